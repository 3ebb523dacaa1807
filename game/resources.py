"""Paths of the files that come with the program.

In a clone they are beside `game/`, in an installed wheel inside it. Not here: reading any of them.
"""

from __future__ import annotations

from pathlib import Path

from game.core.problems import Problem, ProblemsError
from game.core.text import T

PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """The folder of fonts, icons, flags, maps, themes and translations."""
    return _folder("assets")


def scenarios() -> Path:
    """The folder of the scenarios that come with the program."""
    return _folder("scenarios")


def project() -> Path | None:
    """The folder of the clone that this runs from; None if the program was installed."""
    return PACKAGE.parent if (PACKAGE.parent / "pyproject.toml").is_file() else None


def _folder(name: str) -> Path:
    for base in (PACKAGE, PACKAGE.parent):
        if (base / name).is_dir():
            return base / name
    text = T("the folder {name} is missing, in {place} and beside it", name=name, place=str(PACKAGE))
    raise ProblemsError([Problem("C-FILES-01", text, T("install Mufakat again"))])
