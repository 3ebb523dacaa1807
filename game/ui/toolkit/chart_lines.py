"""Layout of line charts: ticks, grid, bands, gates, lines, and names at line ends that do not overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.toolkit.charts import (
    MARKERS,
    Block,
    Drawing,
    LineChart,
    Marker,
    Measure,
    Point,
    Series,
    Stroke,
    Words,
)


def ticks(low: float, high: float, most: int) -> list[float]:
    """At most `most` round numbers from `low` to `high`, in steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    if span <= 0 or most < 2:
        return [low]
    raw = span / (most - 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= raw * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(n * step, 10) for n in range(first, last + 1)]


def spaced(wishes: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions close to the `wishes`, at least `gap` apart if there is room, all between `low` and
    `high`."""
    order = sorted(range(len(wishes)), key=lambda i: wishes[i])
    gap = min(gap, (high - low) / max(1, len(wishes) - 1))
    found = [0.0] * len(wishes)
    at = -math.inf
    for i in order:
        at = max(wishes[i], at + gap, low)
        found[i] = at
    limit = high
    for i in reversed(order):
        found[i] = min(found[i], limit)
        limit = found[i] - gap
    return found


@dataclass
class _Plot:
    """The frame of the plot and its scales."""

    left: float
    top: float
    right: float
    foot: float
    x_low: float
    x_high: float
    y_low: float
    y_high: float

    def at(self, point: Point) -> Point:
        """Pixels of a point of the data."""
        x = (point[0] - self.x_low) / ((self.x_high - self.x_low) or 1)
        y = (point[1] - self.y_low) / ((self.y_high - self.y_low) or 1)
        return self.left + x * (self.right - self.left), self.foot - y * (self.foot - self.top)


def _bounds(chart: LineChart) -> tuple[float, float, float, float]:
    points = [point for one in chart.series for point in one.points] or [(0.0, 0.0), (1.0, 1.0)]
    xs = [x for x, _ in points] + [g.at for g in chart.gates if g.axis == "x"]
    ys = [y for _, y in points] + [g.at for g in chart.gates if g.axis == "y"]
    low = min(ys) if chart.low is None else chart.low
    high = max(ys) if chart.high is None else chart.high
    pad = ((high - low) or abs(high) or 1) * 0.06
    return (
        min(xs),
        max(xs),
        low - (pad if chart.low is None else 0),
        high + (pad if chart.high is None else 0),
    )


def color_of(series: Series, number: int) -> str:
    """The colour token of a series."""
    return series.color or f"series{number}"


def draw_lines(chart: LineChart, width: int, height: int, measure: Measure) -> Drawing:
    """The marks of a line chart of exactly this size."""
    x_low, x_high, y_low, y_high = _bounds(chart)
    small = measure.height("small")
    y_ticks = ticks(y_low, y_high, max(2, int(height / (small * 3))))
    tick_room = max((measure.width(chart.show_y(v), "small") for v in y_ticks), default=0)
    names = [one.name for one in chart.series if one.name]
    name_room = min(max((measure.width(n, "small-bold") for n in names), default=0), int(width * 0.34))
    head = small + measure.px(4) if chart.y_name or any(g.axis == "x" for g in chart.gates) else measure.px(6)
    plot = _Plot(
        tick_room + measure.px(8),
        head,
        width - (name_room + measure.px(18) if names else measure.px(8)),
        height - small - measure.px(8),
        x_low,
        x_high,
        y_low,
        y_high,
    )
    drawing = Drawing(height)
    _bands(chart, plot, measure, drawing)
    _axes(chart, plot, measure, drawing, y_ticks, tick_room)
    _gates(chart, plot, measure, drawing)
    for number, one in enumerate(chart.series):
        points = tuple(plot.at(point) for point in one.points)
        dash = (measure.px(7), measure.px(5)) if one.dashed else None
        drawing.marks.append(Stroke(points, color_of(one, number), measure.px(3), dash))
        if points:
            shape = MARKERS[number % len(MARKERS)]
            drawing.marks.append(Marker(shape, points[-1], measure.px(9), color_of(one, number)))
    _names(chart, plot, measure, drawing, name_room)
    return drawing


def _bands(chart: LineChart, plot: _Plot, measure: Measure, drawing: Drawing) -> None:
    for band in chart.bands:
        top = max(plot.top, plot.at((plot.x_low, band.high))[1])
        foot = min(plot.foot, plot.at((plot.x_low, band.low))[1])
        if foot <= top:
            continue
        drawing.marks.append(Block((plot.left, top, plot.right - plot.left, foot - top), band.color))
        room = (
            plot.left + measure.px(6),
            top,
            plot.right - plot.left - measure.px(12),
            measure.height("small"),
        )
        if band.name:
            drawing.marks.append(Words(band.name, room, "small", "muted"))


def _axes(
    chart: LineChart, plot: _Plot, measure: Measure, drawing: Drawing, y_ticks: list[float], room: int
) -> None:
    small = measure.height("small")
    for value in y_ticks:
        y = plot.at((plot.x_low, value))[1]
        drawing.marks.append(Block((plot.left, round(y), plot.right - plot.left, 1), "line"))
        drawing.marks.append(
            Words(chart.show_y(value), (0, y - small / 2, room, small), "small", "muted", "right")
        )
    widest = max((measure.width(chart.show_x(v), "small") for v in (plot.x_low, plot.x_high)), default=1)
    most = int((plot.right - plot.left) / (widest + measure.px(28))) + 1
    for value in ticks(plot.x_low, plot.x_high, max(2, most)):
        x = plot.at((value, plot.y_low))[0]
        text = chart.show_x(value)
        size = measure.width(text, "small")
        drawing.marks.append(
            Words(text, (x - size / 2, plot.foot + measure.px(6), size, small), "small", "muted", "center")
        )
    if chart.y_name:
        top = plot.top - small - measure.px(4)
        size = measure.width(chart.y_name, "small")
        drawing.marks.append(Words(chart.y_name, (0, max(0, top), size, small), "small", "muted"))


def _gates(chart: LineChart, plot: _Plot, measure: Measure, drawing: Drawing) -> None:
    dash, small = (measure.px(3), measure.px(4)), measure.height("small-bold")
    for gate in chart.gates:
        size = measure.width(gate.name, "small-bold")
        if gate.axis == "x":
            x = plot.at((gate.at, plot.y_low))[0]
            drawing.marks.append(Stroke(((x, plot.top), (x, plot.foot)), gate.color, measure.px(1.5), dash))
            left = max(0, min(x - size / 2, plot.right - size))
            box = (left, max(0, plot.top - small - measure.px(3)), size, small)
            drawing.marks.append(Words(gate.name, box, "small-bold", "ink"))
        else:
            y = plot.at((plot.x_low, gate.at))[1]
            drawing.marks.append(Stroke(((plot.left, y), (plot.right, y)), gate.color, measure.px(1.5), dash))
            top = y - small if y - small > plot.top else y + 2
            left = plot.left + measure.px(6)
            drawing.marks.append(Words(gate.name, (left, top, size, small), "small-bold", "muted"))


def _names(chart: LineChart, plot: _Plot, measure: Measure, drawing: Drawing, room: int) -> None:
    """Names at the ends of the lines, kept apart."""
    named = [(n, one) for n, one in enumerate(chart.series) if one.name and one.points]
    if not named:
        return
    line = measure.height("small-bold")
    most = max(len(measure.wrap(one.name, "small-bold", room)) for _, one in named)
    wishes = [plot.at(one.points[-1])[1] for _, one in named]
    half = line * most / 2
    places = spaced(wishes, line * most, half, plot.foot - half + line / 2)
    for (number, one), y in zip(named, places, strict=True):
        lines = measure.wrap(one.name, "small-bold", room)
        top = y - line * len(lines) / 2
        left = plot.right + measure.px(14)
        for n, text in enumerate(lines):
            box = (left, top + n * line, room, line)
            drawing.marks.append(Words(text, box, "small-bold", color_of(one, number)))
