"""Planted secrets of one seat are on no screen of any other seat, nor in its tips, in both languages."""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Iterator

import pytest

from game.core.ids import NationId
from game.session.settings import Settings
from game.ui.screens.registry import make
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.widget import walk
from game.ui.tools.offscreen import render
from game.ui.tools.shots import settle
from tests.leak.planted import BAYU, CITRA, DIRGA, OTHERS, PIN, found_in, planted

SCREENS = (
    *(("board", ""), ("reveal", ""), ("book", ""), ("book", "cap"), ("log", ""), ("policy", "")),
    *(("assembly", ""), ("treaty", ""), ("treaty", "cap"), ("treaty", "calm"), ("nation", "citra")),
    *(("menu", ""), ("curtain", "citra"), ("thinking", ""), ("settings", ""), ("help", "")),
    *(("why", "commons.stock@fish"), ("why", "society.support@citra"), ("why", "finance.income@citra")),
    *(("why", "climate.emissions@citra"), ("why", "society.support@arka"), ("why", "pillars.world_peace@")),
)
PUBLIC = ("reveal", "curtain", "thinking", "settings", "help")
"""Screens that are shown while nobody sits."""


@pytest.fixture(scope="module", params=["en", "id"])
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """The desktop of the planted game; Citra has just sat there, with an unfinished text of her own."""
    made = Desktop(Settings(language=request.param), size=(1600, 900), remember=False)
    made.title()
    made.begin(planted().game, {CITRA: PIN, BAYU: "1111", DIRGA: "2222", NationId("arka"): "3333"})
    made.handle(c.TakeSeat(CITRA, PIN))
    assert made.seat == CITRA
    yield made
    made.title()


def words(desktop: Desktop, key: str, about: str) -> list[str]:
    """All words of a screen as it is drawn, its tips, and the window's title."""
    desktop.app.push(make(key, desktop, about))
    settle(desktop)
    canvas = render(desktop.app)
    widgets = [widget for layer in desktop.app.visible_layers() for widget in walk(layer.root)]
    tips = [str(widget.tip) for widget in widgets] + [widget.text for widget in widgets]
    found = [str(text) for text in canvas.texts] + tips + [desktop.app.title]
    desktop.app.close()
    return found


@pytest.mark.parametrize("nation", OTHERS)
def test_no_screen_of_others_shows_them(desktop: Desktop, nation: NationId | None) -> None:
    desktop.handle(c.DropCurtain())
    desktop.see_as(nation)
    leaks = {}
    for key, about in SCREENS:
        if nation is None and key not in PUBLIC:
            continue
        shown = words(desktop, key, about)
        assert shown, key
        found = found_in(shown, nation)
        if found:
            leaks[key, about] = found
    assert leaks == {}


def test_her_own_screens_show_them(desktop: Desktop) -> None:
    """Otherwise the search would find nothing because there is nothing."""
    desktop.see_as(CITRA)
    shown = [word for key, about in SCREENS for word in words(desktop, key, about)]
    assert {"QUAGGA", "TAPIR"} <= set(found_in(shown, None)), "her aim shows only while S is held"
