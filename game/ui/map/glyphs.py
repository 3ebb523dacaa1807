"""Small signs on the map: markers, the emblem of an invented nation, the compass rose.

Not here: where they go (view.py).
"""

from __future__ import annotations

import math

import numpy as np
import pygame

from game.core.letters import mark_of
from game.ui.map.coast import CORNERS, TURN
from game.ui.map.model import FontFactory, MapColours, Shape
from game.ui.toolkit import draw
from game.ui.toolkit.theme import RGB

Point = tuple[float, float]


def corners(shape: str, centre: Point, radius: float) -> list[Point]:
    """The corners of a shape on the screen; a circle has many."""
    x, y = centre
    if shape == "star":
        reach = [radius if i % 2 == 0 else radius * 0.45 for i in range(10)]
        turns = [math.radians(90 + 36 * i) for i in range(10)]
    else:
        count = CORNERS.get(shape, 48)
        wide = {"triangle": 1.22, "square": 1.12, "diamond": 1.12}.get(shape, 1.0)
        reach = [radius * wide] * count
        turns = [math.radians(TURN.get(shape, 0.0) + 360 * i / count) for i in range(count)]
    drop = radius * 0.2 if shape == "triangle" else 0.0
    return [(x + r * math.cos(a), y + drop - r * math.sin(a)) for r, a in zip(reach, turns, strict=True)]


def sign(
    surface: pygame.Surface, shape: str, centre: Point, radius: float, fill: RGB, edge: RGB, width: float
) -> None:
    """A filled shape with an edge of `width` pixels inside its outline."""
    draw.polygon(surface, corners(shape, centre, radius), edge)
    inner = radius - width * (1.5 if shape in ("triangle", "star") else 1.15)
    if inner > 1:
        draw.polygon(surface, corners(shape, centre, inner), fill)


def dot(surface: pygame.Surface, centre: Point, radius: float, fill: RGB, edge: RGB, width: int) -> None:
    """A round marker."""
    spot = round(centre[0]), round(centre[1])
    draw.disc(surface, spot, round(radius), fill, border=edge, width=width)


def emblem(
    surface: pygame.Surface,
    shape: Shape,
    letter: str,
    centre: Point,
    radius: float,
    colours: MapColours,
    font: FontFactory,
) -> None:
    """The shape of a nation with its letter."""
    sign(surface, shape, centre, radius, colours.halo, colours.ink, max(1.5, radius * 0.09))
    if not letter:
        return
    face = font(max(9, round(radius * (0.85 if shape in ("triangle", "star") else 1.05))), "semibold")
    glyph = face.render(mark_of(letter), True, colours.ink)
    # Centred on the capital's own box: the font's has room for descenders.
    box = glyph.get_bounding_rect()
    drop = radius * 0.2 if shape == "triangle" else 0.0
    surface.blit(glyph, (round(centre[0] - box.centerx), round(centre[1] + drop - box.centery)))


def compass(surface: pygame.Surface, centre: Point, radius: float, colour: RGB, paper: RGB) -> None:
    """A rose of eight points, as charts have it."""
    ring = draw.arc_points(centre, radius * 0.62, 0, 2 * math.pi, 48)
    draw.polyline(surface, ring, colour, 1)
    for first, reach in ((45, 0.66), (0, 1.0)):
        for i in range(4):
            tip = math.radians(first + 90 * i)
            for side, fill in ((1, colour), (-1, paper)):
                waist = tip + side * math.radians(45)
                tail = _polar(centre, radius * 0.17, waist)
                draw.polygon(surface, [centre, _polar(centre, radius * reach, tip), tail], fill)
                edge = np.array([_polar(centre, radius * reach, tip), tail]).tolist()
                pygame.draw.aaline(surface, colour, *edge)


def _polar(centre: Point, radius: float, angle: float) -> Point:
    return centre[0] + radius * math.cos(angle), centre[1] - radius * math.sin(angle)
