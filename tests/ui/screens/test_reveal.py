"""The reveal: told to all without secrets, left by any of three keys, read again from the board."""

from __future__ import annotations

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.answer import Answer
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.ui.shell import commands as c
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, fuzz, game_of, seated, swap

SIGNED = [{"arka": [swap()]}, {"bayu": [Sign(treaty=TreatyId("t1-0-arka-1"), version=1)]}]
IN_COUNCIL = Propose(**{**swap().model_dump(), "to": ("bayu", "citra", "dirga"), "body": "council"})
SECRET = [{}, {}, {}, {}, {}, {"citra": [Answer(event="trader-citra", option="accept")]}]


def test_talks_behind_closed_doors_tell_nothing_of_drafts() -> None:
    words = seated("", "reveal", stages=SIGNED[:1]).words()
    assert "The talks of turn 1" in words and "Arka holds talks with Bayu." in words.replace("\n", " ")
    assert "Swap of the Bay" not in words


def test_quiet_talks_are_not_even_told_to_be_held() -> None:
    quiet = swap().model_copy(update={"quiet": True})
    words = seated("", "reveal", stages=[{"arka": [quiet]}]).words().replace("\n", " ")
    assert "The talks of turn 1" in words and "behind closed doors" in words
    assert "Swap of the Bay" not in words and "Arka holds talks" not in words


def test_a_year_tells_treaties_and_the_world_before_and_after() -> None:
    words = seated("", "reveal", stages=SIGNED).words()
    assert "What happened in turn 1" in words
    assert "“Swap of the Bay” enters into force." in words.replace("\n", " ")
    assert "→" in words and "Peace" in words and "The fish of the bay" in words


def test_a_vote_says_what_was_asked() -> None:
    from game.orders.kinds.vote import Vote

    ballots = {n: [Vote(motion="t2-0-arka-1-v1", ballot="yes")] for n in ("arka", "bayu", "citra", "dirga")}
    words = seated("", "reveal", stages=[{}, {}, {"arka": [IN_COUNCIL]}, ballots]).words().replace("\n", " ")
    assert "Council of the Bay adopts a motion of Arka: 4 yes, 0 no, 0 abstaining." in words
    assert "It asked: Adopt the text of “Swap of the Bay”." in words


def test_the_public_reveal_has_no_secret_answers() -> None:
    words = seated("", "reveal", stages=SECRET).words()
    assert "trader" not in words and ("We accept" not in words or "come to light" in words)


@pytest.mark.parametrize("key", ["Enter", "Esc", "Space"])
def test_three_keys_go_on(key: str) -> None:
    drive = seated("", "reveal", stages=SIGNED)
    drive.press(key)
    assert drive.heard == [c.Proceed()]


@pytest.mark.parametrize("key", ["Enter", "Esc", "Space"])
def test_read_again_at_a_seat_it_leads_back(key: str) -> None:
    drive = seated("bayu", "reveal", stages=SIGNED)
    drive.press(key)
    assert drive.heard == [c.Back()]


def test_treaties_and_changes_can_be_followed() -> None:
    drive = seated("", "reveal", stages=SIGNED)
    drive.click(drive.find_all("read it")[0])
    drive.click(drive.find_all("why?")[0])
    assert drive.heard == [c.Go("book", "t1-0-arka-1"), c.Go("why", "pillars.world_peace@")]


def test_every_line_can_be_reached_with_the_keyboard() -> None:
    drive = seated("", "reveal", stages=SIGNED, size=(1024, 768), scale=2.0)
    page = drive.find("page", "scroll")
    drive.press(*["PageDown"] * 12)
    assert page.value == (0, page.limits()[1]) and page.limits()[1] > 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("id", 1.5), ("en", 2.0), ("id", 2.0)])
def test_everything_fits(size: tuple[int, int], scale: float, language: str) -> None:
    game = game_of(SIGNED)
    for seat in ("", "bayu"):
        assert_text_fits(seated(seat, "reveal", game=game, size=size, scale=scale, language=language).app)


@pytest.mark.parametrize("seed", range(10))
def test_random_hands(seed: int) -> None:
    fuzz(seated("citra" if seed % 2 else "", "reveal", stages=SECRET if seed % 3 else SIGNED), seed, 120)
