"""Tips and toasts: when they come and go, and where they stand in a window of 1600 × 900."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.overlays import TIP_DELAY, Overlays, Toast
from tests.ui.toolkit.alone import Block, Box, Sketch, even_look, put

LOOK = even_look()


def owner(box: Box = (10, 20, 100, 30), tip: str = "why") -> Block:
    made = Block(1, 1, tip=tip)
    put(made, box)
    return made


def test_a_tip_waits_half_a_second_and_goes_with_its_owner() -> None:
    over, tipped, other = Overlays(), owner(), owner(tip="else")
    assert over.tick(10.0, tipped, LOOK) is None and over.tip is None
    assert over.tick(10.0 + TIP_DELAY - 0.01, tipped, LOOK) is None and over.tip is None
    assert over.tick(10.0 + TIP_DELAY, tipped, LOOK) == pygame.Rect(10, 58, 42, 34)
    assert over.tip is tipped and over.tick(11.0, tipped, LOOK) is None
    assert over.tick(11.1, other, LOOK) == pygame.Rect(10, 58, 42, 34) and over.tip is None
    over.tick(11.3, None, LOOK)
    over.tick(11.4, other, LOOK)
    over.tick(11.65, other, LOOK)
    assert over.tip is None  # it was away: the time counts anew
    over.tick(99.0, None, LOOK)
    over.tick(100.0, None, LOOK)
    assert over.tip is None


def test_toasts_go_when_their_time_is_over() -> None:
    over = Overlays([Toast("hello", "info", 5.0), Toast("later", "good", 6.0)])
    assert over.tick(4.9, None, LOOK) is None
    assert over.tick(5.0, None, LOOK) is not None
    assert [toast.text for toast in over.toasts] == ["later"]


def test_what_changed_is_drawn_again_before_and_after() -> None:
    over = Overlays([Toast("hello", "info", 5.0)], tip=None)
    tipped = owner()
    over.tick(4.0, tipped, LOOK)
    assert over.tick(5.0, tipped, LOOK) == pygame.Rect(10, 58, 1574, 826)  # the tip comes, the toast goes


@pytest.mark.parametrize(
    ("box", "tip", "expected"),
    [
        ((10, 20, 100, 30), "why", (10, 58, 42, 34)),
        ((10, 828, 100, 30), "why", (10, 866, 42, 34)),
        ((10, 829, 100, 30), "why", (10, 829 - 8 - 34, 42, 34)),
        ((1590, 20, 10, 30), "why", (1558, 58, 42, 34)),
        ((10, 20, 100, 30), "x" * 50 + " " + "y" * 9, (10, 58, 480 + 18, 34)),
        ((10, 20, 100, 30), "x" * 50 + " " + "y" * 10, (10, 58, 400 + 18, 54)),
    ],
)
def test_where_a_tip_stands(box: Box, tip: str, expected: Box) -> None:
    assert [tuple(area) for area in Overlays(tip=owner(box, tip)).areas(LOOK)] == [expected]


def test_a_tip_is_no_wider_than_a_small_window() -> None:
    small = even_look((300, 900))
    assert Overlays(tip=owner(tip="x" * 20 + " " + "y" * 20)).areas(small)[0].size == (160 + 18, 54)


def test_the_newest_toast_stands_lowest() -> None:
    over = Overlays([Toast("hello", "info", 5.0), Toast("x" * 40 + " " + "y" * 4, "good", 5.0)])
    assert [tuple(area) for area in over.areas(LOOK)] == [
        (1600 - 468 - 16, 884 - 72, 400 + 40 + 28, 72),  # two lines: 45 letters are more than 44
        (1600 - 118 - 16, 884 - 72 - 8 - 48, 50 + 40 + 28, 48),
    ]


def test_a_toast_is_no_wider_than_a_small_window() -> None:
    over = Overlays([Toast("x" * 15 + " " + "y" * 15, "info", 5.0)])
    assert over.areas(even_look((300, 900)))[0].size == (150 + 40 + 28, 72)


def test_how_they_are_drawn() -> None:
    sketch = Sketch(LOOK)
    Overlays([Toast("hello", "bad", 5.0)], tip=owner(tip="x" * 50 + " " + "y" * 10)).draw(sketch)
    assert sketch.notes == [
        ("box", (1466, 836, 118, 48), "tip", None, 0, 8),
        ("picture", "icon:triangle-alert", (1480, 850, 24, 24), "on_tip"),
        ("text", "hello", (1520, 850, 50, 20), "ui", "on_tip", "left"),
        ("box", (10, 58, 418, 54), "tip", None, 0, 8),
        ("text", "x" * 50, (19, 67, 400, 16), "small", "on_tip", "left"),
        ("text", "y" * 10, (19, 87, 400, 16), "small", "on_tip", "left"),
    ]
