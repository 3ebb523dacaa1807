"""A state kept beside a save, so that a long game loads at once. Always optional, and always checked.

`<save>.snapshot.json` is one line like those of a log: its own hash, then JSON. It is used only if that hash
is right and the log still has the line after which it was taken. Not here: the state.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.problems import Problem, SaveError
from game.session import faults, files
from game.session.lines import MAX_FILE, Reading, Record, decode, encode, is_sealed
from game.session.log import Log
from game.session.rewinds import story


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state after the first `covers` records of `effective(records)`, under the rules named."""

    covers: int
    rules: str
    state: Record


def path_beside(save: Path) -> Path:
    """The path of a save's snapshot."""
    return save.with_name(save.name + ".snapshot.json")


def write_snapshot(log: Log, state: Record, rules: str) -> bool:
    """Writes the state that follows from all of the log so far; False if the log itself is not on disk."""
    if log.path is None or not log.is_saved:
        return False
    body = {"records": log.count, "tip": log.tip, "rules": rules, "state": state}
    files.replace(path_beside(log.path), encode("", body)[1])
    return True


def read_snapshot(save: Path, reading: Reading) -> tuple[Snapshot | None, tuple[Problem, ...]]:
    """The snapshot from which this reading of the save may start, and a notice if the log is too short.

    None if there is none, it is damaged, belongs to another log, or to a story that was rewound since.
    """
    try:
        line = files.read_capped(path_beside(save), MAX_FILE).removesuffix(b"\n")
    except SaveError:
        return None, ()
    body = decode(line) if is_sealed(b"", line) else None
    if body is None or not _has_fields(body):
        return None, ()
    taken = body["records"]
    if taken > len(reading.records):
        lost = (faults.lost_tail(str(save), len(reading.records), taken),)
        return None, () if reading.problems else lost
    if taken < 0 or body["tip"] != reading.hashes[taken]:
        return None, ()
    then, now = story(reading.records[:taken])[0], story(reading.records)[0]
    if now[: len(then)] != then:
        return None, ()
    return Snapshot(len(then), body["rules"], body["state"]), ()


def _has_fields(body: dict[str, Any]) -> bool:
    fields = {"records": int, "tip": str, "rules": str, "state": dict}
    return all(type(body.get(name)) is kind for name, kind in fields.items())
