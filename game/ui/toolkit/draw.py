"""Anti-aliased shapes that pygame lacks: rounded boxes, discs, thick and dashed lines, arcs.

Corners and lines are drawn four times as large and shrunk, then cached; boxes are put together from
nine slices. Colours are plain tuples, because pygame.Color cannot be a key of a cache.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import pygame

from game.ui.toolkit.kept import kept
from game.ui.toolkit.theme import RGB

OVER = 4
Point = tuple[float, float]
RectLike = pygame.Rect | tuple[int, int, int, int]


def _clear(size: tuple[int, int], color: RGB) -> pygame.Surface:
    """A transparent surface whose hidden colour is `color`, so that shrinking leaves no dark fringe."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*color, 0))
    return surface


def fill(surface: pygame.Surface, color: RGB, rect: RectLike) -> None:
    """Draws a plain rectangle, cut at the surface: pygame would move one that begins outside."""
    surface.fill(color, pygame.Rect(rect).clip(surface.get_rect()))


@kept
def _tile(radius: int, fill: RGB | None, border: RGB | None, width: int) -> pygame.Surface:
    """A rounded square of side 2·radius + 2, to be cut into nine."""
    side = 2 * radius + 2
    big = _clear((side * OVER, side * OVER), border or fill or (0, 0, 0))
    area = big.get_rect()
    if border is not None and width:
        pygame.draw.rect(big, border, area, border_radius=radius * OVER)
        inner = area.inflate(-2 * width * OVER, -2 * width * OVER)
        colour = (*fill, 255) if fill is not None else (*border, 0)
        pygame.draw.rect(big, colour, inner, border_radius=max(0, radius - width) * OVER)
    elif fill is not None:
        pygame.draw.rect(big, fill, area, border_radius=radius * OVER)
    return pygame.transform.smoothscale(big, (side, side))


