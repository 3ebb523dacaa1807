"""Drawing of a table: header, rows, cells, links and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.widgets.cells import Cell, Col, cell_style, image_room
from game.ui.widgets.table_box import HEADER

if TYPE_CHECKING:
    from game.ui.widgets.table import Table


def paint_table(table: Table, canvas: Canvas) -> None:
    """Draws the whole table in its rectangle."""
    if table.header:
        _paint_header(table, canvas)
    head = table.header_height()
    body = pygame.Rect(table.rect.x, table.rect.y + head, table.rect.w, table.rect.h - head)
    sizes, heights = table.widths(table.rect.w), table.row_heights(table.rect.w)
    diverging = [any(_falls(one.cells[c]) for one in table.rows) for c in range(len(table.columns))]
    with canvas.clipped(body):
        y = body.y - table.top
        for number, height in enumerate(heights):
            here = pygame.Rect(body.x, y, body.w, height)
            y += height
            if here.bottom > body.top and (here.top < body.bottom or not canvas.cull):
                _paint_row(table, canvas, number, here, sizes, diverging)
    _paint_thumb(table, canvas, body, sum(heights))


def _falls(cell: Cell) -> bool:
    """Whether the cell's bar, or the line across it, goes below zero."""
    return min(cell.bar or 0.0, *(cell.fan or (0.0, 0.0))) < 0.0


def _paint_header(table: Table, canvas: Canvas) -> None:
    face, pad, arrow = table.look.fonts["small-bold"], table.look.px(8), table.look.px(14)
    x = table.rect.x
    active = table.host.focused is table and table.host.focus_visible and table.cursor == HEADER
    for number, (col, width) in enumerate(zip(table.columns, table.widths(table.rect.w), strict=True)):
        box = pygame.Rect(x, table.rect.y, width, table.header_height())
        x += width
        if active and number == table.column:
            canvas.box(box.inflate(-2, -4), table.token("select"), radius=4)
        room = box.inflate(-2 * pad, 0)
        spot = arrow if col.title and col.sortable else 0
        room.w -= spot
        if col.align == "right":
            room.x += spot
        lines = face.wrap(col.title, max(1, room.w))
        top = room.bottom - table.look.px(6) - face.height - (len(lines) - 1) * face.leading
        for line in lines:
            where = canvas.text(
                line,
                pygame.Rect(room.x, top, room.w, face.height),
                "small-bold",
                table.token("muted"),
                align=col.align,
            )
            top += face.leading
        if table.order is not None and table.order[0] == number:
            left = where.left - arrow if col.align == "right" else where.right + 2
            _paint_arrow(table, canvas, left, where.centery, table.order[1])
    foot = table.rect.y + table.header_height() - table.look.theme.border
    canvas.rule(table.rect.x, foot, table.rect.w, table.token("line"))


def _paint_arrow(table: Table, canvas: Canvas, left: int, centre: int, descending: bool) -> None:
    w, h = table.look.px(9), table.look.px(5)
    above, below = centre - h // 2, centre + h // 2 + 1
    tip, base = (below, above) if descending else (above, below)
    canvas.polygon([(left, base), (left + w, base), (left + w / 2, tip)], table.token("accent"))


def _paint_row(
    table: Table, canvas: Canvas, number: int, here: pygame.Rect, sizes: list[int], diverging: list[bool]
) -> None:
    one = table.rows[number]
    active = table.on_activate is not None or table.on_select is not None
    if active and one.id == table.chosen:
        canvas.box(here.inflate(0, -2), table.token("select"), radius=4)
    elif active and number == table.over:
        canvas.box(here.inflate(0, -2), table.token("hover"), radius=4)
    x = here.x
    for column, (cell, col, width) in enumerate(zip(one.cells, table.columns, sizes, strict=True)):
        room = pygame.Rect(x, here.y, width, here.h).inflate(-2 * table.look.px(8), 0)
        x += width
        on_it = table.host.focused is table and number == table.cursor and column == table.column
        _paint_cell(table, canvas, cell, col, room, diverging[column], on_it and bool(cell.link))
    if number < len(table.rows) - 1:
        canvas.rule(here.x, here.bottom - table.look.theme.border, here.w, table.token("line"))


