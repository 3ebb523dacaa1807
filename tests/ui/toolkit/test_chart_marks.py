"""Waterfalls and stacked bars as marks, worked out by hand: letters are ten pixels wide, in legends eight."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from game.ui.toolkit.chart_bars import _axis, draw_stacked, draw_waterfall
from game.ui.toolkit.charts import (
    Bar,
    Block,
    Drawing,
    Share,
    StackedBars,
    StackedRow,
    Stroke,
    Waterfall,
    Words,
    Zone,
    short_number,
    words_in,
)
from game.ui.widgets.chart import LookMeasure
from tests.ui.toolkit.alone import even_look

EVEN = LookMeasure(even_look())


def marks(drawing: Drawing, kind: type) -> list[object]:
    """The marks of a kind with figures rounded to a thousandth."""

    def rounded(one: object) -> object:
        if isinstance(one, tuple):
            return tuple(rounded(part) for part in one)
        return round(one, 3) if isinstance(one, float) else one

    return [kind(*rounded(astuple(mark))) for mark in drawing.marks if isinstance(mark, kind)]


def waterfall(start: float, *changes: float, width: int = 400) -> Drawing:
    names = {10: "up", -5: "down"}
    steps = [Bar(names.get(int(by), "same"), by, f"{by:+g}", key=f"k{by:g}") for by in changes]
    end = start + sum(changes)
    bars = (Bar("before", start, f"{start:g}", True), *steps, Bar("after", end, f"{end:g}", True))
    return draw_waterfall(Waterfall(bars), width, EVEN)


def test_numbers_are_short_and_have_a_true_minus() -> None:
    assert short_number(-2.50) == "−2.5" and short_number(3) == "3"


def test_words_stand_in_the_middle_of_their_height() -> None:
    assert words_in(EVEN, "one two", "ui", (5, 10, 30, 60), "bad", "right") == [
        Words("one", (5, 20, 30, 20), "ui", "bad", "right"),
        Words("two", (5, 40, 30, 20), "ui", "bad", "right"),
    ]
    assert words_in(EVEN, "a b", "ui", (0, 0, 0, 20)) == [
        Words("a", (0, -10, 0, 20), "ui", "ink"), Words("b", (0, 10, 0, 20), "ui", "ink"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([10, 20], (0, 20, False)), ([15, 25], (0, 25, False)), ([20, 30], (13, 30, True)),
        ([-5, 3], (-5, 3, False)), ([5], (0, 5, False)), ([-5], (-5, 0, False)), ([0, 0], (0, 0, False)),
    ],
)  # fmt: skip
def test_the_axis_is_cut_where_changes_would_be_too_small(
    ends: list[float], expected: tuple[float, float, bool]
) -> None:
    assert _axis([(0.0, end) for end in ends]) == expected


def test_a_waterfall_to_the_pixel() -> None:
    made = waterfall(10, 10, -5)  # names take 60 and a gap of 10, figures 30 and 12: 288 are left for twenty
    assert marks(made, Block) == [
        Block((70, 5, 144, 26), "chosen", 3), Block((214, 41, 144, 26), "good", 3),
        Block((286, 77, 72, 26), "bad", 3), Block((70, 113, 216, 26), "chosen", 3),
    ]  # fmt: skip
    assert marks(made, Words) == [
        Words("before", (0, 8, 60, 20), "ui-bold", "ink", "right"),
        Words("10", (222, 0, 20, 36), "ui-bold", "ink"),
        Words("up", (0, 44, 60, 20), "ui", "ink", "right"),
        Words("+10", (366, 36, 30, 36), "ui-bold", "good"),
        Words("down", (0, 80, 60, 20), "ui", "ink", "right"),
        Words("-5", (366, 72, 20, 36), "ui-bold", "bad"),
        Words("after", (0, 116, 60, 20), "ui-bold", "ink", "right"),
        Words("15", (294, 108, 20, 36), "ui-bold", "ink"),
    ]
    assert marks(made, Stroke) == [
        Stroke(((214, 31), (214, 41)), "edge", 1), Stroke(((358, 67), (358, 77)), "edge", 1),
        Stroke(((286, 103), (286, 113)), "edge", 1),
    ]  # fmt: skip
    assert made.zones == [Zone((0, 38, 400, 32), "k10", "up +10"), Zone((0, 74, 400, 32), "k-5", "down -5")]
    assert made.height == 144


def test_a_cut_axis_is_marked_on_totals_only() -> None:
    made = waterfall(20, 10)
    cuts = [mark for mark in marks(made, Stroke) if mark.color == "card"]  # type: ignore[attr-defined]
    assert cuts == [
        Stroke(((88 + n, top - 1), (80 + n, top + 27)), "card", 2) for top in (5, 77) for n in (0, 6)
    ]
    assert marks(made, Block)[0] == Block((70, 5, round(7 / 17 * 288, 3), 26), "chosen", 3)


def test_no_change_is_still_seen_and_is_good() -> None:
    made = waterfall(10, 0)
    assert marks(made, Block)[1].box[2] == 2 and marks(made, Block)[1].color == "good"  # type: ignore[attr-defined]


def test_totals_side_by_side_are_not_joined_and_colours_may_be_given() -> None:
    two = Waterfall((Bar("a", 5, "5", True), Bar("b", 3, "3", True), Bar("c", 1, "1", color="muted")))
    made = draw_waterfall(two, 400, EVEN)
    assert [mark.points[0][1] for mark in marks(made, Stroke)] == [67]  # type: ignore[attr-defined]
    assert marks(made, Block)[2].color == "muted"  # type: ignore[attr-defined]
    assert made.zones == []


def test_long_names_take_a_third_and_make_their_row_higher() -> None:
    bars = (Bar("a long name of it", 5, "5", True), Bar("b", -7, "-7"))
    made = draw_waterfall(Waterfall(bars), 250, EVEN)  # 36 % are 90: "a long" and "name of" and "it"
    assert made.height == 70 + 36
    assert [mark.box[1] for mark in marks(made, Words)][:3] == [5, 25, 45]  # type: ignore[attr-defined]
    assert marks(made, Block)[0].box[:2] == (100 + round(2 / 7 * 118, 3), 22)  # type: ignore[attr-defined]


def test_a_waterfall_without_room_or_bars() -> None:
    assert draw_waterfall(Waterfall((Bar("a", 0, "0", True),)), 10, EVEN).height == 36
    stacked = draw_stacked(StackedBars(()), 400, EVEN)
    assert (stacked.marks, stacked.height) == ([], 4 + 16)


# -- stacked bars
def stacked(*names: str, width: int = 400) -> Drawing:
    north = StackedRow(names[0], (Share("a", 3), Share("b", 1)), key="n")
    south = StackedRow(names[1], (Share("a", 2), Share("c", 2, color="bad")))
    return draw_stacked(StackedBars((north, south)), width, EVEN)


def test_stacked_bars_to_the_pixel() -> None:
    made = stacked("North", "S")
    assert marks(made, Block) == [
        Block((60, 5, 254, 26), "series0"), Block((315, 5, 84, 26), "series1"),
        Block((60, 41, 169, 26), "series0"), Block((230, 41, 169, 26), "bad"),
        Block((0, 79, 10, 10), "series0", 2), Block((38, 79, 10, 10), "series1", 2),
        Block((76, 79, 10, 10), "bad", 2),
    ]  # fmt: skip
    assert marks(made, Words) == [
        Words("North", (0, 8, 50, 20), "ui", "ink", "right"),
        Words("S", (0, 44, 50, 20), "ui", "ink", "right"),
        Words("a", (16, 76, 8, 16), "small", "muted"), Words("b", (54, 76, 8, 16), "small", "muted"),
        Words("c", (92, 76, 8, 16), "small", "muted"),
    ]  # fmt: skip
    assert made.zones == [Zone((0, 2, 400, 32), "n", "North")] and made.height == 92


def test_bars_without_names_have_the_whole_width() -> None:
    made = stacked("", "")
    assert marks(made, Block)[:2] == [Block((0, 5, 299, 26), "series0"), Block((300, 5, 99, 26), "series1")]
    assert [mark.text for mark in marks(made, Words)] == ["a", "b", "c"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("width", "height"), [(100, 92), (99, 112), (62, 112), (61, 132)])
def test_a_legend_goes_on_in_further_lines(width: int, height: int) -> None:
    assert stacked("", "", width=width).height == height


def test_shares_of_nothing_are_still_drawn() -> None:
    made = draw_stacked(StackedBars((StackedRow("", (Share("a", 0),)),)), 400, EVEN)
    assert marks(made, Block)[0] == Block((0, 5, 1, 26), "series0")
