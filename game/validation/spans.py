"""Positions in a text: lines, spans, and the tree of data with a span for each key and value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from game.core.problems import Place, Problem

Path: TypeAlias = tuple[str | int, ...]

_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive characters of one line; line and column count from 1, width is at least 1."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """The spans of a value and of its name, if it has one (items of lists have none)."""

    value: Span
    key: Span | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of a text: plain data, a spot for each path, and problems.

    `usable` is False if the data are not what the author meant, so that further checks would report false
    problems.
    """

    data: Any
    positions: Mapping[Path, Spot]
    problems: Sequence[Problem]
    usable: bool = True


def has(value: Any, step: str | int) -> bool:
    """Whether data have an item at a step."""
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)


class Lines:
    """The lines of a text as editors count them (breaks: LF, CRLF, CR), found by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    def span(self, start: int, end: int | None = None) -> Span:
        """The span from offset `start` to `end`, cut at the end of its first line."""
        row = bisect_right(self._starts, start) - 1
        width = min(start + 1 if end is None else end, self._ends[row]) - start
        return Span(row + 1, start - self._starts[row] + 1, max(1, width))

    def line(self, number: int) -> str:
        """The text of line `number` (from 1), without its break; "" where there is none."""
        if not 1 <= number <= len(self._starts):
            return ""
        return self.text[self._starts[number - 1] : self._ends[number - 1]]


def place_of(file: str, span: Span, path: Path = ()) -> Place:
    """The place of a span, for problems."""
    return Place(file, span.line, span.column, path)
