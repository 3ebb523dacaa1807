"""Many polygons or lines in two arrays, for fast conversion to pixels.

Here: `Paths`, clipping to a half-plane, the camera's view as integer points. Not here: what they show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.ui.map.camera import Camera
from game.ui.map.projection import Array

Pixels = list[tuple[int, int]]


@dataclass(frozen=True)
class Paths:
    """`points` (P, 2) on the plane; path i is points[start[i]:start[i + 1]] and belongs to units[i].

    `units` is (paths, 2): the unit and, of a line, the unit on its other side (-1: none).
    `box` is (paths, 4): min x, min y, max x, max y.
    """

    points: Array
    start: Array
    units: Array
    box: Array

    @classmethod
    def of(cls, pieces: Sequence[Array], units: Sequence[tuple[int, int]]) -> Paths:
        """Paths of the given pieces, each (n, 2)."""
        boxes = [(*piece.min(axis=0), *piece.max(axis=0)) for piece in pieces]
        return cls(
            points=np.concatenate(pieces) if pieces else np.empty((0, 2)),
            start=np.concatenate([[0], np.cumsum([len(piece) for piece in pieces])]).astype(int),
            units=np.array(units, dtype=int).reshape(-1, 2),
            box=np.array(boxes, dtype=float).reshape(-1, 4),
        )

    def piece(self, i: int) -> Array:
        """The points of path i."""
        return np.asarray(self.points[self.start[i] : self.start[i + 1]])

    def seen(self, camera: Camera, closed: bool) -> Iterator[tuple[int, Pixels]]:
        """(i, pixels) of the paths in sight. Repeated pixels are dropped; polygons are cut to the view.

        They must be cut because pygame fills row by row, also rows far outside the surface.
        """
        x1, y1, x2, y2 = camera.view()
        box = self.box
        inside = (box[:, 0] <= x2) & (box[:, 2] >= x1) & (box[:, 1] <= y2) & (box[:, 3] >= y1)
        whole = (box[:, 0] >= x1) & (box[:, 2] <= x2) & (box[:, 1] >= y1) & (box[:, 3] <= y2)
        pixels = camera.to_screen(self.points)
        rounded = np.rint(pixels).astype(int)
        fresh = np.ones(len(rounded), dtype=bool)
        fresh[1:] = (rounded[1:] != rounded[:-1]).any(axis=1)
        fresh[self.start[:-1]] = True
        limit = camera.margin_box()
        for i in np.flatnonzero(inside):
            part = slice(self.start[i], self.start[i + 1])
            if whole[i] or not closed:
                yield int(i), list(map(tuple, rounded[part][fresh[part]].tolist()))
                continue
            kept = clip_box(pixels[part], limit)
            if len(kept) >= 3:
                yield int(i), list(map(tuple, np.rint(kept).astype(int).tolist()))


def clip(ring: Array, axis: int, limit: float, below: bool) -> Array:
    """The part of a ring (n, 2) below (or above) `limit` on `axis` (Sutherland and Hodgman 1974)."""
    over = (ring[:, axis] - limit) * (1.0 if below else -1.0)
    out = over > 0
    if not out.any():
        return ring
    if out.all():
        return np.empty((0, 2))
    before, over_before = np.roll(ring, 1, axis=0), np.roll(over, 1)
    crossing = out != np.roll(out, 1)
    gap = np.where(crossing, over_before - over, 1.0)
    meeting = before + (over_before / gap)[:, None] * (ring - before)
    both = np.stack([meeting, ring], axis=1)
    return np.asarray(both[np.stack([crossing, ~out], axis=1)])


def clip_box(ring: Array, box: tuple[float, float, float, float]) -> Array:
    """The part of a ring inside a box (min x, min y, max x, max y)."""
    for axis, limit, below in ((0, box[2], True), (0, box[0], False), (1, box[3], True), (1, box[1], False)):
        if len(ring):
            ring = clip(ring, axis, limit, below)
    return ring
