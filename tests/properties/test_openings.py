"""A few openings; `python -m tests.properties.openings --runs 1000` opens a thousand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a bare process is forked")
def test_saves_of_every_kind_open_while_threads_race() -> None:
    command = [sys.executable, "-m", "tests.properties.openings", "--runs", "16", "--jobs", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout.startswith("16 of 16 saves opened"), done.stderr
