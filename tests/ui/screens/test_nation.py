"""The nation sheet: what it shows to others, where it leads."""

from __future__ import annotations

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.sign import Sign
from game.orders.kinds.speak import Speak
from game.ui.shell import commands as c
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, fuzz, game_of, seated, swap

SIGNED = [
    {"arka": [swap(), Speak(key="thanks")]},
    {"bayu": [Sign(treaty=TreatyId("t1-0-arka-1"), version=1)]},
]


def test_it_shows_figures_public_aims_trust_treaties_and_words() -> None:
    words = seated("bayu", "nation", "arka", stages=SIGNED).words().replace("\n", " ")
    assert "Rich, and its power is dirty." in words
    assert "At least 50 boatloads of fish live in the bay" in words
    assert "Swap of the Bay" in words and "in force" in words
    assert "It trusts you" in words and "We thank you for keeping your word." in words


def test_secret_aims_of_others_are_not_there_at_all() -> None:
    drive = seated("bayu", "nation", "arka")
    assert "Belong to a fund" not in drive.words().replace("\n", " ")
    assert not drive.has("hold")


def test_what_was_said_in_confidence_is_heard_by_those_it_was_said_to() -> None:
    game = game_of([{"arka": [Speak(key="warns", to=("bayu",))]}])
    heard = seated("bayu", "nation", "arka", game=game).words().replace("\n", " ")
    assert "Whoever breaks this agreement" in heard and "in confidence" in heard
    assert "Whoever breaks" not in seated("citra", "nation", "arka", game=game).words()


def test_a_treaty_can_be_drafted_with_it_but_not_with_oneself() -> None:
    drive = seated("bayu", "nation", "arka")
    drive.press("D")
    assert drive.heard == [c.Go("treaty", "with:arka")]
    assert not seated("bayu", "nation", "bayu").has("draft")


def test_links_and_the_way_out() -> None:
    drive = seated("bayu", "nation", "arka", stages=SIGNED)
    drive.click("Swap of the Bay")
    drive.click(drive.find_all("why?")[0])
    drive.press("Esc")
    assert drive.heard == [c.Go("book", "t1-0-arka-1"), c.Go("why", "society.support@arka"), c.Back()]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("id", 1.5), ("en", 2.0), ("id", 2.0)])
def test_everything_fits(size: tuple[int, int], scale: float, language: str) -> None:
    drive = seated("bayu", "nation", "arka", stages=SIGNED, size=size, scale=scale, language=language)
    assert_text_fits(drive.app)


@pytest.mark.parametrize("seed", range(10))
def test_random_hands(seed: int) -> None:
    fuzz(seated("bayu", "nation", "dirga" if seed % 2 else "bayu", stages=SIGNED), seed, 100)
