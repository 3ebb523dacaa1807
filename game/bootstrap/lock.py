"""A lock that allows one set-up at a time: two at once would write to the same folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_FAR: Final = 1 << 30
"""Position of the locked byte, beyond the end of the file: a lock on Windows would keep others from
reading."""


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Context that waits until no other process is in it with the same file; the system frees it if we are
    killed."""
    descriptor = os.open(file, os.O_RDONLY)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
            except OSError:
                time.sleep(0.5)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            return  # a network drive without locks: then two starts at once are the risk that remains
