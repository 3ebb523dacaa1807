"""Killing the game at any instant loses nothing that was sealed.

A writer announces a record only after its append has returned. A hundred times it is killed with
SIGKILL at a random instant; afterwards every announced record stands in the file, in order, and the
reading has no fault but, at most, a last line cut off. Five kills follow each other on each file, so
that going on after a cut line is tried as well.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.core.problems import SaveError
from game.session.log import read
from tests.kill.writer import digest

ROOT = Path(__file__).parents[2]
GAMES, KILLS = 20, 5

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL")


@pytest.fixture
def nursery() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, str(Path(__file__).with_name("writer.py"))]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def killed(nursery: subprocess.Popen[str], path: Path, after: int, delay: float) -> dict[int, str]:
    """Kill a writer `delay` seconds after so many announcements, and return what it had announced.

    Counting what it did, and not the clock, makes a slow machine prove as much as a fast one.
    """
    assert nursery.stdin is not None and nursery.stdout is not None
    nursery.stdin.write(f"{path}\n")
    nursery.stdin.flush()
    announced: dict[int, str] = {}
    writer = 0
    for line in nursery.stdout:
        head, tail = line.split()
        if head == "pid":
            writer = int(tail)
        elif head == "end":
            assert int(tail) == signal.SIGKILL, "the writer ended before it was killed"
            break
        else:
            announced[int(head)] = tail
        if writer and len(announced) >= after:
            time.sleep(delay)
            os.kill(writer, signal.SIGKILL)
            writer = 0
    return announced


def test_a_kill_at_any_instant_loses_nothing_sealed(nursery: subprocess.Popen[str], tmp_path: Path) -> None:
    chance = random.Random(2025)
    total = cut = unborn = 0
    for game in range(GAMES):
        path = tmp_path / f"{game}.jsonl"
        announced: dict[int, str] = {}
        for _ in range(KILLS):
            announced |= killed(nursery, path, chance.choice((0, 1, 8, 30)), chance.uniform(0.0, 0.01))
            try:
                reading = read(path)
            except SaveError as error:  # killed while the first line was made: no game had begun
                assert not announced and error.problems[0].place.line < 2, error
                path.unlink(missing_ok=True)
                unborn += 1
                continue
            found = {number: digest(record) for number, record in enumerate(reading.records)}
            assert announced.items() <= found.items()
            assert len(found) <= max(announced, default=-1) + 2, "more than one without an announcement"
            assert [notice.code for notice in reading.notices] in ([], ["S-LINE-01"])
            cut += len(reading.notices)
            announced = found  # what a later game has seen must stay as well
        total += len(announced)
    print(f"{total} records sealed, {cut} last lines cut, {unborn} killed before they began")
    assert total > 10 * GAMES, "the writers did too little to prove anything"
    assert unborn < GAMES * KILLS // 2
