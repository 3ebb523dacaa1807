"""A game being played: who sits where, what is sealed, and the worlds so far.

The log is the game: everything here can be computed again from its records. A seat seals its orders; when the
last one has, the stage is resolved and its digest is logged. Not here: files (`log.py`), rules, screens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.ai import decide
from game.core.ids import NationId
from game.core.problems import Problem, RulesBug, SaveError, has_errors
from game.engine.legality import problems as legality
from game.engine.observe import observe
from game.engine.outcome import Outcome, alone, is_over, outcome, quiet
from game.engine.turn import Resolution, resolve
from game.model.event import Event
from game.model.order import Order, Submission
from game.model.view import View
from game.model.world import World
from game.session.log import Log
from game.session.seats import CLOSED, HUMAN


@dataclass(slots=True)
class Moment:
    """A point to which the game can go back: the start of a stage, and how many records stood before it."""

    world: World
    records: int
    events: tuple[Event, ...] = ()
    """What the resolution that led here told."""


@dataclass(slots=True)
class Game:
    """One game. Made by `session.start` and `session.load`.

    `seats` says for each nation who takes it: HUMAN, CLOSED, or the name of a computer strategy.
    `moments` holds the start of every stage so far, the present one last.
    """

    seats: dict[NationId, str]
    moments: list[Moment]
    log: Log
    pending: dict[NationId, list[Order]] = field(default_factory=dict)
    sealed: dict[NationId, Submission] = field(default_factory=dict)
    fault: tuple[Problem, ...] = ()
    """Why the last record is not on disk, if it is not."""
    _baseline: World | None = None
    _ending: World | None = None

    @property
    def start(self) -> World:
        """The world at the very beginning."""
        return self.moments[0].world

    @property
    def world(self) -> World:
        """The world now."""
        return self.moments[-1].world

    @property
    def is_over(self) -> bool:
        """Whether the last turn has been played or the world has failed."""
        return is_over(self.world)

    def humans(self) -> tuple[NationId, ...]:
        """The nations that people play, in the order of the scenario."""
        return tuple(n for n in self.world.setting.nation_ids if self.seats[n] == HUMAN)

    def waiting(self) -> tuple[NationId, ...]:
        """The seats, human or computer, that have not sealed this stage."""
        if self.is_over:
            return ()
        return tuple(
            n for n in self.world.setting.nation_ids if self.seats[n] != CLOSED and n not in self.sealed
        )

    def view(self, nation: NationId | None) -> View:
        """What a seat may know now (None: the public board), its own pending orders included."""
        return observe(
            self.world,
            nation,
            events=self.last_events(),
            past=self.turn_starts()[:-1],
            past_events=self.past_events(),
            pending=self.pending.get(nation, ()) if nation else (),
        )

    def last_events(self) -> tuple[Event, ...]:
        """What the last resolution told."""
        return self.moments[-1].events

    def turn_starts(self) -> list[World]:
        """The worlds at the start of each turn so far, the present turn's last."""
        return [m.world for m in self.moments if m.world.stage == 0]

    def past_events(self) -> list[tuple[Event, ...]]:
        """Events by past turn, oldest first (the opening news of turn 1 stand first)."""
        told: list[list[Event]] = []
        for moment in self.moments:
            if moment.world.stage == 0 or not told:
                told.append([])
            told[-1 if moment.world.stage else max(0, len(told) - 2)].extend(moment.events)
        return [tuple(turn) for turn in told]

    def problems(self, nation: NationId, order: Order) -> list[Problem]:
        """Why a seat may not give an order beside those it has given, or should think twice."""
        return list(legality(self.view(nation), order, pending=tuple(self.pending.get(nation, ()))))

    def give(self, nation: NationId, order: Order) -> list[Problem]:
        """Take an order into the seat's pending ones if it is legal; returns what is wrong or unwise."""
        found = self.problems(nation, order)
        if not has_errors(found) and nation not in self.sealed:
            kept = [other for other in self.pending.get(nation, []) if not order.conflicts(other)]
            self.pending[nation] = [*kept, order]
        return found

    def take_back(self, nation: NationId, order: Order) -> None:
        """Drop one of the seat's pending orders (undo within the stage)."""
        self.pending[nation] = [other for other in self.pending.get(nation, []) if other != order]

    def decide(self, nation: NationId) -> tuple[Order, ...]:
        """What a computer delegation orders. Heavy: to be called off the event loop."""
        return decide(self.view(nation), self.seats[nation])

    def seal(self, nation: NationId, orders: Sequence[Order] | None = None) -> None:
        """Seal a seat's orders (its pending ones unless others are given) and write them to the log."""
        if nation not in self.waiting():
            raise RulesBug(f"{nation!r} has nothing to seal")
        given = tuple(self.pending.pop(nation, ())) if orders is None else tuple(orders)
        submission = Submission(nation=nation, turn=self.world.turn, stage=self.world.stage, orders=given)
        self.sealed[nation] = submission
        self._record({"kind": "seal", **submission.model_dump(mode="json")})

    def _record(self, record: dict[str, Any]) -> None:
        """Write a record; when the disk refuses, the game goes on in memory and `fault` says why."""
        try:
            self.log.append(record)
            self.fault = ()
        except SaveError as error:
            self.fault = error.problems

    def advance(self) -> Resolution:
        """Resolve the stage when all have sealed, and log the digest of what came of it."""
        if self.waiting():
            raise RulesBug(f"still waiting for {self.waiting()!r}")
        resolution = resolve(self.world, tuple(self.sealed.values()))
        self._record(
            {
                "kind": "resolved",
                "turn": self.world.turn,
                "stage": self.world.stage,
                "digest": resolution.digest,
            }
        )
        self.sealed, self.pending = {}, {}
        self.moments.append(Moment(resolution.world, self.log.reach.kept, resolution.events))
        return resolution

    def play_out(self, thinking: Callable[[NationId], None] | None = None) -> None:
        """Let the computer seats play to the end; for games without people."""
        while not self.is_over:
            for nation in self.waiting():
                if thinking:
                    thinking(nation)
                self.seal(nation, self.decide(nation))
            self.advance()

    def rewind(self, turn: int) -> None:
        """Go back to the start of a turn (from 1). What came after stays in the log, but counts no more."""
        for number, moment in enumerate(self.moments):
            if (moment.world.turn, moment.world.stage) == (turn, 0):
                self.log.rewind(moment.records)
                del self.moments[number + 1 :]
                self.sealed, self.pending, self._ending = {}, {}, None
                return
        raise RulesBug(f"no turn {turn} to go back to")

    def unseal(self, nation: NationId) -> None:
        """Open a seat's sealed orders again: undo until the reveal. Only the seat sealed last can."""
        if not self.sealed or list(self.sealed)[-1] != nation:
            raise RulesBug(f"{nation!r} did not seal last")
        self.log.rewind(self.log.reach.kept - 1)
        self.pending[nation] = list(self.sealed.pop(nation).orders)

    def outcome(self) -> Outcome:
        """The result after the legacy run, against the world without cooperation (both computed once)."""
        if self._baseline is None:
            self._baseline = alone(self.start)
        if self._ending is None:
            self._ending = quiet(self.world, self.world.setting.timing.legacy)
        return outcome(self.start, self._ending, self._baseline)

    def restore(self, records: Sequence[Mapping[str, Any]]) -> Difference | None:
        """Play a log's records again; the first turn that comes out differently, or None."""
        counted = 0
        for record in records:
            counted += 1
            if record["kind"] == "seal":
                fields = {key: value for key, value in record.items() if key != "kind"}
                submission = Submission.model_validate(fields)
                self.sealed[submission.nation] = submission
            elif record["kind"] == "resolved":
                resolution = resolve(self.world, tuple(self.sealed.values()))
                if resolution.digest != record["digest"]:
                    return Difference(record["turn"], record["stage"], record["digest"], resolution.digest)
                self.sealed, self.pending = {}, {}
                self.moments.append(Moment(resolution.world, counted, resolution.events))
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a replay first came out differently from what the save says."""

    turn: int
    stage: int
    expected: str
    found: str