def box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    inside: RGB | None,
    *,
    border: RGB | None = None,
    width: int = 1,
    radius: int = 0,
) -> None:
    """A rectangle with round corners; `inside=None` draws the border only."""
    if rect.w <= 0 or rect.h <= 0:
        return
    radius = max(0, min(radius, rect.w // 2, rect.h // 2))
    stroke = width if border is not None else 0
    if radius == 0:
        if inside is not None:
            fill(surface, inside, rect)
        if border is not None:
            pygame.draw.rect(surface, border, rect, stroke)
        return
    tile = _tile(radius, inside, border, stroke)
    for x, source_x in ((rect.x, 0), (rect.right - radius, radius + 2)):
        for y, source_y in ((rect.y, 0), (rect.bottom - radius, radius + 2)):
            surface.blit(tile, (x, y), (source_x, source_y, radius, radius))
    across, down = rect.w - 2 * radius, rect.h - 2 * radius
    if inside is not None:
        fill(surface, inside, (rect.x + radius, rect.y, across, rect.h))
        fill(surface, inside, (rect.x, rect.y + radius, rect.w, down))
    if border is not None:
        fill(surface, border, (rect.x + radius, rect.y, across, stroke))
        fill(surface, border, (rect.x + radius, rect.bottom - stroke, across, stroke))
        fill(surface, border, (rect.x, rect.y + radius, stroke, down))
        fill(surface, border, (rect.right - stroke, rect.y + radius, stroke, down))


@kept
def _disc(radius: int, fill: RGB, border: RGB | None, width: int) -> pygame.Surface:
    side = 2 * radius
    big = _clear((side * OVER, side * OVER), border or fill)
    centre = (radius * OVER, radius * OVER)
    pygame.draw.circle(big, border or fill, centre, radius * OVER)
    if border is not None:
        pygame.draw.circle(big, fill, centre, (radius - width) * OVER)
    return pygame.transform.smoothscale(big, (side, side))


def disc(
    surface: pygame.Surface,
    centre: tuple[int, int],
    radius: int,
    fill: RGB,
    *,
    border: RGB | None = None,
    width: int = 2,
) -> None:
    """A filled circle with an optional border inside its edge."""
    if radius > 0:
        surface.blit(_disc(radius, fill, border, width), (centre[0] - radius, centre[1] - radius))


def dashes(points: Sequence[Point], on: float, off: float) -> list[list[Point]]:
    """The visible pieces of a polyline with dashes of length `on` and gaps of length `off`."""
    pieces: list[list[Point]] = []
    current: list[Point] = [points[0]] if points else []
    left, drawing = on, True
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        done = 0.0
        while length - done > left:
            done += left
            x, y = ax + (bx - ax) * done / length, ay + (by - ay) * done / length
            if drawing:
                pieces.append([*current, (x, y)])
            current = [(x, y)]
            drawing = not drawing
            left = on if drawing else off
        left -= length - done
        current.append((bx, by))
    if drawing and len(current) > 1:
        pieces.append(current)
    return pieces


def _stroke(big: pygame.Surface, points: Sequence[Point], color: RGB, width: float, joints: bool) -> None:
    half = width / 2
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        length = math.hypot(bx - ax, by - ay)
        if length == 0:
            continue
        nx, ny = (by - ay) / length * half, (ax - bx) / length * half
        pygame.draw.polygon(
            big, color, [(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)]
        )
    for x, y in points if joints else points[1:-1]:
        pygame.draw.circle(big, color, (x, y), half)


@kept
def _line(
    points: tuple[Point, ...], color: RGB, width: float, dash: tuple[float, float] | None
) -> pygame.Surface:
    margin = math.ceil(width) + 1
    right = max(x for x, _ in points) + 2 * margin
    foot = max(y for _, y in points) + 2 * margin
    size = (math.ceil(right), math.ceil(foot))
    big = _clear((size[0] * OVER, size[1] * OVER), color)
    shifted = [((x + margin) * OVER, (y + margin) * OVER) for x, y in points]
    if dash is None:
        _stroke(big, shifted, color, width * OVER, joints=True)
    else:
        for piece in dashes(shifted, dash[0] * OVER, dash[1] * OVER):
            _stroke(big, piece, color, width * OVER, joints=False)
    return pygame.transform.smoothscale(big, size)


def polyline(
    surface: pygame.Surface,
    points: Sequence[Point],
    color: RGB,
    width: float,
    dash: tuple[float, float] | None = None,
) -> None:
    """A smooth thick line through `points`; `dash` is (drawn, left out) in pixels."""
    if len(points) < 2:
        return
    left = math.floor(min(x for x, _ in points))
    top = math.floor(min(y for _, y in points))
    relative = tuple((round(x - left, 2), round(y - top, 2)) for x, y in points)
    margin = math.ceil(width) + 1
    surface.blit(_line(relative, color, width, dash), (left - margin, top - margin))


@kept
def _polygon(points: tuple[Point, ...], color: RGB) -> pygame.Surface:
    size = (math.ceil(max(x for x, _ in points)) + 2, math.ceil(max(y for _, y in points)) + 2)
    big = _clear((size[0] * OVER, size[1] * OVER), color)
    pygame.draw.polygon(big, color, [(x * OVER, y * OVER) for x, y in points])
    return pygame.transform.smoothscale(big, size)


def polygon(surface: pygame.Surface, points: Sequence[Point], color: RGB) -> None:
    """A filled polygon with smooth edges."""
    left = math.floor(min(x for x, _ in points))
    top = math.floor(min(y for _, y in points))
    relative = tuple((round(x - left, 2), round(y - top, 2)) for x, y in points)
    surface.blit(_polygon(relative, color), (left, top))


def arc_points(centre: Point, radius: float, start: float, end: float, steps: int = 32) -> list[Point]:
    """Points on a circle from angle `start` to `end` (radians, 0 = right, growing clockwise)."""
    angles = [start + (end - start) * i / steps for i in range(steps + 1)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


@kept
def _veil(size: tuple[int, int], color: RGB, alpha: int) -> pygame.Surface:
    veil = pygame.Surface(size)
    veil.fill(color)
    veil.set_alpha(alpha)
    return veil


def dim(surface: pygame.Surface, area: pygame.Rect, color: RGB, alpha: int) -> None:
    """Darkens `area`, as behind a modal."""
    surface.blit(_veil(area.size, color, alpha), area)
