"""Forms of orders and motions: every field has words, every first filling is one, edits stay valid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ids import NationId
from game.institutions.matters.change_rule import ChangeRule
from game.institutions.matters.resolution import Resolution
from game.institutions.matters.sanction import Sanction
from game.model.dispute import Dispute, Step
from game.model.frozen import Frozen, typed
from game.model.matter import MATTERS
from game.model.order import ORDERS
from game.model.setting import Depth
from game.presenters.forms import orders as forms
from game.presenters.order_sheet import drawers
from game.presenters.wording.orders import GROUPS
from game.treaties.status import status
from tests.ui.screens.accords import TABLED
from tests.ui.screens.seated import game_of

HERE = game_of(TABLED).view(NationId("bayu"))
OPEN = HERE.setting.model_copy(update={"depth": Depth()})
QUARREL = Dispute(
    id="d1",
    treaty=HERE.law.treaties[0].id,
    article=0,
    complainant=NationId("bayu"),
    respondent=NationId("arka"),
    steps=(Step(kind="consultation", turn=1),),
)
VIEW = replace(HERE, world=replace(HERE.world, setting=OPEN, law=HERE.law.having(disputes=(QUARREL,))))
TEXTS = {t.id: (t.id, status.text(t).articles) for t in VIEW.law.treaties}
SHEET = [kind for kind, order in ORDERS.items() if order.sheet]
FORMS: dict[str, type[Frozen]] = {
    **{k: ORDERS[k] for k in SHEET},
    **{k: m for k, m in MATTERS.items() if m.on_form},
}


def test_every_group_of_the_sheet_has_orders_and_every_order_a_group_that_there_is() -> None:
    assert {ORDERS[kind].sheet for kind in SHEET} == set(GROUPS)
    assert all(ORDERS[kind].name.template and ORDERS[kind].about.template for kind in SHEET)


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_a_form_has_words_and_every_row_takes_what_it_offers(kind: str) -> None:
    first = forms.blank(FORMS[kind], VIEW, TEXTS)
    assert first is not None, f"nothing fills {kind}"
    for row in forms.rows(first, VIEW, TEXTS):
        assert all(label != "none" for value, label in row.options if value)
        for value, _ in row.options:
            forms.with_value(first, row.field.name, value, TEXTS)


def test_values_are_set_one_by_one_and_wrong_ones_change_nothing() -> None:
    sanction = forms.blank(Sanction, VIEW)
    assert sanction is not None
    assert forms.with_value(sanction, "rate", 0.5).rate == 0.5
    assert forms.with_value(sanction, "rate", 5.0) == sanction
    rule = forms.blank(ChangeRule, VIEW)
    assert rule is not None
    veto = forms.with_value(forms.with_value(rule, "rule.name", "consensus"), "rule.veto", ("bayu",))
    assert veto.rule.name == "consensus" and veto.rule.veto == ("bayu",)


def test_typed_words_stand_for_every_language() -> None:
    said = forms.blank(Resolution, VIEW)
    assert said is not None
    said = forms.with_value(said, "text", "Peace")
    assert said.text == typed("Peace") and said.asks().params


def test_the_sheet_offers_what_is_open_and_of_a_treaty_only_what_is_about_one() -> None:
    assert {kind.kind for drawer in drawers(VIEW) for kind in drawer.kinds} == set(SHEET)
    assert {kind.kind for drawer in drawers(HERE) for kind in drawer.kinds} == {"speak"}
    about = [kind for drawer in drawers(VIEW, TABLED_ID) for kind in drawer.kinds]
    assert all(getattr(kind.first, "treaty", TABLED_ID) == TABLED_ID for kind in about)


TABLED_ID = VIEW.law.treaties[0].id
