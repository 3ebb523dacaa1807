"""The log on disk: one append-only file that is the whole game.

`append` returns when the record is written and synced; killing the process at any instant loses
nothing whose append has returned. When the disk refuses, the record stays in memory and `append`
raises `SaveError`: the game may go on, `save` tries again, `move_to` goes on in another place.
Not here: the text of a line (`lines.py`), where saves live (`storage.py`), what records mean.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from game.core.problems import RulesBug, SaveError, Severity
from game.session import faults, files, migrations
from game.session.lines import FORMAT, MAX_FILE, MAX_LINE, Reading, Record, encode, header_problem, parse
from game.session.rewinds import Reach, effective, story

__all__ = ["FORMAT", "Log", "Reading", "Record", "effective", "read", "read_good"]


def read(path: Path) -> Reading:
    """Everything in the save, in the present format; `SaveError` names the line of any damage.

    A last line that was cut off was never sealed: it is left out, and a notice says so.
    """
    reading = read_good(path)
    if reading.problems:
        raise SaveError(reading.problems)
    return reading


def read_good(path: Path) -> Reading:
    """The good part of the save, up to the first damage, which is in `problems`.

    `SaveError` only when nothing can be rebuilt: no such file, no save, no header, a newer format.
    """
    return migrations.to_present(parse(files.read_capped(path, MAX_FILE), str(path)), str(path))


class Log:
    """A game's log, open for appending. Made by `create`, `open`, `continue_good` or `in_memory`."""

    def __init__(self, path: Path | None, reading: Reading) -> None:
        """For the four makers only: `reading` is what stands in the file `path` (nothing, for None)."""
        self.path = path
        self.header = reading.header
        self.born = reading.hashes[0]
        """The hash of the header: another game has another."""
        self._hashes = len(reading.hashes)
        self.tip = reading.hashes[-1]
        self._reach = story(reading.records)[1]
        self._text = bytearray(reading.text)  # the whole log; the disk may have less
        self._end = reading.end  # how much of it stands in the file
        self._size = reading.size  # how long the file is; more than _end after a cut line
        self._file: BinaryIO | None = None

    @classmethod
    def create(cls, path: Path, header: Mapping[str, Any]) -> Log:
        """A new log with only its header, durable on disk; never overwrites."""
        log = cls.in_memory(header)
        log.move_to(path)
        return log

    @classmethod
    def in_memory(cls, header: Mapping[str, Any]) -> Log:
        """A log without a file, for when none can be written; `move_to` may give it one."""
        whole = {**header, "format": FORMAT}
        problem = header_problem(whole)
        if problem is not None:
            raise RulesBug(f"a header without a usable {problem.text.params.get('field')}")
        mark, line = encode("", whole)
        return cls(None, Reading(whole, (), hashes=(mark,), text=line))

    @classmethod
    def unsaved(cls, reading: Reading) -> Log:
        """The log of a save that is only read: it goes on in memory, and the file is never written."""
        return cls(None, replace(reading, end=0, size=0))

    @classmethod
    def open(cls, path: Path) -> tuple[Log, Reading]:
        """The save, ready to go on, and what it holds; `SaveError` when it is damaged.

        A save of an older format, or with other line ends, goes on in a new file beside the old one; where
        none can be made the game goes on in memory, and a notice says why.
        """
        return cls._go_on(path, read(path))

    @classmethod
    def continue_good(cls, path: Path) -> tuple[Log, Reading]:
        """The good part of a damaged save, continued in a new file; the old file is not changed."""
        return cls._go_on(path, read_good(path))

    @classmethod
    def _go_on(cls, path: Path, reading: Reading) -> tuple[Log, Reading]:
        if not reading.problems and reading.end:
            return cls(path, reading), reading
        log, mark = cls.unsaved(reading), "good" if reading.problems else f"v{FORMAT}"
        try:
            log.move_to(files.free_name(path.with_name(f"{path.stem}-{mark}{path.suffix}")))
        except SaveError as error:
            told = [replace(problem, severity=Severity.WARNING) for problem in error.problems]
            reading = replace(reading, notices=(*reading.notices, *told))
        return log, reading

    def append(self, record: Mapping[str, Any]) -> None:
        """Seals a record. After a `SaveError` of the disk it is sealed in memory, and `is_saved` is False.

        A record above the limits of `lines.py`, which could not be read again, is not sealed.
        """
        reach = self._reach.after(record)
        if reach is None:
            raise RulesBug(f"a rewind to {record.get('to')!r}, out of reach of {self._reach.known} records")
        tip, line = encode(self.tip, record)
        if len(line) > MAX_LINE:
            raise SaveError([faults.long_line(str(self.path), self.count + 2, MAX_LINE, None)])
        if len(self._text) + len(line) > MAX_FILE:
            raise SaveError([faults.too_large(str(self.path), MAX_FILE)])
        self._text += line
        self.tip, self._hashes, self._reach = tip, self._hashes + 1, reach
        self.save()

    def rewind(self, to: int) -> None:
        """Makes only the first `to` records of the story effective (at most `Reach.known`)."""
        self.append({"kind": "rewind", "to": to})

    def save(self) -> None:
        """Writes and syncs what is not on disk yet; does nothing for a log in memory."""
        if self.path is None or self.is_saved:
            return
        with files.refusals(self.path):
            try:
                if self._file is None:
                    self._file = self.path.open("r+b", buffering=0)
                self._write(self._file)
            except OSError:
                self.close()  # a stick that comes back needs a new handle
                raise

    def move_to(self, path: Path) -> None:
        """Continues in the new file `path`, which receives the whole log; the old file is not changed."""
        files.create(path, bytes(self._text))
        self.close()
        self.path, self._end, self._size = path, len(self._text), len(self._text)

    def story(self) -> tuple[Record, ...]:
        """The records that are effective now."""
        return effective(parse(bytes(self._text)).records)

    @property
    def is_saved(self) -> bool:
        """Whether every sealed record is on disk."""
        return self._end == len(self._text) and self.path is not None

    @property
    def count(self) -> int:
        """Number of records ever sealed, rewinds included."""
        return self._hashes - 1

    @property
    def reach(self) -> Reach:
        """How many records are effective now, and how many a rewind could reach."""
        return self._reach

    def close(self) -> None:
        """Closes the file; the next append opens it again."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def __enter__(self) -> Log:
        """The log itself; leaving closes the file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def _write(self, file: BinaryIO) -> None:
        """Put the rest of the log behind what stands in the file, over any cut line."""
        assert self.path is not None
        status = os.fstat(file.fileno())
        if status.st_nlink == 0 or status.st_size != self._size:
            raise SaveError([faults.changed_outside(self.path)])
        if self._size != self._end:
            file.truncate(self._end)
            self._size = self._end
        rest = bytes(self._text[self._end :])
        file.seek(self._end)
        try:
            files.write_all(file, rest)
            files.sync(file)
        except OSError:
            self._size = os.fstat(file.fileno()).st_size
            raise
        self._end += len(rest)
        self._size = self._end
