"""A form of an order offers exactly what the options of the view allow, row after row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.problems import has_errors
from game.engine.legality import problems
from game.engine.observe import observe
from game.model.order import ORDERS, Order
from game.model.view import View
from game.presenters.forms import orders as forms
from game.presenters.forms.values import get_field
from game.session.lawful import lawful
from tests.plays import played, world_of
from tests.ui.screens.accords import BOUND
from tests.ui.screens.seated import game_of
from tests.unit.presenters.forms.test_orders import OPEN, QUARREL, VIEW


def bound() -> View:
    """Bayu in turn 3, bound by a treaty that it complains of, with everything open."""
    here = game_of(BOUND).view(VIEW.nation)
    quarrel = QUARREL.model_copy(update={"treaty": here.law.treaties[0].id})
    world = replace(here.world, setting=OPEN, law=here.law.having(disputes=(quarrel,)))
    return replace(here, world=world)


VIEWS = {"tabled": VIEW, "bound": bound()}
SHEET = [kind for kind in ORDERS if ORDERS[kind].sheet]


def discrete(order: Order, view: View) -> list[forms.Row]:
    """The rows of the order that are choices."""
    return [row for row in forms.rows(order, view) if row.options]


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("kind", SHEET)
def test_every_row_offers_what_is_lawful_and_nothing_else(kind: str, name: str) -> None:
    """Walk from each lawful order: what a row offers are the values of the lawful orders that say the same in
    all rows before it."""
    view = VIEWS[name]
    allowed = lawful(view, kind)
    for order in allowed[:40]:
        left = list(allowed)
        for row in forms.rows(order, view, lawful=allowed):
            if row.options and row.field.kind not in ("nations", "treaties"):
                expected = {get_field(one, row.field.name) for one in left}
                assert {value for value, _ in row.options} == expected, row.field.name
                left = [one for one in left if get_field(one, row.field.name) == row.value]
            elif row.options:
                each = {one for lawful_one in left for one in get_field(lawful_one, row.field.name)}
                assert {value for value, _ in row.options} == each, row.field.name
            elif row.field.kind in ("slider", "number"):
                assert row.field.low <= row.value <= row.field.high


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("kind", SHEET)
def test_a_form_begins_lawful_where_anything_is(kind: str, name: str) -> None:
    view = VIEWS[name]
    allowed, first = lawful(view, kind), forms.blank(ORDERS[kind], view)
    if first is None or not allowed:
        return
    begun = forms.settled(first, view, allowed)
    assert not has_errors(problems(view, begun)), begun
    assert forms.settled(begun, view, allowed) == begun


def test_a_changed_row_takes_the_rows_after_it_along() -> None:
    """Whatever is chosen of what a row offers, the form goes on with a lawful order that says it."""
    moves = 0
    for world, _ in played(3, world_of(3), stages=6):
        view = observe(world, world.setting.nation_ids[0])
        for kind in ("inspect", "declare", "terminate", "withdraw", "break-promise"):
            allowed = lawful(view, kind)
            for order in allowed[:5]:
                for row in forms.rows(order, view, lawful=allowed):
                    for value, _ in row.options:
                        changed = forms.with_value(order, row.field.name, value)
                        then = forms.settled(changed, view, allowed)
                        assert get_field(then, row.field.name) == value
                        assert not has_errors(problems(view, then)), then
                        moves += 1
    assert moves > 20


def test_nobody_is_offered_itself_for_sanctions() -> None:
    allowed = lawful(VIEW, "sanction-list")
    [nation] = [r for r in forms.rows(allowed[0], VIEW, lawful=allowed) if r.field.name == "nation"]
    assert VIEW.nation not in dict(nation.options) and len(nation.options) == 3
