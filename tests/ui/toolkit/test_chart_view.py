"""Charts as widgets: their sizes, the bars that can be followed, and each mark as it is drawn."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.charts import (
    Bar,
    Block,
    LineChart,
    Marker,
    Series,
    Share,
    StackedBars,
    StackedRow,
    Stroke,
    Waterfall,
    Words,
)
from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.chart import ChartView, Sparkline, draw_mark
from tests.ui.toolkit.alone import Sketch, boxes, down, drawn, even_look, keys, put, up

LINES = LineChart((Series("ab", ((0, 0), (10, 10))), Series("", ()), Series("cd", ())))
FALL = Waterfall((Bar("a", 5, "5", True), Bar("b", 2, "+2", key="kb"), Bar("c", -1, "-1", key="kc")))
PARTS = StackedBars((StackedRow("north", (Share("x", 1),), key="n"), StackedRow("south", (Share("x", 1),))))


def test_sizes() -> None:
    lines, fall = ChartView(LINES), ChartView(FALL)
    put(lines, (10, 20, 300, 200)), put(fall, (10, 20, 300, 200))
    assert (lines.natural_width(), lines.min_width()) == (600, 280)
    assert (lines.height(300), lines.min_height(300)) == (260, 180)
    assert (fall.height(300), fall.min_height(300)) == (108, 108)


def test_words() -> None:
    assert [ChartView(one).text for one in (LINES, FALL, PARTS)] == [
        "ab, cd",
        "a 5, b +2, c -1",
        "north, south",
    ]


def test_bars_with_a_key_are_followed() -> None:
    heard: list[object] = []
    fall, parts, lines = (ChartView(one, heard.append) for one in (FALL, PARTS, LINES))
    for made in (fall, parts, lines):
        put(made, (10, 20, 300, 200))
    assert [child.name for child in (*fall.children, *parts.children)] == ["b +2", "c -1", "north"]
    assert boxes(*fall.children) == [(10, 58, 300, 32), (10, 94, 300, 32)] and lines.children == []
    assert boxes(*parts.children) == [(10, 22, 300, 32)] and ChartView(FALL).children == []
    spot = fall.children[1]
    assert spot.takes_focus
    assert spot.handle(down(20, 100)) and spot.handle(up(20, 100)) and heard == ["kc"]
    assert spot.handle(up(20, 300)) and heard == ["kc"]
    assert keys(spot, "Enter", "x") == [True, False] and heard == ["kc", "kc"]
    assert not spot.handle(down(20, 100, 3)) and not spot.handle(up(20, 100, 3))
    assert not spot.handle(key_event("Enter", up=True)) and drawn(spot).notes == []
    spot.hovered = True
    assert drawn(spot).notes == [("box", (10, 94, 300, 32), None, "soft_edge", 0, 6)]


def test_a_chart_is_worked_out_once_for_a_size() -> None:
    made = ChartView(LINES)
    put(made, (10, 20, 300, 200))
    assert made.drawing(300, 200) is made.drawing(300, 200)
    assert made.drawing(300, 200) is not made.drawing(300, 201)
    assert made.drawing(300, 250).height == 250


def test_a_line_chart_fills_its_box() -> None:
    made = ChartView(LINES)
    put(made, (10, 20, 300, 200))
    assert drawn(made).of("line")[0][0][0][1] < 20 + 176  # it begins over the foot of the plot
    assert max(note[1][1] for note in drawn(made).of("text")) == 20 + 182
    fall = ChartView(FALL)
    put(fall, (10, 20, 300, 200))
    assert fall.drawing(300, 0) is fall.drawing(300, 200) and drawn(fall).of("box")[0][0][1] == 25


ORIGIN = pygame.Rect(10, 20, 300, 200)


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (Stroke(((1, 2), (3, 4)), "ink", 3, (5, 6)), ("line", [(11, 22), (13, 24)], "ink", 3, (5, 6))),
        (Block((1.4, 2.6, 3.4, 4.6), "bad", 3), ("box", (11, 23, 3, 5), "bad", None, 0, 3)),
        (Words("a", (1, 2, 3, 4), "ui", "ink", "right"), ("text", "a", (11, 22, 3, 4), "ui", "ink", "right")),
        (Marker("circle", (1.4, 2.6), 10, "ink"), ("disc", (11, 23), 5, "ink", None)),
        (Marker("square", (30, 40), 10, "ink"), ("polygon", [(35, 55), (45, 55), (45, 65), (35, 65)], "ink")),
        (Marker("triangle", (30, 40), 10, "ink"), ("polygon", [(40, 55), (45, 65), (35, 65)], "ink")),
        (
            Marker("diamond", (30, 40), 10, "ink"),
            ("polygon", [(40, 55), (45, 60), (40, 65), (35, 60)], "ink"),
        ),
    ],
)
def test_marks_are_drawn_from_the_corner_of_the_chart(
    mark: Stroke | Block | Words | Marker, note: object
) -> None:
    sketch = Sketch(even_look())
    draw_mark(mark, sketch, ORIGIN)
    assert sketch.notes == [note]


@pytest.mark.parametrize(
    ("values", "points"),
    [
        ((0, 10, 5), [(12, 46), (60, 22), (108, 34)]), ((3, 3), [(12, 34), (108, 34)]),
        ((-1, 1), [(12, 46), (108, 22)]), ((1,), None), ((), None),
    ],
)  # fmt: skip
def test_small_lines(values: tuple[float, ...], points: list[tuple[float, float]] | None) -> None:
    made = Sparkline(values, "bad")
    put(made, (10, 20, 100, 28))
    assert (made.natural_width(), made.min_width(), made.height(99)) == (100, 40, 28)
    assert drawn(made).notes == ([("line", points, "bad", 2, None)] if points else [])
