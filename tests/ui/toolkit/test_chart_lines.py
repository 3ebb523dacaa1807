"""Line charts as marks, worked out by hand: 300 × 200, the plot from 24 to 266 and from 6 down to 176."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.toolkit.chart_lines import _bounds, draw_lines, spaced, ticks
from game.ui.toolkit.charts import Band, Block, Gate, LineChart, Marker, Series, Stroke, Words
from game.ui.widgets.chart import LookMeasure
from tests.ui.toolkit.alone import even_look

EVEN = LookMeasure(even_look())
RISE = Series("ab", ((0, 0), (10, 10)))


def marks(*series: Series, **options: Any) -> list[object]:
    options = {"low": 0, "high": 10, **options}
    return list(draw_lines(LineChart(series, **options), 300, 200, EVEN).marks)


def of(kind: type, *series: Series, **options: Any) -> list[Any]:
    return [mark for mark in marks(*series, **options) if isinstance(mark, kind)]


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 10, 1, [0]), (0, 10, 2, [0, 10]), (0, 10, 3, [0, 5, 10]), (0, 10, 4, [0, 5, 10]),
        (0, 10, 5, [0, 5, 10]), (0, 10, 11, list(range(11))), (0, 0.3, 4, [0, 0.1, 0.2, 0.3]),
        (1, 9, 3, [5]), (-3, 3, 4, [-2, 0, 2]), (7, 3, 5, [7]), (0, 60, 3, [0, 50]),
        (0, 2000, 3, [0, 1000, 2000]),
    ],
)  # fmt: skip
def test_ticks(low: float, high: float, most: int, expected: list[float]) -> None:
    assert ticks(low, high, most) == expected


@pytest.mark.parametrize(
    ("wishes", "gap", "expected"),
    [
        ([], 8, []), ([50], 8, [50]), ([-9], 8, [0]), ([109], 8, [100]), ([50, 52], 8, [50, 58]),
        ([52, 50], 8, [58, 50]), ([98, 99], 8, [92, 100]), ([0, 0, 0], 60, [0, 50, 100]),
        ([97, 96, 90], 8, [100, 92, 84]),
    ],
)  # fmt: skip
def test_names_kept_apart(wishes: list[float], gap: float, expected: list[float]) -> None:
    assert spaced(wishes, gap, 0, 100) == expected


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        (LineChart((RISE,)), (0, 10, -0.6, 10.6)),
        (LineChart((RISE,), low=2), (0, 10, 2, 10.48)),
        (LineChart((RISE,), high=5), (0, 10, -0.3, 5)),
        (LineChart((Series("", ((3, -5),)),)), (3, 3, -5.3, -4.7)),
        (LineChart((Series("", ((3, 0),)),)), (3, 3, -0.06, 0.06)),
        (LineChart(()), (0, 1, -0.06, 1.06)),
        (LineChart((RISE,), gates=(Gate(20, "", "x"), Gate(-10, ""))), (0, 20, -11.2, 11.2)),
    ],
)
def test_bounds(chart: LineChart, expected: tuple[float, ...]) -> None:
    assert _bounds(chart) == pytest.approx(expected)


def test_a_line_its_end_and_its_name() -> None:
    found = marks(RISE)[-3:]
    assert found == [
        Stroke(((24, 176), (266, 6)), "series0", 3, None),
        Marker("circle", (266, 6), 9, "series0"),
        Words("ab", (280, 0, 16, 16), "small-bold", "series0"),  # no higher than the picture
    ]


def test_the_axes() -> None:
    found = marks(RISE)[:-3]
    assert found[:6] == [
        Block((24, 176, 242, 1), "line"), Words("0", (0, 168, 16, 16), "small", "muted", "right"),
        Block((24, 91, 242, 1), "line"), Words("5", (0, 83, 16, 16), "small", "muted", "right"),
        Block((24, 6, 242, 1), "line"), Words("10", (0, -2, 16, 16), "small", "muted", "right"),
    ]  # fmt: skip
    below = found[6:]
    assert [mark.text for mark in below] == ["0", "2", "4", "6", "8", "10"]  # type: ignore[attr-defined]
    assert below[0] == Words("0", (20, 182, 8, 16), "small", "muted", "center")
    assert below[5] == Words("10", (258, 182, 16, 16), "small", "muted", "center")
    assert below[1].box[0] == pytest.approx(24 + 48.4 - 4)  # type: ignore[attr-defined]


def test_wide_figures_leave_fewer_ticks() -> None:
    found = of(Words, Series("", RISE.points), show_x=lambda x: f"the year {x:g}", show_y=lambda y: "")
    assert [mark.text for mark in found if mark.text] == ["the year 0", "the year 5", "the year 10"]
    narrow = of(Words, Series("", RISE.points), show_x=lambda x: "")
    assert len(narrow) == 3 + 6  # ten would have room, so each second of eleven is shown


def test_without_names_the_plot_goes_to_the_right_edge() -> None:
    assert of(Stroke, Series("", RISE.points))[0].points == ((24, 176), (292, 6))
    assert of(Words, Series("", RISE.points))[-1].text == "10"


def test_a_long_name_takes_a_third_at_most_and_wraps() -> None:
    named = Series("a very long name of one", RISE.points)
    assert of(Stroke, named)[0].points[1] == (300 - 102 - 18, 6)
    assert [(mark.text, mark.box) for mark in of(Words, named)[-2:]] == [
        ("a very long", (194, 0, 102, 16)), ("name of one", (194, 16, 102, 16)),
    ]  # fmt: skip


def test_the_longest_name_decides_and_a_name_stands_where_its_line_ends() -> None:
    turned = Series("a", ((0, 0), (5, 10), (10, 5)))
    assert of(Stroke, turned, Series("a long", ()))[0].points[2] == (300 - 48 - 18, 91)
    assert of(Words, turned)[-1].box[1] == 83


def test_colours_dashes_and_shapes_go_round() -> None:
    series = [Series("", ((0, n), (10, n)), dashed=n == 1, color="bad" if n == 2 else "") for n in range(5)]
    strokes, ends = of(Stroke, *series), of(Marker, *series)
    assert [mark.color for mark in strokes] == ["series0", "series1", "bad", "series3", "series4"]
    assert [mark.dash for mark in strokes] == [None, (7, 5), None, None, None]
    assert [mark.shape for mark in ends] == ["circle", "square", "triangle", "diamond", "circle"]


def test_names_of_lines_that_end_together_are_apart_and_lines_without_points_have_none() -> None:
    found = of(Words, RISE, Series("cd", ((0, 0), (10, 10))), Series("ef", ()))[-2:]
    assert [(mark.text, mark.box[1], mark.color) for mark in found] == [
        ("ab", 0, "series0"),
        ("cd", 16, "series1"),
    ]
    low = of(Words, Series("ab", ((0, 0), (10, 0))), Series("cd", ((0, 0), (10, 0))))[-2:]
    assert [mark.box[1] for mark in low] == [152, 168]  # the lowest beside the foot of the plot


def test_the_name_of_the_axis_stands_over_the_plot() -> None:
    found = marks(RISE, y_name="unit")
    assert Words("unit", (0, 0, 32, 16), "small", "muted") in found
    assert Stroke(((24, 176), (266, 20)), "series0", 3, None) in found


@pytest.mark.parametrize(
    ("band", "expected"),
    [
        (
            Band(2, 4, "goal"),
            [Block((24, 108, 242, 34), "hover"), Words("goal", (30, 108, 230, 16), "small", "muted")],
        ),
        (Band(-5, 3, color="bad"), [Block((24, 125, 242, 51), "bad")]),
        (Band(5, 30), [Block((24, 6, 242, 85), "hover")]),
        (Band(20, 30, "far"), []),
        (Band(10, 30, "at the edge"), []),
    ],
)
def test_bands(band: Band, expected: list[object]) -> None:
    plain = marks(RISE)
    found = marks(RISE, bands=(band,))
    assert found[: len(found) - len(plain)] == expected


@pytest.mark.parametrize(("at", "y", "top"), [(5, 91, 75), (10, 6, 8)])
def test_thresholds(at: float, y: float, top: float) -> None:
    assert marks(RISE, gates=(Gate(at, "g"),))[-5:-3] == [
        Stroke(((24, y), (266, y)), "muted", 2, (3, 4)),
        Words("g", (30, top, 8, 16), "small-bold", "muted"),
    ]


@pytest.mark.parametrize(("at", "x", "left"), [(5, 145, 141), (0, 24, 20), (10, 266, 258)])
def test_moments(at: float, x: float, left: float) -> None:
    assert marks(RISE, gates=(Gate(at, "g", "x", "bad"),))[-5:-3] == [
        Stroke(((x, 20), (x, 176)), "bad", 2, (3, 4)),
        Words("g", (left, 1, 8, 16), "small-bold", "ink"),
    ]


def test_a_long_moment_begins_in_the_picture() -> None:
    assert of(Words, RISE, gates=(Gate(0, "a long moment", "x"),))[-2].box[0] == 0
