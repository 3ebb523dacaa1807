"""Scrolling to the pixel: a view of 400 × 300 at (10, 20); its bar takes twelve pixels, a line is twenty."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.toolkit.layout import Column
from game.ui.widgets.scroll import Scroll
from tests.ui.toolkit.alone import Bench, Block, boxes, down, drawn, keys, over, put, up, wheel

VIEW = (10, 20, 400, 300)


def view(wide: int = 100, high: int = 1000, least_high: int = 0, **opts: Any) -> tuple[Scroll, Bench]:
    made = Scroll(Block(wide, high, wide, least_high), **opts)
    return made, put(made, VIEW)


# -- sizes
def test_what_it_asks_for() -> None:
    large, small = view(500, 1000, 900)[0], view(100, 60, 50)[0]
    assert (large.natural_width(), large.min_width()) == (500, 16 * 20)
    assert (large.height(99), large.min_height(99)) == (1000, 8 * 20)
    assert (small.natural_width(), small.min_width(), small.height(99), small.min_height(99)) == (
        100, 100, 60, 50,
    )  # fmt: skip
    assert view(500, 1000, 900, least=3)[0].min_height(99) == 60


def test_several_children_become_a_column() -> None:
    parts = [Block(1, 200), Block(1, 300)]
    made = Scroll(*parts)
    put(made, VIEW)
    assert isinstance(made.child, Column) and made.child.children == parts
    assert isinstance(Scroll().child, Column)


@pytest.mark.parametrize(
    ("wide", "high", "child", "limits"),
    [
        (100, 300, (10, 20, 400, 300), (0, 0)),
        (100, 301, (10, 20, 388, 301), (0, 1)),
        (100, 1000, (10, 20, 388, 1000), (0, 700)),
        (500, 1000, (10, 20, 500, 1000), (112, 700)),
        (500, 300, (10, 20, 500, 300), (100, 0)),
        (400, 300, (10, 20, 400, 300), (0, 0)),
        (395, 1000, (10, 20, 395, 1000), (7, 700)),  # else the bar would lie on the last seven pixels
    ],
)
def test_where_the_child_lies_and_how_far_it_goes(
    wide: int, high: int, child: tuple[int, ...], limits: tuple[int, int]
) -> None:
    made, _ = view(wide, high)
    assert boxes(made.child) == [child]
    assert made.limits() == limits


@pytest.mark.parametrize(
    ("high", "least", "expected"),
    [(1000, 200, (400, 300)), (1000, 300, (400, 300)), (1000, 350, (388, 600)), (500, 350, (388, 500))],
)
def test_the_outermost_shrinks_its_child_before_it_scrolls(
    high: int, least: int, expected: tuple[int, int]
) -> None:
    made, _ = view(100, high, least, shrink=True)
    assert made.child.rect.size == expected


def test_the_place_is_kept_over_a_new_layout_as_far_as_it_can_be() -> None:
    made, _ = view(500)
    made.restore({"x": 50, "y": 600})
    made.place(made.rect)
    assert boxes(made.child) == [(-40, -580, 500, 1000)] and made.value == (50, 600)
    assert made.save() == {"x": 50, "y": 600}
    made.place(made.rect.inflate(0, 200))
    assert made.value == (50, 500)


# -- wheel and keys
def test_the_wheel_goes_three_em_both_ways_and_says_when_it_is_at_an_end() -> None:
    made, bench = view(500)
    bench.redrawn.clear()
    assert not made.handle(wheel(1)) and bench.redrawn == []
    assert made.handle(wheel(-2)) and made.value == (0, 120) and bench.redrawn == [VIEW]
    assert made.handle(wheel(1)) and made.value == (0, 60)
    assert made.handle(wheel(0, x=1)) and made.value == (60, 60)
    assert made.handle(wheel(0, x=9)) and made.value == (112, 60)
    assert made.handle(wheel(-99)) and made.value == (112, 700)
    assert not made.handle(wheel(-1))


@pytest.mark.parametrize(
    ("key", "to"),
    [
        ("PageDown", 570), ("PageUp", 30), ("Down", 340), ("Up", 260), ("Home", 0), ("End", 700),
        ("Alt+Down", 300), ("Left", 300), ("x", 300),
    ],
)  # fmt: skip
def test_keys(key: str, to: int) -> None:
    made, _ = view()
    made.handle(wheel(-5))
    assert keys(made, key) == [to != 300] and made.value == (0, to)


def test_keys_at_the_ends_are_left_to_others() -> None:
    made, _ = view()
    assert keys(made, "Up", "PageUp", "Home") == [False] * 3
    assert keys(made, "End", "Down", "PageDown", "End") == [True, False, False, False]


# -- scrolling to something
@pytest.mark.parametrize(
    ("box", "to"),
    [
        ((100, 500, 40, 40), (100, 300 + 232)),  # its foot and twelve pixels
        ((100, 0, 40, 40), (100, 300 - 32)),
        ((100, 32, 40, 276), (100, 300)),
        ((100, 31, 40, 40), (100, 299)),
        ((100, 269, 40, 40), (100, 301)),
        ((100, 100, 40, 400), (100, 300 + 68)),  # too high: its head
        ((600, 100, 40, 40), (100 + 242, 300)),
        ((100, 100, 700, 40), (100 + 78, 300)),  # too wide: its beginning
        ((0, 100, 40, 40), (100 - 22, 300)),
        ((22, 100, 376, 40), (100, 300)),
        ((21, 100, 40, 40), (99, 300)),
        ((359, 100, 40, 40), (101, 300)),
    ],
)
def test_it_scrolls_as_little_as_needed(box: tuple[int, int, int, int], to: tuple[int, int]) -> None:
    import pygame

    made, _ = view(900)
    made.restore({"x": 100, "y": 300})
    made.place(made.rect)
    made.scroll_to(pygame.Rect(box))
    assert made.value == to


# -- the bar
@pytest.mark.parametrize(
    ("high", "y", "top", "length"),
    [(1000, 0, 24, 87), (1000, 350, 24 + 102, 87), (1000, 700, 24 + 205, 87), (30000, 29700, 24 + 264, 28)],
)
def test_the_thumb_is_as_long_as_the_share_that_is_seen(high: int, y: int, top: int, length: int) -> None:
    made, _ = view(100, high)
    made.restore({"x": 0, "y": y})
    made.place(made.rect)
    assert drawn(made).notes == [("box", (400, top, 8, length), "soft_edge", None, 0, 4)]


def test_the_thumb_is_seen_better_under_the_hand_and_not_at_all_where_all_is_seen() -> None:
    assert drawn(view(100, 300)[0]).notes == []
    made, _ = view()
    made.hovered = True
    assert drawn(made).of("box")[0][1] == "edge"
    made.hovered = False
    made.handle(down(401, 30))
    assert drawn(made).of("box")[0][1] == "edge"


@pytest.mark.parametrize(
    ("at", "to"),
    [((100, 100), (30, 20)), ((395, 100), (30, 20)), ((396, 100), (0, 140)), ((409, 319), (0, 140))],
)
def test_content_is_dragged_and_the_bar_too(at: tuple[int, int], to: tuple[int, int]) -> None:
    made, bench = view(500)
    assert made.handle(down(*at))
    bench.captured = made
    if to[0]:
        assert made.handle(over(at[0] - 30, at[1] - 20))  # the content follows the hand
    else:
        assert made.handle(over(at[0] - 30, at[1] + 41))  # 205 pixels of the bar are 700 of the content
    assert made.value == to


def test_a_drag_starts_where_it_was_and_ends_with_the_button() -> None:
    made, bench = view(500)
    made.restore({"x": 100, "y": 300})
    made.place(made.rect)
    made.handle(down(100, 100))
    assert not made.handle(over(100, 50)) and made.value == (100, 300)  # another has the mouse
    bench.captured = made
    assert made.handle(over(110, 90)) and made.value == (90, 310)
    assert made.handle(over(100, 100)) and made.value == (100, 300)
    assert not made.handle(up(100, 100)) and not made.handle(over(110, 90))
    made.handle(down(400, 100))
    assert made.handle(over(400, 141)) and made.value == (100, 440)


def test_a_press_where_nothing_scrolls_or_with_another_button_is_not_used() -> None:
    still = view(100, 300)[0]
    assert not still.handle(down(100, 100)) and not still.handle(down(405, 100))
    sideways = view(500, 300)[0]
    assert sideways.handle(down(100, 100))
    assert not view()[0].handle(down(100, 100, button=3))
