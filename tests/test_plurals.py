"""A noun never stands behind a number in a plain `T`: who reads "1 turns" reads a fault.

A number of things is a `Quantity` with its noun (`game.i18n.units.COUNTED`), or the sentence is a `TN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.core.text import Quantity, T
from game.i18n import LANGUAGES, catalogue
from game.i18n.units import COUNTED
from tests.test_language import calls, literal

# Holes that hold no number of things. Every other hole is taken for one.
NAMES = {
    *("nation", "who", "body", "treaty", "by", "to", "debtor", "donor", "recipient", "keeper", "commons"),
    *("named", "name", "file", "log", "package", "where", "found", "scenario", "nations", "what", "borrower"),
    *("first", "second", "one", "items", "when", "investors", "sentence", "schedule", "goods"),
}
ORDINALS = {"article", "other", "number", "line", "turn"}
"""Article 3 costs, line 3 rewinds: the third one, whatever its number."""
MEASURES = {"amount", "share", "part", "depth", "odds", "budget", "weight", "value"}
"""With a unit of their own (US$2 billion, 30% of the Parties): they agree with nothing."""

PLURAL = re.compile(
    r"\{(\w+)\}(?: (?:more|other|further|new|equal|full|free|quiet|whole|of (?:the|these)))* (\w+)"
)
IRREGULAR = {"people"}
SINGULAR = re.compile(r"\w*ss|is|as|this|its|us|has|was|yes|s")


def nouns_after_numbers(template: str, free: frozenset[str] = frozenset()) -> list[str]:
    """The holes of a template behind which a plural stands; `free` are holes whose number chose the form."""
    return [
        f"{{{hole}}} {word}"
        for hole, word in PLURAL.findall(template)
        if hole not in NAMES | ORDINALS | MEASURES | free
        and (word in IRREGULAR or (word.endswith("s") and not SINGULAR.fullmatch(word.lower())))
    ]


def templates() -> Iterator[tuple[str, str, frozenset[str]]]:
    """(place, template, holes whose number chose the form)."""
    for place, call in calls("T", "TN"):
        many = getattr(call.func, "id", "") == "TN"
        free = frozenset({"count", "limit", "value"}) if many else frozenset()
        for template in map(literal, call.args[: 2 if many else 1]):
            if template is not None:
                yield place, template, free


def test_no_noun_stands_behind_a_number_in_a_sentence_without_plural_forms() -> None:
    found = [(place, *nouns) for place, t, free in templates() if (nouns := nouns_after_numbers(t, free))]
    assert found == []


@pytest.mark.parametrize(
    "template", ["{seats} seats", "in {count} equal parts", "{n} of the cards", "{n} people"]
)
def test_such_a_noun_is_found(template: str) -> None:
    assert nouns_after_numbers(template)


@pytest.mark.parametrize(
    "template", ["{nation} signs", "article {article} costs", "{share} of the Parties", "{n} is"]
)
def test_what_is_no_number_of_things_is_left_alone(template: str) -> None:
    assert not nouns_after_numbers(template)


@pytest.mark.parametrize("unit", COUNTED)
def test_one_thing_is_in_the_singular(unit: str) -> None:
    english = catalogue("en")
    one, two = (english.quantity(Quantity(n, unit)) for n in (1, 2))
    assert not one.endswith("s") and two == f"2 {unit}"
    assert english.quantity(Quantity(1.0, unit, 2)).endswith("s")  # 1.00 points, as one reads it


@pytest.mark.parametrize("unit", COUNTED)
@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_every_counted_noun_is_translated(code: str, unit: str) -> None:
    words = catalogue(code)
    assert words.quantity(Quantity(3, unit)) != catalogue("en").quantity(Quantity(3, unit))


def test_the_noun_goes_with_the_number_inside_a_sentence() -> None:
    size = T("{seats} · {turns}", seats=Quantity(3, "seats"), turns=Quantity(1, "turns"))
    assert catalogue("en").render(size) == "3 seats · 1 turn"
    assert catalogue("id").render(size) == "3 kursi · 1 giliran"
