"""Problems for people (with the line and a caret) and for programs (plain dictionaries)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from game.core.problems import Problem, Severity
from game.core.text import TN, Listing, Param, T, Text
from game.validation.source import Source
from game.validation.spans import Lines
from game.validation.words import visible

SEVERITIES = {Severity.ERROR: T("error"), Severity.WARNING: T("warning"), Severity.HINT: T("hint")}


class Renders(Protocol):
    """An object that turns texts into words of a language, such as a catalogue."""

    def render(self, value: Param, /) -> str:
        """The words of the value."""


def format_problems(
    problems: Iterable[Problem], catalogue: Renders, sources: Iterable[Source] = (), width: int = 100
) -> str:
    """All problems by file and line, with the lines of `sources` they point at, and how many there are.

    `width` is that of the terminal in columns; lines of sources are cut to it, messages are not.
    """
    found = in_order(problems)
    shown = {source.file: _Shown(source) for source in sources}
    blocks = [_block(problem, catalogue, shown.get(problem.place.file), width) for problem in found]
    return "\n".join([*blocks, catalogue.render(summary(found))]) + "\n"


def as_json(problems: Iterable[Problem], catalogue: Renders) -> list[dict[str, Any]]:
    """All problems by file and line; `line` and `column` are 0 and `hint` None if there is none."""
    return [
        {
            "file": p.place.file,
            "line": p.place.line,
            "column": p.place.column,
            "code": p.code,
            "severity": p.severity.value,
            "message": catalogue.render(p.text),
            "hint": catalogue.render(p.hint) if p.hint else None,
            "path": list(p.place.path),
        }
        for p in in_order(problems)
    ]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by file, line and column; those of one place in their given order."""
    return sorted(problems, key=lambda p: (p.place.file, p.place.line, p.place.column))


def summary(problems: Sequence[Problem]) -> Text:
    """A sentence on how many there are of each severity, and in how many files."""
    if not problems:
        return T("no problems found")
    count = {severity: sum(p.severity is severity for p in problems) for severity in Severity}
    parts = (
        TN("{count} error", "{count} errors", count[Severity.ERROR]),
        TN("{count} warning", "{count} warnings", count[Severity.WARNING]),
        TN("{count} hint", "{count} hints", count[Severity.HINT]),
    )
    files = len({p.place.file for p in problems})
    return T(
        "{counts} in {files}",
        counts=Listing(tuple(part for part in parts if part.count)),
        files=TN("{count} file", "{count} files", files),
    )


class _Shown:
    """A source with its lines, and how wide the thing is that starts at a place."""

    def __init__(self, source: Source) -> None:
        self.lines = Lines(source.text)
        self.widths = {
            (span.line, span.column): span.width
            for spot in source.positions.values()
            for span in (spot.value, spot.key)
            if span
        }


def _block(problem: Problem, catalogue: Renders, shown: _Shown | None, width: int) -> str:
    place, hint = problem.place, catalogue.render(problem.hint) if problem.hint else ""
    where = f"{place.file}:" if place.file else ""
    where += f"{place.line}:{place.column}:" if place.line else ""
    severity = catalogue.render(SEVERITIES[problem.severity])
    head = f"{where} {severity} {problem.code}: {catalogue.render(problem.text)}".lstrip()
    line = shown.lines.line(place.line) if shown else ""
    if shown is None or not line.strip():
        return f"{head}\n  = {hint}" if hint else head
    number = str(place.line)
    margin = " " * len(number)
    room = max(20, width - len(number) - 4)
    text, before = _cut(line, place.column, room)
    marked = min(shown.widths.get((place.line, place.column), 1), max(1, len(text) - before))
    pad = _columns(text[:before])
    carets = "^" * max(1, _columns(text[before : before + marked]))
    below = f" {margin} | {' ' * pad}{carets}"
    rows = [head, f" {margin} |", f" {number} | {text}"]
    if hint and pad + len(carets) + 1 + _columns(hint) <= room:
        return "\n".join([*rows, f"{below} {hint}"])
    return "\n".join([*rows, below, *([f" {margin} = {hint}"] if hint else [])])


def _cut(line: str, column: int, room: int) -> tuple[str, int]:
    """The part of the line around the column that fits in `room` columns, without anything that could
    move the cursor; and how many characters stand before the caret in it.
    """
    clean = "".join(visible(c) for c in line)
    at = min(column - 1, len(clean))
    if _columns(clean) <= room:
        return clean, at
    start = end = at
    while _columns(clean[start:end]) < room - 4 and (start > 0 or end < len(clean)):
        start, end = max(0, start - 1), min(len(clean), end + 1)
    left, right = "…" if start > 0 else "", "…" if end < len(clean) else ""
    return left + clean[start:end] + right, at - start + len(left)


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )
