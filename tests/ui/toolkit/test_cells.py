"""Cells, columns and rows of tables: their sizes, their order, where each stands."""

from __future__ import annotations

import pygame
import pytest

from game.ui.widgets.cells import (
    Cell,
    Col,
    TableRow,
    cell_style,
    image_room,
    least,
    ordered,
    row,
    sort_key,
    wish,
)
from game.ui.widgets.table import Table
from tests.ui.toolkit.alone import even_look, put

LOOK = even_look()
COLUMNS = (Col("Party"), Col("Gain", "right"), Col(""))
ROWS = (row("png", "Papua New", "+1", Cell("why?", link="w")), row("idn", "ab", "-22", ""))


def table(*columns: Col, **options: object) -> Table:
    made = Table(columns or COLUMNS, ROWS, **options)  # type: ignore[arg-type]
    put(made, (10, 20, 227, 94))
    return made


def test_rows_are_made_of_words_or_cells() -> None:
    assert row(1, "a", Cell("b", bold=True)) == TableRow(1, (Cell("a"), Cell("b", bold=True)))


def test_styles_of_cells() -> None:
    assert cell_style(Cell("a"), Col("")) == "ui" and cell_style(Cell("a", bold=True), Col("")) == "ui-bold"
    assert cell_style(Cell("1"), Col("", "right")) == "figures"
    assert cell_style(Cell("1", bold=True), Col("", "right")) == "ui-bold"


@pytest.mark.parametrize(
    ("cell", "col", "natural", "smallest"),
    [
        (Cell(), Col(""), 0, 0),
        (Cell("ab cdef"), Col(""), 70, 40),
        (Cell("ab cdef"), Col("", "right"), 70, 70),
        (Cell("ab cdef", link="x"), Col(""), 70, 70),
        (Cell("ab", images=("x", "y")), Col(""), 64 + 20, 64 + 20),
        (Cell(bar=0.0), Col(""), 6 * 20, 4 * 20),
        (Cell(bar=0.5), Col("", width=3), 60, 60),
        (Cell(bar=0.5), Col("", width=9), 180, 80),
        (Cell("x" * 10, bar=0.5), Col("", width=3), 100, 100),
    ],
)
def test_widths_of_cells(cell: Cell, col: Col, natural: int, smallest: int) -> None:
    assert (wish(cell, col, LOOK), least(cell, col, LOOK)) == (natural, smallest)
    assert image_room(cell, LOOK) == 32 * len(cell.images)


def test_what_cells_are_sorted_by() -> None:
    assert sort_key(Cell("Ab")) == (1, 0.0, "ab") and sort_key(Cell("Ab", sort="Z")) == (1, 0.0, "z")
    assert sort_key(Cell("Ab", bar=0.0)) == (0, 0.0, "") and sort_key(Cell("b", bar=3, sort=0)) == (
        0,
        0.0,
        "",
    )
    rows = [row(n, cell) for n, cell in enumerate([Cell("b"), Cell("a"), Cell("x", sort=2), Cell("B")])]
    assert [one.id for one in ordered(rows, 0, False)] == [2, 1, 0, 3]
    assert [one.id for one in ordered(rows, 0, True)] == [0, 3, 1, 2]


# -- the boxes of a table
def test_what_a_table_asks_for() -> None:
    made = table()
    # words and sixteen, a title with fourteen for its arrow, never under an em and sixteen
    assert (made.natural_width(), made.min_width()) == (106 + 62 + 56, 70 + 62 + 56)
    assert made.height(224) == 28 + 2 * 32 + 2 == made.min_height(224)
    assert table(least_rows=1).min_height(224) == 28 + 32 + 2
    bare = table(header=False)
    assert bare.natural_width() == 106 + 46 + 56 and bare.height(224) == 2 * 32 + 2
    fixed = table(Col("Party of", sortable=False), Col("Gain", "right"), Col(""))
    assert (fixed.natural_width(), fixed.min_width()) == (106 + 62 + 56, 66 + 62 + 56)


@pytest.mark.parametrize(
    ("width", "expected"),
    [(448, [212, 124, 112]), (224, [106, 62, 56]), (200, [82, 62, 56]), (100, [70, 62, 56])],
)
def test_columns_without_weights_grow_alike_and_shrink_where_words_can_wrap(
    width: int, expected: list[int]
) -> None:
    assert table().widths(width) == expected


def test_a_weighted_column_takes_the_rest() -> None:
    made = table(Col("Party"), Col("Gain", "right", weight=1), Col(""))
    assert made.widths(448) == [106, 286, 56]


def test_words_and_titles_that_wrap_make_rows_and_the_header_higher() -> None:
    made = table(Col("Party name"), Col("Gain", "right"), Col(""))
    assert made.widths(200) == [82, 62, 56]
    assert made.row_heights(200) == [56, 32]
    assert made.header_height(200) == 28 + 20 and made.header_height() == 28 + 20
    assert made.header_height(400) == 28
    assert made.height(200) == 48 + 56 + 32 + 2
    assert Table([Col("a b")], [], header=False).header_height(10) == 0


def test_a_title_that_cannot_be_sorted_by_needs_no_room_for_an_arrow() -> None:
    made = Table([Col("ab cd", sortable=False)], [])
    put(made)
    assert made.header_height(56) == 28 and made.header_height(55) == 48


def test_the_highest_rows_count_for_the_least_height() -> None:
    made = table(least_rows=1)
    assert made.min_height(200) == 28 + 56 + 2


def test_pictures_take_room_from_words() -> None:
    made = Table([Col("")], [row(1, Cell("ab cd", images=("x",)))], header=False)
    put(made)
    assert made.row_heights(98) == [32] and made.row_heights(97) == [56]


def test_where_rows_and_cells_stand() -> None:
    made = table()
    made.place(pygame.Rect(10, 20, 224, 70))
    assert made.row_rect(-1) == (10, 20, 224, 28) and made.row_rect(1) == (10, 80, 224, 32)
    assert made.cell_rect(1, 2) == (178, 80, 56, 32) and made.cell_rect(-1, 1) == (116, 20, 62, 28)
    made.top = 99
    made.place(made.rect)
    assert made.top == 64 - 42 + 2 and made.row_rect(1) == (10, 56, 224, 32)
    assert made.row_rect(2) == (10, 88, 224, 0)
    made.place(pygame.Rect(10, 20, 224, 900))
    assert made.top == 0
