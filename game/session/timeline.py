"""The stages of a game so far: worlds and events, and how one stage leads to the next.

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
    """The start of a stage, to which the game can go back; `records` is the number of records before it."""

    world: World
    records: int
    events: tuple[Event, ...] = ()
    """The events of the resolution that led to it."""


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
        """The world at the opening of the game."""
        return self.moments[0].world

    @property
    def is_over(self) -> bool:
        """Whether the last turn has been played or the world has failed."""
        return is_over(self.world)

    def last_events(self) -> tuple[Event, ...]:
        """The events of the last resolution."""
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
        """The resolution of the present stage, and its marks by phase; the timeline does not change.

        The marks of the first stage begin with those of the opening.
        """
        trace: Trace = {"opening": whole(self.world)} if len(self.moments) == 1 else {}
        return resolve(self.world, tuple(sealed), trace=trace), trace

    def go_on(self, resolution: Resolution, records: int) -> None:
        """Goes to the next stage, the result of `resolution`; `records` is the number of records before
        it."""
        self.moments.append(Moment(resolution.world, records, resolution.events))

    def start_of(self, turn: int) -> int:
        """The index in `moments` of a turn's start (turns from 1); RulesBug if the turn was not reached."""
        for place, moment in enumerate(self.moments):
            if (moment.world.turn, moment.world.stage) == (turn, 0):
                return place
        raise RulesBug(f"no turn {turn} to go back to")

    def go_back(self, place: int) -> None:
        """Goes back to an earlier moment and removes those after it."""
        del self.moments[place + 1 :]
