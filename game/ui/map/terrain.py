"""The parts of a map, real or invented: sea, grid, land by unit, shores, and the places of units' names.

Here: the data that `raster.py` draws. Not here: how it is made (world.py, schematic.py), colours, nations.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from game.ui.map.camera import Box, Camera
from game.ui.map.paths import Paths
from game.ui.map.projection import Array

# A picture of the map holds one byte a pixel: what is there.
OUTSIDE, SEA, GRID = 0, 1, 2
SHALLOWS = (3, 4, 5)  # from far to near the coast
LAND = 8  # the byte of unit 0
MOST_UNITS = 256 - LAND


@dataclass(frozen=True)
class Terrain:
    """A map on the plane. `label` (units, 2): places of units' markers; `codes`: ISO codes or nation ids."""

    home: Box  # what the whole map has to show
    extent: Box  # what there is to see
    sea: tuple[tuple[int, Array], ...]  # (byte, polygon), in drawing order
    grid: tuple[Array, ...]
    land: Paths
    shores: Paths
    codes: tuple[str, ...]
    label: Array
    weight: Array  # (units,) relative area, for the place of a nation of several units

    def index(self) -> dict[str, int]:
        """Code -> unit."""
        return {code: i for i, code in enumerate(self.codes)}

    def main_boxes(self, units: Iterable[int]) -> Array:
        """(n, 4) boxes of the larger pieces of some units; small distant islands are ignored."""
        box, unit = self.land.box, self.land.units[:, 0]
        size = (box[:, 2] - box[:, 0]) * (box[:, 3] - box[:, 1])
        kept = [np.flatnonzero(unit == u) for u in units]
        return np.concatenate([box[k[size[k] >= 0.08 * size[k].max()]] for k in kept if len(k)])

    def frame(self, units: Iterable[int]) -> Box:
        """The box around some units with a margin, of a least size."""
        boxes = self.main_boxes(units)
        low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        room = np.maximum((high - low) * 0.08, (self.home[2] - self.home[0]) * 0.01)
        low, high = low - room, high + room
        return float(low[0]), float(low[1]), float(high[0]), float(high[1])

    def tiny(self, camera: Camera, pixels: float) -> list[int]:
        """The units whose largest piece is less than `pixels` wide and high in this view."""
        unit = self.land.units[:, 0]
        box = self.land.box
        span = np.maximum(box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]) * camera.scale
        largest = np.zeros(len(self.codes))
        np.maximum.at(largest, unit, span)
        return [int(u) for u in np.flatnonzero(largest < pixels)]

    def anchor(self, units: list[int]) -> tuple[float, float]:
        """The place of a nation's marker: the label point of the unit that is nearest to all its land."""
        points, weight = self.label[units], np.sqrt(self.weight[units]) + 1e-9
        gaps = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
        best = int(np.argmin((gaps * weight[None]).sum(axis=1)))
        return float(points[best, 0]), float(points[best, 1])
