"""The stages of a game so far: worlds and what was told, and how one stage leads to the next.

Not here: who orders what (`seating.py`), the log, the result of a game (`game.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.problems import RulesBug
from game.engine.effects import OPENED
from game.engine.outcome import is_over
from game.engine.trace import Trace, whole
from game.engine.turn import Resolution, resolve
from game.model.event import Event
from game.model.order import Submission
from game.model.world import World


@dataclass(slots=True)
class Moment:
    """A point to which the game can go back: the start of a stage, and how many records stood before it."""

    world: World
    records: int
    events: tuple[Event, ...] = ()
    """What the resolution that led here told."""


@dataclass(slots=True)
class Timeline:
    """The start of every stage so far, the present one last."""

    moments: list[Moment]

    @property
    def world(self) -> World:
        """The world now."""
        return self.moments[-1].world

    @property
    def start(self) -> World:
        """The world at the very beginning."""
        return self.moments[0].world

    @property
    def is_over(self) -> bool:
        """Whether the last turn has been played or the world has failed."""
        return is_over(self.world)

    def last_events(self) -> tuple[Event, ...]:
        """What the last resolution told."""
        return self.moments[-1].events

    def turn_starts(self) -> list[World]:
        """The worlds at the start of each turn so far, the present turn's last."""
        return [m.world for m in self.moments if m.world.stage == 0]

    def past_events(self) -> list[tuple[Event, ...]]:
        """Events by turn, from turn 1 to the present one: its opening news and what its stages brought."""
        told: list[list[Event]] = [[] for _ in range(self.world.turn)]
        played = self.start.turn
        for moment in self.moments:
            for event in moment.events:
                turn = moment.world.turn if event.kind == OPENED else played
                told[turn - 1].append(event)
            played = moment.world.turn
        return [tuple(turn) for turn in told]

    def resolve(self, sealed: Sequence[Submission]) -> tuple[Resolution, Trace]:
        """What comes of the present stage, and its marks by phase; nothing has moved yet.

        The marks of the first stage begin with those of the opening.
        """
        trace: Trace = {"opening": whole(self.world)} if len(self.moments) == 1 else {}
        return resolve(self.world, tuple(sealed), trace=trace), trace

    def go_on(self, resolution: Resolution, records: int) -> None:
        """Stand at what came of a stage; `records` is how many stand before it in the log."""
        self.moments.append(Moment(resolution.world, records, resolution.events))

    def start_of(self, turn: int) -> int:
        """The place among the moments of a turn's start (turns from 1); RulesBug if it was never reached."""
        for place, moment in enumerate(self.moments):
            if (moment.world.turn, moment.world.stage) == (turn, 0):
                return place
        raise RulesBug(f"no turn {turn} to go back to")

    def go_back(self, place: int) -> None:
        """Stand at an earlier moment; those after it are gone."""
        del self.moments[place + 1 :]
