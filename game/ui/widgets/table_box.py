"""Sizes of a table and its parts, and the positions of rows and cells.

Not here: what keys and clicks do (table.py), drawing (table_paint.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Unpack

import pygame

from game.ui.toolkit.layout import shares
from game.ui.toolkit.widget import Opts, Widget
from game.ui.widgets.cells import Cell, Col, TableRow, cell_style, image_room, least, wish

HEADER = -1


class TableBox(Widget):
    """Columns sized by words and weights, rows as high as their words need, a body that scrolls."""

    def __init__(
        self,
        columns: Sequence[Col],
        rows: Sequence[TableRow],
        header: bool,
        least_rows: int,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.columns, self.given, self.rows = list(columns), list(rows), list(rows)
        self.header, self.least_rows = header, least_rows
        self.top = 0
        self._heights: dict[int, list[int]] = {}
        self._widths: dict[int, list[int]] = {}  # a widget never outlives its look, nor its cells
        self._wishes: list[int] = []
        self._leasts: list[int] = []

    def _pad(self) -> int:
        return self.look.px(8)

    def _column_sizes(self, measure: Callable[..., int]) -> list[int]:
        face, sizes = self.look.fonts["small-bold"], []
        for number, col in enumerate(self.columns):
            cells = [measure(one.cells[number], col, self.look) for one in self.given]
            title = face.width(col.title) if measure is wish else face.longest_word(col.title)
            arrow = self.look.px(14) if self.header and col.title and col.sortable else 0
            head = title + arrow if self.header else 0
            sizes.append(max([head, *cells, self.look.em]) + 2 * self._pad())
        return sizes

    def _natural_width(self) -> int:
        return sum(self._measured()[0])

    def _min_width(self) -> int:
        return sum(self._measured()[1])

    def _measured(self) -> tuple[list[int], list[int]]:
        """Natural and least widths of the columns."""
        if not self._wishes:
            self._wishes, self._leasts = self._column_sizes(wish), self._column_sizes(least)
        return self._wishes, self._leasts

    def widths(self, width: int) -> list[int]:
        """Widths of the columns at a width of the table."""
        if width not in self._widths:
            wishes, leasts = self._measured()
            weights = [col.weight for col in self.columns]
            if not any(weights) and sum(wishes) < width:
                weights, leasts = [float(w) for w in wishes], wishes
            self._widths[width] = shares(width, wishes, leasts, weights)
        return self._widths[width]

    def _lines(self, cell: Cell, col: Col, width: int) -> tuple[str, ...]:
        room = max(1, width - 2 * self._pad() - image_room(cell, self.look))
        return self.look.fonts[cell_style(cell, col)].wrap(cell.text, room)

    def row_heights(self, width: int) -> list[int]:
        """Heights of the rows, in the order shown."""
        if width not in self._heights:
            face, sizes = self.look.fonts["ui"], self.widths(width)
            found = []
            for one in self.rows:
                cells = zip(one.cells, self.columns, sizes, strict=True)
                lines = max((len(self._lines(cell, col, size)) for cell, col, size in cells), default=1)
                found.append(face.height + (lines - 1) * face.leading + 2 * self.look.px(6))
            self._heights = {width: found}
        return self._heights[width]

    def header_height(self, width: int = 0) -> int:
        """Height of the header at a width (0: as placed); its titles may take several lines."""
        if not self.header:
            return 0
        face = self.look.fonts["small-bold"]
        lines = max(
            (len(self._title_lines(n, width or self.rect.w)) for n in range(len(self.columns))), default=1
        )
        return face.height + (lines - 1) * face.leading + 2 * self.look.px(6)

    def _title_lines(self, number: int, width: int) -> tuple[str, ...]:
        col = self.columns[number]
        arrow = self.look.px(14) if col.title and col.sortable else 0
        room = self.widths(width)[number] - 2 * self._pad() - arrow
        return self.look.fonts["small-bold"].wrap(col.title, max(1, room))

    def _height(self, width: int) -> int:
        return self.header_height(width) + sum(self.row_heights(width)) + 2

    def _min_height(self, width: int) -> int:
        heights = self.row_heights(width)
        return self.header_height(width) + sum(sorted(heights, reverse=True)[: self.least_rows]) + 2

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        self._heights = {}
        self.top = max(0, min(self.top, self._foot()))

    def _body(self) -> pygame.Rect:
        head = self.header_height()
        return pygame.Rect(self.rect.x, self.rect.y + head, self.rect.w, self.rect.h - head)

    def _foot(self) -> int:
        return max(0, sum(self.row_heights(self.rect.w)) - self._body().h + 2)

    def row_rect(self, number: int) -> pygame.Rect:
        """The present box of a row; -1 is the header."""
        if number == HEADER:
            return pygame.Rect(self.rect.topleft, (self.rect.w, self.header_height()))
        heights, body = self.row_heights(self.rect.w), self._body()
        top = body.y - self.top + sum(heights[:number])
        return pygame.Rect(body.x, top, body.w, heights[number] if number < len(heights) else 0)

    def cell_rect(self, number: int, column: int) -> pygame.Rect:
        """The present box of a cell."""
        here, sizes = self.row_rect(number), self.widths(self.rect.w)
        return pygame.Rect(here.x + sum(sizes[:column]), here.y, sizes[column], here.h)
