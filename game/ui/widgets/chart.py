"""Charts and sparklines as widgets: they draw the marks of a `Drawing`; bars can be clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.chart_bars import draw_stacked, draw_waterfall
from game.ui.toolkit.chart_lines import draw_lines
from game.ui.toolkit.charts import (
    Block,
    Chart,
    Drawing,
    LineChart,
    Mark,
    Marker,
    Stroke,
    Waterfall,
    Words,
    Zone,
)
from game.ui.toolkit.look import Look
from game.ui.toolkit.widget import Align, Event, Opts, Widget
from game.ui.widgets.paragraph import PRESS_KEYS


class LookMeasure:
    """The `Measure` of a look, for the layout of charts."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def width(self, text: str, style: str) -> int:
        """Pixels of a text in one line."""
        return self.look.fonts[style].width(text)

    def height(self, style: str) -> int:
        """Pixels of a line."""
        return self.look.fonts[style].height

    def wrap(self, text: str, style: str, width: int) -> Sequence[str]:
        """Lines of a text."""
        return self.look.fonts[style].wrap(text, width)

    def px(self, points: float) -> int:
        """Points in pixels."""
        return self.look.px(points)


class BarSpot(Widget):
    """A part of a chart that can be chosen with a click or Enter."""

    role: ClassVar[str] = "bar"
    takes_focus = True

    def __init__(self, zone: Zone, on_press: Callable[[], object]) -> None:
        super().__init__(name=zone.name)
        self.zone, self.on_press = zone, on_press

    def press(self) -> None:
        """Chooses it."""
        self.on_press()

    def draw(self, canvas: Canvas) -> None:
        if self.hovered:
            canvas.box(self.rect, None, border=self.token("soft_edge"), radius=6)

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            if self.rect.collidepoint(event.pos):
                self.press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESS_KEYS:
            self.press()
            return True
        return False


class ChartView(Widget):
    """A chart. Line charts are `height` em high (or fill their box); bars take what they need.

    `on_activate(key)` is called for bars that have a key; arrows go from one to the next.
    """

    role: ClassVar[str] = "chart"
    aligns: ClassVar[Align | None] = "stretch"
    group = True

    def __init__(
        self, chart: Chart, on_activate: Callable[[Any], object] | None = None, **opts: Unpack[Opts]
    ) -> None:
        super().__init__(**opts)
        self.chart, self.on_activate = chart, on_activate
        self._drawn: tuple[tuple[int, int], Drawing] | None = None
        if on_activate is not None:
            self.children = [BarSpot(zone, partial(on_activate, zone.key)) for zone in self._bare().zones]

    @property
    def text(self) -> str:
        if isinstance(self.chart, LineChart):
            return ", ".join(one.name for one in self.chart.series if one.name)
        if isinstance(self.chart, Waterfall):
            return ", ".join(f"{bar.name} {bar.words}" for bar in self.chart.bars)
        return ", ".join(row.name for row in self.chart.rows)

    def _bare(self) -> Drawing:
        """The zones before there is a look: only keys and names matter."""
        if isinstance(self.chart, LineChart):
            return Drawing(0)
        named = self.chart.bars if isinstance(self.chart, Waterfall) else self.chart.rows
        drawing = Drawing(0)
        for one in named:
            if one.key:
                words = f" {one.words}" if hasattr(one, "words") else ""
                drawing.zones.append(Zone((0, 0, 0, 0), one.key, one.name + words))
        return drawing

    def drawing(self, width: int, height: int) -> Drawing:
        """The marks at a size; bars are as high as they need."""
        size = (width, height if isinstance(self.chart, LineChart) else 0)
        if self._drawn is None or self._drawn[0] != size:
            measure = LookMeasure(self.look)
            if isinstance(self.chart, LineChart):
                made = draw_lines(self.chart, width, height, measure)
            elif isinstance(self.chart, Waterfall):
                made = draw_waterfall(self.chart, width, measure)
            else:
                made = draw_stacked(self.chart, width, measure)
            self._drawn = (size, made)
        return self._drawn[1]

    def _natural_width(self) -> int:
        return 30 * self.look.em

    def _min_width(self) -> int:
        return 14 * self.look.em

    def _height(self, width: int) -> int:
        if isinstance(self.chart, LineChart):
            return 13 * self.look.em
        return round(self.drawing(width, 0).height)

    def _min_height(self, width: int) -> int:
        return 9 * self.look.em if isinstance(self.chart, LineChart) else self.height(width)

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        for child, zone in zip(self.children, self.drawing(*rect.size).zones, strict=False):
            child.place(_rect(zone.box, rect))

    def draw(self, canvas: Canvas) -> None:
        for mark in self.drawing(*self.rect.size).marks:
            draw_mark(mark, canvas, self.rect)


def _rect(box: tuple[float, float, float, float], origin: pygame.Rect) -> pygame.Rect:
    x, y, width, height = box
    return pygame.Rect(origin.x + round(x), origin.y + round(y), round(width), round(height))


def draw_mark(mark: Mark, canvas: Canvas, origin: pygame.Rect) -> None:
    """Draws one mark, relative to the corner of `origin`."""
    if isinstance(mark, Stroke):
        canvas.line([(origin.x + x, origin.y + y) for x, y in mark.points], mark.color, mark.width, mark.dash)
    elif isinstance(mark, Block):
        canvas.box(_rect(mark.box, origin), mark.color, radius=mark.radius)
    elif isinstance(mark, Words):
        canvas.text(mark.text, _rect(mark.box, origin), mark.style, mark.color, align=mark.anchor)
    elif isinstance(mark, Marker):
        draw_marker(mark, canvas, origin)


def draw_marker(mark: Marker, canvas: Canvas, origin: pygame.Rect) -> None:
    """The small shape at the end of a line."""
    x, y, r = origin.x + mark.at[0], origin.y + mark.at[1], mark.size / 2
    if mark.shape == "circle":
        canvas.disc((round(x), round(y)), round(r), mark.color)
        return
    corners = {
        "square": [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
        "triangle": [(x, y - r), (x + r, y + r), (x - r, y + r)],
        "diamond": [(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
    }[mark.shape]
    canvas.polygon(corners, mark.color)


class Sparkline(Widget):
    """A small line without axes. The words beside it say what it shows; `name` repeats them for screen
    readers."""

    role: ClassVar[str] = "sparkline"

    def __init__(self, values: Sequence[float], color: str = "good", **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.values, self.color = tuple(values), color

    def _natural_width(self) -> int:
        return 5 * self.look.em

    def _min_width(self) -> int:
        return 2 * self.look.em

    def _height(self, width: int) -> int:
        return round(1.4 * self.look.em)

    def draw(self, canvas: Canvas) -> None:
        if len(self.values) < 2:
            return
        low, high = min(self.values), max(self.values)
        thick = max(1.5, self.look.px(2))
        inner = self.rect.inflate(-2 * thick, -2 * thick)
        step = inner.w / (len(self.values) - 1)
        span = high - low
        points = [
            (
                inner.x + n * step,
                inner.bottom - (value - low) / span * inner.h if span else float(inner.centery),
            )
            for n, value in enumerate(self.values)
        ]
        canvas.line(points, self.token(self.color), thick)
