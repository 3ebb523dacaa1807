"""The terrain of invented nations: islands in a shared sea, with shallows, islets and contour lines.

Not here: the outline of one island (coast.py), its emblem (glyphs.py), pixels (raster.py).
The plane is `ASPECT` wide and 1 high; places are shares of it from the top left.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

import numpy as np

from game.ui.map.coast import coast_radius, numbers, outline, smoothed
from game.ui.map.paths import Paths
from game.ui.map.projection import Array
from game.ui.map.terrain import SEA, SHALLOWS, Terrain

ASPECT = 1.7
LARGEST = 0.19  # radius of an ordinary island
SHALLOW_REACH = (0.105, 0.062, 0.028)  # from the coast, far to near
CONTOURS = (0.80, 0.62)  # share of the coast's distance

# id, x, y, size, shape of one nation
Island: TypeAlias = tuple[str, float, float, float, str]


def place(x: float, y: float) -> tuple[float, float]:
    """The point of the plane at a share of the map's width and height."""
    return x * ASPECT, -y


def radii(islands: tuple[Island, ...]) -> list[float]:
    """Radius of each island: ordinary, or less where neighbours are near."""
    spots = np.array([place(x, y) for _, x, y, _, _ in islands])
    sizes = np.array([size for *_, size, _ in islands])
    gaps = np.sqrt(((spots[:, None] - spots[None]) ** 2).sum(axis=2))
    np.fill_diagonal(gaps, np.inf)
    room = gaps.min(axis=1) * 0.38 if len(islands) > 1 else np.array([LARGEST])
    return [float(r) for r in np.minimum(LARGEST, room) * np.sqrt(sizes)]


def islets(name: str, centre: tuple[float, float], radius: float) -> list[Array]:
    """Up to four small islands off the coast that do not overlap."""
    pieces: list[Array] = []
    for k in range(2 + int(numbers(f"{name}:count", 1)[0] * 3)):
        turn, far, large = numbers(f"{name}:islet{k}", 3)
        coast = float(coast_radius(name, "circle").max())
        reach = radius * (coast + 0.12 + 0.22 * far)
        spot = centre[0] + reach * np.cos(turn * 2 * np.pi), centre[1] + reach * np.sin(turn * 2 * np.pi)
        small = radius * (0.045 + 0.07 * large)
        piece = outline(spot, small * coast_radius(f"{name}:islet{k}", "circle"))
        if all(np.hypot(*(piece.mean(axis=0) - other.mean(axis=0))) > radius * 0.3 for other in pieces):
            pieces.append(piece)
    return pieces


def grid() -> tuple[Array, ...]:
    """Thin lines as on a sea chart."""
    across = [np.array([[-2.0, -y], [4.0, -y]]) for y in np.arange(-1.0, 2.01, 0.2)]
    down = [np.array([[x, 1.0], [x, -2.0]]) for x in np.arange(-2.05, 4.0, 0.2)]
    return (*across, *down)


@cache
def island_terrain(islands: tuple[Island, ...]) -> Terrain:
    """The terrain of the given islands; unit i is island i."""
    sea: list[tuple[int, Array]] = [(SEA, np.array([[-2.0, 1.0], [4.0, 1.0], [4.0, -2.0], [-2.0, -2.0]]))]
    land: list[tuple[int, Array]] = []
    shores: list[tuple[tuple[int, int], Array]] = []
    spots = [place(x, y) for _, x, y, _, _ in islands]
    sizes = radii(islands)
    for byte, reach in zip(SHALLOWS, SHALLOW_REACH, strict=True):
        for (name, *_, shape), spot, radius in zip(islands, spots, sizes, strict=True):
            soft = smoothed(coast_radius(name, shape), round(40 * reach / SHALLOW_REACH[0])) * radius
            sea.append((byte, outline(spot, soft + reach * (0.6 + 0.4 * radius / LARGEST))))
    for unit, ((name, *_, shape), spot, radius) in enumerate(zip(islands, spots, sizes, strict=True)):
        coast = coast_radius(name, shape) * radius
        pieces = [outline(spot, coast), *islets(name, spot, radius)]
        land.extend((unit, piece) for piece in pieces)
        shores.extend(((unit, -1), np.vstack([piece, piece[:1]])) for piece in pieces)
        for share in CONTOURS:
            ring = outline(spot, smoothed(coast, round(60 * (1 - share))) * share)
            shores.append(((unit, unit), np.vstack([ring, ring[:1]])))
    return Terrain(
        home=(0.0, -1.0, ASPECT, 0.0),
        extent=(-2.0, -2.0, 4.0, 1.0),
        sea=tuple(sea),
        grid=grid(),
        land=Paths.of([piece for _, piece in land], [(unit, -1) for unit, _ in land]),
        shores=Paths.of([piece for _, piece in shores], [sides for sides, _ in shores]),
        codes=tuple(name for name, *_ in islands),
        label=np.array(spots),
        weight=np.array(sizes) ** 2,
    )
