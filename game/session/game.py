"""A game being played: the table, and time, which goes on when all have sealed.

The log is the game: all here can be computed again from its records. When the last seat has sealed, the
stage is resolved and its digest is logged, with short marks by phase that tell where a replay first differs.
Not here: seats (`table.py`), files (`log.py`), rules, screens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from game.core.problems import Problem, RulesBug, SaveError
from game.core.text import T
from game.engine.outcome import alone, outcome, quiet
from game.engine.trace import Trace, first_difference, whole
from game.engine.turn import Resolution, resolve
from game.model.order import Submission
from game.model.outcome import Outcome
from game.model.world import World
from game.session.table import Moment, Table

__all__ = ["Difference", "Game", "Moment"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a replay first came out differently from what the save says.

    `phase` and `variable` name the first that differ; "" where the save does not tell.
    """

    turn: int
    stage: int
    expected: str
    found: str
    phase: str = ""
    variable: str = ""


@dataclass(slots=True)
class Game(Table):
    """One game. Made by `session.start` and `session.load`."""

    _baseline: World | None = None
    _ending: World | None = None

    @property
    def start(self) -> World:
        """The world at the very beginning."""
        return self.moments[0].world

    def advance(self) -> Resolution:
        """Resolve the stage when all have sealed, and log the digest of what came of it."""
        if self.waiting() or self.is_over:
            raise RulesBug(f"still waiting for {self.waiting()!r}, or over")
        trace = self._trace()
        resolution = resolve(self.world, tuple(self.sealed.values()), trace=trace)
        stage = {"turn": self.world.turn, "stage": self.world.stage}
        after = {"digest": resolution.digest, "next": resolution.world.turn, "trace": trace}
        self.record({"kind": "resolved", **stage, **after})
        self._go_on(resolution, self.log.reach.kept)
        return resolution

    def _trace(self) -> Trace:
        """What marks a stage begins with: those of the opening, in the first one."""
        return {"opening": whole(self.world)} if len(self.moments) == 1 else {}

    def _go_on(self, resolution: Resolution, records: int) -> None:
        self.sealed, self.pending, self._ending = {}, {}, None
        self.moments.append(Moment(resolution.world, records, resolution.events))

    def play_stage(self) -> Resolution:
        """Let the computer seats that have not sealed decide and seal, and resolve the stage."""
        for nation, orders in self.decide(self.waiting()).items():
            self.seal(nation, orders)
        return self.advance()

    def play_out(self) -> None:
        """Let the computer seats play to the end; for games without people."""
        while not self.is_over:
            self.play_stage()

    def rewind(self, turn: int) -> None:
        """Go back to the start of a turn (from 1). What came after stays in the log, but counts no more."""
        for number, moment in enumerate(self.moments):
            if (moment.world.turn, moment.world.stage) == (turn, 0):
                self.record({"kind": "rewind", "to": moment.records, "turn": turn})
                del self.moments[number + 1 :]
                self.sealed, self.pending, self._ending = {}, {}, None
                return
        raise RulesBug(f"no turn {turn} to go back to")

    def outcome(self) -> Outcome:
        """The result after the legacy run, against the world without cooperation (both computed once)."""
        if self._baseline is None:
            self._baseline = alone(self.start)
        if self._ending is None:
            self._ending = quiet(self.world, self.world.setting.timing.legacy)
        return outcome(self.start, self._ending, self._baseline)

    def restore(self, records: Sequence[Mapping[str, Any]]) -> Difference | None:
        """Play a log's records again; where the first stage comes out differently, or None.

        A difference stops nothing: the same orders are played on under the rules of today, so that the game
        and its log stand at the same place. SaveError for a record that no game writes.
        """
        difference: Difference | None = None
        for counted, record in enumerate(records, start=1):
            if record.get("kind") == "seal":
                self._seal_again(record)
            elif record.get("kind") == "resolved":
                trace = self._trace()
                self._must_be_now(record)
                resolution = resolve(self.world, tuple(self.sealed.values()), trace=trace)
                logged = str(record.get("digest"))
                if difference is None and resolution.digest != logged:
                    place = first_difference(self.world, _marks(record), trace)
                    difference = Difference(
                        self.world.turn, self.world.stage, logged, resolution.digest, *place
                    )
                self._go_on(resolution, counted)
            else:
                raise _strange(str(record.get("kind")))
        return difference

    def _seal_again(self, record: Mapping[str, Any]) -> None:
        try:
            submission = Submission.model_validate({k: v for k, v in record.items() if k != "kind"})
        except ValidationError as error:
            fault = error.errors()[0]
            raise _strange(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from error
        self._must_be_now(record)
        if submission.nation not in self.seats:
            raise _strange(submission.nation)
        self.sealed.pop(submission.nation, None)
        self.sealed[submission.nation] = submission

    def _must_be_now(self, record: Mapping[str, Any]) -> None:
        if (record.get("turn"), record.get("stage")) != (self.world.turn, self.world.stage):
            raise _strange(f"turn {record.get('turn')!r}, stage {record.get('stage')!r}")


def _marks(record: Mapping[str, Any]) -> dict[str, str]:
    found = record.get("trace")
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _strange(what: str) -> SaveError:
    """A record whose line is whole, but which no game writes."""
    return SaveError(
        [Problem("S-REPLAY-01", T("the save holds a record that no game writes: {what}", what=what))]
    )
