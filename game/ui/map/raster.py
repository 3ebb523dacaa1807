"""Terrain to pixels: one byte a pixel says what is there, a palette gives its colour.

Drawn at twice the size and shrunk, so that edges are smooth. Other colours need no new drawing; another view
does. The same bytes tell what is under the mouse. Not here: markers, labels, ties.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pygame

from game.ui.map.camera import Camera
from game.ui.map.paths import clip_box
from game.ui.map.projection import Array
from game.ui.map.terrain import GRID, LAND, MOST_UNITS, OUTSIDE, Terrain
from game.ui.toolkit.theme import RGB

OVER = 2
COAST, BORDER, INNER = 1, 2, 3
SMALL = 9  # pixels


class Raster:
    """One view of a terrain. `owner` (units,) holds the nation of each unit, -1 none."""

    def __init__(self, terrain: Terrain, camera: Camera, owner: Array) -> None:
        if len(terrain.codes) > MOST_UNITS:
            raise ValueError(f"{len(terrain.codes)} units on one map; a byte holds {MOST_UNITS}")
        self.terrain, self.camera, self.owner = terrain, camera, owner
        self._big = camera.times(OVER)
        self._ids = pygame.Surface(self._big.size, 0, 8)
        self._lines = pygame.Surface(self._big.size, 0, 8)
        self._draw_land()
        self._draw_lines()

    def _draw_land(self) -> None:
        self._ids.fill(OUTSIDE)
        limit = self._big.margin_box()
        for byte, shape in self.terrain.sea:
            piece = clip_box(self._big.to_screen(shape), limit)
            if len(piece) >= 3:
                pygame.draw.polygon(self._ids, byte, piece.tolist())
        for line in self.terrain.grid:
            pygame.draw.lines(self._ids, GRID, False, self._big.to_screen(line).tolist())
        units = self.terrain.land.units[:, 0]
        for i, pixels in self.terrain.land.seen(self._big, closed=True):
            byte = LAND + int(units[i])
            if len(pixels) >= 3:
                pygame.draw.polygon(self._ids, byte, pixels)
            else:  # smaller than a pixel
                pygame.draw.line(self._ids, byte, pixels[0], pixels[-1])

    def _draw_lines(self) -> None:
        self._lines.fill(0)
        self._lines.set_colorkey(0)
        width = 2 if self._big.size[0] >= 1000 else 1
        self._shores = [(i, p) for i, p in self.terrain.shores.seen(self._big, closed=False) if len(p) > 1]
        for i, pixels in self._shores:
            kind = self._kind(i)
            pygame.draw.lines(self._lines, kind, False, pixels, 1 if kind == INNER else width)

    def _kind(self, i: int) -> int:
        """Coast, border, or border inside one nation."""
        unit, other = self.terrain.shores.units[i]
        if other < 0:
            return COAST
        same = self.owner[unit] == self.owner[other] and self.owner[unit] >= 0
        return INNER if same else BORDER

    def picture(self, palette: Sequence[RGB], coast: RGB, border: RGB, inner: RGB) -> pygame.Surface:
        """The opaque picture; `palette[b]` is the colour of byte b (terrain.py)."""
        self._ids.set_palette(list(palette))
        self._lines.set_palette([(1, 2, 3), coast, border, inner])
        self._lines.set_colorkey(0)
        whole = pygame.Surface(self._big.size, 0, 32)
        whole.blit(self._ids, (0, 0))
        whole.blit(self._lines, (0, 0))
        return pygame.transform.smoothscale(whole, self.camera.size)

    def unit_at(self, pos: tuple[int, int]) -> int | None:
        """The unit whose land is at a pixel of the picture; None on the sea or outside."""
        x, y = pos
        if not (0 <= x < self.camera.size[0] and 0 <= y < self.camera.size[1]):
            return None
        byte = int(self._ids.get_at_mapped((x * OVER, y * OVER)))
        return byte - LAND if byte >= LAND else None

    def outline(
        self, units: Collection[int], colour: RGB, width: float
    ) -> tuple[pygame.Surface, tuple[int, int]]:
        """The outer line around some units and the position of its surface; `width` in pixels."""
        sides = np.isin(self.terrain.shores.units, list(units))
        wanted = sides[:, 0] != sides[:, 1]
        paths = [pixels for i, pixels in self._shores if wanted[i]]
        frame = self._ids.get_rect()
        corners = [point for path in paths for point in path if frame.collidepoint(point)]
        if not corners:
            return pygame.Surface((0, 0)), (0, 0)
        pad = int(width * OVER) + 2
        left = (min(x for x, _ in corners) - pad) // OVER
        top = (min(y for _, y in corners) - pad) // OVER
        right = (max(x for x, _ in corners) + pad) // OVER + 1
        foot = (max(y for _, y in corners) + pad) // OVER + 1
        big = pygame.Surface(((right - left) * OVER, (foot - top) * OVER), pygame.SRCALPHA)
        big.fill((*colour, 0))
        for path in paths:
            moved = [(x - left * OVER, y - top * OVER) for x, y in path]
            # A thick line would bury small islands.
            small = max(_span(moved)) < SMALL * OVER
            thick = 1 if small else round(width * OVER)
            pygame.draw.lines(big, colour, False, moved, thick)
            for point in moved if thick > 3 else ():  # round joints
                pygame.draw.circle(big, colour, point, thick / 2)
        return pygame.transform.smoothscale(big, (right - left, foot - top)), (left, top)


def _span(points: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Width and height of some points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return max(across) - min(across), max(down) - min(down)
