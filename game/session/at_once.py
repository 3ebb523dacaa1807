"""Opening a game from the snapshot beside its save, and keeping one there.

Whatever is wrong with a snapshot, it is as if there were none. What of it is only untrue, the replay of the
log finds out later (`check.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.ids import NationId
from game.core.problems import Problem, SaveError
from game.session.game import Game
from game.session.lines import Reading
from game.session.log import Log, effective
from game.session.replay import Difference, replay
from game.session.rules import PRESENT
from game.session.seating import seats_of
from game.session.snapshot_key import known_key, made_key
from game.session.snapshots import Snapshot, Standing, read_snapshot, standing, write_snapshot
from game.session.state import Unfit, packed, unpacked
from game.session.timeline import Moment


@dataclass(frozen=True, slots=True)
class Picture:
    """A game as it stood at one instant, to be written as a snapshot; taking one costs nothing."""

    stood: Standing
    moments: tuple[Moment, ...]

    def write(self) -> bool:
        """Writes it beside the save; False if that cannot be done, which nobody needs to know. Slow: call it
        off the event loop."""
        key = made_key()
        try:
            return key is not None and write_snapshot(self.stood, packed(self.moments), PRESENT, key)
        except (SaveError, ValueError):  # no place on the disk, or a world that cannot be written
            return False


def picture(game: Game) -> Picture | None:
    """The game as it stands; None if it has no save that is all on disk."""
    stood = standing(game.log)
    return None if stood is None else Picture(stood, tuple(game.moments))


def at_once(
    path: Path, log: Log, reading: Reading
) -> tuple[tuple[Game, Difference | None] | None, tuple[Problem, ...]]:
    """The game of this log from its snapshot, and where what was sealed since comes out differently; None if
    there is none that fits. A notice if the snapshot shows that the log has lost its end."""
    key = known_key()
    snapshot, notices = (None, ()) if key is None else read_snapshot(path, reading, key)
    if snapshot is None or snapshot.rules != PRESENT:
        return None, notices
    try:
        return _opened(snapshot, log, reading), notices
    except Exception:  # it has the right seal and cannot be used: an error of ours, which the log mends
        return None, notices


def _opened(snapshot: Snapshot, log: Log, reading: Reading) -> tuple[Game, Difference | None]:
    records = effective(reading.records)
    moments = unpacked(snapshot.state)
    _must_fit(moments, records[: snapshot.covers], reading.header)
    who = {NationId(str(nation)): str(one) for nation, one in reading.header["seats"].items()}
    nations = moments[0].world.setting.nation_ids
    if not who.keys() <= set(nations):
        raise Unfit("seats of other nations")
    game = Game(seats=seats_of(who, nations), moments=moments, log=log)
    done = moments[-1].records
    return game, replay(records[done:], game.seating, game.timeline, done)


def _must_fit(
    moments: Sequence[Moment], records: Sequence[Mapping[str, Any]], header: Mapping[str, Any]
) -> None:
    """Unfit unless there is one moment for the opening and for each stage that the log resolved."""
    world = moments[0].world
    if world.seed != header["seed"] or world.setting.id != header["scenario"]["id"]:
        raise Unfit("another game")
    ends = [place for place, record in enumerate(records, start=1) if record.get("kind") == "resolved"]
    if [moment.records for moment in moments] != [0, *ends]:
        raise Unfit("moments of another log")
    for moment, end in zip(moments, ends, strict=False):
        record = records[end - 1]
        if (moment.world.turn, moment.world.stage) != (record.get("turn"), record.get("stage")):
            raise Unfit("a moment of another stage")
