"""The log: all turns, filters, secrets while held."""

from __future__ import annotations

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.answer import Answer
from game.orders.kinds.sign import Sign
from game.ui.shell import commands as c
from game.ui.toolkit.shortcuts import key_event
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, fuzz, game_of, seated, swap

SIGNED = [{"arka": [swap()]}, {"bayu": [Sign(treaty=TreatyId("t1-0-arka-1"), version=1)]}]
TEMPTED = [*SIGNED, {}, {}, {}]


def test_events_stand_under_their_turn_the_newest_first() -> None:
    answered = {"citra": [Answer(event="trader-citra", option="refuse")]}
    lines = seated("bayu", "log", stages=[*TEMPTED, answered, {}]).words().splitlines()
    assert lines.index("Turn 4") < lines.index("Turn 3") < lines.index("Turn 1")
    fever = next(n for n, words in enumerate(lines) if words.startswith("A fever is travelling"))
    assert lines.index("Turn 4") < fever < lines.index("Turn 3")
    offer = next(n for n, words in enumerate(lines) if words.startswith("Arka proposes"))
    assert offer > lines.index("Turn 1")


def test_what_is_for_one_seat_alone_is_read_only_while_held() -> None:
    game = game_of(TEMPTED)
    drive = seated("citra", "log", game=game)
    assert "trader" not in drive.words() and "Something for your eyes only" in drive.words()
    drive.send(key_event("S"))
    assert "A trader offers your fishers" in drive.words().replace("\n", " ")
    drive.send(key_event("S", up=True))
    assert "trader" not in drive.words()
    other = seated("dirga", "log", game=game)
    assert "eyes only" not in other.words() and "Arka proposes" not in other.words()


def test_filters_and_links() -> None:
    drive = seated("bayu", "log", stages=SIGNED)
    drive.click(drive.find_all("read it")[0])
    assert drive.heard == [c.Go("book", "t1-0-arka-1")]
    drive.focus("kind")
    drive.press("Right", "Right")
    assert drive.find("kind").value == "bodies" and "Nothing yet." in drive.words()
    drive.press("Esc")
    assert drive.heard[-1] == c.Back()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("id", 1.5), ("en", 2.0), ("id", 2.0)])
def test_everything_fits(size: tuple[int, int], scale: float, language: str) -> None:
    assert_text_fits(seated("citra", "log", stages=TEMPTED, size=size, scale=scale, language=language).app)


@pytest.mark.parametrize("seed", range(10))
def test_random_hands(seed: int) -> None:
    fuzz(seated("citra", "log", stages=TEMPTED), seed, 120)
