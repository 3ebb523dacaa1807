"""What people do at one screen, by chance: each method of `DEEDS` is one event. For `events.py`."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import pygame

from game.core.ids import NationId
from game.presenters import treaty, treaty_draft
from game.session import storage
from game.session.settings import Settings
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from tests.ui.flow import Flow, scenario_file
from tests.ui.secrets import Secrets

KEYS = (  # noqa: SIM905 - a list of words reads better than forty quoted ones
    "Tab Tab Shift+Tab Enter Space Esc Left Right Up Down Home End PageUp PageDown Backspace Del Ctrl+A "
    "Ctrl+C Ctrl+X Ctrl+V Ctrl+V Shift+Left Shift+End F10 F1 S T P A B L D N Ctrl+G Ctrl++ Ctrl+-"
).split()
SIZES = ((1024, 768), (1280, 720), (1600, 900))
SCREENS = (  # noqa: SIM905 - as above
    "board policy assembly book log orders help settings menu treaty load reveal nation "
    "why:climate.temperature@"
).split()
PINS = ("7093", "8164", "6805", "9357")
PATIENCE = 400
"""Rounds of waiting for work in the background; what takes longer goes on meanwhile."""


class Hands:
    """Draws what is done; `now` is the time that the program sees."""

    def __init__(self, seed: int) -> None:
        self.draws = np.random.Generator(np.random.Philox(seed))
        self.now = 0.0
        self.begin_anew()

    def put_away(self) -> None:
        """The program is gone."""
        self.at.app.jobs.stop()
        if self.desktop.game is not None:
            self.desktop.game.log.close()

    def begin_anew(self) -> None:
        """The program is started again."""
        if hasattr(self, "at"):
            self.put_away()
        desktop = Desktop(Settings(language=self.one(("en", "id"))), size=(1280, 720), remember=True)
        desktop.app.clock = lambda: self.now
        desktop.app.last_input = self.now
        self.has_ended = False
        desktop.app.stop = self._end  # type: ignore[method-assign]
        self.at, self.desktop, self.secrets = Flow(desktop), desktop, Secrets(desktop)
        self.secrets.pins = set(PINS)
        self.new_game()

    def _end(self) -> None:
        self.has_ended = True

    def one(self, choices: Sequence[str]) -> str:
        """One of them."""
        return choices[int(self.draws.integers(len(choices)))]

    # -- what hands do
    def key(self) -> None:
        self.at.press(self.one(KEYS))

    def click_something(self) -> None:
        stops = [w for w in self.at.widgets() if w.focusable]
        if stops:
            self.at.click(stops[int(self.draws.integers(len(stops)))])

    def click_anywhere(self) -> None:
        self.at.click_at(self._spot())

    def drag(self) -> None:
        self.at.drag(self._spot(), self._spot(), drop=bool(self.draws.integers(4)))

    def wheel(self) -> None:
        turn = int(self.draws.integers(-3, 4))
        self.at.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=turn, flipped=False))

    def write(self) -> None:
        if self.at.app.top.focused is None or self.at.app.top.focused.role != "entry":
            self._focus_an_entry()
        self.at.send(pygame.event.Event(pygame.TEXTINPUT, text=self.secrets.word()))

    def compose(self) -> None:
        self._focus_an_entry()
        words = self._pin() if self.desktop.seat is None else self.secrets.word()
        self.at.send(pygame.event.Event(pygame.TEXTEDITING, text=words, start=0, length=len(words)))

    def copy(self) -> None:
        self._focus_an_entry()
        self.at.press("Ctrl+A", "Ctrl+C")

    def paste(self) -> None:
        self._focus_an_entry()
        self.at.press("Ctrl+V")

    def resize(self) -> None:
        size = SIZES[int(self.draws.integers(len(SIZES)))]
        self.at.send(pygame.event.Event(pygame.VIDEORESIZE, w=size[0], h=size[1], size=size))
        self.at.app.surface = pygame.Surface(self.at.app.look.size)

    def idle(self) -> None:
        self.now += 30.0
        self.at.app.process([])

    def wait(self) -> None:
        for _ in range(PATIENCE):
            self.at.app.process([])
            if not self.at.app.jobs.busy:
                return
            time.sleep(0.005)

    # -- what people do
    def sit(self) -> None:
        if self.at.key == "curtain":
            if self.at.has("pin"):
                self.at.focus("pin")
                self.at.press("Ctrl+A", "Backspace")
                self.at.type(self._pin())
            self.at.press("Enter")

    def plant(self) -> None:
        game, seat = self.desktop.game, self.desktop.seat
        if game is None or seat is None:
            return
        other = self.one(tuple(n for n in game.world.setting.nation_ids if n != seat))
        about = f"with:{other}"
        self.desktop.handle(c.Go("treaty", about))
        draft = self.desktop.drafts.get(about)
        if not isinstance(draft, treaty_draft.Draft):
            draft = treaty.start(self.desktop.view, about)
        self.desktop.drafts[about] = treaty_draft.with_title(draft, self.secrets.word())
        self.at.app.refresh()
        self.at.app.process([])

    def cover(self) -> None:
        if self.desktop.seat is not None:
            self.desktop.handle(c.DropCurtain())

    def seal(self) -> None:
        self.desktop.handle(c.EndSeat())

    def onward(self) -> None:
        """What leads on from where one waits."""
        if self.at.key in ("menu", "settings", "help", "keys", "load", "question", "problems"):
            self.at.press("Esc")
        elif self.at.key == "setup":
            self.at.click("all-people")
            self.at.press("Ctrl+Enter")
        elif self.at.key == "reveal":
            self.at.click("proceed")
        elif self.at.key == "thinking":
            self.wait()
        elif self.at.key == "curtain":
            self.sit()
        elif self.at.key == "title":
            self.new_game() if self.draws.integers(3) else self.load()

    def hurry(self) -> None:
        """A whole stage without orders."""
        game = self.desktop.game
        for _ in range(12):
            if game is None or self.desktop.game is not game or self.at.key in ("reveal", "ending"):
                return
            self.sit()
            self.seal()
            self.wait()

    def undo(self) -> None:
        if self.at.key == "curtain":
            self.desktop.handle(c.Unseal())

    def rewind(self) -> None:
        game = self.desktop.game
        if game is not None and self.at.key in ("curtain", "board", "reveal"):
            self.desktop.handle(c.Rewind(int(self.draws.integers(1, game.world.turn + 1))))

    def look(self) -> None:
        """A screen by its key, as buttons ask for it."""
        if self.desktop.seat is not None:
            screen, _, about = self.one(SCREENS).partition(":")
            self.desktop.handle(c.Go(screen, about or str(self.desktop.seat) * (screen == "nation")))
        elif self.at.key in ("curtain", "reveal"):
            self.desktop.handle(c.Go(self.one(("menu", "help", "settings"))))

    def new_game(self) -> None:
        loaded = scenario_file("first-accord")
        assert loaded.file is not None
        ids = [NationId(nation.id) for nation in loaded.file.nations]
        people = int(self.draws.integers(2, 5))
        last = self.one(("closed", "random"))
        seats = {nation: "human" if n < people else last for n, nation in enumerate(ids)}
        pins = dict(zip(ids[:people], PINS, strict=False)) if self.draws.integers(2) else {}
        seed = int(self.draws.integers(1000))
        self.desktop.handle(c.StartGame(loaded, seats, pins, seed, sure=True))

    def title(self) -> None:
        self.desktop.handle(c.ToTitle())

    def load(self) -> None:
        saved = storage.newest()
        if saved is not None:
            self.desktop.handle(c.LoadGame(saved.path))

    def close(self) -> None:
        self.at.send(pygame.event.Event(pygame.QUIT))

    def _pin(self) -> str:
        """The PIN of the seat that is called, now and then another."""
        called = getattr(self.at.app.stack[-1][0], "called", "")
        right = self.desktop.pins.get(NationId(called), "")
        return right if right and self.draws.integers(8) else self.one(PINS)

    def _focus_an_entry(self) -> None:
        layer = self.at.app.top
        entries = [w for w in self.at.widgets() if w.role == "entry" and w.focusable]
        if entries:
            layer.focus(entries[int(self.draws.integers(len(entries)))])

    def _spot(self) -> tuple[int, int]:
        width, height = self.at.app.look.size
        return int(self.draws.integers(-10, width + 10)), int(self.draws.integers(-10, height + 10))


H = Hands
WEIGHTS: Final[dict[Callable[[Hands], None], float]] = {
    H.key: 20, H.click_something: 18, H.click_anywhere: 6, H.drag: 3, H.wheel: 3, H.write: 8, H.compose: 4,
    H.copy: 4, H.paste: 5, H.resize: 0.3, H.idle: 2, H.wait: 4, H.sit: 10, H.plant: 5, H.cover: 2, H.seal: 3, 
    H.onward: 16, H.hurry: 0.6,
    H.undo: 2, H.rewind: 0.3, H.look: 4, H.new_game: 0.1, H.title: 0.5, H.load: 0.7, H.close: 0.3,
}  # fmt: skip
DEEDS = tuple(WEIGHTS)
ODDS = np.array(tuple(WEIGHTS.values())) / sum(WEIGHTS.values())
