"""The table: who sits where, what each seat has pending and what is sealed, and what each may know.

Not here: time, which goes on when all have sealed (`game.py`); files (`log.py`); rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.ai import decide_all
from game.core.ids import NationId
from game.core.problems import Problem, RulesBug, SaveError, has_errors
from game.engine.effects import OPENED
from game.engine.legality import problems as legality
from game.engine.observe import observe
from game.engine.outcome import is_over
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
class Table:
    """The seats of one game at its present moment.

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
        """Events by turn, from turn 1 to the present one: its opening news and what its stages brought."""
        told: list[list[Event]] = [[] for _ in range(self.world.turn)]
        played = self.moments[0].world.turn
        for moment in self.moments:
            for event in moment.events:
                turn = moment.world.turn if event.kind == OPENED else played
                told[turn - 1].append(event)
            played = moment.world.turn
        return [tuple(turn) for turn in told]

    def problems(self, nation: NationId, order: Order) -> list[Problem]:
        """Why a seat may not give an order beside those it has given, or should think twice."""
        return list(legality(self.view(nation), order, pending=tuple(self.pending.get(nation, ()))))

    def give(self, nation: NationId, order: Order) -> list[Problem]:
        """Take an order into the seat's pending ones if it is legal; returns what is wrong or unwise."""
        self._must_wait(nation)
        found = self.problems(nation, order)
        if not has_errors(found):
            kept = [other for other in self.pending.get(nation, []) if not order.conflicts(other)]
            self.pending[nation] = [*kept, order]
        return found

    def take_back(self, nation: NationId, order: Order) -> None:
        """Drop one of the seat's pending orders (undo within the stage)."""
        self.pending[nation] = [other for other in self.pending.get(nation, []) if other != order]

    def decide(
        self, nations: Sequence[NationId], told: Callable[[int], None] | None = None
    ) -> dict[NationId, tuple[Order, ...]]:
        """What computer delegations order, each by its own view. Heavy: to be called off the event loop.

        `told` hears now and then how many have decided; it may raise to stop.
        """
        decided = decide_all([(self.view(nation), self.seats[nation]) for nation in nations], told)
        return dict(zip(nations, decided, strict=True))

    def seal(self, nation: NationId, orders: Sequence[Order] | None = None) -> None:
        """Seal a seat's orders (its pending ones unless others are given) and write them to the log.

        When the disk refuses, the game goes on in memory and `fault` says why; SaveError only for orders
        that no save could hold, and then nothing is sealed.
        """
        self._must_wait(nation)
        given = tuple(self.pending.get(nation, ())) if orders is None else tuple(orders)
        submission = Submission(nation=nation, turn=self.world.turn, stage=self.world.stage, orders=given)
        self.record({"kind": "seal", **submission.model_dump(mode="json")})
        self.pending.pop(nation, None)
        self.sealed[nation] = submission

    def unseal(self, nation: NationId) -> None:
        """Open a seat's sealed orders again: undo until the reveal. Only the seat sealed last can."""
        if not self.sealed or list(self.sealed)[-1] != nation:
            raise RulesBug(f"{nation!r} did not seal last")
        self.record({"kind": "rewind", "to": self.log.reach.kept - 1, "turn": self.world.turn})
        self.pending[nation] = list(self.sealed.pop(nation).orders)

    def record(self, record: Mapping[str, Any]) -> None:
        """Write a record; when the disk refuses, the game goes on in memory and `fault` says why."""
        before = self.log.count
        try:
            self.log.append(record)
            self.fault = ()
        except SaveError as error:
            if self.log.count == before:  # the record is too large for any save
                raise
            self.fault = error.problems

    def _must_wait(self, nation: NationId) -> None:
        if nation not in self.waiting():
            raise RulesBug(f"{nation!r} has nothing to order or to seal now")
