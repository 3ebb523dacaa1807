"""A game killed at any instant stands, taken up again, where it last said that it stood, or one step on.

Some hundred players are killed with SIGKILL at seeded instants while they seal, resolve and rewind; several
kills follow each other on each save.
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
from game.session.opening import resume
from tests.kill.player import standing

ROOT = Path(__file__).parents[2]
GAMES, KILLS = 20, 5

pytestmark = pytest.mark.skipif(os.name != "posix", reason="fork and SIGKILL")


@pytest.fixture
def nursery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    command = [sys.executable, "-m", "tests.kill.player"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def killed(nursery: subprocess.Popen[str], path: Path, after: int, delay: float) -> list[str]:
    """Kill a player `delay` seconds after so many announcements, and return what it had announced.

    Counting what it did, and not the clock, makes a slow machine prove as much as a fast one.
    """
    assert nursery.stdin is not None and nursery.stdout is not None
    nursery.stdin.write(f"{path}\n")
    nursery.stdin.flush()
    announced: list[str] = []
    player = 0
    for line in nursery.stdout:
        if line.startswith("pid "):
            player = int(line.split()[1])
        elif line.startswith("end "):
            assert int(line.split()[1]) == signal.SIGKILL, "the player ended before it was killed"
            return announced
        elif line.endswith("\n"):
            announced.append(line.strip())
        if player and len(announced) >= after:
            time.sleep(delay)
            os.kill(player, signal.SIGKILL)
            player = 0
    raise AssertionError("the nursery is gone")


def test_a_game_killed_at_any_instant_stands_where_it_stood(
    nursery: subprocess.Popen[str], tmp_path: Path
) -> None:
    chance = random.Random(2026)
    total = ahead = unborn = turns = at_once = 0
    for number in range(GAMES):
        path, last = tmp_path / f"{number}.jsonl", ""
        for _ in range(KILLS):
            announced = killed(nursery, path, chance.choice((0, 1, 4, 12)), chance.uniform(0.0, 0.02))
            last = announced[-1] if announced else last
            try:
                resumed = resume(path, quick=True)
            except SaveError as error:  # killed while the first line was made: no game had begun
                assert not last and error.problems[0].place.line < 2, error
                path.unlink(missing_ok=True)
                unborn += 1
                continue
            if resumed.check is not None:
                at_once += 1
                assert list(resumed.check.steps()) and not resumed.check.is_other
            with resumed.game.log:
                found = standing(resumed.game)
            assert resumed.difference is None
            assert [notice.code for notice in resumed.notices] in ([], ["S-LINE-01"])
            if last and found != last:
                assert int(found.split()[0]) == int(last.split()[0]) + 1, f"{last} became {found}"
                ahead += 1
            total, last, turns = total + len(announced), found, max(turns, resumed.game.world.turn)
    print(f"{total} announcements, {ahead} one step on, {unborn} killed before they began, to turn {turns}")
    print(f"{at_once} were opened from their snapshot")
    assert total > 10 * GAMES and turns > 1, "the players did too little to prove anything"
    assert at_once > GAMES // 2, "snapshots were hardly ever used"
    assert unborn < GAMES * KILLS // 2
