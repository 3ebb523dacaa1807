"""Where to write a country's name: area of a ring, and its point farthest from the edge."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
EARTH_RADIUS_KM = 6371.0
GRID = 48


def ring_area(ring: Array) -> float:
    """Area in thousand km2 of a ring of (longitude, latitude) degrees on the sphere."""
    x, y = np.radians(ring[:, 0]), np.sin(np.radians(ring[:, 1]))
    twice = float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
    return abs(twice) / 2 * EARTH_RADIUS_KM**2 / 1000


def inside(points: Array, ring: Array) -> Array:
    """For each point (n, 2) whether it lies in the ring: crossings of a ray, counted."""
    x, y = points[:, :1], points[:, 1:]
    x1, y1 = ring[:, 0], ring[:, 1]
    x2, y2 = np.roll(x1, -1), np.roll(y1, -1)
    with np.errstate(divide="ignore", invalid="ignore"):
        crosses = ((y1 > y) != (y2 > y)) & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    return np.asarray(crosses.sum(axis=1) % 2 == 1)


def edge_distance(points: Array, ring: Array) -> Array:
    """Distance of each point (n, 2) to the nearest side of the ring."""
    a, b = ring, np.roll(ring, -1, axis=0)
    side = b - a
    length2 = np.maximum((side**2).sum(axis=1), 1e-12)
    best = np.full(len(points), np.inf)
    for start, vector, l2 in zip(a, side, length2, strict=True):
        along = np.clip(((points - start) * vector).sum(axis=1) / l2, 0, 1)
        gap = points - start - along[:, None] * vector
        best = np.minimum(best, (gap**2).sum(axis=1))
    return np.asarray(np.sqrt(best))


def label_point(ring: Array) -> tuple[float, float]:
    """(longitude, latitude) inside the ring, farthest from its edge; a grid, then two finer ones."""
    flat = ring.astype(float).copy()
    shrink = float(np.cos(np.radians(flat[:, 1].mean())))
    flat[:, 0] *= shrink
    low, high = flat.min(axis=0), flat.max(axis=0)
    best = flat.mean(axis=0)
    for _ in range(3):
        axes = [np.linspace(low[k], high[k], GRID) for k in (0, 1)]
        points = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
        points = points[inside(points, flat)]
        if len(points) == 0:
            break
        best = points[int(np.argmax(edge_distance(points, flat)))]
        reach = (high - low) / GRID
        low, high = best - reach, best + reach
    lon = float(best[0]) / shrink
    return (lon + 180) % 360 - 180, float(best[1])
