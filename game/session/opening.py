"""Starting a game and taking one up again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from game.ai import STRATEGIES
from game.core.ids import NationId
from game.core.problems import Place, Problem, SaveError, Severity, did_you_mean
from game.core.text import T
from game.engine.turn import begin
from game.scenario.load import Loaded, find, load
from game.scenario.load import begin as opening_world
from game.session.game import Difference, Game, Moment
from game.session.log import Log, Reading, effective
from game.session.seats import CLOSED, HUMAN
from game.version import __version__

RULES = "1"
"""Raised by one whenever the same orders may lead to another world."""


def start(loaded: Loaded, seed: int, seats: Mapping[NationId, str], path: Path | None = None) -> Game:
    """A new game, logged in the new file `path` (None: in memory). Seats not named are closed.

    ScenarioError if the scenario has errors; SaveError if the file cannot be made.
    """
    first = begin(opening_world(loaded, seed))
    assert loaded.file is not None
    taken = {nation: seats.get(nation, CLOSED) for nation in first.world.setting.nation_ids}
    header: dict[str, Any] = {
        "game": __version__,
        "rules": RULES,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "scenario": {"id": loaded.file.id, "version": loaded.file.version, "hash": loaded.digest},
        "seed": seed,
        "seats": dict(taken),
    }
    log = Log.in_memory(header) if path is None else Log.create(path, header)
    return Game(seats=taken, moments=[Moment(first.world, 0, first.events)], log=log)


@dataclass(frozen=True, slots=True, eq=False)
class Resumed:
    """A game taken up from a save, what to tell of it, and where its replay first differed, if it did."""

    game: Game
    notices: tuple[Problem, ...]
    difference: Difference | None


def resume(path: Path, *, damaged: bool = False, scenario: Path | None = None) -> Resumed:
    """The game of a save, played again from its log up to where it stood.

    `damaged` takes the good part of a damaged save and goes on in a new file. SaveError says what is wrong:
    the damage and its line, a scenario that is missing or was changed, records that no game can hold.
    """
    log, reading = Log.continue_good(path) if damaged else Log.open(path)
    return replayed(log, reading, scenario)


def replayed(log: Log, reading: Reading, scenario: Path | None = None, file: str = "") -> Resumed:
    """The game of a log, computed again; `file` is named in problems."""
    file = file or str(log.path or "")
    loaded, notices = _scenario(reading.header, file, scenario)
    first = begin(opening_world(loaded, int(reading.header["seed"])))
    nations = first.world.setting.nation_ids
    wrong = seat_problems({str(n): str(who) for n, who in reading.header["seats"].items()}, nations)
    if wrong:
        raise SaveError([replace(problem, place=Place(file, 1)) for problem in wrong])
    seats = {nation: str(reading.header["seats"].get(nation, CLOSED)) for nation in nations}
    game = Game(seats=seats, moments=[Moment(first.world, 0, first.events)], log=log)
    return Resumed(game, (*reading.notices, *notices), game.restore(effective(reading.records)))


def _scenario(header: Mapping[str, Any], file: str, given: Path | None) -> tuple[Loaded, tuple[Problem, ...]]:
    wanted = header["scenario"]
    path = given or find(wanted["id"])
    if path is None:
        raise SaveError(
            [
                Problem(
                    "S-REPLAY-02",
                    T("the save needs the scenario {scenario}, which is not here", scenario=wanted["id"]),
                    T("put the scenario's folder back under scenarios"),
                    Place(file, 1),
                )
            ]
        )
    loaded = load(path)
    if not loaded.is_playable:
        raise SaveError(
            [
                Problem(
                    "S-REPLAY-03",
                    T("the scenario {scenario} of this save has errors now", scenario=wanted["id"]),
                    place=Place(file, 1),
                ),
                *loaded.problems,
            ]
        )
    if loaded.digest == wanted["hash"]:
        return loaded, ()
    here = loaded.file.version if loaded.file else ""
    return loaded, (
        Problem(
            "S-REPLAY-04",
            T(
                "the scenario has changed since this save (then {then}, now {now}): its past may come "
                "out differently",
                then=wanted["version"],
                now=here,
            ),
            severity=Severity.WARNING,
        ),
    )


def scenario_of(game: Game) -> Loaded | None:
    """The scenario of a game, by the id in its log's header."""
    path = find(game.log.header["scenario"]["id"])
    return None if path is None else load(path)


def seat_problems(seats: Mapping[str, str], nations: tuple[NationId, ...]) -> list[Problem]:
    """What is wrong with a seating by nation id: unknown nations, unknown strategies."""
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
