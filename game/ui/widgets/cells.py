"""The data of a table: columns, cells and rows, with their sizes and sort order."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.ui.toolkit.look import Look


@dataclass(frozen=True)
class Col:
    """A column. `weight` shares out spare width, `width` is a wish in em (bars need one)."""

    title: str
    align: Literal["left", "right", "center"] = "left"
    weight: float = 0
    width: float = 0
    sortable: bool = True


@dataclass(frozen=True)
class Cell:
    """One cell: words, pictures before them, a bar (-1 to 1, or 0 to 1), a link, or several of these.

    `fan` is a line across the bar over the likely range, on the scale of the bar. `sort` is the key for
    sorting instead of the words; `color` is a theme token.
    """

    text: str = ""
    images: tuple[str, ...] = ()
    color: str = "ink"
    bold: bool = False
    link: str = ""
    bar: float | None = None
    fan: tuple[float, float] | None = None
    sort: float | str | None = None


CellLike: TypeAlias = Cell | str


@dataclass(frozen=True)
class TableRow:
    """One row: the id that events report, and its cells."""

    id: Hashable
    cells: tuple[Cell, ...]


def row(id: Hashable, *cells: CellLike) -> TableRow:
    """A row from cells or plain strings."""
    return TableRow(id, tuple(Cell(one) if isinstance(one, str) else one for one in cells))


def cell_style(cell: Cell, col: Col) -> str:
    """The text style of a cell; figures in right-aligned columns have digits of equal width."""
    if cell.bold:
        return "ui-bold"
    return "figures" if col.align == "right" else "ui"


def image_room(cell: Cell, look: Look) -> int:
    """Width of the pictures of a cell."""
    return round(look.fonts["ui"].size * 1.6) * len(cell.images)


def wish(cell: Cell, col: Col, look: Look) -> int:
    """Natural width of a cell, without padding."""
    words = look.fonts[cell_style(cell, col)].width(cell.text)
    bar = round((col.width or 6) * look.em) if cell.bar is not None else 0
    return image_room(cell, look) + max(words, bar)


def least(cell: Cell, col: Col, look: Look) -> int:
    """Least width of a cell, without padding."""
    face = look.fonts[cell_style(cell, col)]
    words = face.width(cell.text) if col.align == "right" or cell.link else face.longest_word(cell.text)
    bar = round(min(col.width or 6, 4) * look.em) if cell.bar is not None else 0
    return image_room(cell, look) + max(words, bar)


def sort_key(cell: Cell) -> tuple[int, float, str]:
    """The key for sorting: numbers before words, words without regard to case."""
    by = cell.sort if cell.sort is not None else cell.bar if cell.bar is not None else cell.text
    return (1, 0.0, by.casefold()) if isinstance(by, str) else (0, float(by), "")


def ordered(rows: Sequence[TableRow], column: int, descending: bool) -> list[TableRow]:
    """Rows by a column; equal ones keep their order."""
    return sorted(rows, key=lambda one: sort_key(one.cells[column]), reverse=descending)
