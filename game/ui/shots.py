"""Pictures of the running game's screens, drawn off screen: for the README, reviews and `--screenshot`."""

from __future__ import annotations

import time
from pathlib import Path

from game.core.problems import Problem, ProblemsError
from game.core.text import T
from game.ui.desktop import Desktop
from game.ui.jobs import Jobs
from game.ui.offscreen import render, save_picture
from game.ui.screens.registry import make

PATIENCE = 120.0
"""Seconds that background work of a screen may take before its picture is drawn without it."""


def take(desktop: Desktop, screen: str, file: Path) -> None:
    """Draw `screen` ("key" or "key:about") of the desktop's game into `file`."""
    key, _, about = screen.partition(":")
    shown = desktop.app.stack[-1][0].key if desktop.app.stack else ""
    if key != shown:
        try:
            desktop.app.push(make(key, desktop, about))
        except ModuleNotFoundError as error:
            raise ProblemsError([Problem("C-PLAY-06", T("there is no screen {found}", found=key))]) from error
    settle(desktop)
    save_picture(render(desktop.app).surface, file)
    if key != shown:
        desktop.app.close()


def settle(desktop: Desktop) -> None:
    """Let background work end and screens take it in."""
    jobs: Jobs = desktop.app.jobs
    end = time.monotonic() + PATIENCE
    while jobs.busy and time.monotonic() < end:
        time.sleep(0.005)
        desktop.app.process([])
    desktop.app.process([])
