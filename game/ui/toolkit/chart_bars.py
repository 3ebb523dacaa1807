"""Layout of waterfalls and stacked bars: one row a bar, its name on the left, its figure at the end."""

from __future__ import annotations

from game.ui.toolkit.charts import (
    Block,
    Drawing,
    Mark,
    Measure,
    StackedBars,
    Stroke,
    Waterfall,
    Words,
    Zone,
    words_in,
)

NAME_SHARE = 0.36  # most of the width that names may take


def _name_room(names: list[tuple[str, str]], width: int, measure: Measure) -> int:
    widest = max((measure.width(name, style) for name, style in names), default=0)
    return min(widest, int(width * NAME_SHARE))


def _row_height(name: str, style: str, room: int, measure: Measure) -> int:
    lines = len(measure.wrap(name, style, room))
    return max(lines * measure.height(style), measure.px(26)) + measure.px(10)


def draw_waterfall(chart: Waterfall, width: int, measure: Measure) -> Drawing:
    """The marks of a waterfall at a width; its height follows."""
    styles = ["ui-bold" if bar.total else "ui" for bar in chart.bars]
    room = _name_room(
        [(bar.name, style) for bar, style in zip(chart.bars, styles, strict=True)], width, measure
    )
    spans, level = [], 0.0
    for bar in chart.bars:
        start, end = (0.0, bar.value) if bar.total else (level, level + bar.value)
        level = end
        spans.append((start, end))
    low, high, cut = _axis(spans)
    figures = max((measure.width(bar.words, "ui-bold") for bar in chart.bars), default=0)
    left = room + measure.px(10)
    track = max(1, width - left - figures - measure.px(12))

    def across(value: float) -> float:
        return left + (value - low) / ((high - low) or 1) * track

    drawing, y = Drawing(0), 0.0
    after = (*chart.bars[1:], None)
    for bar, following, style, (start, end) in zip(chart.bars, after, styles, spans, strict=True):
        height = _row_height(bar.name, style, room, measure)
        x, right = across(max(low, min(start, end))), across(max(start, end))
        thick = measure.px(26)
        top = y + (height - thick) / 2
        color = "chosen" if bar.total else bar.color or ("good" if bar.value >= 0 else "bad")
        drawing.marks += words_in(measure, bar.name, style, (0, y, room, height), "ink", "right")
        drawing.marks.append(Block((x, top, max(2, right - x), thick), color, 3))
        if bar.total and cut:
            drawing.marks += _break(x + measure.px(14), top, thick, measure)
        box = (right + measure.px(8), y, measure.width(bar.words, "ui-bold"), height)
        drawing.marks.append(Words(bar.words, box, "ui-bold", "ink" if bar.total else color))
        if following is not None and not (bar.total and following.total):
            x = across(end)
            drawing.marks.append(Stroke(((x, top + thick), (x, y + height + measure.px(5))), "edge", 1))
        if bar.key:
            drawing.zones.append(Zone((0, y + 2, width, height - 4), bar.key, f"{bar.name} {bar.words}"))
        y += height
    drawing.height = y
    return drawing


def _axis(spans: list[tuple[float, float]]) -> tuple[float, float, bool]:
    """Bounds of the axis, and whether it is cut: it is when changes would be too small to see from zero."""
    ends = [end for _, end in spans]
    low, high = min(ends), max(ends)
    span = high - low
    if low > 0 and span > 0 and low > 1.5 * span:
        return low - 0.7 * span, high, True
    return min(0.0, low), max(0.0, high), False


def _break(x: float, top: float, thick: float, measure: Measure) -> list[Mark]:
    """Two slanted cuts across a total: its bar does not begin at zero."""
    lean, step = measure.px(4), measure.px(6)
    return [
        Stroke(
            ((x + n * step + lean, top - 1), (x + n * step - lean, top + thick + 1)), "card", measure.px(2)
        )
        for n in range(2)
    ]


def draw_stacked(chart: StackedBars, width: int, measure: Measure) -> Drawing:
    """The marks of stacked bars at a width, with the legend under them."""
    room = _name_room([(row.name, "ui") for row in chart.rows], width, measure)
    left = room + measure.px(10) if room else 0
    most = max((sum(share.value for share in row.shares) for row in chart.rows), default=1) or 1
    colors: dict[str, str] = {}
    for row in chart.rows:
        for share in row.shares:
            colors.setdefault(share.name, share.color or f"series{len(colors)}")
    drawing, y = Drawing(0), 0.0
    for row in chart.rows:
        height = _row_height(row.name, "ui", room, measure) if room else measure.px(36)
        drawing.marks += (
            words_in(measure, row.name, "ui", (0, y, room, height), "ink", "right") if room else []
        )
        x = float(left)
        for share in row.shares:
            size = share.value / most * (width - left)
            box = (
                round(x),
                y + measure.px(5),
                max(1, round(x + size) - round(x) - 1),
                height - measure.px(10),
            )
            drawing.marks.append(Block(box, colors[share.name]))
            x += size
        if row.key:
            drawing.zones.append(Zone((0, y + 2, width, height - 4), row.key, row.name))
        y += height
    drawing.height = _legend(colors, drawing, y + measure.px(4), width, measure)
    return drawing


def _legend(colors: dict[str, str], drawing: Drawing, y: float, width: int, measure: Measure) -> float:
    line, side, x = measure.height("small"), measure.px(10), 0.0
    for name, color in colors.items():
        size = side + measure.px(6) + measure.width(name, "small")
        if x and x + size > width:
            x, y = 0.0, y + line + measure.px(4)
        drawing.marks.append(Block((x, y + (line - side) / 2, side, side), color, 2))
        box = (x + side + measure.px(6), y, measure.width(name, "small"), line)
        drawing.marks.append(Words(name, box, "small", "muted"))
        x += size + measure.px(14)
    return y + line
