"""Thousands of random events raise nothing, and leave a screen that can be drawn."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.ui.toolkit.kit import Screen
from game.ui.tools.gallery import Gallery
from game.ui.tools.gallery_charts import Charts, WhyScreen
from tests.ui.driver import Driver, app_of

KEYS = (  # noqa: SIM905 - a list of words reads better than forty quoted ones
    "Tab Shift+Tab Enter Space Esc Left Right Up Down Home End PageUp PageDown Backspace Del Ctrl+A Ctrl+C "
    "Ctrl+V Ctrl+X Shift+Left Shift+End Ctrl+Left Ctrl++ Ctrl+- ? S N a 7 x Alt+Down F1"
).split()
SIZES = ((1024, 768), (1280, 720), (1920, 1080), (800, 500))


def random_step(d: Driver, draws: np.random.Generator) -> None:
    kind = draws.integers(0, 12)
    width, height = d.app.look.size
    pos = (int(draws.integers(-20, width + 20)), int(draws.integers(-20, height + 20)))
    if kind < 5:
        d.press(KEYS[draws.integers(len(KEYS))])
    elif kind == 5:
        d.type("aZ 9,-é你"[int(draws.integers(8))])
    elif kind == 6:
        d.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=int(draws.integers(-3, 4)), flipped=False))
    elif kind == 7:
        d.drag(pos, (int(draws.integers(width)), int(draws.integers(height))), drop=bool(draws.integers(2)))
    elif kind == 8:
        size = SIZES[draws.integers(len(SIZES))]
        if draws.integers(20) == 0:
            d.send(pygame.event.Event(pygame.VIDEORESIZE, w=size[0], h=size[1], size=size))
            d.app.surface = pygame.Surface(d.app.look.size)
    elif kind == 9:
        d.app.refresh()
    else:
        d.click_at(pos)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("screens", [(Gallery,), (Charts,), (Charts, WhyScreen)])
def test_random_events_raise_nothing(screens: tuple[type[Screen], ...], seed: int) -> None:
    draws = np.random.Generator(np.random.PCG64(seed))
    d = Driver(app_of(*(screen() for screen in screens)))
    for step in range(700):
        if not d.app.stack:
            break
        random_step(d, draws)
        if step % 20 == 0 and d.app.stack:
            d.app.draw()
