"""A game being played: its seats and its time over one log, and what each seat may know and do.

The log is the game: all here can be computed again from its records. When the last seat has sealed, the
stage is resolved and its digest is logged, with short marks by phase that tell where a replay first differs.
Not here: who has ordered what (`seating.py`), the stages so far (`timeline.py`), files (`log.py`), screens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.ai import decide_all
from game.core.ids import NationId
from game.core.problems import Problem, RulesBug, SaveError, has_errors
from game.engine.baseline import idle
from game.engine.legality import problems as legality
from game.engine.observe import observe
from game.engine.outcome import legacy, outcome
from game.engine.turn import Resolution
from game.model.event import Event
from game.model.order import Order, Submission
from game.model.outcome import Outcome
from game.model.view import View
from game.model.world import World
from game.session.baseline import Baseline
from game.session.log import Log
from game.session.replay import Difference
from game.session.seating import Seating
from game.session.timeline import Moment, Timeline

__all__ = ["Difference", "Game", "Moment"]


class Game:
    """One game. Made by `opening.start` and `opening.resume`."""

    def __init__(self, seats: dict[NationId, str], moments: list[Moment], log: Log) -> None:
        self.seating = Seating(seats)
        self.timeline = Timeline(moments)
        self.log = log
        self.fault: tuple[Problem, ...] = ()
        """Why the last record is not on disk; () if it is."""
        self._alone: Baseline | None = None
        self._idle: World | None = None
        self._ending: tuple[World, tuple[World, ...]] | None = None
        """A present, and the worlds of the quiet years to which it leads."""

    # -- where it stands
    @property
    def world(self) -> World:
        """The world now."""
        return self.timeline.world

    @property
    def start(self) -> World:
        """The world at the opening of the game."""
        return self.timeline.start

    @property
    def moments(self) -> list[Moment]:
        """The start of every stage so far, the present one last."""
        return self.timeline.moments

    @property
    def is_over(self) -> bool:
        """Whether the last turn has been played or the world has failed."""
        return self.timeline.is_over

    @property
    def seats(self) -> dict[NationId, str]:
        """Who takes each nation's seat: HUMAN, CLOSED, or the name of a computer strategy."""
        return self.seating.seats

    @property
    def pending(self) -> dict[NationId, list[Order]]:
        """The orders that each seat has given and not sealed."""
        return self.seating.pending

    @property
    def sealed(self) -> dict[NationId, Submission]:
        """What is sealed in this stage, in the order of the seals."""
        return self.seating.sealed

    def humans(self) -> tuple[NationId, ...]:
        """The nations that people play, in the order of the scenario."""
        return self.seating.humans()

    def waiting(self) -> tuple[NationId, ...]:
        """The seats, human or computer, that have not sealed this stage; none once the game is over."""
        return () if self.is_over else self.seating.waiting()

    @property
    def last_person(self) -> NationId | None:
        """The person's seat whose seal an undo would open; None if no person has sealed in this stage."""
        return self.seating.last_person()

    # -- what a seat may know
    def view(self, nation: NationId | None) -> View:
        """What a seat may know now (None: the public board), its own pending orders included."""
        return observe(
            self.world,
            nation,
            events=self.timeline.last_events(),
            past=self.timeline.turn_starts()[:-1],
            past_events=self._past_events(),
            pending=self.seating.of(nation),
        )

    def _past_events(self) -> list[tuple[Event, ...]]:
        """Events by turn, from turn 1 to the present one: its opening news and what its stages brought."""
        return self.timeline.past_events()

    # -- what a seat may do
    def problems(self, nation: NationId, order: Order) -> list[Problem]:
        """Errors and warnings of an order of the seat, beside those it has given."""
        return list(legality(self.view(nation), order, pending=self.seating.of(nation)))

    def give(self, nation: NationId, order: Order) -> list[Problem]:
        """Adds an order to the seat's pending ones if it is legal; returns errors and warnings."""
        self._must_wait(nation)
        found = self.problems(nation, order)
        if not has_errors(found):
            self.seating.give(nation, order)
        return found

    def take_back(self, nation: NationId, order: Order) -> None:
        """Removes one of the seat's pending orders (undo within the stage)."""
        self.seating.take_back(nation, order)

    def decide(
        self, nations: Sequence[NationId], told: Callable[[int], None] | None = None
    ) -> dict[NationId, tuple[Order, ...]]:
        """The orders of computer delegations, each from its own view. Slow: call it off the event loop.

        `told` is called with the number that have decided; an exception that it raises ends the computation.
        """
        decided = decide_all([(self.view(nation), self.seats[nation]) for nation in nations], told)
        return dict(zip(nations, decided, strict=True))

    def seal(self, nation: NationId, orders: Sequence[Order] | None = None) -> None:
        """Seal a seat's orders (its pending ones unless others are given) and write them to the log.

        When the disk refuses, the game goes on in memory and `fault` says why; SaveError only for orders
        that no save could hold, and then nothing is sealed.
        """
        self._must_wait(nation)
        given = self.seating.of(nation) if orders is None else tuple(orders)
        submission = Submission(nation=nation, turn=self.world.turn, stage=self.world.stage, orders=given)
        self._record({"kind": "seal", **submission.model_dump(mode="json")})
        self.seating.seal(submission)

    def unseal(self, nation: NationId) -> None:
        """Opens a person's sealed orders again: undo until the reveal. Only the person who sealed last can.

        What computers have sealed since is opened with it, and they decide anew.
        """
        if nation != self.last_person:
            raise RulesBug(f"{nation!r} did not seal last")
        opened = self.seating.since(nation)
        kept = self.log.reach.kept - len(opened)
        self._record({"kind": "rewind", "to": kept, "turn": self.world.turn})
        self.seating.open(opened)

    # -- time
    def advance(self) -> Resolution:
        """Resolves the stage once all have sealed, and logs the digest of the result."""
        if self.waiting() or self.is_over:
            raise RulesBug(f"still waiting for {self.waiting()!r}, or over")
        resolution, trace = self.timeline.resolve(tuple(self.sealed.values()))
        stage = {"turn": self.world.turn, "stage": self.world.stage}
        after = {"digest": resolution.digest, "next": resolution.world.turn, "trace": trace}
        self._record({"kind": "resolved", **stage, **after})
        self.timeline.go_on(resolution, self.log.reach.kept)
        self.seating.clear()
        return resolution

    def play_stage(self) -> Resolution:
        """Lets computer seats that have not sealed decide and seal, then resolves the stage."""
        for nation, orders in self.decide(self.waiting()).items():
            self.seal(nation, orders)
        return self.advance()

    def play_out(self) -> None:
        """Plays to the end with the computer seats; for games without people."""
        while not self.is_over:
            self.play_stage()

    def rewind(self, turn: int) -> None:
        """Goes back to the start of a turn (from 1). Later records stay in the log, but are no longer
        effective.

        If that is the present stage, nothing was revealed: seals are opened, and every person keeps the
        orders that were sealed or pending.
        """
        place = self.timeline.start_of(turn)
        self._record({"kind": "rewind", "to": self.moments[place].records, "turn": turn})
        if place == len(self.moments) - 1:
            self.seating.open(tuple(self.sealed))
        else:
            self.timeline.go_back(place)
            self.seating.clear()

    @property
    def alone(self) -> Baseline:
        """The same game in which everybody does its best alone."""
        if self._alone is None or self._alone.start is not self.start:
            self._alone, self._idle = Baseline(self.start, self.log.path), None
        return self._alone

    @property
    def ending(self) -> tuple[World, ...]:
        """The worlds of the quiet years, from the present one on; computed once."""
        if self._ending is None or self._ending[0] is not self.world:
            self._ending = self.world, tuple(legacy(self.world))
        return self._ending[1]

    def outcome(self) -> Outcome:
        """The result after the legacy run, against the world without cooperation (both computed once)."""
        baseline = self.alone.worlds()[-1]
        if self._idle is None:
            *_, self._idle = idle(self.start)
        return outcome(self.start, self.ending[-1], baseline, self._idle)

    def _must_wait(self, nation: NationId) -> None:
        if nation not in self.waiting():
            raise RulesBug(f"{nation!r} has nothing to order or to seal now")

    def _record(self, record: Mapping[str, Any]) -> None:
        """Write a record; when the disk refuses, the game goes on in memory and `fault` says why."""
        before = self.log.count
        try:
            self.log.append(record)
            self.fault = ()
        except SaveError as error:
            if self.log.count == before:  # the record is too large for any save
                raise
            self.fault = error.problems
