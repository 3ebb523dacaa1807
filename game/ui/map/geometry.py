"""Shapes of the world: the packed file of assets/map, cut at the edge of the map and projected.

Here: `load_world()` (degrees) and `projected(centre)` (plane), both kept in memory. Not here: pixels.
The file's layout is in assets/build/make_map.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from game.ui.map.paths import Paths, clip
from game.ui.map.projection import Array, near, project
from game.ui.toolkit.files import asset

STEP = 0.01  # degrees a step in the packed file


@dataclass(frozen=True)
class World:
    """Shapes in degrees. Longitudes are continuous along a ring and may exceed 180."""

    units: tuple[str, ...]
    names: tuple[str, ...]
    area: Array  # (units,), thousand km2
    label: Array  # (units, 2), a point well inside each
    arcs: tuple[Array, ...]  # each (n, 2)
    arc_units: Array  # (arcs, 2), indices of units on both sides, -1 none
    rings: tuple[Array, ...]  # each (n, 2), not closed
    ring_unit: Array  # (rings,)


@dataclass(frozen=True)
class Plane:
    """The projected world for one centre longitude. Polygons are in drawing order: large units first."""

    centre: float
    polygons: Paths
    lines: Paths
    label: Array  # (units, 2)


@cache
def load_world() -> World:
    """The world of the packed file."""
    with np.load(asset("map", "world.npz")) as packed:
        data = {key: packed[key] for key in packed.files}
    points = np.cumsum(data["points"], axis=0, dtype=np.int16) * STEP
    starts = data["arc_start"]
    arcs = tuple(points[starts[i] : starts[i + 1]] for i in range(len(starts) - 1))
    cuts = data["ring_start"]
    rings = tuple(
        _ring([int(a) for a in data["ring_arcs"][cuts[i] : cuts[i + 1]]], arcs) for i in range(len(cuts) - 1)
    )
    return World(
        units=tuple(str(unit) for unit in data["units"]),
        names=tuple(str(name) for name in data["names"]),
        area=data["area"],
        label=data["label"].astype(float),
        arcs=arcs,
        arc_units=data["arc_units"],
        rings=rings,
        ring_unit=data["ring_unit"],
    )


@cache
def unit_index() -> dict[str, int]:
    """Lower-case ISO code -> index of the unit."""
    return {code: i for i, code in enumerate(load_world().units)}


def _ring(numbers: list[int], arcs: tuple[Array, ...]) -> Array:
    """Points of a ring made of arcs; made continuous, and led to the pole if it goes round it."""
    pieces = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    closed = np.concatenate([piece if i == 0 else piece[1:] for i, piece in enumerate(pieces)])
    closed[:, 0] = np.unwrap(closed[:, 0], period=360.0)
    turn = closed[-1, 0] - closed[0, 0]
    if abs(turn) < 180.0:
        return closed[:-1]
    pole = np.copysign(90.0, closed[:, 1].mean())
    ends = [[closed[-1, 0], pole], [closed[0, 0], pole]]
    return np.vstack([closed, ends])


def cut(ring: Array, centre: float) -> Iterator[Array]:
    """The pieces of a ring on the map around `centre`, longitudes within 180 degrees of it."""
    west, east = centre - 180.0, centre + 180.0
    low, high = ring[:, 0].min(), ring[:, 0].max()
    for turns in range(int((west - high) // 360), int((east - low) // 360) + 1):
        shifted = ring + np.array([360.0 * turns, 0.0])
        if shifted[:, 0].max() <= west or shifted[:, 0].min() >= east:
            continue
        piece = clip(clip(shifted, 0, east, True), 0, west, False)
        if len(piece) >= 3:
            yield follow_edge(piece, west, east)


def follow_edge(ring: Array, west: float, east: float) -> Array:
    """The ring with a point every degree along the map's edge, which is curved on the plane."""
    after = np.roll(ring, -1, axis=0)
    here = np.isclose(ring[:, 0], west) | np.isclose(ring[:, 0], east)
    along = here & np.isclose(ring[:, 0], after[:, 0])
    if not along.any():
        return ring
    pieces = []
    for point, following, is_edge in zip(ring, after, along, strict=True):
        count = max(1, int(abs(following[1] - point[1]))) if is_edge else 1
        pieces.append(point + np.arange(count)[:, None] / count * (following - point))
    return np.concatenate(pieces)


def _split(arc: Array, centre: float) -> Iterator[Array]:
    """An arc with longitudes near `centre`, parted where it leaves one edge and enters the other."""
    lon = near(arc[:, 0], centre)
    jumps = np.flatnonzero(np.abs(np.diff(lon)) > 180.0) + 1
    points = np.stack([lon, arc[:, 1]], axis=1)
    yield from (piece for piece in np.split(points, jumps) if len(piece) > 1)


def _on_plane(pieces: list[Array], centre: float) -> list[Array]:
    """Projects all pieces in one go."""
    if not pieces:
        return []
    together = np.concatenate(pieces)
    flat = np.stack(project(together[:, 0], together[:, 1], centre), axis=1)
    return np.split(flat, np.cumsum([len(piece) for piece in pieces])[:-1])


@cache
def projected(centre: float) -> Plane:
    """The world on the plane around the longitude `centre` (degrees)."""
    world = load_world()
    order = np.argsort(-world.area[world.ring_unit], kind="stable")
    pieces = [(int(world.ring_unit[r]), piece) for r in order for piece in cut(world.rings[r], centre)]
    strokes = [(n, piece) for n, arc in enumerate(world.arcs) for piece in _split(arc, centre)]
    sides = [(int(world.arc_units[n, 0]), int(world.arc_units[n, 1])) for n, _ in strokes]
    return Plane(
        centre=centre,
        polygons=Paths.of(_on_plane([piece for _, piece in pieces], centre), [(u, -1) for u, _ in pieces]),
        lines=Paths.of(_on_plane([piece for _, piece in strokes], centre), sides),
        label=np.stack(project(near(world.label[:, 0], centre), world.label[:, 1], centre), axis=1),
    )
