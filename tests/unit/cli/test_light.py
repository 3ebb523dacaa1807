"""`--version` and `--help` answer at once: they load nothing that is slow to load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SLOW = ("numpy", "pygame", "pydantic", "ruamel", "babel", "jinja2", "pytest")


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_nothing_slow_is_loaded(word: str) -> None:
    code = (
        "import sys; from game.cli import main; main([sys.argv[1]]);"
        f"print(*sorted(set({SLOW!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, word], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Mufakat")
    assert done.stderr.split() == []
