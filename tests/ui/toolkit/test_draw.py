"""Shapes cover what they should and nothing else."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit import draw

WHITE, RED = (255, 255, 255), (200, 0, 0)


def covered(surface: pygame.Surface) -> pygame.Rect:
    """The box of all pixels that are not white."""
    mask = pygame.mask.from_threshold(surface, WHITE, (1, 1, 1, 255))
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("radius", [0, 10])
@pytest.mark.parametrize("place", [(20, 20), (-30, 15), (15, -30), (-10, -10), (180, 170)])
def test_a_box_covers_its_rectangle_also_when_partly_off_the_surface(
    place: tuple[int, int], radius: int
) -> None:
    surface = pygame.Surface((200, 200))
    surface.fill(WHITE)
    box = pygame.Rect(place, (90, 60))
    draw.box(surface, box, RED, border=(0, 0, 0), radius=radius)
    assert covered(surface) == box.clip(surface.get_rect())


def test_corners_are_smooth() -> None:
    surface = pygame.Surface((60, 60))
    surface.fill(WHITE)
    draw.box(surface, pygame.Rect(10, 10, 40, 40), RED, radius=12)
    assert surface.get_at((10, 10))[:3] == WHITE
    shades = {surface.get_at((x, y))[:3] for x in range(10, 22) for y in range(10, 22)}
    assert len(shades - {WHITE, RED}) > 4


@pytest.mark.parametrize("on, off, pieces", [(4, 4, 5), (10, 2, 4), (50, 5, 1)])
def test_dashes(on: float, off: float, pieces: int) -> None:
    found = draw.dashes([(0, 0), (25, 0), (40, 0)], on, off)
    assert len(found) == pieces
    assert found[0][0] == (0, 0)
    lengths = [piece[-1][0] - piece[0][0] for piece in found[:-1]]
    assert all(length == pytest.approx(on) for length in lengths)


def test_thick_lines_have_their_width() -> None:
    surface = pygame.Surface((100, 40))
    surface.fill(WHITE)
    draw.polyline(surface, [(10, 20), (90, 20)], RED, 6)
    assert covered(surface).h in (6, 7, 8)
