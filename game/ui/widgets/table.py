"""A table: aligned columns, a fixed header, sorting, a cursor row, links and bars in cells.

Keys: up and down move the row, Enter opens it, left and right go through its links; above the first row is
the header, where Enter sorts. Not here: plain data (cells.py), sizes (table_box.py), drawing
(table_paint.py).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, State
from game.ui.widgets.cells import Col, TableRow, ordered
from game.ui.widgets.paragraph import PRESS_KEYS
from game.ui.widgets.table_box import HEADER, TableBox


class Table(TableBox):
    """Calls `on_select(id)` when the cursor moves, `on_activate(id)` on Enter or a click, `on_link(id,
    target)` on a link.

    Rows are as many lines high as their words need; the body scrolls under the header.
    """

    role: ClassVar[str] = "table"
    takes_focus = True
    aligns = "stretch"

    def __init__(
        self,
        columns: Sequence[Col],
        rows: Sequence[TableRow],
        *,
        on_activate: Callable[[Any], object] | None = None,
        on_select: Callable[[Any], object] | None = None,
        on_link: Callable[[Any, str], object] | None = None,
        chosen: Hashable | None = None,
        header: bool = True,
        least_rows: int = 4,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(columns, rows, header, least_rows, **opts)
        self.on_activate, self.on_select, self.on_link = on_activate, on_select, on_link
        self.chosen = chosen
        self.cursor = next((i for i, one in enumerate(self.rows) if one.id == chosen), 0)
        self.column = 0  # the header or link cell that the keys are on
        self.order: tuple[int, bool] | None = None
        self.over = HEADER - 1

    @property
    def text(self) -> str:
        return " | ".join(col.title for col in self.columns if col.title) if self.header else ""

    @property
    def value(self) -> object:
        return self.chosen

    def focus_rects(self) -> list[pygame.Rect]:
        if not self.rows:
            return [self.rect]
        here = self.row_rect(self.cursor)
        return [here.inflate(-4, -4).clip(self.rect if self.cursor == HEADER else self._body())]

    # -- drawing
    def draw(self, canvas: Canvas) -> None:
        from game.ui.widgets.table_paint import paint_table

        paint_table(self, canvas)

    # -- what happens
    def links(self, number: int) -> list[int]:
        """The columns of a row that hold a link."""
        return [i for i, cell in enumerate(self.rows[number].cells) if cell.link] if self.on_link else []

    def sort_by(self, column: int) -> None:
        """Sorts by a column; a second time, in the opposite order."""
        if not self.columns[column].sortable or not self.columns[column].title:
            return
        descending = self.order == (column, False)
        self._sort(column, descending)
        self.changed(size=True)

    def _sort(self, column: int, descending: bool) -> None:
        here = self.rows[self.cursor].id if 0 <= self.cursor < len(self.rows) else None
        self.order = (column, descending)
        self.rows = ordered(self.given, column, descending)
        self._heights = {}
        if here is not None:
            self.cursor = next(i for i, one in enumerate(self.rows) if one.id == here)

    def go_to(self, number: int) -> None:
        """Puts the cursor on a row, and scrolls to it."""
        first = HEADER if self.header and any(col.sortable and col.title for col in self.columns) else 0
        self.cursor = max(first, min(number, len(self.rows) - 1))
        self.column = 0
        if self.cursor >= 0 and self.rows:
            heights = self.row_heights(self.rect.w)
            start = sum(heights[: self.cursor])
            self.top = min(max(self.top, start + heights[self.cursor] - self._body().h + 2), start)
            self.top = max(0, min(self.top, self._foot()))
            self.chosen = self.rows[self.cursor].id
            if self.on_select is not None:
                self.on_select(self.chosen)
        self.changed()

    def press(self) -> None:
        """The action of Enter: sort if in the header, follow the link under the cursor, else open the row."""
        if self.cursor == HEADER:
            self.sort_by(self.column)
        elif self.rows:
            links, one = self.links(self.cursor), self.rows[self.cursor]
            if links and (self.column in links or self.on_activate is None):
                column = self.column if self.column in links else links[0]
                assert self.on_link is not None
                self.on_link(one.id, one.cells[column].link)
            elif self.on_activate is not None:
                self.on_activate(one.id)

    # -- events
    def handle(self, event: Event) -> bool:
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.MOUSEWHEEL:
            before = self.top
            self.top = max(0, min(self.top - event.y * 3 * self.look.em, self._foot()))
            self.changed()
            return self.top != before
        if event.type == pygame.MOUSEMOTION:
            over = self._row_at(event.pos)
            if over != self.over:
                self.over = over
                self.changed()
            return True
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._click(event.pos)
            return True
        return False

    def _row_at(self, pos: tuple[int, int]) -> int:
        if self.row_rect(HEADER).collidepoint(pos):
            return HEADER
        if not self._body().collidepoint(pos):
            return HEADER - 1
        return next((n for n in range(len(self.rows)) if self.row_rect(n).collidepoint(pos)), HEADER - 1)

    def _click(self, pos: tuple[int, int]) -> None:
        number = self._row_at(pos)
        if number < HEADER:
            return
        column = next((c for c in range(len(self.columns)) if self.cell_rect(number, c).collidepoint(pos)), 0)
        if number == HEADER:
            self.sort_by(column)
            return
        again = self.chosen == self.rows[number].id
        self.go_to(number)
        if column in self.links(number):
            self.column = column
            self.press()
        elif self.on_activate is not None and (again or self.on_select is None):
            self.on_activate(self.rows[number].id)

    def _key(self, event: Event) -> bool:
        page = max(1, self._body().h // (self.look.fonts["ui"].height * 2))
        by = {
            pygame.K_UP: -1,
            pygame.K_DOWN: 1,
            pygame.K_PAGEUP: -page,
            pygame.K_PAGEDOWN: page,
        }.get(event.key)
        if by is not None:
            if by == 1 and self.cursor >= len(self.rows) - 1:
                return False
            self.go_to(max(0, self.cursor + by) if abs(by) > 1 else self.cursor + by)
        elif event.key in (pygame.K_HOME, pygame.K_END):
            self.go_to(0 if event.key == pygame.K_HOME else len(self.rows) - 1)
        elif event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            return self._sideways(-1 if event.key == pygame.K_LEFT else 1)
        elif event.key in PRESS_KEYS:
            self.press()
        else:
            return False
        return True

    def _sideways(self, by: int) -> bool:
        stops = list(range(len(self.columns))) if self.cursor == HEADER else self.links(self.cursor)
        ahead = [c for c in stops if (c > self.column if by > 0 else c < self.column)]
        if not ahead and self.column in stops:
            return False
        if not stops:
            return False
        self.column = (ahead[0] if by > 0 else ahead[-1]) if ahead else stops[0]
        self.changed()
        return True

    # -- over rebuilds
    def save(self) -> State:
        return {"chosen": self.chosen, "cursor": self.cursor, "order": self.order, "top": self.top}

    def restore(self, state: State) -> None:
        if state["order"] is not None and state["order"][0] < len(self.columns):
            self._sort(*state["order"])
        self.top = state["top"]
        if self.chosen is None:
            self.chosen = state["chosen"]
        ids = [one.id for one in self.rows]
        self.cursor = ids.index(self.chosen) if self.chosen in ids else min(state["cursor"], len(ids) - 1)
