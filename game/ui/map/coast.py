"""Coasts of invented islands: outlines that depend on the nation's id alone.

Here: numbers from a name, outlines that resemble a shape. Not here: where islands lie (schematic.py).
"""

from __future__ import annotations

import hashlib
from functools import cache

import numpy as np

from game.ui.map.projection import Array

POINTS = 480
CORNERS = {"square": 4, "triangle": 3, "diamond": 4, "hexagon": 6, "star": 5}
TURN = {"square": 45.0, "triangle": 90.0, "diamond": 90.0, "hexagon": 0.0, "star": 90.0}
LIKENESS = 0.55  # how far an island follows its shape; 0 is round, 1 has straight sides
ROUGHEST = 34  # highest wave of a coast


def numbers(name: str, count: int) -> Array:
    """`count` numbers in [0, 1) computed from `name`, the same on every machine."""
    blocks = [hashlib.sha256(f"{name}/{i}".encode()).digest() for i in range(-(-count // 8))]
    return np.frombuffer(b"".join(blocks), dtype=">u4")[:count] / 2.0**32


def angles() -> Array:
    """The directions of an outline's points (POINTS,), in radians, counter-clockwise from the east."""
    return np.arange(POINTS) * (2 * np.pi / POINTS)


def shape_radius(shape: str) -> Array:
    """Distance (POINTS,) of the shape's edge from its middle in each direction; mean 1."""
    if shape not in CORNERS:
        return np.ones(POINTS)
    sector = 2 * np.pi / CORNERS[shape]
    from_corner = (angles() - np.radians(TURN[shape])) % sector - sector / 2
    radius = np.cos(sector / 2) / np.cos(from_corner)
    if shape == "star":
        radius = 0.62 + 0.38 * np.abs(2 * np.abs(from_corner) / sector)
    return np.asarray(radius / radius.mean())


@cache
def coast_radius(name: str, shape: str) -> Array:
    """(POINTS,) distance of an island's coast from its middle; about 1.

    The shape softened, plus waves whose height falls with their number, plus two bays.
    """
    theta = angles()
    drawn = numbers(name, 2 * ROUGHEST + 8)
    radius = 1.0 + LIKENESS * (shape_radius(shape) - 1.0)
    radius = smoothed(radius, 7)
    for k in range(2, ROUGHEST):
        height = 0.15 / k**1.1 * (0.4 + drawn[2 * k])
        radius = radius + height * np.cos(k * theta + 2 * np.pi * drawn[2 * k + 1])
    for turn, depth, width in np.split(drawn[-6:], 2):
        gap = np.angle(np.exp(1j * (theta - 2 * np.pi * turn)))
        radius = radius - (0.10 + 0.16 * depth) * np.exp(-((gap / (0.16 + 0.14 * width)) ** 2))
    return np.asarray(radius)


def smoothed(radius: Array, reach: int) -> Array:
    """The moving mean of each direction and `reach` neighbours on both sides."""
    return np.asarray(sum(np.roll(radius, k) for k in range(-reach, reach + 1)) / (2 * reach + 1))


def outline(centre: tuple[float, float], radius: Array) -> Array:
    """(POINTS, 2) points around `centre` at the given distances."""
    theta = angles()
    along = np.stack([np.cos(theta), np.sin(theta)], axis=1)
    return np.asarray(np.array(centre) + radius[:, None] * along)
