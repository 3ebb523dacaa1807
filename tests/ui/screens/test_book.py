"""The treaty book: filters, the record of a treaty, its versions, the way to the table."""

from __future__ import annotations

import itertools

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.counter import Counter
from game.orders.kinds.sign import Sign
from game.ui.shell import commands as c
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, Orders, fuzz, game_of, seated, swap

SWAP = TreatyId("t1-0-arka-1")
SIGNED: list[Orders] = [{"arka": [swap()]}, {"bayu": [Sign(treaty=SWAP, version=1)]}, {}]
BETTER = Counter(treaty=SWAP, text=swap(0.8).text)


def test_a_treaty_in_force_is_listed_with_its_parties_and_opens_at_the_table() -> None:
    drive = seated("bayu", "book", stages=SIGNED)
    words = drive.words()
    assert "Swap of the Bay" in words and "In force" in words and "party" in words
    drive.press("Ctrl+O")
    assert drive.heard == [c.Go("treaty", SWAP)]


def test_filters() -> None:
    drive = seated("bayu", "book", stages=SIGNED)
    drive.focus("filter")
    drive.press("End")  # drafts
    assert "There is no such treaty." in drive.words()
    drive.press("Left")  # in force
    assert "Swap of the Bay" in drive.words()


def test_the_depositary_lists_every_instrument_and_what_is_missing() -> None:
    drive = seated("bayu", "book", SWAP, stages=SIGNED[:1])
    drive.focus("pages-tabs")
    drive.press("Right")
    words = drive.words().replace("\n", " ")
    assert "Signature" in words and "negotiating state" in words and drive.has("instruments")
    assert "The text has not been adopted yet." in words and "Consents still needed: 2." in words


def test_versions_are_shown_with_what_changed() -> None:
    drive = seated("arka", "book", SWAP, stages=[SIGNED[0], {"bayu": [BETTER]}])
    words = drive.words()
    assert "US$400 million" in words and "US$800 million" in words
    drive.focus("versions")
    drive.press("Left")
    assert "US$800 million" not in drive.words()


def test_a_treaty_between_others_is_not_in_the_book() -> None:
    assert "There is no such treaty." in seated("citra", "book", SWAP, stages=SIGNED[:1]).words()


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_words_fit(language: str, scale: float) -> None:
    game = game_of([SIGNED[0], {"bayu": [BETTER]}])
    for size, tab in itertools.product(SIZES, (0, 1, 2, 3)):
        drive = seated("arka", "book", SWAP, game=game, size=size, scale=scale, language=language)
        drive.focus("pages-tabs")
        drive.press(*["Right"] * tab)
        assert_text_fits(drive.app)


@pytest.mark.parametrize("seed", range(10))
def test_random_events_raise_nothing(seed: int) -> None:
    fuzz(seated("bayu", "book", stages=SIGNED if seed % 2 else SIGNED[:1]), seed, 200)
