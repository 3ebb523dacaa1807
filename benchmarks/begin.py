"""Starting: from typing a command to the version, the first headless turn, the first frame."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.clock import Timed, timed
from benchmarks.worlds import ROOT

TURN = (
    "import game; w = game.start(game.load(game.find('first-accord')), 1, {}); "
    "w.advance(); assert w.world.stage == 1"
)
FRAME = (
    "from game.ui.shell.desktop import Desktop; from game.ui.tools.offscreen import render; "
    "from game.session.settings import Settings; d = Desktop(Settings(), remember=False); d.title(); "
    "assert render(d.app).texts"
)


def measure() -> dict[str, Timed]:
    """The CPU time of a whole process."""
    environ = {**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}

    def run(*words: str) -> None:
        subprocess.run([sys.executable, *words], cwd=ROOT, env=environ, check=True, capture_output=True)

    return {
        "python alone": timed(lambda: run("-c", ""), 5),
        "--version": timed(lambda: run("main.py", "--version"), 5),
        "first headless turn": timed(lambda: run("-c", TURN), 5),
        "first frame": timed(lambda: run("-c", FRAME), 5),
    }
