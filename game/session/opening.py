"""Starting a game, and resuming one from a save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from game.ai import STRATEGIES
from game.core.ids import NationId
from game.core.problems import Place, Problem, SaveError, did_you_mean
from game.core.text import T
from game.scenario.load import Loaded
from game.session.at_once import at_once
from game.session.check import Check
from game.session.game import Game
from game.session.log import Log, Reading, effective
from game.session.origin import kept, opening, scenario_of
from game.session.replay import Difference, replay
from game.session.rules import RULES
from game.session.seating import seats_of
from game.session.seats import CLOSED, HUMAN
from game.version import __version__


def start(loaded: Loaded, seed: int, seats: Mapping[NationId, str], path: Path | None = None) -> Game:
    """A new game, logged in the new file `path` (None: in memory). Seats not named are closed.

    ScenarioError if the scenario has errors; SaveError if the file cannot be made.
    """
    first = opening(loaded, seed)
    assert loaded.file is not None
    taken = seats_of(seats, first.world.setting.nation_ids)
    header: dict[str, Any] = {
        "game": __version__,
        "rules": RULES,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "scenario": kept(loaded),
        "seed": seed,
        "seats": dict(taken),
        "turns": loaded.file.timing.turns,
    }
    log = Log.in_memory(header) if path is None else Log.create(path, header)
    return Game(seats=taken, moments=[first], log=log)


@dataclass(frozen=True, slots=True, eq=False)
class Resumed:
    """A game resumed from a save, its scenario, notices, and where its replay first differed."""

    game: Game
    loaded: Loaded | None
    """None if it was opened from its snapshot: then nobody has read the scenario yet."""
    notices: tuple[Problem, ...]
    difference: Difference | None
    check: Check | None = None
    """What is still to be done of a game opened from its snapshot: its log replayed beside it."""


def resume(
    path: Path, *, damaged: bool = False, scenario: Path | None = None, quick: bool = False
) -> Resumed:
    """The game of a save, replayed from its log up to its present stage.

    `damaged` takes the good part of a damaged save and goes on in a new file. `quick` is for who will do what
    is left in `check`: it opens the game from the snapshot beside the save, if there is one that fits.
    SaveError for damage, with its line; for a scenario that is missing or was changed; for records that no
    game can hold.
    """
    log, reading = Log.continue_good(path) if damaged else Log.open(path)
    if not quick or damaged or scenario is not None:
        return replayed(log, reading, scenario)
    found, lost = at_once(path, log, reading)
    if found is None:
        resumed = replayed(log, reading)
        return replace(resumed, notices=(*lost, *resumed.notices))
    game, difference = found
    check = Check(game, effective(reading.records), str(path))
    return Resumed(game, None, reading.notices, difference, check)


def replayed(log: Log, reading: Reading, scenario: Path | None = None, file: str = "") -> Resumed:
    """The game of a log, computed again; `file` is the name used in problems."""
    file = file or str(log.path or "")
    loaded, notices = scenario_of(reading.header, file, scenario)
    first = opening(loaded, int(reading.header["seed"]))
    nations = first.world.setting.nation_ids
    wrong = seat_problems({str(n): str(who) for n, who in reading.header["seats"].items()}, nations)
    if wrong:
        raise SaveError([replace(problem, place=Place(file, 1)) for problem in wrong])
    seats = seats_of({NationId(n): str(who) for n, who in reading.header["seats"].items()}, nations)
    game = Game(seats=seats, moments=[first], log=log)
    difference = replay(effective(reading.records), game.seating, game.timeline)
    return Resumed(game, loaded, (*reading.notices, *notices), difference)


def seat_problems(seats: Mapping[str, str], nations: tuple[NationId, ...]) -> list[Problem]:
    """The problems of an assignment of seats: unknown nations, unknown strategies."""
    found = []
    for nation, who in seats.items():
        if nation not in nations:
            found.append(
                Problem(
                    "S-SEAT-01",
                    T("no nation {nation} in this scenario", nation=nation),
                    did_you_mean(nation, nations),
                )
            )
        if who not in (HUMAN, CLOSED, *STRATEGIES):
            known = (HUMAN, CLOSED, *STRATEGIES)
            found.append(
                Problem(
                    "S-SEAT-02", T("nobody called {who} can take a seat", who=who), did_you_mean(who, known)
                )
            )
    return found
