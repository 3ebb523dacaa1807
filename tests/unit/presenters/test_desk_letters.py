"""Which texts lie on a desk: those that the seat may still sign, with what kind of text each is."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.ids import TreatyId
from game.model.order import Order
from game.orders.kinds.decline import Decline
from game.orders.kinds.push import Push
from game.orders.kinds.sign import Sign
from game.presenters.desk import Letter, desk
from tests.unit.presenters.views import seen

THREE = ["arka", "bayu", "citra"]
TWO_OF_THREE = {"consent": "signature", "entry": {"count": 2}}
PACT = TreatyId("pact")


def letters(
    nation: str | None, *acts: str, invited: Any = THREE, pending: tuple[Order, ...] = (), **case: Any
) -> tuple[Letter, ...]:
    """The letters on a desk after these acts."""
    case = {"open": True, "final": TWO_OF_THREE, "turn": 2, **case}
    return desk(seen(nation, *pending, acts=list(acts), invited=invited, **case)).letters


@pytest.mark.parametrize(
    ("acts", "invited", "words"),
    [
        (["1 arka signs"], ["arka", "bayu"], "between two"),
        (["1 arka signs"], THREE, "between {count}"),
        (["1 arka signs", "1 citra signs v2"], THREE, "counter-offer · version {version}"),
        (["1 arka signs", "1 citra signs v2"], ["arka", "bayu"], "counter-offer · version {version}"),
    ],
)
def test_a_draft_says_among_how_many_it_is_or_that_it_answers_another(
    acts: list[str], invited: list[str], words: str
) -> None:
    """The words of a draft's kind; a counter-offer is one whoever is at the table."""
    (letter,) = letters("bayu", *acts, invited=invited)
    assert letter.kind.template == words
    assert letter.kind.params.get("count", 3) == 3 and letter.kind.params.get("version", 2) == 2
    assert letter.version == (2 if "counter" in words else 1)
    assert letter.decline == Decline(treaty=PACT)


def test_an_adopted_text_can_be_signed_and_no_longer_declined() -> None:
    """Who negotiated and has not signed may still do so."""
    final = {"consent": "signature", "entry": {"count": 3}}
    (letter,) = letters("bayu", "1 arka signs", "1 all adopt", final=final)
    assert letter.kind.template == "open for signature" and letter.decline is None
    assert letter.sign == Sign(treaty=PACT, version=1)


@pytest.mark.parametrize(("participation", "count"), [("open", 1), ("closed", 0)])
def test_an_adopted_text_lies_with_others_only_if_it_is_open_to_them(participation: str, count: int) -> None:
    """Dirga did not negotiate: it may accede to an open text (VCLT art. 15), not to a closed one."""
    final = {"consent": "signature", "entry": {"count": 3}, "participation": participation}
    assert len(letters("dirga", "1 arka signs", "1 all adopt", final=final)) == count
    assert letters("dirga", "1 arka signs", final=final) == (), "a draft is for those at the table"


def test_who_has_acceded_has_no_letter_though_it_never_signed() -> None:
    """A contracting state has consented; there is nothing left to ask it."""
    final = {"consent": "ratification", "entry": {"count": 4}, "participation": "open"}
    acts = ("1 arka signs", "1 bayu signs", "1 citra signs", "1 all adopt", "1 dirga accedes")
    assert letters("dirga", *acts, final=final) == ()


def test_what_a_seat_declined_comes_back_with_a_new_version_only() -> None:
    """A refusal answers the version that lay there, not those to come, and binds nobody else."""
    refused = ("1 arka signs", "1 bayu refuses")
    assert letters("bayu", *refused) == ()
    assert len(letters("citra", *refused)) == 1
    (again,) = letters("bayu", *refused, "2 arka signs v2")
    assert again.version == 2
    assert letters("bayu", "1 arka signs", "1 citra signs v2", "2 bayu refuses v2") == ()


def test_a_declined_text_stays_away_after_its_adoption() -> None:
    """Who refused is not asked again by others adopting it."""
    final = {"consent": "ratification", "entry": {"count": 2}}
    acts = ("1 arka signs", "1 bayu refuses", "1 citra signs", "1 all adopt")
    assert letters("bayu", *acts, final=final) == ()


def test_the_newest_text_lies_on_top() -> None:
    """Texts are listed from the last one tabled to the first."""
    draft = {"open": True, "acts": ["1 arka signs"], "final": TWO_OF_THREE}
    texts = [{"name": name, **draft} for name in ("old", "new")]
    assert [one.treaty for one in desk(seen("bayu", treaties=texts)).letters] == ["new", "old"]


def test_the_last_word_on_this_text_answers_it_and_no_other_order_does() -> None:
    """A campaign for it, or words on another text, leave the letter open."""
    sign, decline = Sign(treaty=PACT, version=1), Decline(treaty=PACT)
    other: tuple[Order, ...] = (Push(treaty=PACT, group="youth"), Sign(treaty=TreatyId("other"), version=1))
    assert letters("bayu", "1 arka signs", pending=other)[0].answered is None
    assert letters("bayu", "1 arka signs", pending=(sign, decline, *other))[0].answered == decline
    assert letters("bayu", "1 arka signs", pending=(sign, *other))[0].answered == sign


def test_the_public_board_has_no_letters() -> None:
    """Nobody sits there who could sign."""
    final = {"consent": "signature", "entry": {"count": 3}, "participation": "open"}
    assert letters(None, "1 arka signs", "1 all adopt", final=final) == ()
