"""Whom a motion is about, who elects, who is in office at the start, what a loan pays back."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.ids import NationId
from game.institutions.founding import opened
from game.institutions.money import pays_back
from game.model.institution import Body, Motion
from game.model.operations import BodyLoan

A, B, C = (NationId(n) for n in "abc")


def motion(**matter: Any) -> Motion:
    return Motion.model_validate({"id": "m", "body": "council", "author": A, "turn": 1, "matter": matter})


def body(**fields: Any) -> Body:
    return Body.model_validate({"id": "council", "name": {"en": "Council", "id": "Dewan"}, **fields})


@pytest.mark.parametrize(
    ("matter", "about"),
    [
        ({"kind": "judge", "treaty": "t", "article": 0, "nation": C}, (C, A)),
        ({"kind": "mandate", "between": [B, C]}, (B, C)),
        ({"kind": "sanction", "against": C}, (C,)),
        ({"kind": "suspend", "nation": C}, (C,)),
        ({"kind": "admit", "nation": C}, ()),
    ],
)
def test_whom_a_motion_is_about(matter: dict[str, Any], about: tuple[NationId, ...]) -> None:
    """UN Charter art. 27(3): a party to a dispute abstains; a candidate for admission is none."""
    assert motion(**matter).matter.disputing(motion(**matter).author) == about


@pytest.mark.parametrize(
    ("seats", "matter", "all_vote"),
    [
        ({"elected": 2}, {"kind": "elect", "nation": C}, True),
        ({"elected": 2}, {"kind": "elect", "nation": C, "body": "council"}, True),
        ({"elected": 2}, {"kind": "elect", "nation": C, "body": "other"}, False),
        ({"elected": 2}, {"kind": "elect", "nation": C, "office": "head"}, False),
        ({"elected": 2, "by": "assembly"}, {"kind": "elect", "nation": C}, False),
        (None, {"kind": "elect", "nation": C}, False),
        ({"elected": 2}, {"kind": "admit", "nation": C}, False),
    ],
)
def test_all_nations_elect_to_seats_that_nobody_else_fills(
    seats: dict[str, Any] | None, matter: dict[str, Any], all_vote: bool
) -> None:
    assert motion(**matter).matter.all_vote(body(seats=seats)) is all_vote


def test_every_second_of_the_first_elected_leaves_half_way() -> None:
    """UN Charter art. 23(2): at the first election some are chosen for half of the term."""
    first = opened(body(seats={"elected": 3, "term": 6, "first": ["a", "b", "c"]}))
    assert [(term.nation, term.until) for term in first.state.terms] == [("a", 6), ("b", 3), ("c", 6)]
    assert opened(first) == first
    led = opened(body(seats={"elected": 1, "term": 1, "first": ["a"]}, head={"first": "b", "term": 5}))
    assert (led.state.head, led.state.head_until, led.state.terms[0].until) == ("b", 5, 1)
    assert opened(body()) == body()


def test_a_loan_is_paid_back_in_parts_with_interest_for_the_years_of_a_turn() -> None:
    loan = BodyLoan(id="l", body="fund", borrower=A, tranche=2.0, left=0, back=5, owed=10.0, interest=0.02)
    assert pays_back(loan, 2.0) == 2.4
    assert pays_back(loan, 1.0) == 2.2
    assert pays_back(loan.model_copy(update={"left": 1}), 1.0) == 0.0
    assert pays_back(loan.model_copy(update={"back": 0}), 1.0) == 0.0
