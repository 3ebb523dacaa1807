"""Help: a turn, keys, words."""

from __future__ import annotations

from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.seated import fuzz


def at_help(at: Flow | None = None, about: str = "") -> Flow:
    at = at or flow()
    at.desktop.handle(c.Go("help", about))
    return at


def test_its_three_pages_by_keys() -> None:
    at = at_help()
    assert "Resolution" in at.words()
    at.focus("tabs")
    at.press("Right")
    assert "Shift+Tab" in at.words()
    at.press("Right")
    assert "Ratification" in at.words()
    at.press("Esc")
    assert at.key == "title"


def test_its_words_fit() -> None:
    for page in ("turn", "keys", "words"):
        assert_fits_everywhere(lambda at, page=page: at_help(at, page) and None)  # type: ignore[misc]


def test_random_events_raise_nothing() -> None:
    at = at_help()
    at.app.owner = lambda command: None
    fuzz(at, 7)