def _paint_cell(
    table: Table, canvas: Canvas, cell: Cell, col: Col, room: pygame.Rect, diverging: bool, on_it: bool
) -> None:
    side = round(table.look.fonts["ui"].size * 1.2)
    x = room.x
    for image in cell.images:
        canvas.picture(image, pygame.Rect(x, room.centery - side // 2, side, side), table.token(cell.color))
        x += round(table.look.fonts["ui"].size * 1.6)
    taken = image_room(cell, table.look)
    room = pygame.Rect(room.x + taken, room.y, room.w - taken, room.h)
    if cell.bar is not None:
        paint_bar(canvas, room, cell.bar, diverging, table.look.px(8), table.token("track"))
        if cell.fan is not None:
            _paint_fan(canvas, room, cell.fan, diverging, table.look.px(8))
    if not cell.text:
        return
    style = cell_style(cell, col)
    face = table.look.fonts[style]
    lines = face.wrap(cell.text, max(1, room.w))
    y = room.centery - (face.height + (len(lines) - 1) * face.leading) // 2
    color = table.token("link" if cell.link else cell.color)
    for line in lines:
        where = canvas.text(line, pygame.Rect(room.x, y, room.w, face.height), style, color, align=col.align)
        y += face.leading
        if cell.link:
            base = where.y + face.ascent + 2
            canvas.fill(pygame.Rect(where.x, base, where.w, table.look.px(1)), color)
            if on_it and table.host.focus_visible:
                canvas.ring(where, table.token("focus"), radius=3)


def paint_bar(
    canvas: Canvas, room: pygame.Rect, value: float, diverging: bool, thick: int, track: str = "track"
) -> None:
    """Draws a bar from zero: to both sides of a middle line if `diverging`, else on a track."""
    value = max(-1.0, min(1.0, value))
    color = "good" if value >= 0 else "bad"
    strip = pygame.Rect(room.x, room.centery - thick // 2, room.w, thick)
    if not diverging:
        canvas.box(strip, track, radius=thick)
        if value > 0:
            full = pygame.Rect(strip.x, strip.y, max(thick, round(strip.w * value)), thick)
            canvas.box(full, color, radius=thick)
        return
    half = strip.w // 2
    middle = strip.x + half
    length = max(2, round(half * abs(value))) if value else 0
    left = middle if value >= 0 else middle - length
    canvas.box(pygame.Rect(left, strip.y, length, thick), color, radius=2)
    canvas.fill(pygame.Rect(middle, strip.y - thick // 2, 1, thick * 2), "muted")


def _paint_fan(
    canvas: Canvas, room: pygame.Rect, fan: tuple[float, float], diverging: bool, thick: int
) -> None:
    """A line from the least to the most that is likely, with a tick at each end; nothing if it is no line."""
    half = room.w // 2 if diverging else 0
    zero, scale = room.x + half, half if diverging else room.w
    left, right = (zero + round(scale * max(-1.0, min(1.0, end))) for end in fan)
    stroke = max(1, thick // 6)
    if right - left < 3 * stroke:
        return
    canvas.fill(pygame.Rect(left, room.centery - stroke // 2, max(stroke, right - left), stroke), "ink")
    for x in (left, right):
        canvas.fill(pygame.Rect(x, room.centery - thick // 2, stroke, thick), "ink")


def _paint_thumb(table: Table, canvas: Canvas, body: pygame.Rect, total: int) -> None:
    foot = max(0, total - body.h + 2)
    if not foot:
        return
    height = max(table.look.px(24), body.h * body.h // total)
    top = body.y + (body.h - height) * table.top // foot
    width = table.look.px(6)
    canvas.box(pygame.Rect(body.right - width, top, width, height), table.token("soft_edge"), radius=3)
