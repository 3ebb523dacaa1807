"""What a form shows before anybody touches it: the declared default, and of what has none, the least.

A new article promises something moderate: no number of it stands at the end of its slider, except where
that end says "none", "all" or "no condition", which are named here.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.core.ids import NationId
from game.model.clause import CLAUSES
from game.model.frozen import Frozen
from game.model.matter import MATTERS
from game.model.order import ORDERS
from game.model.treaty import FinalClauses
from game.presenters.forms import orders as forms
from game.presenters.forms.clause import clause_fields, default_clause
from game.presenters.forms.field import FormField
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.generate import bounds
from game.presenters.forms.values import field_info, get_field
from tests.unit.presenters.forms.test_orders import FORMS, TEXTS, VIEW

AT_ITS_END = {
    "debt-relief.years": 1,  # at once
    "export-guarantee.share": 1.0,  # nothing is kept at home
    "found-body.budget": 0.0,  # no dues
    "grant.instalments": 0,  # all years
    "import-quota.trigger": 0.0,  # it always holds
    "loan.programmes": 0.15,  # no condition
    "loan.tariff": 1.0,  # no condition
    "loan.abatement": 0.0,  # no condition
    "loan.reserves": 0.0,  # no condition
    "mutual-defence.share": 1.0,  # all one has
    "phase-out.below": 0.0,  # nobody is spared
    "product-standard.support": 0.0,  # no help
}
"""Articles' numbers that begin at an end of their slider, and what that end says."""
ARTICLES = {"arms-cap.share": 0.02, "emissions-cut.cut": 0.3, "harvest-cap.cut": 0.3,
            "import-quota.share": 0.5, "tariff-binding.rate": 0.05,
            "carbon-price-floor.price": 50.0, "safeguard.trigger": 0.01,
            "protected-area.share": 0.2, "customs-union.external": 0.1}  # fmt: skip
"""What the best known articles begin with (`play` and `glossary` of the design tell games by them)."""


def numbers(rows: list[FormField]) -> list[FormField]:
    """The rows that have a slider or are a whole number."""
    return [row for row in rows if row.kind in ("slider", "number")]


def article_numbers() -> Iterator[tuple[str, FormField, float]]:
    """Every number of every article as the palette first makes it, with its row."""
    for kind in CLAUSES:
        made = default_clause(kind, VIEW.setting, VIEW.setting.nation_ids[:2])
        for row in numbers(clause_fields(CLAUSES[kind])):
            yield f"{kind}.{row.name}", row, float(get_field(made, row.name))


def test_a_new_article_is_moderate() -> None:
    at_end = {name: v for name, row, v in article_numbers() if v in (row.low, row.high)}
    assert at_end == AT_ITS_END


def test_the_best_known_articles_begin_as_they_always_did() -> None:
    values = {name: value for name, _, value in article_numbers()}
    assert {name: values[name] for name in ARTICLES} == ARTICLES


def test_every_first_value_lies_within_its_slider() -> None:
    for name, row, value in article_numbers():
        assert row.low <= value <= row.high, name


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_begins_with_defaults_and_where_there_are_none_with_the_least(kind: str) -> None:
    made = forms.blank(FORMS[kind], VIEW, TEXTS)
    assert made is not None
    for row in forms.rows(made, VIEW, TEXTS):
        info = field_info(type(made), row.field.name)
        if row.field.kind not in ("slider", "number") or row.field.name.startswith("rule."):
            continue
        low, _, _ = bounds(info)
        expected = low if info.is_required() else info.default
        assert row.value == (0 if expected is None else expected), row.field.name


def least_of(kind: type[Frozen], name: str) -> float:
    """The first value of one number of a form."""
    made = forms.blank(kind, VIEW, TEXTS)
    assert made is not None
    return float(get_field(made, name))


def test_a_form_asks_for_the_least_first() -> None:
    """Nothing for a budget, the first article of a treaty: nobody promises by a slip."""
    assert least_of(MATTERS["set-budget"], "budget") == 0.0
    assert least_of(ORDERS["break-promise"], "article") == 0
    assert least_of(ORDERS["retaliate"], "rate") == 0.1
    assert least_of(MATTERS["sanction"], "rate") == 0.2


def test_the_final_clauses_begin_as_the_law_has_them() -> None:
    """All negotiators must consent (VCLT art. 24(2)); reservations, sunset and review are not presumed."""
    fresh = FinalClauses()
    values = {
        row.name: get_field(fresh, row.name) for row in numbers(final_fields(VIEW.setting, 1, VIEW.law))
    }
    assert values["entry.count"] == 0 and values["entry.share"] == 0.0 and values["entry.delay"] == 0
    assert values["sunset"] == 0
    assert fresh.reservations == "none"
    assert NationId("bayu") == VIEW.nation
