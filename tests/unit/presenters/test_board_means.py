"""What a seat can spend and which doors the board opens: those of the scenario, and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core.ids import NationId
from game.core.text import Quantity
from game.model.frozen import Multilingual
from game.model.setting import ConceptCard
from game.model.view import View
from game.orders.kinds.set_lever import SetLever
from game.presenters.board import actions, concept, means, ringed
from tests.unit.presenters.views import only, seen, with_setting

COUNCIL = {"id": "council", "rule": {"name": "majority"}, "members": ["arka", "bayu"], "docket_size": 4}


@pytest.mark.parametrize(
    ("opened", "doors"),
    [
        ({}, ["book"]),
        ({"orders": {"propose": 1}}, ["treaty", "book"]),
        ({"orders": {"propose": 2}}, ["book"]),
        ({"orders": {"set-lever": 1}}, ["book"]),  # no lever to set
        ({"levers": {"health.spending": 1}}, ["book"]),  # nothing to set it with
        ({"orders": {"set-lever": 1}, "levers": {"health.spending": 1}}, ["policy", "book"]),
        ({"orders": {"set-lever": 1}, "levers": {"health.spending": 2}}, ["book"]),
        ({"orders": {"break-promise": 1}}, ["policy", "book"]),
        ({"orders": {"vote": 1}}, ["assembly", "book"]),
        ({"orders": {"table": 1}}, ["assembly", "book"]),
        ({"orders": {"speak": 1}}, ["book"]),  # words alone open no further door
        ({"orders": {"complain": 1, "speak": 1}}, ["book", "orders"]),
        ({"orders": {"sign": 1}}, ["book"]),  # it is given at the desk and on the table
    ],
)
def test_the_board_opens_a_door_if_something_can_be_done_behind_it(
    opened: dict[str, Any], doors: list[str]
) -> None:
    """The screens by what the scenario opens in the first turn."""
    assert actions(only(seen("arka", bodies=[COUNCIL]), **opened)) == doors


def test_the_assembly_is_for_members_of_some_body() -> None:
    """Citra sits in the second body only, Dirga in none."""
    club = {**COUNCIL, "id": "club", "members": ["arka", "citra"]}
    for nation, sits in (("arka", True), ("citra", True), ("dirga", False)):
        view = only(seen(nation, bodies=[COUNCIL, club]), orders={"vote": 1})
        assert ("assembly" in actions(view)) is sits
    assert "assembly" not in actions(only(seen("arka"), orders={"vote": 1}))


# -- means
def budget(view: View) -> list[tuple[str, float]]:
    """The slices of the budget by their labels."""
    return [(one.label.template, one.share.value) for one in means(view).slices]


def test_the_budget_has_the_open_levers_saving_and_the_rest_of_the_whole() -> None:
    """Arka spends 4 % on defence (`FIGURES`); what is neither spent nor saved is the households'."""
    view = only(seen("arka"), levers={"security.defence": 1, "finance.aid": 2})
    saving = float(view.world.array("economy.saving")[0])
    found = budget(view)
    assert found[0] == ("Defence", pytest.approx(0.04))
    assert found[1] == ("Saving", pytest.approx(saving))
    assert found[2] == ("Households and the rest", pytest.approx(1.0 - 0.04 - saving))
    assert all(one.share.unit == "share" and one.share.digits == 1 for one in means(view).slices)
    assert means(only(view)).slices == ()


def test_the_last_order_on_a_lever_counts_and_others_do_not() -> None:
    """Two orders on defence and one on another lever."""
    orders = [
        SetLever(lever=lever, value=value)
        for lever, value in (("security.defence", 0.1), ("security.defence", 0.2), ("finance.aid", 0.3))
    ]
    view = only(seen("arka", *orders), levers={"security.defence": 1})
    assert budget(view)[0] == ("Defence", 0.2)


def test_nobody_is_left_less_than_nothing() -> None:
    """Who orders more than there is leaves households nothing, not less."""
    order = SetLever(lever="security.defence", value=1.2)
    view = only(seen("arka", order), levers={"security.defence": 1})
    assert budget(view)[-1] == ("Households and the rest", 0.0)


def test_output_envoys_and_political_capital() -> None:
    """Output in billions of dollars; capital only where campaigns are open, in whole points."""
    view = only(replace(seen("bayu"), envoys=2), orders={"push": 1})
    found = means(view)
    assert found.output == Quantity(50.0, "USD bn")
    assert (found.envoys, found.of_envoys) == (2, view.setting.timing.envoys)
    assert found.capital == Quantity(float(view.world.array("society.capital")[1]), "points", 0)
    assert means(only(view)).capital is None


# -- the concept card
def test_the_card_of_the_turn_rings_what_it_names() -> None:
    """The card of this turn and no other; an order that no part of the board stands for rings nothing."""
    words = Multilingual(en="x", id="x")
    cards = tuple(
        ConceptCard.model_validate({"turn": turn, "title": words, "text": words, "order": order})
        for turn, order in ((1, "vote"), (2, "inspect"), (3, "speak"))
    )
    view = with_setting(seen(NationId("arka")), cards=cards)
    at = {turn: replace(view, world=replace(view.world, turn=turn)) for turn in (1, 2, 3, 4)}
    assert [concept(at[turn]) for turn in at] == [*cards, None]
    assert [ringed(at[turn]) for turn in at] == ["assembly", "book", "", ""]
