"""`python -m tests.ui.events --events 20000 --seed 1`: random events on the whole desktop, seats changing.

People sit down, write, copy, cover, seal, undo, go to the title and come back, load, close the window; in
half of the games with PINs. After every event what one seat wrote is looked for where another could see it.
Prints events, screens, seat changes and faults; exit code 1 if there are any.
"""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pygame

from game.core.ids import NationId
from game.presenters import treaty, treaty_draft
from game.session import storage
from game.session.settings import Settings
from game.ui.screens import treaty as table
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.layer import Layer
from tests.ui.flow import Flow, scenario_file
from tests.ui.secrets import Secrets

KEYS = (  # noqa: SIM905 - a list of words reads better than forty quoted ones
    "Tab Tab Shift+Tab Enter Space Esc Left Right Up Down Home End PageUp PageDown Backspace Del Ctrl+A "
    "Ctrl+C Ctrl+X Ctrl+V Ctrl+V Shift+Left Shift+End F10 F1 S T P A B L D N Ctrl+G Ctrl++ Ctrl+-"
).split()
SIZES = ((1024, 768), (1280, 720), (1600, 900))
SCREENS = (
    "board",
    "policy",
    "assembly",
    "book",
    "log",
    "orders",
    "help",
    "settings",
    "menu",
    "treaty",
    "load",
)
PINS = ("7093", "8164", "6805", "9357")
DRAWN = 8
"""Every so many events a whole frame is drawn and read."""


@dataclass
class Report:
    """What happened."""

    events: int = 0
    screens: Counter[str] = field(default_factory=Counter)
    deeds: Counter[str] = field(default_factory=Counter)
    seats: int = 0
    faults: list[str] = field(default_factory=list)

    def line(self, seed: int) -> str:
        """All of it in a line."""
        deeds = ", ".join(f"{name} {count}" for name, count in sorted(self.deeds.items()))
        screens = f"{len(self.screens)} screens ({', '.join(sorted(self.screens))})"
        found = f"{self.seats} seat changes; {deeds}; {len(self.faults)} faults"
        return f"{self.events} events of seed {seed}: {screens}, {found}"


class Player:
    """Draws events and sends them; each method of `DEEDS` is one."""

    def __init__(self, seed: int, home: Path) -> None:
        self.draws = np.random.Generator(np.random.Philox(seed))
        self.home, self.report, self.now = home, Report(), 0.0
        self.begin_anew()

    def begin_anew(self) -> None:
        """A program just started."""
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
        self.at.settle()

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
            self.desktop.handle(c.Go(self.one(SCREENS)))
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
        layer: Layer = self.at.app.top
        entries = [w for w in self.at.widgets() if w.role == "entry" and w.focusable]
        if entries:
            layer.focus(entries[int(self.draws.integers(len(entries)))])

    def _spot(self) -> tuple[int, int]:
        width, height = self.at.app.look.size
        return int(self.draws.integers(-10, width + 10)), int(self.draws.integers(-10, height + 10))

    # -- one after the other
    def step(self) -> None:
        """One event, and a look at what came of it; a fault begins the program anew."""
        deed = DEEDS[int(self.draws.choice(len(DEEDS), p=ODDS))]
        before, self.now = self.desktop.seat, self.now + 0.2
        self.report.events += 1
        self.report.deeds[deed.__name__] += 1
        try:
            deed(self)
            if self.has_ended:
                self.report.deeds["the program ended"] += 1
                self.at.app.jobs.stop()
                self.begin_anew()
            if not self.at.app.stack:
                raise AssertionError("no screen is left")
            self.report.screens[self.at.key] += 1
            drawn = self.report.events % DRAWN == 0 or self.desktop.seat != before
            leaks = self.secrets.leaks(drawn=drawn)
            if leaks or self.at.key == "fault":
                raise AssertionError(f"{sorted(leaks)} while {self.desktop.seat} sits; {self.desktop.fault}")
        except Exception:
            where = f"event {self.report.events}, {deed.__name__}, {self.at.key if self.at.app.stack else ''}"
            self.report.faults.append(f"{where}\n{traceback.format_exc()}")
            self.at.app.jobs.stop()
            self.begin_anew()
        self.report.seats += self.desktop.seat != before


P = Player
WEIGHTS: dict[Callable[[Player], None], float] = {
    P.key: 20, P.click_something: 18, P.click_anywhere: 6, P.drag: 3, P.wheel: 3, P.write: 8, P.compose: 4,
    P.copy: 4, P.paste: 5, P.resize: 0.3, P.idle: 2, P.wait: 4, P.sit: 10, P.plant: 5, P.cover: 2, P.seal: 2,
    P.undo: 2, P.rewind: 0.3, P.look: 4, P.new_game: 0.1, P.title: 0.5, P.load: 0.7, P.close: 0.3,
}  # fmt: skip
DEEDS = tuple(WEIGHTS)
ODDS = np.array(tuple(WEIGHTS.values())) / sum(WEIGHTS.values())


def run(events: int, seed: int, *, tell: bool = False) -> Report:
    """So many events, with saves and settings in a folder of their own."""
    table.THEN = table.FIRST  # what a text brings is not looked at here
    before = os.environ.get("MUFAKAT_HOME")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MUFAKAT_HOME"] = home
        try:
            player = Player(seed, Path(home))
            for number in range(1, events + 1):
                player.step()
                if tell and number % 1000 == 0:
                    spent = time.monotonic() - began
                    print(
                        f"{number} events, {len(player.report.faults)} faults, {spent:.0f} s", file=sys.stderr
                    )
            player.at.app.jobs.stop()
        finally:
            os.environ.pop("MUFAKAT_HOME")
            if before is not None:
                os.environ["MUFAKAT_HOME"] = before
    return player.report


def main() -> int:
    """What to run, from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.events", description=__doc__)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    report = run(asked.events, asked.seed, tell=True)
    for fault in report.faults:
        print(fault)
    print(report.line(asked.seed))
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
