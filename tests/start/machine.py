"""A machine that has never seen Mufakat: a copy of the project, an empty home, and a Python.

Not here: what should happen on it; that is in the tests beside this file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
ALL = ("main.py", "pyproject.toml", "README.md", "LICENSE", "game", "assets", "scenarios", "tests", ".ci")
NOT_COPIED = shutil.ignore_patterns("__pycache__", "*.pyc", "images", ".hypothesis")


def pythons(*wanted: str) -> dict[str, Path]:
    """The interpreters of these versions that this machine has, by version: on the path or from pyenv."""
    found: dict[str, Path] = {}
    for version in wanted:
        pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
        places = sorted(pyenv.glob(f"versions/{version}.*/bin/python"))
        named = shutil.which(f"python{version}")
        for place in (*places, *([Path(named)] if named else [])):
            if _version(place) == version:
                found.setdefault(version, place)
    return found


def _version(python: Path) -> str:
    done = subprocess.run([str(python), "--version"], capture_output=True, text=True, check=False)
    match = re.search(r"Python (\d+\.\d+)", done.stdout + done.stderr)
    return match[1] if match else ""


@dataclass
class Machine:
    """Where the project was copied to, and the variables that its owner has."""

    folder: Path
    python: Path
    variables: dict[str, str] = field(default_factory=dict)

    def copy_project(self, names: tuple[str, ...] = ALL) -> None:
        """Puts the project there, as a download would."""
        self.project.mkdir(parents=True)
        for name in names:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.project / name, ignore=NOT_COPIED)
            elif source.exists():
                shutil.copy(source, self.project / name)

    @property
    def project(self) -> Path:
        """The copy."""
        return self.folder / "project"

    @property
    def stamp(self) -> Path:
        """What a set-up leaves to say how far it came."""
        return self.project / ".venv" / "mufakat-stamp"

    def environment(self) -> dict[str, str]:
        """An empty home, no virtual environment around, and English."""
        ours = ("PYTHON", "MUFAKAT", "VIRTUAL_ENV", "LC_", "LANG", "COVERAGE", "PYTEST")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return {**inherited, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", **self.variables}

    def command(self, *arguments: str) -> list[str]:
        """How the owner types it, from another folder than the project."""
        return [str(self.python), str(self.project / "main.py"), *arguments]

    def start(self, *arguments: str, timeout: float = 400) -> subprocess.CompletedProcess[str]:
        """`main.py` with these arguments."""
        return subprocess.run(
            self.command(*arguments),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            check=False,
        )


def assert_one_sentence(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """It failed with code 1; the last line has these words and what to type; there is no traceback."""
    said = done.stdout + done.stderr
    assert "Traceback" not in said, said
    assert done.returncode == 1, said
    last = done.stderr.strip().splitlines()[-1]
    for word in (*words, "main.py"):
        assert word in last, said
