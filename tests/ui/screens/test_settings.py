"""The settings: each takes effect at once, by mouse and by keys."""

from __future__ import annotations

from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.seated import fuzz


def at_settings(at: Flow | None = None) -> Flow:
    at = at or flow()
    at.desktop.handle(c.Go("settings"))
    return at


def test_each_setting_by_keys() -> None:
    at = at_settings()
    at.focus("theme")
    at.press("Right")
    at.focus("curtain")
    at.press("Right")
    at.focus("scale")
    at.press("Right", "Right")
    at.focus("language")
    at.press("Right")
    now = at.desktop.settings
    assert (now.theme, now.curtain, now.scale, now.language) == ("dark", 60, 1.2, "id")
    assert at.app.look.scale == 1.2 and at.app.look.theme.name == "dark" and "Bahasa" in at.words()


def test_the_slider_by_mouse() -> None:
    at = at_settings()
    at.click("scale", at=(0.4, 0.5))
    assert 1.0 < at.desktop.settings.scale < 2.0


def test_its_words_fit() -> None:
    assert_fits_everywhere(lambda at: at_settings(at) and None)


def test_random_events_raise_nothing() -> None:
    fuzz(at_settings(), 5, steps=150)
