"""A state kept beside a save, so that a long game loads at once. Always optional, and always checked.

`<save>.snapshot.json` is one line like those of a log: its own hash, over a key of this installation, then
JSON. It is used only if that hash is right, it is about the same game, and the log still has the line after
which it was taken. Not here: the state (`state`), the key (`snapshot_key.py`), whether it is true
(`check.py`).
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


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a log had come: its file, the hash of its header, the number of its records, the last hash."""

    path: Path
    born: str
    records: int
    tip: str


def standing(log: Log) -> Standing | None:
    """How far the log has come; None if it is not on disk as far as that."""
    if log.path is None or not log.is_saved:
        return None
    return Standing(log.path, log.born, log.count, log.tip)


def path_beside(save: Path) -> Path:
    """The path of a save's snapshot."""
    return save.with_name(save.name + ".snapshot.json")


def write_snapshot(stood: Standing, state: Record, rules: str, key: str) -> bool:
    """Writes the state in which a log stood; False if it is larger than what would be read again."""
    body = {"game": stood.born, "records": stood.records, "tip": stood.tip, "rules": rules, "state": state}
    line = encode(key, body)[1]
    if len(line) > MAX_FILE:
        return False
    files.replace(path_beside(stood.path), line)
    return True


def read_snapshot(save: Path, reading: Reading, key: str) -> tuple[Snapshot | None, tuple[Problem, ...]]:
    """The snapshot from which this reading of the save may start, and a notice if the log is too short.

    None if there is none, it is damaged, of another installation or another log, or of a story that was
    rewound since.
    """
    try:
        line = files.read_capped(path_beside(save), MAX_FILE).removesuffix(b"\n")
    except SaveError:
        return None, ()
    body = decode(line) if is_sealed(key.encode("ascii"), line) else None
    if body is None or not _has_fields(body) or body["game"] != reading.hashes[0]:
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
    fields = {"game": str, "records": int, "tip": str, "rules": str, "state": dict}
    return all(type(body.get(name)) is kind for name, kind in fields.items())
