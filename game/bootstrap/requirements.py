"""The requirements of `pyproject.toml`, and those that this Python lacks.

Here: just enough of the requirement syntax (PEP 508) for that one file; any other form is an error, never a
requirement ignored. Not here: installing, which is pip's.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from game.core.problems import MufakatError

_FORM: Final = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+?)\s*(?P<bounds>[<>=][^;]*)?"
    r"(?:;\s*python_version\s*(?P<order><|>=)\s*'(?P<python>[0-9.]+)'\s*)?"
)
_BOUND: Final = re.compile(r"\s*(>=|<)\s*([0-9.]+)\s*")

STAND_INS: Final = {"pygame": "pygame-ce"}
"""Distributions that provide the same module: if the second is installed, the first is not needed."""


def missing(pyproject: Path, extras: Iterable[str] = ()) -> tuple[str, ...]:
    """The names of required distributions that are absent here, or not of a permitted version."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    lines: list[str] = [*project["dependencies"]]
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return tuple(name for line in lines for name in _lacking(line))


def _lacking(line: str) -> Iterator[str]:
    form = _FORM.fullmatch(line)
    if form is None:
        raise MufakatError(f"a requirement of a form that game/bootstrap does not know: {line!r}")
    if form["python"] and (sys.version_info < _numbers(form["python"])) is not (form["order"] == "<"):
        return
    if not _installed(form["name"], form["bounds"] or "") and not _installed(STAND_INS.get(form["name"], "")):
        yield form["name"]


def _installed(name: str, bounds: str = "") -> bool:
    """Whether the distribution is here, within all of `>=1.26,<3`."""
    try:
        found = _numbers(version(name)) if name else None
    except PackageNotFoundError:
        return False
    return found is not None and all(_within(found, bound) for bound in filter(None, bounds.split(",")))


def _within(found: tuple[int, ...], bound: str) -> bool:
    form = _BOUND.fullmatch(bound)
    if form is None:
        raise MufakatError(f"a version bound that game/bootstrap does not know: {bound!r}")
    return (found < _numbers(form[2])) is (form[1] == "<")


def _numbers(text: str) -> tuple[int, ...]:
    """`2.6.1rc1` as (2, 6, 1): near enough to order what is released."""
    parts = (re.match(r"\d+", part) for part in text.split("."))
    return tuple(int(part[0]) for part in parts if part)
