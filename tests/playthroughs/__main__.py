"""The games and screens that are told. `python -m tests.playthroughs --write` tells them anew.

Without `--write` it says which stories differ, and how.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.core.ids import NationId
from game.scenario.load import find, load
from game.session.opening import start
from tests.playthroughs.screens import told
from tests.playthroughs.telling import story

FOLDER = Path(__file__).parent
TABLE = ("reciprocal", "selfish", "cooperative", "cautious", "random")
"""Who takes the seats, in the order of the scenario and again from the start."""


@dataclass(frozen=True)
class Playthrough:
    """A game of a scenario with a seed, to the end of a turn."""

    scenario: str
    seed: int
    turns: int

    @property
    def path(self) -> Path:
        """Where its story is kept."""
        return FOLDER / f"{self.scenario}.txt"

    def told(self) -> str:
        """Its story, played now."""
        found = find(self.scenario)
        assert found is not None
        loaded = load(found)
        assert loaded.file is not None
        seats = {NationId(n.id): TABLE[i % len(TABLE)] for i, n in enumerate(loaded.file.nations)}
        return story(start(loaded, self.seed, seats), self.turns)


@dataclass(frozen=True)
class Screens:
    """The screens of a seat in a turn, in a language."""

    scenario: str
    seed: int
    seat: str
    turn: int
    language: str

    @property
    def path(self) -> Path:
        """Where their words are kept."""
        return FOLDER / f"screens-{self.scenario}-{self.language}.txt"

    def told(self) -> str:
        """Their words, drawn now."""
        return told(self.scenario, self.seed, self.seat, self.turn, self.language)


SCREENS = (Screens("first-accord", 7, "arka", 3, "en"), Screens("open-table", 7, "aruna", 3, "id"))
"""A small game in which all is simple, and one in which all is open."""
PLAYTHROUGHS = (
    Playthrough("first-accord", 7, 6),
    Playthrough("ozone-hole", 7, 3),
    Playthrough("open-table", 7, 2),
    Playthrough("paris-2015", 7, 2),
)
"""Short enough together for a test of seconds; the first is told to its end."""


def difference(one: Playthrough | Screens, most: int = 60) -> str:
    """How the story now differs from the one that is kept, as a diff; "" if it does not."""
    kept = one.path.read_text("utf-8") if one.path.exists() else ""
    return differing(kept, one.told(), most)


def differing(kept: str, now: str, most: int) -> str:
    """The first lines in which two texts differ; "" if they do not."""
    lines = list(difflib.unified_diff(kept.splitlines(), now.splitlines(), "kept", "now", lineterm="", n=1))
    left = [f"… and {len(lines) - most} lines more"] if len(lines) > most else []
    return "\n".join([*lines[:most], *left])


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 if every story is as it is kept (or was written), 1 if one differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.playthroughs", description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the stories as they are told now")
    asked = parser.parse_args(arguments)
    differ = False
    for one in (*PLAYTHROUGHS, *SCREENS):
        if asked.write:
            one.path.write_text(one.told(), "utf-8", newline="\n")
        elif found := difference(one):
            differ = True
            print(f"{one.path.stem} is another story now:", found, sep="\n")
    return int(differ)


if __name__ == "__main__":
    sys.exit(main())
