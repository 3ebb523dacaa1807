"""Shapes by their pixels: which are covered, in which colour, and how far a smooth edge may reach."""

from __future__ import annotations

import math

import pygame
import pytest

from game.ui.toolkit import draw

WHITE, RED, BLUE = (255, 255, 255), (200, 0, 0), (0, 0, 200)


def sheet() -> pygame.Surface:
    made = pygame.Surface((100, 80))
    made.fill(WHITE)
    return made


def colours(surface: pygame.Surface, *points: tuple[int, int]) -> list[str]:
    """What is there: white, red, blue, or a mixture."""
    names = {WHITE: "white", RED: "red", BLUE: "blue"}

    def near(found: tuple[int, ...]) -> str:
        for full, name in names.items():
            if all(abs(one - other) < 12 for one, other in zip(full, found, strict=True)):
                return name
        return "mixed"

    return [near(tuple(surface.get_at(point))[:3]) for point in points]


@pytest.mark.parametrize(("radius", "width"), [(0, 1), (0, 4), (8, 1), (8, 4)])
def test_the_border_of_a_box_has_its_width_inside_the_box(radius: int, width: int) -> None:
    surface = sheet()
    draw.box(surface, pygame.Rect(10, 10, 60, 40), RED, border=BLUE, width=width, radius=radius)
    for (x, y), (dx, dy) in (
        ((40, 10), (0, 1)),
        ((40, 49), (0, -1)),
        ((10, 30), (1, 0)),
        ((69, 30), (-1, 0)),
    ):
        inwards = [(x + dx * n, y + dy * n) for n in (-1, 0, width - 1, width)]
        assert colours(surface, *inwards) == ["white", "blue", "blue", "red"]


@pytest.mark.parametrize("radius", [0, 8])
def test_a_box_without_an_inside_is_its_border(radius: int) -> None:
    surface = sheet()
    draw.box(surface, pygame.Rect(10, 10, 60, 40), None, border=BLUE, width=3, radius=radius)
    assert colours(surface, (40, 12), (40, 13), (12, 30), (13, 30), (66, 30), (67, 30)) == [
        "blue", "white", "blue", "white", "white", "blue",
    ]  # fmt: skip
    draw.box(surface, pygame.Rect(10, 60, 60, 15), None, radius=radius)
    assert colours(surface, (40, 60), (40, 70), (11, 67)) == ["white"] * 3


def test_corners_are_round_by_their_radius() -> None:
    surface = sheet()
    draw.box(surface, pygame.Rect(10, 10, 60, 40), RED, radius=10)
    assert colours(surface, (10, 20), (20, 10), (69, 39), (59, 49), (14, 14)) == ["red"] * 5
    assert colours(surface, (10, 10), (11, 11), (69, 10), (10, 49), (69, 49)) == ["white"] * 5


def test_a_radius_is_at_most_half_the_box_and_no_box_is_drawn_without_room() -> None:
    surface = sheet()
    draw.box(surface, pygame.Rect(10, 10, 60, 8), RED, radius=99)
    assert colours(surface, (13, 14), (40, 10), (40, 17), (10, 10), (40, 18)) == ["red"] * 3 + ["white"] * 2
    for box in ((10, 30, 0, 9), (10, 30, 9, 0)):
        draw.box(surface, pygame.Rect(box), RED, border=BLUE)
    assert colours(surface, (10, 30), (11, 30)) == ["white"] * 2


def test_a_disc_and_its_border() -> None:
    surface = sheet()
    draw.disc(surface, (50, 40), 20, RED, border=BLUE, width=4)
    assert colours(surface, (50, 40), (50, 25), (64, 40)) == ["red"] * 3
    assert colours(surface, (50, 22), (32, 40), (50, 58)) == ["blue"] * 3
    assert colours(surface, (50, 19), (29, 40), (71, 40), (33, 23)) == ["white"] * 4
    draw.disc(surface, (10, 10), 5, RED)
    assert colours(surface, (10, 10), (7, 10), (4, 10)) == ["red", "red", "white"]
    draw.disc(surface, (90, 10), 0, RED)
    assert colours(surface, (90, 10)) == ["white"]


