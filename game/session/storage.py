"""The folder of a person's saves, their file names, and the list of them.

The list is quick: of each save it reads the first and the last line; loading checks every line. File names
contain the scenario and the time, never the name of a person. Autosave needs no other file: each seal is
written to the save itself. Not here: settings, snapshots, shared copies.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.core.problems import Problem, SaveError
from game.session import faults, files
from game.session.lines import (
    FORMAT,
    HASH,
    MAX_FILE,
    MAX_HEADER,
    Record,
    as_written,
    decode,
    is_sealed,
    parse_header,
    turn_of,
)
from game.session.log import effective, read_good

SUFFIX = ".jsonl"
_PIECE = 2**16  # bytes read from each end of a save at first


@dataclass(frozen=True, slots=True)
class Summary:
    """One save in the list: its scenario and turn, from its first and last line, and its problems.

    `header` is empty if it cannot be read; `turn` is the present one (the last, if the game is over), None if
    it cannot be told. `modified` is the file's time in seconds since 1970.
    """

    path: Path
    header: Record
    turn: int | None
    modified: float
    problems: tuple[Problem, ...] = ()


def data_folder(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The folder for saves and settings: MUFAKAT_HOME, or the usual one of the system."""
    env = os.environ if environ is None else environ
    if env.get("MUFAKAT_HOME"):
        return Path(env["MUFAKAT_HOME"])
    if platform == "win32" and env.get("APPDATA"):
        return Path(env["APPDATA"]) / "Mufakat"
    xdg = env.get("XDG_DATA_HOME", "")
    if platform not in ("win32", "darwin") and os.path.isabs(xdg):  # the standard ignores relative ones
        return Path(xdg) / "mufakat"
    home = Path(env["HOME"]) if env.get("HOME") and platform != "win32" else _home()
    if platform == "win32":
        return home / "AppData" / "Roaming" / "Mufakat"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Mufakat"
    return home / ".local" / "share" / "mufakat"


def saves_folder() -> Path:
    """The folder of the saves; it may not exist yet."""
    return data_folder() / "saves"


def new_save_path(scenario: str, now: datetime, folder: Path | None = None) -> Path:
    """A free and portable file name for a new game of `scenario` begun at `now`."""
    name = f"{safe_name(scenario)}-{now:%Y%m%d-%H%M%S}{SUFFIX}"
    return files.free_name((saves_folder() if folder is None else folder) / name)


def safe_name(scenario: str) -> str:
    """Letters, digits and hyphens only, at most 40: a name that every file system takes."""
    return re.sub(r"[^a-z0-9]+", "-", scenario.lower())[:40].strip("-") or "game"


def saves(folder: Path | None = None) -> tuple[Summary, ...]:
    """All saves of the folder, newest first; damaged ones have problems. SaveError if the folder cannot be
    read."""
    where = saves_folder() if folder is None else folder
    try:
        paths = [path for path in where.iterdir() if path.suffix == SUFFIX]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise SaveError([faults.of_system(where, error)]) from error
    return tuple(sorted(map(glance, paths), key=lambda save: (-save.modified, save.path.name)))


def newest(folder: Path | None = None) -> Summary | None:
    """The save that "continue" loads: the newest without problems; None if there is none."""
    return next((save for save in saves(folder) if not save.problems), None)


def glance(path: Path) -> Summary:
    """The summary of a save from its first and last line, else from all; never raises because of its
    content."""
    modified = 0.0
    try:
        modified = path.stat().st_mtime
        quick = _ends(path)
        if quick is not None:
            return Summary(path, quick[0], _at_most(quick[0], quick[1]), modified)
        reading = read_good(path)  # something is wrong at the end, or old: look at every line
    except SaveError as error:
        return Summary(path, {}, None, modified, error.problems)
    except OSError as error:
        return Summary(path, {}, None, modified, (faults.of_system(path, error),))
    turn = _at_most(reading.header, turn_of(effective(reading.records)))
    return Summary(path, reading.header, turn, modified, reading.problems)


def _at_most(header: Record, turn: int | None) -> int | None:
    """The turn, or the game's last where it is over; older games do not say how many turns they have."""
    turns = header.get("turns")
    return min(turn, turns) if turn is not None and type(turns) is int else turn


def _tells(record: Record) -> bool:
    """Whether the turn at which a game stands can be told from this last record alone."""
    wanted = "next" if record.get("kind") == "resolved" else "turn"
    return type(record.get(wanted)) is int


def _ends(path: Path) -> tuple[Record, int | None] | None:
    """Header and turn, if first and last line are in order and tell; None asks for a closer look."""
    with files.open_ordinary(path) as file:
        size = file.seek(0, os.SEEK_END)
        if size > MAX_FILE:
            return None
        for piece in (_PIECE, MAX_HEADER + 2):
            file.seek(0)
            head = file.read(piece)
            file.seek(max(0, size - piece))
            tail = file.read(piece)
            lines = tail.split(b"\n")
            if b"\n" in head and (len(lines) > 3 or size <= piece):
                break
    if as_written(head) != head:
        return None
    header = parse_header(head, str(path))
    if header["format"] != FORMAT:
        return None
    if size <= len(head) and len(lines) == 2 and not lines[-1]:
        return header, 1
    if len(lines) < 3 or lines[-1] or not is_sealed(lines[-3][:HASH], lines[-2]):
        return None
    last = decode(lines[-2])
    return (header, turn_of([last])) if last is not None and _tells(last) else None


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError as error:
        raise SaveError([faults.no_home()]) from error
