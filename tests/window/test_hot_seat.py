"""People at a real window, by mouse and by keyboard alone: First Accord, and a piece of The Open Table."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool"
)


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def played(game: str, how: str, display: str, home: Path) -> str:
    """What the game printed that a process of its own played."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("SDL_")}
    env |= {"DISPLAY": display, "MUFAKAT_HOME": str(home), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", f"tests.window.{game}", how],
        env=env,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.mark.parametrize("how", ["mouse", "keys"])
def test_a_whole_game_by_hand(how: str, display: str, tmp_path: Path) -> None:
    told = played("first_accord", how, display, tmp_path)
    assert "turn=7" in told, told
    assert told.count("'") == 4, f"two treaties should have come into force: {told}"
    saves = list((tmp_path / "saves").glob("*.jsonl"))
    assert len(saves) == 1


@pytest.mark.parametrize("how", ["mouse", "keys"])
def test_what_is_done_seldom_by_hand(how: str, display: str, tmp_path: Path) -> None:
    told = played("open_table", how, display, tmp_path)
    assert "condition=tariff-binding pending=['propose', 'speak', 'table'] turn=2 stage=1" in told, told
