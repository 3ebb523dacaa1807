"""Replaying a log's records, and where the result first differs from what they say.

Not here: reading the log (`log.py`), which of its records are effective (`rewinds.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from game.core.problems import Problem, SaveError
from game.core.text import T
from game.engine.trace import first_difference
from game.model.order import Submission
from game.model.world import World
from game.session.seating import Seating
from game.session.timeline import Timeline


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


def replay(
    records: Sequence[Mapping[str, Any]], seating: Seating, timeline: Timeline, done: int = 0
) -> Difference | None:
    """Replays records from where the timeline stands, which is after `done` others; returns where the first
    stage comes out differently, or None.

    A difference stops nothing: the same orders are played on under the present rules, so that the game and
    its log stay at the same stage. SaveError for a record that no game writes.
    """
    found = [difference for difference in stages(records, seating, timeline, done) if difference]
    return found[0] if found else None


def stages(
    records: Sequence[Mapping[str, Any]], seating: Seating, timeline: Timeline, done: int = 0
) -> Iterator[Difference | None]:
    """The same stage by stage: after each, how it came out differently, or None."""
    for counted, record in enumerate(records, start=done + 1):
        if record.get("kind") == "seal":
            seating.seal(_submission(record, seating, timeline.world))
        elif record.get("kind") == "resolved":
            _must_be_now(record, timeline.world)
            world = timeline.world
            resolution, trace = timeline.resolve(tuple(seating.sealed.values()))
            logged = str(record.get("digest"))
            timeline.go_on(resolution, counted)
            seating.clear()
            if resolution.digest == logged:
                yield None
            else:
                place = first_difference(world, _marks(record), trace)
                yield Difference(world.turn, world.stage, logged, resolution.digest, *place)
        else:
            raise _strange(str(record.get("kind")))


def _submission(record: Mapping[str, Any], seating: Seating, world: World) -> Submission:
    """What the record sealed."""
    try:
        submission = Submission.model_validate({k: v for k, v in record.items() if k != "kind"})
    except ValidationError as error:
        fault = error.errors()[0]
        raise _strange(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}") from error
    _must_be_now(record, world)
    if submission.nation not in seating.seats:
        raise _strange(submission.nation)
    return submission


def _must_be_now(record: Mapping[str, Any], world: World) -> None:
    if (record.get("turn"), record.get("stage")) != (world.turn, world.stage):
        raise _strange(f"turn {record.get('turn')!r}, stage {record.get('stage')!r}")


def _marks(record: Mapping[str, Any]) -> dict[str, str]:
    found = record.get("trace")
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _strange(what: str) -> SaveError:
    """A record whose line is whole, but which no game writes."""
    return SaveError(
        [Problem("S-REPLAY-01", T("the save holds a record that no game writes: {what}", what=what))]
    )