def test_a_line_covers_half_its_width_on_both_sides_and_rounds_its_ends() -> None:
    surface = sheet()
    draw.polyline(surface, [(20, 20), (60, 20), (60, 60)], RED, 6)
    assert colours(surface, (40, 18), (40, 21), (58, 40), (61, 40)) == ["red"] * 4
    assert colours(surface, (40, 15), (40, 24), (55, 40), (64, 40)) == ["white"] * 4
    assert colours(surface, (18, 20), (60, 61), (61, 18)) == ["red"] * 3  # ends and the corner
    assert colours(surface, (15, 20), (60, 64)) == ["white"] * 2


def test_dashes_have_gaps_and_straight_ends() -> None:
    surface = sheet()
    draw.polyline(surface, [(10, 20), (90, 20)], RED, 6, (20, 10))
    assert colours(surface, (11, 20), (28, 20), (35, 20), (42, 20), (58, 20), (65, 20), (72, 20)) == [
        "red", "red", "white", "red", "red", "white", "red",
    ]  # fmt: skip
    assert colours(surface, (8, 20), (32, 20), (38, 20)) == ["white"] * 3


def test_a_line_needs_two_points_and_may_stand_still() -> None:
    surface = sheet()
    draw.polyline(surface, [(20, 20)], RED, 6)
    draw.polyline(surface, [], RED, 6)
    assert colours(surface, (20, 20)) == ["white"]
    draw.polyline(surface, [(20, 20), (20, 20), (40, 20)], RED, 6)
    assert colours(surface, (30, 20)) == ["red"]


def test_a_polygon_is_where_its_points_are() -> None:
    surface = sheet()
    draw.polygon(surface, [(10, 20), (50, 20), (50, 60), (10, 60)], RED)
    assert colours(surface, (11, 21), (48, 58), (30, 40)) == ["red"] * 3
    assert colours(surface, (8, 30), (52, 30), (30, 18), (30, 62)) == ["white"] * 4


@pytest.mark.parametrize(
    ("points", "on", "off", "expected"),
    [
        ([(0, 0), (10, 0)], 4, 2, [[(0, 0), (4, 0)], [(6, 0), (10, 0)]]),
        ([(0, 0), (5, 0)], 4, 2, [[(0, 0), (4, 0)]]),
        ([(0, 0), (0, 3), (0, 9)], 4, 2, [[(0, 0), (0, 3), (0, 4)], [(0, 6), (0, 9)]]),
        ([(0, 0), (3, 4)], 9, 2, [[(0, 0), (3, 4)]]),
        ([(0, 0), (6, 8)], 5, 2, [[(0, 0), (3, 4)], [(4.2, 5.6), (6, 8)]]),
        ([], 4, 2, []),
        ([(1, 1)], 4, 2, []),
    ],
)
def test_the_pieces_of_a_dashed_line(
    points: list[draw.Point], on: float, off: float, expected: list[list[draw.Point]]
) -> None:
    found = draw.dashes(points, on, off)
    assert [[pytest.approx(point) for point in piece] for piece in expected] == found


def test_points_of_an_arc_go_clockwise_from_the_right() -> None:
    found = draw.arc_points((10, 20), 5, 0, math.pi, 2)
    assert [pytest.approx(point) for point in ((15, 20), (10, 25), (5, 20))] == found
    assert len(draw.arc_points((10, 20), 5, 0, 1)) == 33
    assert draw.arc_points((0, 0), 1, math.pi / 2, math.pi, 1)[0] == pytest.approx((0, 1))


def test_an_area_is_dimmed_and_no_more() -> None:
    surface = sheet()
    draw.dim(surface, pygame.Rect(10, 10, 20, 20), (0, 0, 0), 128)
    inside, outside = surface.get_at((10, 10))[0], surface.get_at((30, 10))[0]
    assert 120 <= inside <= 135 and outside == 255


def test_a_rectangle_is_cut_at_the_edge() -> None:
    surface = sheet()
    draw.fill(surface, RED, (-5, -5, 10, 10))
    assert colours(surface, (0, 0), (4, 4), (5, 4), (4, 5)) == ["red", "red", "white", "white"]
