"""Rows to the pixel: when they break, who gets how much, where each stands."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.toolkit.layout import Row, Spacer, shares
from tests.ui.toolkit.alone import Block, boxes, put


def pair(**opts: Any) -> Row:
    return Row(Block(100, 30, 40, 20), Block(60, 50, 30, 25), gap=10, pad=(8, 4), **opts)


@pytest.mark.parametrize(
    ("room", "wishes", "least", "weights", "expected"),
    [
        (100, [50, 50], [60, 10], [1, 1], [60, 40]),
        (100, [80, 0], [40, 30], [0, 1], [70, 30]),
        (50, [80, 0], [40, 30], [0, 1], [40, 30]),
        (200, [80, 0], [40, 30], [0, 1], [80, 120]),
        (100, [0, 0, 0], [50, 0, 0], [1, 1, 2], [50, 17, 33]),
        (100, [0, 0, 0], [60, 20, 0], [1, 1, 2], [60, 20, 20]),
        (70, [100, 60], [40, 30], [0, 0], [40, 30]),
        (200, [100, 60], [40, 30], [0, 0], [100, 60]),
        (0, [], [], [], []),
    ],
)
def test_who_gets_how_much(
    room: int, wishes: list[int], least: list[int], weights: list[float], expected: list[int]
) -> None:
    assert shares(room, wishes, least, weights) == expected


@pytest.mark.parametrize(
    ("opts", "natural", "least"), [({}, 186, 56), ({"wrap": False}, 186, 96), ({"flow": True}, 186, 56)]
)
def test_what_a_row_asks_for(opts: dict[str, Any], natural: int, least: int) -> None:
    made = pair(**opts)
    put(made)
    assert (made.natural_width(), made.min_width()) == (natural, least)


def test_an_empty_row_is_its_padding() -> None:
    made = Row(gap=10, pad=(8, 4))
    put(made)
    assert (made.natural_width(), made.min_width(), made.height(60), made.min_height(60)) == (16, 16, 8, 8)


def test_the_hidden_is_not_counted() -> None:
    made = Row(Block(100, 30, 40, 20), Block(60, 50, 30, 25, visible=False), gap=10)
    put(made)
    assert (made.natural_width(), made.min_width(), made.height(200)) == (100, 40, 30)


@pytest.mark.parametrize(
    ("opts", "width", "sizes"),
    [
        ({}, 170, [[100, 60]]),
        ({}, 80, [[40, 30]]),
        ({}, 79, [[79], [60]]),
        ({"flow": True}, 170, [[100, 60]]),
        ({"flow": True}, 169, [[100], [60]]),
        ({"wrap": False}, 20, [[40, 30]]),
    ],
)
def test_where_a_row_breaks(opts: dict[str, Any], width: int, sizes: list[list[int]]) -> None:
    made = pair(**opts)
    put(made)
    assert [[size for _, size in line] for line in made.lines(width)] == sizes


@pytest.mark.parametrize(
    ("width", "counts"),
    [(200, [4]), (170, [4]), (169, [3, 1]), (109, [2, 2]), (79, [1, 2, 1]), (59, [1] * 4)],
)
def test_further_lines_are_filled_in_turn(width: int, counts: list[int]) -> None:
    made = Row([Block(least, 10, least) for least in (40, 30, 20, 50)], gap=10)
    put(made)
    assert [len(line) for line in made.lines(width)] == counts


def test_a_part_may_have_a_greatest_width() -> None:
    made = Row(Block(100, 30, max_width=2, weight=1), Block(60, 30, weight=1), gap=10)
    put(made)
    assert [size for _, size in made.lines(210)[0]] == [40, 100]


@pytest.mark.parametrize(("opts", "gap"), [({}, 10), ({"line_gap": 0}, 0), ({"line_gap": 6}, 6)])
def test_the_height_of_two_lines(opts: dict[str, Any], gap: int) -> None:
    made = pair(**opts)
    put(made)
    assert (made.height(95), made.min_height(95)) == (80 + gap + 8, 45 + gap + 8)
    assert (made.height(96), made.min_height(96)) == (50 + 8, 25 + 8)


def test_a_row_narrower_than_its_padding_still_has_a_height() -> None:
    child = Block(100, 30)
    made = Row(child, pad=(8, 4))
    put(made)
    child.asked.clear()
    made.height(10)
    assert child.asked == [0]


@pytest.mark.parametrize(
    ("align", "top", "high"),
    [(None, 46, 30), ("center", 46, 30), ("start", 11, 30), ("end", 81, 30), ("stretch", 11, 100)],
)
def test_where_a_low_part_stands_in_its_line(align: str | None, top: int, high: int) -> None:
    child = Block(100, 30, 40, 20, **({"align": align} if align else {}))
    put(Row(child, pad=(8, 4)), (5, 7, 300, 108))
    assert boxes(child) == [(13, top, 100, high)]


def test_a_high_part_is_no_higher_than_its_line() -> None:
    child = Block(100, 300)
    put(Row(child), (0, 0, 300, 108))
    assert boxes(child) == [(0, 0, 100, 108)]


def test_parts_stand_side_by_side_in_the_order_of_lines() -> None:
    parts = [Block(wide, high, wide, 10) for wide, high in ((40, 30), (30, 50), (60, 20))]
    put(Row(*parts, gap=10, line_gap=6, pad=(8, 4)), (5, 7, 96, 84))  # 80 inside, exactly as high as it needs
    assert boxes(*parts) == [(13, 21, 40, 30), (63, 11, 30, 50), (13, 67, 60, 20)]


def test_lines_shrink_to_their_least_where_there_is_too_little_height() -> None:
    parts = [Block(wide, high, wide, 10) for wide, high in ((40, 30), (30, 50), (60, 20))]
    put(Row(*parts, gap=10, line_gap=6, pad=(8, 4)), (5, 7, 96, 59))  # 25 less: 20 of 40 and 5 of 10 to spare
    assert boxes(*parts) == [(13, 11, 40, 30), (63, 11, 30, 30), (13, 47, 60, 15)]


def test_lines_do_not_grow() -> None:
    parts = [Block(60, 30, 60), Block(60, 50, 60, align="stretch")]
    put(Row(*parts, gap=10), (0, 0, 100, 500))
    assert boxes(*parts) == [(0, 0, 60, 30), (0, 40, 60, 50)]


def test_a_spacer_counts_as_one_weight() -> None:
    space, part = Spacer(), Block(0, 10, weight=1)
    put(Row(space, part, gap=10), (0, 0, 210, 10))
    assert boxes(space, part) == [(0, 5, 100, 0), (110, 0, 100, 10)]
