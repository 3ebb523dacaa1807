"""A frame of the board at 1920×1080: whole, one panel, and when nothing has changed."""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from benchmarks.clock import Timed, timed
from benchmarks.worlds import ROOT
from game.scenario.load import load
from game.session.opening import start
from game.session.settings import Settings
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.app import paint_layers
from game.ui.tools.shots import settle


def measure() -> dict[str, Timed]:
    """A frame; the surface is in memory, nothing is shown."""
    desktop = Desktop(Settings(), size=(1920, 1080), remember=False)
    game = start(load(ROOT / "scenarios" / "first-accord"), 1, {"arka": "human"})
    desktop.begin(game, {})
    app = desktop.app
    app.surface = pygame.Surface(app.look.size)
    settle(desktop)

    def paint(area: pygame.Rect) -> None:
        assert app.surface is not None
        paint_layers(app.surface, app.look, app.visible_layers(), app.overlays, area)

    def rebuild() -> None:
        app.refresh()
        app.process([])
        app.draw()

    whole = app.surface.get_rect()
    app.draw()
    assert not app.draw(), "an idle frame draws nothing"
    return {
        "board, whole": timed(lambda: paint(whole), 10),
        "board, a panel of 400×300": timed(lambda: paint(pygame.Rect(1500, 200, 400, 300)), 10),
        "board, idle": timed(app.draw, 50),
        "board, built afresh and drawn": timed(rebuild, 5),
    }
