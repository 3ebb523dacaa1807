"""`test`: the project's tests, by pytest, with whatever options pytest takes."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from importlib.util import find_spec
from typing import Final

from game.cli.parser import Parser
from game.core.problems import Problem, ProblemsError
from game.core.text import T
from game.resources import project

HELP: Final = T("run the project's tests; every option goes to pytest")
EXAMPLE: Final = "mufakat test tests/unit/core -x"
PASS_THROUGH: Final = True
"""Options are not parsed here, but passed to pytest: `-k`, `-x` and the like."""

_PYTEST_USAGE: Final = 4
_ALONE: Final = ("-s", "--capture=no", "--pdb", "--trace", "--co", "--collect-only", "--fixtures")
"""Options of pytest that need a single process."""


def add_arguments(parser: Parser) -> None:
    """Only for `--help`: arguments go to pytest."""
    parser.add_argument("rest", nargs="*", metavar="…", help=T("as for pytest: paths, -k WORDS, -x, -m MARK"))


def run(args: argparse.Namespace) -> int:
    """0 if all tests passed, 1 if any failed or none was found, 2 if pytest did not understand."""
    folder = project()
    if folder is None or not (folder / "tests").is_dir():
        text = T("the tests are not installed with the program; they are in its sources")
        raise ProblemsError([Problem("C-TEST-01", text)])
    if find_spec("pytest") is None:
        hint = T("type: {command}", command="python3 -m pip install -e '.[test]'")
        raise ProblemsError([Problem("C-TEST-02", T("pytest is not installed"), hint)])
    command = [sys.executable, "-m", "pytest", *_on_all_cores(args.rest), *args.rest]
    code = subprocess.run(command, cwd=folder).returncode
    return {0: 0, _PYTEST_USAGE: 2}.get(code, 1)


def _on_all_cores(words: list[str]) -> list[str]:
    """What makes pytest use every core: for the whole suite only, as workers take a while to start.

    One worker more than cores, for some tests wait: for a window, a killed process, a silent network.
    """
    chosen = any(not word.startswith("-") for word in words)
    alone = any(word in _ALONE or word.startswith(("-n", "--numprocesses")) for word in words)
    if chosen or alone or find_spec("xdist") is None:
        return []
    return ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
