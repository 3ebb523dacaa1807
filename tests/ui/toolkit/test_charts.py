"""Charts as marks: ticks, ends kept apart, waterfalls that add up, all inside their box."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.toolkit.chart_bars import draw_waterfall
from game.ui.toolkit.chart_lines import draw_lines, spaced, ticks
from game.ui.toolkit.charts import Bar, Block, Gate, LineChart, Series, Stroke, Waterfall, Words
from game.ui.tools.gallery_charts import Charts, WhyScreen
from game.ui.widgets.chart import ChartView
from tests.ui.driver import drive


class Fixed:
    """A typeface of fixed width: eight pixels a letter, lines of sixteen."""

    def width(self, text: str, style: str) -> int:
        return 8 * len(text)

    def height(self, style: str) -> int:
        return 16

    def wrap(self, text: str, style: str, width: int) -> Sequence[str]:
        size = max(1, width // 8)
        return [text[i : i + size] for i in range(0, len(text), size)] or [""]

    def px(self, points: float) -> int:
        return round(points)


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 10, 6, [0, 2, 4, 6, 8, 10]),
        (0.93, 1.48, 5, [1.0, 1.2, 1.4]),
        (2015, 2030, 4, [2015, 2020, 2025, 2030]),
        (-30, 30, 4, [-20, 0, 20]),
        (5, 5, 4, [5]),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, expected: list[float]) -> None:
    assert ticks(low, high, most) == expected


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12))
def test_names_keep_apart_and_inside(wishes: list[float]) -> None:
    places = spaced(wishes, 8, 0, 100)
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in places)
    ordered = sorted(places)
    assert all(b - a >= 8 - 1e-6 for a, b in itertools.pairwise(ordered))


def test_names_that_have_room_stay_where_their_lines_end() -> None:
    assert spaced([10, 50, 90], 8, 0, 100) == [10, 50, 90]


def test_a_line_chart_stays_in_its_box() -> None:
    lines = tuple(Series(f"line {n}", ((0, 50), (40, 50 + n))) for n in range(6))
    drawing = draw_lines(
        LineChart(lines, gates=(Gate(20, "branch", "x"), Gate(55, "goal"))), 500, 240, Fixed()
    )
    for mark in drawing.marks:
        if isinstance(mark, Words | Block):
            x, y, w, h = mark.box
            assert x >= 0 and y >= -8 and x + w <= 500 and y + h <= 240
    names = [mark for mark in drawing.marks if isinstance(mark, Words) and mark.text.startswith("line")]
    tops = sorted(mark.box[1] for mark in names)
    assert len(names) == 6 and all(b - a >= 16 - 1e-6 for a, b in itertools.pairwise(tops))


def test_dashes_and_order_of_points() -> None:
    series = (Series("a", ((0, 0), (1, 1)), dashed=True),)
    stroke = next(m for m in draw_lines(LineChart(series), 300, 200, Fixed()).marks if isinstance(m, Stroke))
    assert stroke.dash is not None
    assert stroke.points[0][0] < stroke.points[1][0] and stroke.points[0][1] > stroke.points[1][1]


def bars(*changes: float, start: float) -> Waterfall:
    steps = [Bar(f"cause {n}", change, f"{change:+g}", key=str(n)) for n, change in enumerate(changes)]
    end = start + sum(changes)
    return Waterfall((Bar("before", start, f"{start:g}", True), *steps, Bar("after", end, f"{end:g}", True)))


def test_a_waterfall_leads_from_one_total_to_the_other() -> None:
    drawing = draw_waterfall(bars(10, -4, start=20), 600, Fixed())
    blocks = [mark.box for mark in drawing.marks if isinstance(mark, Block)]
    right = [x + w for x, _, w, _ in blocks]
    assert right[0] == pytest.approx(blocks[1][0])  # the first change begins where the total ends
    assert right[1] == pytest.approx(right[2])  # a fall begins at the top of the rise
    assert blocks[2][0] == pytest.approx(right[3])  # and ends where the last total ends
    assert [zone.key for zone in drawing.zones] == ["0", "1"]


def test_small_changes_are_seen_by_a_cut_axis_that_is_marked() -> None:
    def strokes(chart: Waterfall) -> int:
        return sum(
            isinstance(m, Stroke) and m.color == "card" for m in draw_waterfall(chart, 600, Fixed()).marks
        )

    assert strokes(bars(2, -1, start=51)) == 4
    assert strokes(bars(30, -1, start=5)) == 0


def test_bars_are_followed_by_mouse_and_keys() -> None:
    followed: list[object] = []
    screen = WhyScreen()
    d = drive(Charts())
    d.app.push(screen)
    view = d.find("bars")
    assert isinstance(view, ChartView)
    for child in view.children:
        child.on_press = lambda name=child.name: followed.append(name)  # type: ignore[attr-defined]
    d.click("Haze season −2.1")
    d.press("Down", "Enter")
    assert followed == ["Haze season −2.1", "Autonomy: haze panel −1.3"]
