"""One set-up at a time: two starts at once would build in the same folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_FAR: Final = 1 << 30
"""A byte beyond the end of the file: Windows locks keep others from reading, and this one nobody reads."""


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Waits until no other process is in here with the same file; the system frees it if we are killed."""
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
