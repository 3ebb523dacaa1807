"""The ending: stars, both ways of the world, dividends, aims, questions, ways onwards."""

from __future__ import annotations

import pytest

from game.session.game import Game
from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.accords import BOUND
from tests.ui.screens.seated import fuzz, game_of


@pytest.fixture(scope="module")
def over() -> Game:
    """A game to its end, with the cap in force from turn 3."""
    return game_of([*BOUND, *[{}] * 7])


def at_end(at: Flow, game: Game) -> Flow:
    at.desktop.begin(game, {})
    at.settle()
    return at


def test_everything_is_told(over: Game) -> None:
    assert over.is_over
    at = at_end(flow(size=(1600, 1200)), over)
    assert at.key == "ending"
    words = at.words().replace("\n", " ")
    for part in ("What cooperation brought", "As played, and without cooperation", "Cooperation dividend"):
        assert part in words
    told = "\n".join(widget.text for widget in at.widgets())
    assert "Belong to a fund that is in force" in told  # Arka's aim, secret until now
    assert "When did you trust, and why?" in told and "The bay lives" in told


def test_links_and_keys_lead_on(over: Game) -> None:
    at = at_end(flow(), over)
    heard: list[object] = []
    at.app.owner = heard.append
    at.focus("stars")
    at.press("Down", "Enter")
    at.press("B", "L", "A", "Esc")
    assert heard == [c.Go("nation", "bayu"), c.Go("book"), c.Go("log"), c.PlayAgain(), c.ToTitle()]


def test_the_chart_changes_by_keys(over: Game) -> None:
    at = at_end(flow(), over)
    before = at.find("ways").name
    at.focus("course")
    at.press("Right")
    assert at.find("ways").name != before


def test_its_words_fit(over: Game) -> None:
    assert_fits_everywhere(lambda at: at_end(at, over) and None)


def test_random_events_raise_nothing(over: Game) -> None:
    at = at_end(flow(), over)
    at.app.owner = lambda command: None
    fuzz(at, 13)
