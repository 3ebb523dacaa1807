"""Where Tab and the arrows go: by order and by place, from a box of 50 × 20 at (100, 100)."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.focus import following, neighbour, order, reveal
from game.ui.toolkit.layout import Box
from game.ui.toolkit.widget import Widget
from game.ui.widgets.scroll import Scroll
from tests.ui.toolkit.alone import Block, put

KEYS = {"left": pygame.K_LEFT, "right": pygame.K_RIGHT, "up": pygame.K_UP, "down": pygame.K_DOWN}


def among(*others: tuple[int, int, int, int]) -> list[Block]:
    """A group of the box and others, at their places."""
    parts = [Block(1, 1) for _ in range(len(others) + 1)]
    put(Box(*parts, group=True))
    for part, box in zip(parts, ((100, 100, 50, 20), *others), strict=True):
        part.rect = pygame.Rect(box)
    return parts


def found(parts: list[Block], way: str) -> int | None:
    """The number of the neighbour."""
    near = neighbour(parts[0], KEYS[way])
    return None if near is None else next(n for n, part in enumerate(parts) if part is near)


@pytest.mark.parametrize(
    ("box", "ways"),
    [
        ((148, 100, 50, 20), {"right"}), ((147, 100, 50, 20), set()),
        ((52, 100, 50, 20), {"left"}), ((53, 100, 50, 20), set()),
        ((100, 118, 50, 20), {"down"}), ((100, 117, 50, 20), set()),
        ((100, 82, 50, 20), {"up"}), ((100, 83, 50, 20), set()),
        ((300, 300, 50, 20), {"right", "down"}), ((0, 0, 50, 20), {"left", "up"}),
    ],
)  # fmt: skip
def test_a_neighbour_lies_wholly_on_that_side(box: tuple[int, int, int, int], ways: set[str]) -> None:
    parts = among(box)
    assert {way for way in KEYS if found(parts, way) == 1} == ways
    assert all(found(parts, way) is None for way in set(KEYS) - ways)


def beside(way: str, along: int, across: int) -> tuple[int, int, int, int]:
    """A box whose middle is so far along a way and so far across it, to the right or below."""
    dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[way]
    return 100 + dx * along + abs(dy) * across, 100 + dy * along + abs(dx) * across, 50, 20


@pytest.mark.parametrize("way", KEYS)
@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize(
    ("one", "other", "nearer"),
    [
        ((60, 20), (90, 0), 2),  # 60 and twice 20 is farther than 90
        ((60, 10), (90, 0), 1),
        ((60, 20), (100, 0), 2),  # as far: the straighter one
        ((100, 0), (60, 20), 1),
        ((60, 20), (60, 20), 1),  # as far and as straight: the first
        ((90, 0), (60, 0), 2),
    ],
)
def test_the_nearest_is_by_distance_and_straightness(
    way: str, side: int, one: tuple[int, int], other: tuple[int, int], nearer: int
) -> None:
    boxes = [beside(way, along, side * across) for along, across in (one, other)]
    assert found(among(*boxes), way) == nearer


def test_arrows_stay_in_the_innermost_group() -> None:
    inner, outer = Block(1, 1), Block(1, 1)
    put(Box(Box(inner, group=True), outer, group=True))
    outer.rect = pygame.Rect(500, 0, 9, 9)
    assert neighbour(inner, pygame.K_RIGHT) is None
    alone = [Block(1, 1), Block(1, 1)]
    put(Box(*alone))
    alone[1].rect = pygame.Rect(500, 0, 9, 9)
    assert neighbour(alone[0], pygame.K_RIGHT) is None


def test_a_plain_box_around_it_is_looked_through_and_other_keys_do_nothing() -> None:
    inner, outer = Block(1, 1), Block(1, 1)
    put(Box(Box(Scroll(inner)), outer, group=True))
    outer.rect = pygame.Rect(500, 0, 9, 9)
    assert neighbour(inner, pygame.K_RIGHT) is outer
    assert neighbour(inner, pygame.K_TAB) is None


def test_tab_goes_round() -> None:
    parts = [Block(1, 1), Block(1, 1, enabled=False), Block(1, 1, visible=False), Block(1, 1), Block(1, 1)]
    root = Box(*parts)
    put(root)
    one, two, three = parts[0], parts[3], parts[4]
    assert order(root) == [one, two, three]
    assert [following(root, at) for at in (one, two, three)] == [two, three, one]
    assert [following(root, at, back=True) for at in (one, two, three)] == [three, one, two]
    assert following(root, None) is one and following(root, None, back=True) is three
    assert following(root, parts[1]) is one and following(root, parts[1], back=True) is three


def test_tab_goes_nowhere_where_nothing_stops_it() -> None:
    root = Box(Widget())
    put(root)
    assert following(root, None) is None


def test_everything_around_is_asked_to_scroll() -> None:
    asked: list[pygame.Rect] = []

    class Holder(Box):
        def scroll_to(self, rect: pygame.Rect) -> None:
            asked.append(rect)

    inner = Block(1, 1)
    put(Holder(Box(Holder(inner))))
    inner.rect = pygame.Rect(1, 2, 3, 4)
    reveal(inner)
    assert asked == [pygame.Rect(1, 2, 3, 4)] * 2
