"""The log of a game that was opened from its snapshot, replayed beside it while the game goes on.

The log is the game. Where the snapshot had another world than it leads to, that is told as any difference is,
and the game goes on from the replayed world, as it would if there had been no snapshot. Not here: threads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from game.core.problems import Problem, SaveError
from game.model.causes import Account
from game.session.game import Game
from game.session.origin import opening, scenario_of
from game.session.replay import Difference, replay, stages
from game.session.seating import Seating
from game.session.timeline import Moment, Timeline


class Check:
    """Replays the effective `records` of a game's log; `file` is the name used in problems."""

    def __init__(self, game: Game, records: Sequence[Mapping[str, Any]], file: str) -> None:
        self.game, self._records, self._file = game, records, file
        self._kept = tuple(game.moments)
        self._seating = Seating(game.seats)
        self._timeline: Timeline | None = None
        self.is_other = False
        """Whether the game has other worlds than those to which its log leads."""
        self.difference: Difference | None = None
        """Where the log first comes out differently from what it says or from the snapshot."""
        self.notices: tuple[Problem, ...] = ()
        """What is to be told about the scenario, or why the log cannot be replayed."""

    def steps(self) -> Iterator[float]:
        """Does the work, a stage at a time: what part is done. Call it off the event loop."""
        try:
            yield from self._replayed()
        except SaveError as error:  # the scenario is gone: the game goes on from its snapshot
            self.notices, self.is_other = error.problems, False

    def _replayed(self) -> Iterator[float]:
        header = self.game.log.header
        loaded, self.notices = scenario_of(header, self._file)
        first = opening(loaded, int(header["seed"]))
        self._timeline = Timeline([first])
        if first.world.setting != self._kept[0].world.setting and self.notices:
            self.is_other = True  # a scenario that was changed, which the notice tells
        else:
            self._compare(first.world.setting == self._kept[0].world.setting, 0)
        self._compare(same(first, self._kept[0]), 0)
        for number, found in enumerate(stages(self._records, self._seating, self._timeline), start=1):
            self.difference = self.difference or found
            self._compare(same(self._timeline.moments[-1], self._kept[number]), number)
            yield number / len(self._kept)

    def _compare(self, is_same: bool, number: int) -> None:
        """Notes whether the snapshot's moment of that number is as it was replayed."""
        if is_same:
            return
        self.is_other = True
        assert self._timeline is not None
        played = self._kept[max(0, number - 1)].world
        kept, found = self._kept[number].world.digest(), self._timeline.moments[-1].world.digest()
        self.difference = self.difference or Difference(played.turn, played.stage, kept, found)

    def settle(self) -> bool:
        """Once all steps are done: lets the game go on from the replayed world if the snapshot's was another.

        What was sealed and resolved meanwhile is replayed on it. True if the game has changed. Not while a
        stage of it is being resolved.
        """
        if not self.is_other or self._timeline is None:
            return False
        now = self.game.log.story()
        alike = next((n for n, (a, b) in enumerate(zip(now, self._records, strict=False)) if a != b), None)
        common = min(len(now), len(self._records)) if alike is None else alike
        moments = self._timeline.moments
        self._timeline.go_back(max(n for n, moment in enumerate(moments) if moment.records <= common))
        self._seating.clear()
        done = moments[-1].records
        later = replay(now[done:], self._seating, self._timeline, done)
        self.difference = self.difference or later
        self.game.timeline = self._timeline
        return True


def same(one: Moment, other: Moment) -> bool:
    """Whether two moments are the same to the last bit, but for the setting, which all of a game share."""
    return (
        one.records == other.records
        and one.events == other.events
        and one.world.digest() == other.world.digest()
        and list(one.world.accounts) == list(other.world.accounts)
        and all(_same_account(a, other.world.accounts[name]) for name, a in one.world.accounts.items())
    )


def _same_account(one: Account, other: Account) -> bool:
    return (
        np.array_equal(one.before, other.before)
        and np.array_equal(one.after, other.after)
        and list(one.parts) == list(other.parts)
        and all(np.array_equal(units, other.parts[cause]) for cause, units in one.parts.items())
    )
