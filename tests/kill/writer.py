"""Makes writers to be killed: for each path on its input it forks one and prints the writer's process id.

A writer goes on with the log at the path (or creates it) and seals as fast as it can. After each
append has returned, and not before, it announces the record's number and digest. Forking spares a hundred
starts of Python.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from game.session.log import Log

HEADER: dict[str, Any] = {
    "game": "0",
    "rules": "0",
    "scenario": {"id": "kill", "version": "0", "hash": "0"},
    "seed": 0,
    "seats": {},
    "created": "",
}


def digest(record: dict[str, Any]) -> str:
    """What an announcement says about a record."""
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:16]


def write(path: Path) -> None:
    """Seal and announce until killed; now and then a long record, whose writing takes a while."""
    log = Log.open(path)[0] if path.exists() else Log.create(path, HEADER)
    while True:
        number = log.count
        words = 40_000 if number % 7 == 3 else number % 50
        record = {"kind": "seal", "no": number, "pad": "mufakat " * words}
        log.append(record)
        os.write(1, f"{number} {digest(record)}\n".encode())


def main() -> None:
    """One writer at a time; when it has been killed, an empty line ends its announcements."""
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            try:
                write(Path(line.strip()))
            finally:
                os._exit(1)
        os.write(1, f"pid {process}\n".encode())
        status = os.waitpid(process, 0)[1]
        os.write(1, f"end {status}\n".encode())


if __name__ == "__main__":
    main()
