"""`.venv` beside the project: checking it, making it, and restarting in it.

Here: the folder, its stamp, the run of `venv` and of pip. Not here: what is installed (`requirements`) and
the sentences for failures (`failures`).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from game.bootstrap import failures
from game.bootstrap.lock import alone
from game.bootstrap.progress import running, say
from game.core.text import T, Text

UNFINISHED: Final = "unfinished"
GUARD: Final = "MUFAKAT_SET_UP"
"""Environment variable set for the process after a set-up, so that a set-up that does not help is not
repeated for ever."""


class Environment:
    """The project's own virtual environment.

    Its stamp is `unfinished` while it is being made, and then the digest of the pyproject.toml that it was
    made from and its extras. Without a stamp it was made by another tool (uv, a developer).
    """

    def __init__(self, project: Path, extras: frozenset[str], again: str, language: str) -> None:
        self.project = project
        self.folder = project / ".venv"
        self.stamp_file = self.folder / "mufakat-stamp"
        self.log_file = self.folder / "mufakat-setup.log"
        self.extras = extras
        self.again = again
        self.language = language

    @property
    def python(self) -> Path:
        """The path of its interpreter, which need not exist."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def is_half_made_here(self) -> bool:
        """Whether this process runs in it although its making was interrupted."""
        return self._runs_here() and self._stamp() == [UNFINISHED]

    def run(self, arguments: Sequence[str], missing: tuple[str, ...]) -> int:
        """Makes or repairs it if needed, and returns the exit code of a Python run in it."""
        if GUARD in os.environ:
            raise failures.still_missing(missing, self.again)
        if self._runs_here() or not self._is_ready():
            with alone(self.project / "main.py"):
                if self._runs_here() or not self._is_ready():  # another start may have made it meanwhile
                    self._make()
                    os.environ[GUARD] = "1"
        return _start_again([str(self.python), *arguments])

    def _runs_here(self) -> bool:
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def _stamp(self) -> list[str]:
        try:
            return self.stamp_file.read_text(encoding="utf-8").split()
        except FileNotFoundError:
            return []

    def _digest(self) -> str:
        return hashlib.sha256((self.project / "pyproject.toml").read_bytes()).hexdigest()[:16]

    def _is_ready(self) -> bool:
        stamp = self._stamp()
        return stamp[:1] == [self._digest()] and self.extras <= set(stamp[1:]) and self.python.exists()

    def _make(self) -> None:
        """Fills the folder, after making it anew if it is absent, half made or broken."""
        if shutil.disk_usage(self.project).free < failures.ROOM_MB * 2**20:
            raise failures.full_disk(self.project, self.again)
        stamp = self._stamp()
        say(self.language, T("First start: setting Mufakat up in {folder}.", folder=str(self.folder)))
        say(self.language, T("This fetches about 100 MB, takes some minutes at most, and happens only once."))
        if stamp == [UNFINISHED] or not self._python_works():
            self._create()
        self.stamp_file.write_text(UNFINISHED, encoding="utf-8")
        extras = self.extras | set(stamp[1:])
        self._pip_install(extras)
        self.stamp_file.write_text(" ".join([self._digest(), *sorted(extras)]), encoding="utf-8")

    def _python_works(self) -> bool:
        check = [str(self.python), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
        return (
            self.python.exists() and not subprocess.run(check, env=_clean(), capture_output=True).returncode
        )

    def _create(self) -> None:
        if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
            raise failures.no_venv(self.again)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.stamp_file.write_text(UNFINISHED, encoding="utf-8")
        # The base, not this interpreter: this one may be the broken one in the folder.
        base = getattr(sys, "_base_executable", sys.executable)
        self._call([base, "-m", "venv", str(self.folder)], T("making the folder .venv"))

    def _pip_install(self, extras: frozenset[str]) -> None:
        python = str(self.python)
        if subprocess.run([python, "-m", "pip", "--version"], env=_clean(), capture_output=True).returncode:
            self._call([python, "-m", "ensurepip"], T("adding pip"))
        wanted = f".[{','.join(sorted(extras))}]" if extras else "."
        self._call([python, "-m", "pip", "install", "-e", wanted], T("fetching and installing packages"))

    def _call(self, command: Sequence[str], doing: Text) -> None:
        with self.log_file.open("ab") as log:
            process = subprocess.Popen(
                command, cwd=self.project, env=_clean(), stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
            code = running(process, doing, self.language)
        if code:
            said = self.log_file.read_text(encoding="utf-8", errors="replace")
            raise failures.from_log(said, self.project, self.log_file, self.again)


def _clean() -> Mapping[str, str]:
    """The variables without those that lead a pip in a virtual environment out of it again."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {"PIP_RETRIES": "2", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **kept}


def _start_again(command: Sequence[str]) -> int:
    """Replaces this process; where that is not possible, waits for the new one and returns its code."""
    if os.name != "nt":
        os.execv(command[0], list(command))
    # On Windows, exec would give the prompt back at once, with the game still running.
    process = subprocess.Popen(command)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the game got it too, and decides
