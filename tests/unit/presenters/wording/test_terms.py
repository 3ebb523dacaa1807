"""The terms of articles in forms and words: rows that matter, values set on copies, sentences added."""

from __future__ import annotations

import pytest

from game.i18n import catalogue
from game.model.clause import CLAUSES, Clause
from game.model.terms import Differentiation, DutyCondition, Terms
from game.model.treaty import FinalClauses, TreatyText
from game.presenters.forms.terms import term_fields
from game.presenters.forms.values import get_field, set_field
from game.presenters.wording.treaty import articles, difference
from tests.cases import reader

CUT: Clause = CLAUSES["emissions-cut"].model_validate({"kind": "emissions-cut"})


def names(terms: Terms, *members: str) -> list[str]:
    """The rows of the form, without "terms."."""
    return [row.name.removeprefix("terms.") for row in term_fields(terms, members)]


def test_a_plain_article_has_four_rows_of_terms() -> None:
    assert names(Terms()) == ["side", "differentiation.by", "phase", "condition.clause"]


def test_rows_come_as_they_matter() -> None:
    listed = Terms(differentiation=Differentiation(by="list"), side="a")
    assert names(listed, "arka", "bayu") == [
        "side",
        "towards",
        "differentiation.by",
        "differentiation.strength",
        "differentiation.factors.arka",
        "differentiation.factors.bayu",
        "phase",
        "condition.clause",
    ]


@pytest.mark.parametrize(
    ("kind", "ways"),
    [
        ("tariff-binding", ["any", "at-most"]),
        ("emissions-cut", ["any", "at-least"]),
    ],
)
def test_the_form_offers_no_level_that_asks_for_less(kind: str, ways: list[str]) -> None:
    terms = Terms(condition=DutyCondition(clause=kind))
    (row,) = [r for r in term_fields(terms) if r.name == "terms.condition.level_is"]
    assert [value for value, _ in row.options] == ways


def test_the_level_has_the_bounds_and_unit_of_what_it_looks_at() -> None:
    terms = Terms(condition=DutyCondition(clause="grant", level_is="at-least"))
    (row,) = [r for r in term_fields(terms) if r.name == "terms.condition.level"]
    assert (row.unit, row.low, row.high) == ("USD bn a year", 0, 500)
    peace = Terms(condition=DutyCondition(clause="non-aggression"))
    assert not [n for n in names(peace) if n.startswith("condition.level")]


def test_terms_are_set_by_dotted_names() -> None:
    clause: Clause = CUT
    for name, value in {
        "terms.side": "b",
        "terms.phase": 4,
        "terms.differentiation.by": "list",
        "terms.differentiation.factors.arka": 0.4,
        "terms.condition.clause": "grant",
        "terms.condition.required": ("bayu",),
    }.items():
        clause = set_field(clause, name, value)
        assert get_field(clause, name) == value
    assert get_field(clause, "terms.differentiation.factors.bayu") == 1.0
    assert CUT.terms == Terms()


def test_terms_are_sentences_after_the_article_and_changes_of_them_are_told() -> None:
    terms = Terms(
        side="a",
        towards="other",
        phase=4,
        differentiation=Differentiation(by="income", strength=0.5),
        condition=DutyCondition(clause="emissions-cut", parties=3, level_is="at-least", level=0.3),
    )
    plain = reader.text({"articles": [{"kind": "emissions-cut"}]})
    final = FinalClauses.model_validate({"side_a": ("arka",)})
    bound = TreatyText(title=plain.title, articles=(CUT.model_copy(update={"terms": terms}),), final=final)
    assert catalogue("en").render(articles(bound)[0].body) == (
        "Each Party shall cut its emissions within 10 years by 30% below those of the opening year. This "
        "binds only the Parties of side A, and only towards those of side B. The Party with the highest "
        "income per person owes the full duty; 50% of it falls with the income per person of the others. "
        "The duty grows evenly and is full 4 years after the entry into force. It binds only while "
        "Parties numbering at least 3 are bound by an article “Cut in emissions” of this Treaty with "
        "“Cut” of at least 30%."
    )
    changed = difference(plain, bound)[0]
    labels = [catalogue("en").render(field.label) for field in changed.fields]
    assert labels[:3] == ["Binds", "Owed to", "Differentiated"] and "Level" in labels
