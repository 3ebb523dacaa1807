"""What bodies decided takes effect, as far as it may when it is carried.

Since a motion was tabled another may have filled the seat, spent the funds or ended the treaty: what it asks
must be possible still. Of motions carried in one turn that cannot all be done, those with more votes come
before those with fewer, and of as many votes the older. Where they are equal in that too, none of them takes
effect, as a tie elects nobody (cf. rules 93-94 of the UN General Assembly, which then has further ballots).
The same is done once. Who sits changes last, so that all else concerns those who were members.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from game.core.text import Name
from game.institutions.docket import by_age
from game.model.event import TO_ALL, Event
from game.model.institution import Decision, Motion
from game.model.view import View
from game.model.world import World


class Carried(NamedTuple):
    """A decision with the votes for it: heads or, where votes are weighed, weight."""

    decision: Decision
    support: float

    @property
    def motion(self) -> Motion:
        """What was decided."""
        return self.decision.motion

    @property
    def rank(self) -> tuple[int, float, int, str]:
        """Sort key of decisions: precedence, most support, oldest, body. Those of equal rank are tied."""
        return self.motion.matter.precedence, -self.support, self.motion.turn, self.motion.body


Happened = tuple[World, list[Event]]


def carry_out(world: World, adopted: Sequence[Carried]) -> Happened:
    """The world with what was adopted carried out, and what is told of it."""
    events: list[Event] = []
    done: list[Motion] = []
    ordered = sorted(adopted, key=lambda one: (one.rank, by_age(one.motion)))
    for _, equals in groupby(ordered, key=lambda one: one.rank):
        asked: list[Motion] = []
        for motion in (one.motion for one in equals):
            if any(motion.matter == other.matter for other in asked) or not _possible(world, motion, done):
                events.append(_told("motion.overtaken", motion))
            else:
                asked.append(motion)
        tied = _tied(world, asked)
        events += [_told("motion.tied", motion) for motion in tied]
        for motion in asked:
            if motion not in tied:
                world, happened = _done(world, motion)
                events += happened
                done.append(motion)
    return world, events


def _tied(world: World, equals: Sequence[Motion]) -> list[Motion]:
    """Those of equal motions that cannot all be done: what is left out, and all that could replace it."""
    left_out = _left_out(world, equals)
    rivals = [
        motion
        for motion in equals
        if motion not in left_out
        and len(_left_out(world, [m for m in equals if m is not motion])) < len(left_out)
    ]
    return [motion for motion in equals if motion in (*left_out, *rivals)]


def _left_out(world: World, motions: Sequence[Motion]) -> list[Motion]:
    """Those that cannot be done any more when their turn comes."""
    done: list[Motion] = []
    out: list[Motion] = []
    for motion in motions if len(motions) > 1 else ():
        if _possible(world, motion, done):
            world, _ = _done(world, motion)
            done.append(motion)
        else:
            out.append(motion)
    return out


def _possible(world: World, motion: Motion, done: Sequence[Motion]) -> bool:
    """Whether the motion may take effect, after those done this turn."""
    if any(other.body == motion.body and motion.matter.excludes(other.matter) for other in done):
        return False
    return not motion.matter.lapsed(View(motion.author, world), world.law.body(motion.body))


def _done(world: World, motion: Motion) -> Happened:
    return motion.matter.carry_out(world, world.law.body(motion.body), motion)


def _told(kind: str, motion: Motion) -> Event:
    return Event(kind, (motion.author,), {"body": Name("body", motion.body)}, audience=TO_ALL)
