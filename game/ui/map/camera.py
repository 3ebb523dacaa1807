"""The visible part of the plane: centre, scale and size of the picture.

Here: plane to pixels and back, zoom about a point, pan, limits. Not here: the gestures that ask for it. The
plane's y grows upwards, the screen's downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.ui.map.projection import Array

Box = tuple[float, float, float, float]  # min x, min y, max x, max y on the plane
CLOSEST = 24.0  # largest zoom against the whole map


@dataclass(frozen=True)
class Camera:
    """A view of the plane: the point (x, y) in the middle, `scale` in pixels per unit, `size` in pixels."""

    x: float
    y: float
    scale: float
    size: tuple[int, int]

    @classmethod
    def fit(cls, box: Box, size: tuple[int, int], margin: float = 0.0) -> Camera:
        """The camera that shows all of `box`, with `margin` pixels free on every side."""
        width, height = max(box[2] - box[0], 1e-9), max(box[3] - box[1], 1e-9)
        room = max(1.0, size[0] - 2 * margin), max(1.0, size[1] - 2 * margin)
        scale = min(room[0] / width, room[1] / height)
        return cls((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, scale, size)

    def to_screen(self, points: Array) -> Array:
        """The pixel positions (n, 2), not rounded, of points (n, 2) of the plane."""
        flip = np.array([self.scale, -self.scale])
        return np.asarray((points - [self.x, self.y]) * flip + [self.size[0] / 2, self.size[1] / 2])

    def pixel(self, point: tuple[float, float]) -> tuple[float, float]:
        """One point in pixels."""
        px = (point[0] - self.x) * self.scale + self.size[0] / 2
        return px, (self.y - point[1]) * self.scale + self.size[1] / 2

    def to_plane(self, pos: tuple[float, float]) -> tuple[float, float]:
        """The point of the plane under a pixel."""
        x = self.x + (pos[0] - self.size[0] / 2) / self.scale
        return x, self.y - (pos[1] - self.size[1] / 2) / self.scale

    def view(self) -> Box:
        """The visible part of the plane."""
        x1, y1 = self.to_plane((0, self.size[1]))
        x2, y2 = self.to_plane((self.size[0], 0))
        return x1, y1, x2, y2

    def margin_box(self) -> Box:
        """The picture in pixels with a margin, outside which polygons may be cut without being seen."""
        return -8.0, -8.0, self.size[0] + 8.0, self.size[1] + 8.0

    def times(self, factor: int) -> Camera:
        """The same view in a picture `factor` times as large."""
        return replace(self, scale=self.scale * factor, size=(self.size[0] * factor, self.size[1] * factor))

    def zoomed(self, factor: float, pos: tuple[float, float], home: Camera) -> Camera:
        """The view magnified by `factor` with the point under `pos` in place; between `home` and `CLOSEST`
        times that."""
        scale = min(max(self.scale * factor, home.scale), home.scale * CLOSEST)
        x, y = self.to_plane(pos)
        new_x = x - (pos[0] - self.size[0] / 2) / scale
        new_y = y + (pos[1] - self.size[1] / 2) / scale
        return replace(self, x=new_x, y=new_y, scale=scale).inside(home)

    def panned(self, dx: float, dy: float, home: Camera) -> Camera:
        """The view after the map was pulled by (dx, dy) pixels."""
        return replace(self, x=self.x - dx / self.scale, y=self.y + dy / self.scale).inside(home)

    def within(self, box: Box) -> Camera:
        """The view shifted so that it stays inside `box`; centred on it where the view is larger."""
        x1, y1, x2, y2 = self.view()

        def shifted(middle: float, low: float, high: float, least: float, most: float) -> float:
            if high - low >= most - least:
                return (least + most) / 2
            return middle + max(0.0, least - low) - max(0.0, high - most)

        x, y = shifted(self.x, x1, x2, box[0], box[2]), shifted(self.y, y1, y2, box[1], box[3])
        return replace(self, x=x, y=y)

    def inside(self, home: Camera) -> Camera:
        """The nearest view that stays inside what `home` shows."""
        half = self.size[0] / 2 / self.scale, self.size[1] / 2 / self.scale
        whole = home.size[0] / 2 / home.scale, home.size[1] / 2 / home.scale
        reach = max(0.0, whole[0] - half[0]), max(0.0, whole[1] - half[1])
        x = min(max(self.x, home.x - reach[0]), home.x + reach[0])
        return replace(self, x=x, y=min(max(self.y, home.y - reach[1]), home.y + reach[1]))
