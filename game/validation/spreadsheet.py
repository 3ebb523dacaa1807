"""A CSV table beside a scenario: a list of rows, each `{column: cell}`, with the place of every cell.

The first line names the columns. Comma or semicolon between cells, as the header has it. Cells stay
text (a reader checks them against the shape); empty cells are left out; blank lines are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.core.problems import Problem
from game.core.text import Quantity
from game.validation.spans import Lines, Path, Span, Spot, Tree, place_of
from game.validation.words import fault, plain

MAX_CELLS = 50_000

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


class _TornError(Exception):
    """A quote that makes the rest of the table unreadable."""

    def __init__(self, code: str, span: Span) -> None:
        super().__init__(code)
        self.code, self.span = code, span


def parse_csv(text: str, file: str) -> Tree:
    """The table as a tree; paths are `(row, column name)`, rows counting from 0 without the header."""
    lines = Lines(text)
    try:
        rows, cells = [], 0
        for row in _rows(lines):
            cells += len(row)
            if cells > MAX_CELLS:
                place = place_of(file, row[0].span)
                return Tree(None, {}, [fault("S-CSV-05", place, limit=MAX_CELLS)], usable=False)
            if any(cell.text for cell in row):
                rows.append(row)
    except _TornError as torn:
        return Tree(None, {}, [fault(torn.code, place_of(file, torn.span))], usable=False)
    if not rows:
        return Tree(None, {}, [fault("S-CSV-01", place_of(file, Span(1, 1)))], usable=False)
    return _tree(rows, file)


def _tree(rows: list[list[_Cell]], file: str) -> Tree:
    header, problems = rows[0], _header_problems(rows[0], file)
    if len(rows) == 1:
        problems.append(fault("S-CSV-08", place_of(file, header[0].span)))
    positions: dict[Path, Spot] = {(): Spot(header[0].span)}
    data: list[dict[str, str]] = []
    for number, row in enumerate(rows[1:]):
        record: dict[str, str] = {}
        positions[number,] = Spot(row[0].span)
        for column, cell in zip(header, row, strict=False):
            if cell.text:
                record[column.text] = cell.text
                positions[number, column.text] = Spot(cell.span, column.span)
        data.append(record)
        if len(row) > len(header) and any(cell.text for cell in row[len(header) :]):
            place = place_of(file, row[len(header)].span, (number,))
            problems.append(fault("S-CSV-04", place, cells=Quantity(len(row), "cells"), columns=len(header)))
    return Tree(data, positions, problems, usable=not problems)


def _header_problems(header: list[_Cell], file: str) -> list[Problem]:
    problems: list[Problem] = []
    seen: set[str] = set()
    for number, cell in enumerate(header, 1):
        place = place_of(file, cell.span)
        if not cell.text:
            problems.append(fault("S-CSV-03", place, number=number))
        elif cell.text in seen:
            problems.append(fault("S-CSV-02", place, field=plain(cell.text)))
        seen.add(cell.text)
    return problems


def _rows(lines: Lines) -> Iterator[list[_Cell]]:
    text, at = lines.text, 0
    head = _QUOTED.sub("", re.split(r"[\r\n]", text.lstrip(), maxsplit=1)[0])
    comma = ";" if head.count(";") > head.count(",") else ","
    bare = re.compile(f"[^{comma}\r\n]*")
    while at < len(text):
        row: list[_Cell] = []
        while True:
            cell, at = _cell(lines, at, bare)
            row.append(cell)
            if len(row) > MAX_CELLS or not text.startswith(comma, at):
                break
            at += 1
        yield row
        at += 2 if text.startswith("\r\n", at) else 1


def _cell(lines: Lines, at: int, bare: re.Pattern[str]) -> tuple[_Cell, int]:
    """The cell that begins at offset `at`, and the offset of the comma or break after it."""
    text = lines.text
    start = at + len(text[at : at + 100]) - len(text[at : at + 100].lstrip(" \t"))
    if text.startswith('"', start):
        quoted = _QUOTED.match(text, start)
        if quoted is None:
            raise _TornError("S-CSV-06", lines.span(start))
        rest = bare.match(text, quoted.end())
        end = rest.end() if rest else quoted.end()
        if text[quoted.end() : end].strip():
            raise _TornError("S-CSV-07", lines.span(quoted.end()))
        return _Cell(quoted.group(1).replace('""', '"').strip(), lines.span(start, quoted.end())), end
    found = bare.match(text, at)
    end = found.end() if found else at
    words = text[at:end].strip()
    start = at + (len(text[at:end]) - len(text[at:end].lstrip()) if words else 0)
    return _Cell(words, lines.span(start, start + len(words))), end
