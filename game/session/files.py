"""Files on disk that survive a killed process, a power cut and a full disk.

Every refusal of the operating system is raised as a `SaveError` with one `Problem`. Not here: what the bytes
mean.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from game.core.problems import SaveError
from game.session import faults

if sys.platform == "darwin":
    import fcntl


@contextlib.contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Context that turns an `OSError` into a `SaveError` about `path`."""
    try:
        yield
    except OSError as error:
        raise SaveError([faults.of_system(path, error)]) from error


def read_capped(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file; `SaveError` if there are more than `limit`."""
    with refusals(path), open_ordinary(path) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise SaveError([faults.too_large(str(path), limit)])
    return data


def open_ordinary(path: Path) -> BinaryIO:
    """The file opened for reading; `SaveError` for a folder, pipe or device, which could block."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise SaveError([faults.not_a_file(path)])
    return path.open("rb")


def sync(file: BinaryIO) -> None:
    """Flushes the file to the device; returns once it confirms."""
    if sys.platform == "darwin":  # fsync leaves them in the drive's cache there
        try:
            fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
            return
        except OSError:
            pass  # a network volume does not know it
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes a new name in `folder` durable; does nothing on Windows, which does it by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network folders cannot; the file itself is synced
            os.fsync(handle)
    finally:
        os.close(handle)


def write_all(file: BinaryIO, data: bytes) -> None:
    """Writes every byte; an unbuffered file may take fewer in one call."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


def create(path: Path, data: bytes) -> None:
    """Makes a new file with `data`, durable on return; never overwrites, and leaves no partial file."""
    with refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = path.open("xb", buffering=0)
        try:
            with opened as file:
                write_all(file, data)
                sync(file)
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        sync_folder(path.parent)


def replace(path: Path, data: bytes) -> None:
    """Writes `data` as the file `path` atomically: readers see the old bytes or the new."""
    fresh = path.with_name(path.name + ".new")
    with refusals(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with fresh.open("wb", buffering=0) as file:
                write_all(file, data)
                sync(file)
            os.replace(fresh, path)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()
            raise
        sync_folder(path.parent)


def free_name(path: Path) -> Path:
    """`path`, or the same with -2, -3 … when that is taken."""
    stem, number, candidate = path.stem, 1, path
    while candidate.exists() or candidate.is_symlink():
        number += 1
        candidate = path.with_name(f"{stem}-{number}{path.suffix}")
    return candidate
