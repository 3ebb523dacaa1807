"""Smooth curves: bent paths, thick or dashed, with a rim that separates them from the land below.

pygame's own thick lines have whole-pixel edges. Here every pixel near the curve gets its distance to it, so
the edge is smooth at any angle. Not here: which curves there are (arcs.py).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

import numpy as np
import pygame

from game.ui.map.projection import Array
from game.ui.toolkit.kept import kept
from game.ui.toolkit.theme import RGB

Point: TypeAlias = tuple[float, float]
Dash: TypeAlias = tuple[float, float]  # pixels drawn, pixels left out
SEGMENT = 9.0  # pixels of a curve that may be straight


def bend(a: Point, b: Point, bow: float) -> Array:
    """(n, 2) points of a quadratic Bézier curve from `a` to `b`; n is odd, so there is a middle.

    `bow` is the height of the bow as a share of the distance; positive bows towards the top of the screen.
    """
    start, end = np.array(a), np.array(b)
    along = end - start
    across = np.array([along[1], -along[0]])
    if across[1] > 0:  # screen y grows downwards
        across = -across
    middle = (start + end) / 2 + 2 * bow * across
    halves = int(min(max(np.hypot(*along) / SEGMENT / 2, 3), 40))
    t = np.linspace(0.0, 1.0, 2 * halves + 1)[:, None]
    return np.asarray((1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end)


def near_field(points: Array, size: tuple[int, int], reach: float) -> tuple[Array, Array]:
    """For each pixel (width, height): its distance to the curve, and the length of the curve up to there.

    Distances above `reach` are infinite.
    """
    distance, along = np.full(size, np.inf), np.zeros(size)
    done = 0.0
    for a, b in pairwise(points):
        low = np.maximum(np.floor(np.minimum(a, b) - reach), 0).astype(int)
        high = np.minimum(np.ceil(np.maximum(a, b) + reach) + 1, size).astype(int)
        side = b - a
        length = float(np.hypot(*side))
        if length == 0.0 or (high <= low).any():
            continue
        window = slice(low[0], high[0]), slice(low[1], high[1])
        dx = np.arange(low[0], high[0])[:, None] + 0.5 - a[0]
        dy = np.arange(low[1], high[1])[None, :] + 0.5 - a[1]
        share = np.clip((dx * side[0] + dy * side[1]) / length**2, 0.0, 1.0)
        gap = np.hypot(dx - share * side[0], dy - share * side[1])
        nearer = gap < distance[window]
        distance[window] = np.where(nearer, gap, distance[window])
        along[window] = np.where(nearer, done + share * length, along[window])
        done += length
    return distance, along


def dashed(along: Array, dash: Dash) -> Array:
    """Coverage of each pixel by dashes, 0..1, from the length `along` the curve; a curve begins with half a
    dash."""
    on, off = dash
    place = np.abs((along + (on + off) / 2 - on / 4) % (on + off) - (on + off) / 2)
    return np.asarray(np.clip(on / 2 - place + 0.5, 0.0, 1.0))


@kept
def curve(
    points: tuple[Point, ...], width: float, colour: RGB, rim: float, rim_colour: RGB, dash: Dash | None
) -> pygame.Surface:
    """The picture of a curve whose points are in pixels of the picture (cached: do not draw on it)."""
    reach = width / 2 + rim + 1.0
    size = (int(max(x for x, _ in points) + reach) + 2, int(max(y for _, y in points) + reach) + 2)
    distance, along = near_field(np.array(points), size, reach)
    body = np.clip(width / 2 - distance + 0.5, 0.0, 1.0)
    edge = np.clip(width / 2 + rim - distance + 0.5, 0.0, 1.0)
    if dash is not None:
        body = body * dashed(along, dash)
        edge = edge * dashed(along, (dash[0] + 2 * rim, dash[1] - 2 * rim))
    picture = pygame.Surface(size, pygame.SRCALPHA)
    colours = pygame.surfarray.pixels3d(picture)
    for channel in range(3):
        colours[..., channel] = rim_colour[channel] + (colour[channel] - rim_colour[channel]) * body
    del colours  # unlocks the surface
    pygame.surfarray.pixels_alpha(picture)[...] = 255 * np.maximum(edge, body)
    return picture


def stroke(
    surface: pygame.Surface,
    points: Array,
    width: float,
    colour: RGB,
    rim: float,
    rim_colour: RGB,
    dash: Dash | None = None,
) -> None:
    """Draws a curve of some width in pixels with a rim on both sides."""
    pad = width / 2 + rim + 2.0
    corner = np.floor(points.min(axis=0) - pad)
    inside = np.round(points - corner, 2)
    picture = curve(tuple((float(x), float(y)) for x, y in inside), width, colour, rim, rim_colour, dash)
    surface.blit(picture, (int(corner[0]), int(corner[1])))
