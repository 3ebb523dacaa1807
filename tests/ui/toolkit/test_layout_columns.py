"""Columns, grids and stacks to the pixel."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.toolkit.layout import Column, Grid, Rule, Stack, children_of, fit, spread
from game.ui.widgets.label import Label
from tests.ui.toolkit.alone import Block, boxes, drawn, put


def three(**first: Any) -> list[Block]:
    return [Block(100, 30, 50, 10, **first), Block(60, 50, 60, 50), Block(200, 20, 70, 20)]


@pytest.mark.parametrize(
    ("room", "weights", "expected"),
    [
        (100, [0, 0], [40, 60]),
        (130, [0, 0], [40, 60]),  # nobody wants more
        (130, [1, 2], [50, 80]),
        (131, [1, 1], [56, 75]),  # 15.5 is 16, what is left is 15
        (90, [1, 2], [35, 55]),  # both have 20 to spare
        (60, [1, 2], [20, 40]),
        (10, [0, 0], [20, 40]),  # never under the least
    ],
)
def test_room_is_handed_out(room: int, weights: list[float], expected: list[int]) -> None:
    assert spread(room, [40, 60], [20, 40], weights) == expected


def test_who_can_spare_more_gives_more() -> None:
    assert spread(60, [40, 40], [40, 10], [0, 0]) == [40, 20]
    assert spread(50, [40, 40], [30, 20], [0, 0]) == [30, 20]
    assert spread(50, [40, 40], [40, 40], [0, 0]) == [40, 40]


def test_what_a_column_asks_for() -> None:
    made = Column(*three(), Block(999, 999, 999, visible=False), gap=10, pad=(8, 4))
    put(made)
    assert (made.natural_width(), made.min_width()) == (200 + 16, 70 + 16)
    assert (made.height(300), made.min_height(300)) == (100 + 20 + 8, 80 + 20 + 8)


@pytest.mark.parametrize("made", [Column, Stack, Grid])
def test_an_empty_one_is_its_padding(made: type[Column]) -> None:
    empty = made(gap=10, pad=(8, 4))
    put(empty)
    assert (empty.natural_width(), empty.min_width(), empty.height(50), empty.min_height(50)) == (
        16, 16, 8, 8,
    )  # fmt: skip


@pytest.mark.parametrize(("width", "asked"), [(300, 284), (17, 1), (16, 0), (10, 0)])
def test_children_are_asked_for_their_height_at_the_inner_width(width: int, asked: int) -> None:
    child = Block(100, 30)
    made = Column(child, pad=(8, 4))
    put(made)
    child.asked.clear()
    made.forget_sizes(), child.forget_sizes()
    made.height(width)
    assert child.asked == [asked]


@pytest.mark.parametrize(("high", "tops"), [(128, (11, 51, 111)), (118, (11, 41, 101)), (400, (11, 51, 111))])
def test_children_stand_under_each_other(high: int, tops: tuple[int, ...]) -> None:
    parts = three()
    put(Column(*parts, gap=10, pad=(8, 4)), (5, 7, 300, high))
    first = tops[1] - tops[0] - 10
    assert boxes(*parts) == [
        (13, tops[0], 284, first), (13, tops[1], 284, 50), (13, tops[2], 284, 20),
    ]  # fmt: skip


def test_a_weight_takes_what_is_left_and_an_align_its_side() -> None:
    parts = [
        Block(100, 30, align="end", weight=1),
        Block(60, 50, align="center"),
        Block(90, 9, align="start"),
    ]
    put(Column(*parts, gap=10), (0, 0, 300, 200))
    assert boxes(*parts) == [(200, 0, 100, 121), (120, 131, 60, 50), (0, 191, 90, 9)]


@pytest.mark.parametrize(
    ("opts", "room", "expected"),
    [
        ({}, 300, 300),
        ({"align": "stretch"}, 300, 300),
        ({"align": "start"}, 300, 120),
        ({"align": "start"}, 90, 90),
        ({"width": 4}, 300, 80),
        ({"width": 4, "align": "stretch"}, 70, 70),
        ({"max_width": 5}, 300, 100),
        ({"max_width": 5}, 90, 90),
    ],
)
def test_the_width_of_a_child(opts: dict[str, Any], room: int, expected: int) -> None:
    child = Block(120, 30, **opts)
    put(child)
    assert fit(child, room) == expected


# -- grids
@pytest.mark.parametrize(
    ("width", "cell", "rows"),
    [(1000, 326, [3, 1]), (320, 100, [3, 1]), (319, 154, [2, 2]), (210, 100, [2, 2]), (209, 209, [1] * 4)],
)
def test_a_grid_has_as_many_columns_as_fit(width: int, cell: int, rows: list[int]) -> None:
    made = Grid([Block(1, 1) for _ in range(4)], columns=3, least=5, gap=10)
    put(made)
    found = made._rows(width)
    assert (found[0], [len(row) for row in found[1]]) == (cell, rows)


def test_a_grid_has_one_column_where_none_fits() -> None:
    made = Grid(Block(1, 30), columns=3, least=5, gap=10)
    put(made)
    assert made._rows(50)[0] == 50


def test_what_a_grid_asks_for() -> None:
    made = Grid([Block(70, high, 40) for high in (30, 50, 70, 60)], columns=3, least=5, gap=10, pad=(8, 4))
    two = Grid(Block(70, 1, 40), Block(50, 1), columns=3, gap=10, pad=(8, 4))
    put(made), put(two)
    assert (made.natural_width(), made.min_width()) == (3 * 70 + 20 + 16, 40 + 16)
    assert two.natural_width() == 2 * 70 + 10 + 16
    assert made.height(336) == made.min_height(336) == 70 + 10 + 60 + 8
    assert made.height(335) == 50 + 10 + 70 + 8
    assert made.height(120) == 30 + 50 + 70 + 60 + 30 + 8


def test_the_cells_of_a_grid() -> None:
    parts = [Block(70, 30), Block(70, 50), Block(70, 20, align="end"), Block(70, 60)]
    put(Grid(parts, columns=3, least=5, gap=10, pad=(8, 4)), (5, 7, 336, 900))
    assert boxes(*parts) == [
        (13, 11, 100, 50), (123, 11, 100, 50), (263, 11, 70, 50), (13, 71, 100, 60),
    ]  # fmt: skip


# -- stacks and small things
def test_a_stack_is_as_large_as_its_largest() -> None:
    made = Stack(*three(), pad=(8, 4))
    put(made)
    assert (made.natural_width(), made.min_width()) == (216, 86)
    assert (made.height(300), made.min_height(300)) == (58, 58)


def test_what_lies_in_a_stack() -> None:
    parts = [Block(100, 30), Block(60, 50, align="end"), Block(60, 500, align="center")]
    put(Stack(*parts, pad=(8, 4)), (5, 7, 316, 108))
    assert boxes(*parts) == [(13, 11, 300, 100), (253, 11, 60, 50), (133, 11, 60, 100)]
    assert [part.asked[-1] for part in parts[1:]] == [60, 60]


def test_stacked_children_are_asked_at_the_inner_width() -> None:
    child = Block(100, 30)
    made = Stack(child, pad=(8, 4))
    put(made)
    child.asked.clear()
    made.height(316)
    child.forget_sizes()
    made.min_height(216)
    assert child.asked == [300, 200]


def test_a_rule_is_as_thick_as_the_themes_borders() -> None:
    made = Rule()
    put(made, (5, 7, 300, 1))
    assert made.height(300) == made.look.theme.border
    assert drawn(made).notes == [("rule", 5, 7, 300, "line")]


def test_a_ground_is_drawn_only_if_it_is_asked_for() -> None:
    plain, grounded = Column(), Column(fill="card")
    put(plain), put(grounded, (5, 7, 300, 40))
    assert drawn(plain).notes == []
    assert drawn(grounded).notes == [("fill", (5, 7, 300, 40), "card")]


def test_content_may_be_nested_words_or_left_out() -> None:
    one, two = Block(1, 1), Block(2, 2)
    found = children_of([one, None, [[two], "words"]])
    assert found[:2] == [one, two] and len(found) == 3
    assert isinstance(found[2], Label) and found[2].text == "words"
