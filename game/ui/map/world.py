"""The terrain of the real world around a centre longitude, keyed by lower-case ISO codes.

Not here: shapes and projection (geometry.py, projection.py), pixels (raster.py).
"""

from __future__ import annotations

from functools import cache

import numpy as np

from game.ui.map.geometry import load_world, projected
from game.ui.map.projection import edge, graticule, project
from game.ui.map.terrain import SEA, Terrain

SOUTH, NORTH = -57.0, 84.0  # degrees: what the whole map has to show


@cache
def world_terrain(centre: float) -> Terrain:
    """The world as Equal Earth shows it around the longitude `centre`."""
    world, plane = load_world(), projected(centre)
    outline = edge()
    _, y = project(np.zeros(2), np.array([SOUTH, NORTH]))
    side = float(outline[:, 0].max())
    return Terrain(
        home=(-side, float(y[0]), side, float(y[1])),
        extent=(-side, float(outline[:, 1].min()), side, float(outline[:, 1].max())),
        sea=((SEA, outline),),
        grid=tuple(graticule(centre)),
        land=plane.polygons,
        shores=plane.lines,
        codes=world.units,
        label=plane.label,
        weight=world.area,
    )
