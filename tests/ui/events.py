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
from dataclasses import dataclass, field
from functools import cache

from game.session import library
from game.ui.screens import load, title
from game.ui.screens import treaty as table
from tests.ui.hands import DEEDS, ODDS, Hands

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
        shown = ", ".join(f"{key} {count}" for key, count in sorted(self.screens.items()))
        screens = f"{len(self.screens)} screens ({shown})"
        found = f"{self.seats} seat changes; {deeds}; {len(self.faults)} faults"
        return f"{self.events} events of seed {seed}: {screens}, {found}"


class Player:
    """Does one thing after the other, and looks each time at what came of it."""

    def __init__(self, seed: int) -> None:
        self.hands, self.report = Hands(seed), Report()

    def step(self) -> None:
        """One event; a fault begins the program anew."""
        hands, report = self.hands, self.report
        deed = DEEDS[int(hands.draws.choice(len(DEEDS), p=ODDS))]
        before, hands.now = hands.desktop.seat, hands.now + 0.2
        report.events += 1
        report.deeds[deed.__name__] += 1
        try:
            deed(hands)
            if hands.has_ended:
                report.deeds["the program ended"] += 1
                hands.begin_anew()
            report.screens[hands.at.key] += 1
            self._look(drawn=report.events % DRAWN == 0 or hands.desktop.seat != before)
        except Exception:
            top = hands.at.key if hands.at.app.stack else "no screen"
            report.faults.append(f"event {report.events}, {deed.__name__}, {top}\n{traceback.format_exc()}")
            hands.begin_anew()
        report.seats += hands.desktop.seat != before

    def _look(self, *, drawn: bool) -> None:
        leaks, desktop = self.hands.secrets.leaks(drawn=drawn), self.hands.desktop
        if leaks or self.hands.at.key == "fault":
            raise AssertionError(f"{sorted(leaks)} while {desktop.seat} sits; {desktop.fault}")


@cache
def _small_library() -> list[library.ScenarioCard]:
    """One scenario, read once: large ones spend the time on what their texts bring."""
    return [card for card in library.cards() if card.key == "first-accord"]


def run(events: int, seed: int, *, tell: bool = False) -> Report:
    """So many events, with saves and settings in a folder of their own."""
    table.THEN = table.FIRST  # what a text brings is not looked at here
    title.cards = load.cards = _small_library
    before = os.environ.get("MUFAKAT_HOME")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MUFAKAT_HOME"] = home
        try:
            player = Player(seed)
            for number in range(1, events + 1):
                player.step()
                if tell and number % 1000 == 0:
                    spent = time.monotonic() - began
                    print(
                        f"{number} events, {len(player.report.faults)} faults, {spent:.0f} s", file=sys.stderr
                    )
            player.hands.put_away()
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
