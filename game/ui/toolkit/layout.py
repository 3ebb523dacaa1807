"""Rows, columns, grids and stacks: the position of widgets, by rules.

Sizes come from content; `weight` divides what is left. A row whose parts do not fit goes on in further lines;
a column that is too high is scrolled by its container. Gaps and padding are in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Align, Child, Opts, Widget

Pad = float | tuple[float, float]


def children_of(content: Child) -> list[Widget]:
    """The widgets in nested lists; None is left out, a plain string becomes a label."""
    if content is None:
        return []
    if isinstance(content, Widget):
        return [content]
    if isinstance(content, str):
        from game.ui.widgets.label import Label

        return [Label(content)]
    return [widget for part in content for widget in children_of(part)]


def spread(room: int, wishes: Sequence[int], least: Sequence[int], weights: Sequence[float]) -> list[int]:
    """Sizes along a column: the wishes plus a share of the remaining room by weight, or less, down to
    `least`."""
    sizes = list(wishes)
    extra = room - sum(sizes)
    total = sum(weights)
    if extra > 0 and total > 0:
        return _add(sizes, extra, weights)
    slack = [wish - low for wish, low in zip(wishes, least, strict=True)]
    if extra < 0 and sum(slack) > 0:
        return _add(sizes, -min(-extra, sum(slack)), slack)
    return sizes


def _add(sizes: list[int], amount: int, weights: Sequence[float]) -> list[int]:
    """Hand out `amount` by weights, whole pixels, nothing lost."""
    total, given, so_far = sum(weights), 0, 0.0
    result = []
    for size, weight in zip(sizes, weights, strict=True):
        so_far += weight
        upto = round(amount * so_far / total)
        result.append(size + upto - given)
        given = upto
    return result


def shares(room: int, wishes: Sequence[int], least: Sequence[int], weights: Sequence[float]) -> list[int]:
    """Sizes along a row: weighted parts divide what the others leave, none below its least."""
    fixed = [0 if weight else wish for wish, weight in zip(wishes, weights, strict=True)]
    floor = sum(low for low, weight in zip(least, weights, strict=True) if weight)
    fixed_least = [0 if weight else low for low, weight in zip(least, weights, strict=True)]
    fixed = spread(min(room - floor, sum(fixed)), fixed, fixed_least, [0.0] * len(fixed))
    open_parts = {i for i, weight in enumerate(weights) if weight}
    left, sizes = room - sum(fixed), fixed
    while open_parts:
        total = sum(weights[i] for i in open_parts)
        small = {i for i in open_parts if left * weights[i] / total < least[i]}
        if not small:
            portion = _add(
                [0] * len(sizes), left, [w if i in open_parts else 0 for i, w in enumerate(weights)]
            )
            return [size + part for size, part in zip(sizes, portion, strict=True)]
        for i in small:
            sizes[i] = least[i]
            left -= least[i]
        open_parts -= small
    return sizes


class Box(Widget):
    """A container with padding and perhaps a ground colour; `tone="bar"` for the dark bar."""

    def __init__(
        self,
        *content: Child,
        gap: float = 12,
        pad: Pad = 0,
        fill: str = "",
        tone: str = "",
        group: bool = False,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.children = children_of(content)
        self.gap, self.pad, self.fill, self.group = gap, pad, fill, group
        self.tone = tone

    @property
    def shown(self) -> list[Widget]:
        """The visible children."""
        return [child for child in self.children if child.visible]

    def gap_px(self) -> int:
        """The gap in pixels."""
        return self.look.px(self.gap)

    def pads(self) -> tuple[int, int]:
        """Padding left and right, above and below, in pixels."""
        across, down = self.pad if isinstance(self.pad, tuple) else (self.pad, self.pad)
        return self.look.px(across), self.look.px(down)

    def inner(self) -> pygame.Rect:
        """The box without its padding."""
        across, down = self.pads()
        return self.rect.inflate(-2 * across, -2 * down)

    def draw(self, canvas: Canvas) -> None:
        if self.fill:
            canvas.fill(self.rect, self.fill)


def fit(child: Widget, width: int) -> int:
    """The width of a child in a column or a cell that is `width` wide."""
    if child.align in (None, "stretch") and "width" not in child.opts:
        limit = child.opts.get("max_width")
        return min(width, round(limit * child.look.em)) if limit else width
    return min(width, child.natural_width())


def offset(align: Align | None, room: int, size: int) -> int:
    """The position of a part of `size` in `room`, by alignment."""
    if align == "center":
        return (room - size) // 2
    return room - size if align == "end" else 0


class Column(Box):
    """Widgets under each other, as wide as the column unless they have an `align`."""

    aligns: ClassVar[Align | None] = "stretch"

    def _natural_width(self) -> int:
        return max((child.natural_width() for child in self.shown), default=0) + 2 * self.pads()[0]

    def _min_width(self) -> int:
        return max((child.min_width() for child in self.shown), default=0) + 2 * self.pads()[0]

    def _total(self, width: int, least: bool) -> int:
        across, down = self.pads()
        inner, shown = max(0, width - 2 * across), self.shown
        sizes = ((c.min_height if least else c.height)(fit(c, inner)) for c in shown)
        return sum(sizes) + 2 * down + self.gap_px() * max(0, len(shown) - 1)

    def _height(self, width: int) -> int:
        return self._total(width, False)

    def _min_height(self, width: int) -> int:
        return self._total(width, True)

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        inner, shown, gap = self.inner(), self.shown, self.gap_px()
        widths = [fit(child, inner.w) for child in shown]
        heights = spread(
            inner.h - gap * max(0, len(shown) - 1),
            [child.height(w) for child, w in zip(shown, widths, strict=True)],
            [child.min_height(w) for child, w in zip(shown, widths, strict=True)],
            [child.weight for child in shown],
        )
        y = inner.y
        for child, w, h in zip(shown, widths, heights, strict=True):
            child.place(pygame.Rect(inner.x + offset(child.align, inner.w, w), y, w, h))
            y += h + gap


class Row(Box):
    """Widgets side by side, in further lines where the least widths do not fit.

    With `flow=True` the natural widths decide (chips, tags); `wrap=False` never breaks. Children are centred
    in the line's height unless they stretch or have an `align`.
    """

    def __init__(
        self,
        *content: Child,
        flow: bool = False,
        wrap: bool = True,
        line_gap: float = -1,
        **opts: Unpack[RowOpts],
    ) -> None:
        super().__init__(*content, **opts)
        self.flow, self.wrap = flow, wrap
        self.line_gap = line_gap if line_gap >= 0 else self.gap

    def _natural_width(self) -> int:
        shown = self.shown
        total = sum(child.natural_width() for child in shown)
        return total + self.gap_px() * max(0, len(shown) - 1) + 2 * self.pads()[0]

    def _min_width(self) -> int:
        least = [child.min_width() for child in self.shown]
        if not least:
            return 2 * self.pads()[0]
        size = max(least) if self.wrap else sum(least) + self.gap_px() * (len(least) - 1)
        return size + 2 * self.pads()[0]

    def lines(self, width: int) -> list[list[tuple[Widget, int]]]:
        """The lines at an inner width: each a list of children with their widths."""
        gap = self.gap_px()
        broken: list[list[Widget]] = [[]]
        used = 0
        for child in self.shown:
            need = child.natural_width() if self.flow else child.min_width()
            if self.wrap and broken[-1] and used + gap + need > width:
                broken.append([])
                used = 0
            used += need + (gap if broken[-1] else 0)
            broken[-1].append(child)
        result = []
        for line in broken:
            sizes = shares(
                width - gap * max(0, len(line) - 1),
                [child.natural_width() for child in line],
                [child.min_width() for child in line],
                [child.weight for child in line],
            )
            limits = [c.opts.get("max_width") for c in line]
            em = self.look.em
            sizes = [min(s, round(m * em)) if m else s for s, m in zip(sizes, limits, strict=True)]
            result.append(list(zip(line, sizes, strict=True)))
        return result

    def _total(self, width: int, least: bool) -> int:
        across, down = self.pads()
        lines = self.lines(max(0, width - 2 * across))
        heights = [
            max(((c.min_height if least else c.height)(w) for c, w in line), default=0) for line in lines
        ]
        return sum(heights) + self.look.px(self.line_gap) * (len(lines) - 1) + 2 * down

    def _height(self, width: int) -> int:
        return self._total(width, False)

    def _min_height(self, width: int) -> int:
        return self._total(width, True)

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        inner, gap, line_gap = self.inner(), self.gap_px(), self.look.px(self.line_gap)
        lines = self.lines(inner.w)
        heights = [max((child.height(w) for child, w in line), default=0) for line in lines]
        least = [max((child.min_height(w) for child, w in line), default=0) for line in lines]
        if len(lines) == 1:
            heights = [inner.h]
        else:
            heights = spread(inner.h - line_gap * (len(lines) - 1), heights, least, [0.0] * len(lines))
        y = inner.y
        for line, height in zip(lines, heights, strict=True):
            x = inner.x
            for child, width in line:
                align = child.align or "center"
                own = height if align == "stretch" else min(height, child.height(width))
                child.place(pygame.Rect(x, y + offset(align, height, own), width, own))
                x += width + gap
            y += height + line_gap


class RowOpts(Opts, total=False):
    """Options of `Box`, for Row to pass on."""

    gap: float
    pad: Pad
    fill: str
    tone: str
    group: bool


class Grid(Box):
    """Equal columns: as many as `columns`, but none narrower than `least` em; rows of equal cells."""

    aligns: ClassVar[Align | None] = "stretch"

    def __init__(self, *content: Child, columns: int = 3, least: float = 14, **opts: Unpack[RowOpts]) -> None:
        super().__init__(*content, **opts)
        self.columns, self.least = columns, least

    def _count(self, width: int) -> int:
        gap, cell = self.gap_px(), round(self.least * self.look.em)
        return max(1, min(self.columns, (width + gap) // (cell + gap)))

    def _natural_width(self) -> int:
        widest = max((child.natural_width() for child in self.shown), default=0)
        count = min(self.columns, max(1, len(self.shown)))
        return count * widest + (count - 1) * self.gap_px() + 2 * self.pads()[0]

    def _min_width(self) -> int:
        return max((child.min_width() for child in self.shown), default=0) + 2 * self.pads()[0]

    def _rows(self, width: int) -> tuple[int, list[list[Widget]]]:
        count, shown = self._count(width), self.shown
        cell = (width - (count - 1) * self.gap_px()) // count
        return cell, [shown[i : i + count] for i in range(0, len(shown), count)]

    def _height(self, width: int) -> int:
        across, down = self.pads()
        cell, rows = self._rows(width - 2 * across)
        total = sum(max(child.height(fit(child, cell)) for child in row) for row in rows)
        return total + self.gap_px() * max(0, len(rows) - 1) + 2 * down

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        inner, gap = self.inner(), self.gap_px()
        cell, rows = self._rows(inner.w)
        y = inner.y
        for row in rows:
            height = max(child.height(fit(child, cell)) for child in row)
            for number, child in enumerate(row):
                width = fit(child, cell)
                x = inner.x + number * (cell + gap) + offset(child.align, cell, width)
                child.place(pygame.Rect(x, y, width, height))
            y += height + gap


class Stack(Box):
    """Widgets over each other in the same box, such as a map and its legend."""

    aligns: ClassVar[Align | None] = "stretch"
    clips = True

    def _natural_width(self) -> int:
        return max((child.natural_width() for child in self.shown), default=0) + 2 * self.pads()[0]

    def _min_width(self) -> int:
        return max((child.min_width() for child in self.shown), default=0) + 2 * self.pads()[0]

    def _height(self, width: int) -> int:
        across, down = self.pads()
        return max((c.height(fit(c, width - 2 * across)) for c in self.shown), default=0) + 2 * down

    def _min_height(self, width: int) -> int:
        across, down = self.pads()
        return max((c.min_height(fit(c, width - 2 * across)) for c in self.shown), default=0) + 2 * down

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        inner = self.inner()
        for child in self.shown:
            width = fit(child, inner.w)
            height = inner.h if child.align in (None, "stretch") else min(inner.h, child.height(width))
            child.place(pygame.Rect(inner.x + offset(child.align, inner.w, width), inner.y, width, height))


class Spacer(Widget):
    """Empty space that grows."""

    role = "space"
    grows = 1


class Rule(Widget):
    """A thin horizontal line."""

    role = "separator"

    def _height(self, width: int) -> int:
        return self.look.theme.border

    def draw(self, canvas: Canvas) -> None:
        canvas.rule(self.rect.x, self.rect.y, self.rect.w, self.token("line"))
