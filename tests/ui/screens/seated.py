"""A game of First Accord at a seat, for tests of its screens: scripted, without files, without a window.

drive = seated("bayu", stages=[{"arka": [swap()]}])        # after one stage in which Arka proposed a swap
drive.heard                                                # commands that the screen asked for
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pygame

from game.core.ids import NationId
from game.model.order import Order
from game.model.treaty import TreatyText
from game.orders.kinds.propose import Propose
from game.session.game import Game
from game.session.opening import start
from game.session.settings import Settings
from game.ui.screens.registry import make
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.screen import Screen
from tests.ui.driver import Driver
from tests.ui.flow import scenario_file

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
Orders = Mapping[str, Sequence[Order]]


def game_of(stages: Sequence[Orders] = (), *, seed: int = 5, scenario: str = "first-accord") -> Game:
    """A game in which people take all seats, after these stages."""
    loaded = scenario_file(scenario)
    assert loaded.file is not None
    game = start(loaded, seed, {NationId(n.id): "human" for n in loaded.file.nations})
    for orders in stages:
        for nation in game.waiting():
            game.seal(nation, tuple(orders.get(nation, ())))
        game.advance()
    return game


class Seated(Driver):
    """A driver of a screen at a seat. Orders are taken; all else that the screen asks for is only `heard`."""

    def __init__(self, desktop: Desktop, seat: str, screen: str, about: str = "") -> None:
        self.desktop, self.heard = desktop, []
        desktop.see_as(NationId(seat) if seat else None)
        desktop.app.surface = pygame.Surface(desktop.app.look.size)
        desktop.app.owner = self.hear
        self.screen: Screen = make(screen, desktop, about)
        desktop.app.push(self.screen)
        super().__init__(desktop.app)

    def hear(self, command: Any) -> None:
        """Carry out what changes the seat's orders; keep all of it."""
        self.heard.append(command)
        if isinstance(command, c.Give | c.TakeBack):
            self.desktop.handle(command)

    @property
    def pending(self) -> list[Order]:
        """The seat's orders so far."""
        assert self.desktop.game is not None and self.desktop.seat is not None
        return list(self.desktop.game.pending.get(self.desktop.seat, ()))

    def settled(self) -> Seated:
        """Wait for background work."""
        self.wait(lambda: not self.app.jobs.busy)
        return self


def seated(
    seat: str = "bayu",
    screen: str = "board",
    about: str = "",
    *,
    stages: Sequence[Orders] = (),
    game: Game | None = None,
    size: tuple[int, int] = (1600, 900),
    scale: float = 1.0,
    language: str = "en",
    theme: str = "light",
) -> Seated:
    """A driver of a screen at a seat ("": nobody's, the public board)."""
    settings = Settings(language=language, scale=scale, theme=theme)
    desktop = Desktop(settings, size=size, remember=False)
    desktop.game = game or game_of(stages)
    return Seated(desktop, seat, screen, about)


def swap(amount: float = 0.4, to: str = "bayu") -> Propose:
    """Arka's offer of money to another island."""
    grant = {"kind": "grant", "donor": "arka", "recipient": to, "amount": amount}
    words = {"en": "Swap of the Bay", "id": "Tukar Teluk"}
    text = TreatyText.model_validate({"title": words, "articles": [grant], "final": {"consent": "signature"}})
    return Propose(text=text, to=(NationId(to),))


KEYS = (
    *("Tab", "Shift+Tab", "Enter", "Space", "Esc", "Left", "Right", "Up", "Down", "Home", "End", "PageDown"),
    *("PageUp", "Backspace", "S", "T", "P", "A", "B", "L", "D", "+", "-", "0", "Ctrl++", "Ctrl+-"),
)


def fuzz(drive: Seated, seed: int, steps: int = 250) -> None:
    """Random keys, clicks, wheels and drags; then the screen must still be drawn."""
    draws = np.random.Generator(np.random.Philox(seed))
    width, height = drive.app.look.size
    for _ in range(steps):
        kind = int(draws.integers(0, 10))
        pos = (int(draws.integers(width)), int(draws.integers(height)))
        if kind < 5:
            drive.press(KEYS[int(draws.integers(len(KEYS)))])
        elif kind == 5:
            turn = int(draws.integers(-2, 3))
            drive.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turn, flipped=False))
        elif kind == 6:
            drive.drag(pos, (int(draws.integers(width)), int(draws.integers(height))))
        elif kind == 7:
            drive.app.refresh()
        else:
            drive.click_at(pos)
    drive.draw()
