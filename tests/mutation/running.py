"""Running tests on mutants, in copies of the project that are thrown away afterwards.

Each worker has a copy of its own. The copy's compiled files are made by one run without a change; then only
the changed file is compiled again, so that a mutant costs little more than its tests.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from typing import Final

from tests.mutation.mutants import Mutant

LEFT_OUT: Final = shutil.ignore_patterns(
    ".git", ".venv", ".hypothesis", "__pycache__", ".*_cache", "*.egg-info", "node_modules"
)
PATIENCE: Final = 10.0
"""A mutant may take so many times as long as the tests without a change; then it counts as noticed."""


class Unusable(Exception):
    """The tests do not pass without a change, so they can tell nothing about one; says what they said."""


@dataclass(frozen=True)
class Trial:
    """What became of a mutant of `file`: whether the tests noticed it, and whether they had to be stopped."""

    file: str
    mutant: Mutant
    noticed: bool
    stopped: bool = False

    def __str__(self) -> str:
        where = f" in {self.mutant.function}" if self.mutant.function else ""
        return f"{self.file}:{self.mutant.line}: {self.mutant}{where}"


def run(
    root: Path,
    todo: Sequence[tuple[str, Mutant]],
    tests: Sequence[str],
    workers: int,
    told: Callable[[Trial], None] = lambda _trial: None,
) -> list[Trial]:
    """The trials of all mutants (file relative to `root`, mutant), in the order given.

    Raises `Unusable` if the tests are red before any change.
    """
    with TemporaryDirectory(prefix="mutation-") as folder:
        copies = [_copy(root, Path(folder) / str(k)) for k in range(max(1, min(workers, len(todo))))]
        free: Queue[Path] = Queue()
        for copy in copies:
            free.put(copy)

        def one(item: tuple[str, Mutant]) -> Trial:
            copy = free.get()
            try:
                trial = _try(copy, *item, tests, limit)
            finally:
                free.put(copy)
            told(trial)
            return trial

        with ThreadPoolExecutor(len(copies)) as pool:
            limit = max(pool.map(lambda copy: _warm(copy, tests), copies)) * PATIENCE + 30.0
            return list(pool.map(one, todo))


def _copy(root: Path, to: Path) -> Path:
    shutil.copytree(root, to, ignore=LEFT_OUT, symlinks=True)
    return to


def _warm(copy: Path, tests: Sequence[str]) -> float:
    """Seconds that the tests take without a change."""
    begin = time.monotonic()
    code, said = _pytest(copy, tests, None, keep=True)
    if code != 0:
        raise Unusable(said)
    return time.monotonic() - begin


def _try(copy: Path, file: str, mutant: Mutant, tests: Sequence[str], limit: float) -> Trial:
    with _changed(copy / file, mutant):
        code, _ = _pytest(copy, tests, limit, keep=False)
    return Trial(file, mutant, code != 0, code is None)


@contextmanager
def _changed(path: Path, mutant: Mutant) -> Iterator[None]:
    """The file with the change in it, and without its compiled form, which could be taken for it."""
    before = path.read_text("utf-8")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()
    path.write_text(mutant.applied(before), "utf-8", newline="")
    try:
        yield
    finally:
        path.write_text(before, "utf-8", newline="")


def _pytest(copy: Path, tests: Sequence[str], limit: float | None, *, keep: bool) -> tuple[int | None, str]:
    """The exit code of the tests (None if they had to be stopped) and what they printed."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", *tests]
    env = {**os.environ, "PYTHONPATH": str(copy), "PYTHONHASHSEED": "0"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if not keep:
        env["PYTHONDONTWRITEBYTECODE"] = "1"
    process = subprocess.Popen(
        command,
        cwd=copy,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        _stop(process)
        return None, "stopped"
    return process.returncode, said


def _stop(process: subprocess.Popen[str]) -> None:
    """End the tests and whatever they started."""
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()
