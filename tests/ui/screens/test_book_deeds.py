"""The page of the book that tells what a treaty did so far."""

from __future__ import annotations

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.sign import Sign
from game.session.game import Game
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import Orders, Seated, game_of, seated, swap

SWAP = TreatyId("t1-0-arka-1")
SIGNED: list[Orders] = [{"arka": [swap()]}, {"bayu": [Sign(treaty=SWAP, version=1)]}, {}]
PAGE = 4
TITLE = {"en": "All in all", "id": "Seluruhnya sejak"}
INCOME = {"en": "Income", "id": "Pendapatan"}


def page(game: Game, **how: object) -> Seated:
    drive = seated("bayu", "book", SWAP, game=game, **how)  # type: ignore[arg-type]
    drive.focus("pages-tabs")
    drive.press(*["Right"] * PAGE)
    drive.settled()
    return drive


@pytest.mark.parametrize("language", ["en", "id"])
def test_who_got_what_and_by_which_article(language: str) -> None:
    drive = page(game_of([*SIGNED, {}, {}]), language=language)
    words = drive.words()
    told = words[words.index("Arka", words.index(TITLE[language])) :]
    assert "Bayu" in told and "Citra" not in told
    income = told[told.index(INCOME[language]) :].split("\n")
    assert income[1] == income[2] and income[1].startswith("+"), "in its first turn a grant did what it paid"
    assert_text_fits(drive.app)


def test_a_treaty_that_has_not_bound_for_a_turn_did_nothing() -> None:
    drive = page(game_of(SIGNED[:2]))
    assert "bound nobody" in drive.words()
