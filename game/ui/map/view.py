"""The map that screens use: drawing, zoom and pan, and what is at a position.

Here: `MapView`, which keeps what is costly (raster per view, scene per model). Not here: events, widgets.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import pygame

from game.ui.map.camera import Camera
from game.ui.map.model import FontFactory, MapModel
from game.ui.map.raster import Raster
from game.ui.map.scene import Ink, Scene, Spot
from game.ui.map.schematic import Island, island_terrain
from game.ui.map.strokes import Point
from game.ui.map.terrain import Terrain
from game.ui.map.world import world_terrain

LEAST = 16  # pixels: nothing is drawn in a smaller rectangle
REACH = 10.0  # design pixels around a marker that count as it, on open sea


class MapView:
    """A map in a rectangle of a surface. Positions are pixels of that surface.

    `text_size` is the height of the font in pixels, `unit` the pixels per design pixel (text scale).
    """

    def __init__(self, model: MapModel, font: FontFactory, text_size: int = 14, unit: float = 1.0) -> None:
        self._ink = Ink(font, text_size, unit)
        self._rect = pygame.Rect(0, 0, 0, 0)
        self._camera: Camera | None = None
        self._raster: Raster | None = None
        self._scene: Scene | None = None
        self.show(model)

    @property
    def model(self) -> MapModel:
        """The model shown; replaced by `show`."""
        return self._model

    def show(self, model: MapModel) -> None:
        """Shows another model. View and land are kept while nations, centre and frame stay the same."""
        places = _places(model)
        if getattr(self, "_places", None) != places:
            self._places = places
            self._terrain = _terrain(model)
            index = self._terrain.index()
            self._units = _units(model, index)
            self._owner = np.full(len(index), -1)
            for n, nation in enumerate(model.nations):
                self._owner[self._units[nation.id]] = n
            bearers = {n.id: [index[n.anchor]] if n.anchor else self._units[n.id] for n in model.nations}
            self._anchors = {id_: self._terrain.anchor(units) for id_, units in bearers.items()}
            self._camera, self._raster = None, None
        self._model, self._scene = model, None

    def style(self, font: FontFactory, text_size: int, unit: float) -> None:
        """Takes another font, text size in pixels, or pixels a design pixel."""
        self._ink, self._scene = Ink(font, text_size, unit), None

    def draw(self, surface: pygame.Surface, rect: pygame.Rect, moving: bool = False) -> None:
        """Draws the map into `rect`. While `moving` (dragging, pinching) the last picture is shifted and
        scaled, which is fast; the next call without it draws anew."""
        self._fit_to(rect)
        if min(rect.size) < LEAST:
            return
        old, camera = self._scene, self._view()
        if moving and old is not None and old.surface.get_size() == rect.size:
            self._draw_moved(surface, old, camera)
            return
        surface.blit(self._drawn().surface, rect)

    def nation_at(self, pos: Point) -> str | None:
        """The nation at a position: by marker, land, label, or sea close to the marker; None if there is
        none."""
        if not self._rect.collidepoint(pos) or min(self._rect.size) < LEAST:
            return None
        scene, here = self._drawn(), self._inside(pos)
        spot = _nearest(scene.spots, here, 1.0 * self._ink.unit)
        if spot is not None:
            return spot.nation
        unit = scene.raster.unit_at((int(here[0]), int(here[1])))
        if unit is not None and self._owner[unit] >= 0:
            return self._model.nations[int(self._owner[unit])].id
        for label in scene.placed:
            if label.rect.collidepoint(here):
                return label.key
        close = _nearest(scene.spots, here, REACH * self._ink.unit) if unit is None else None
        return close.nation if close else None

    def unit_at(self, pos: Point) -> str | None:
        """The code of the unit (ISO code, or the nation's id on a map of islands), playing or not."""
        if not self._rect.collidepoint(pos) or min(self._rect.size) < LEAST:
            return None
        scene, here = self._drawn(), self._inside(pos)
        spot = _nearest([s for s in scene.spots if s.code], here, 1.0 * self._ink.unit)
        if spot is not None:
            return spot.code
        unit = scene.raster.unit_at((int(here[0]), int(here[1])))
        return None if unit is None else self._terrain.codes[unit]

    def anchor(self, nation: str) -> tuple[int, int] | None:
        """Where a nation's marker is; None if that is out of sight or there is no such nation."""
        if nation not in self._anchors or self._rect.w == 0:
            return None
        x, y = self._view().pixel(self._anchors[nation])
        pos = round(x) + self._rect.x, round(y) + self._rect.y
        return pos if self._rect.collidepoint(pos) else None

    def unlabelled(self) -> tuple[str, ...]:
        """Nations in sight whose name has no room; to be named elsewhere (list, status line)."""
        named = {label.key for label in self._drawn().placed}
        ids = [nation.id for nation in self._model.nations]
        return tuple(id_ for id_ in ids if id_ not in named and self.anchor(id_) is not None)

    def neighbour(self, nation: str | None, dx: int, dy: int) -> str:
        """The next nation in a direction of the arrow keys; `nation` itself if there is none, the first if
        `nation` is None."""
        if nation not in self._anchors:
            return self._model.nations[0].id
        x, y = self._anchors[nation]
        best, best_cost = nation, math.inf
        for other, (ox, oy) in self._anchors.items():
            along = (ox - x) * dx - (oy - y) * dy
            across = abs((ox - x) * dy) + abs((oy - y) * dx)
            if other != nation and along > 1e-9 and along + 2.5 * across < best_cost:
                best, best_cost = other, along + 2.5 * across
        return best

    def zoom(self, factor: float, pos: Point | None = None) -> None:
        """Magnifies by `factor` (below 1: reduces); the point under `pos` stays in place."""
        at = self._inside(pos or self._rect.center)
        self._camera = self._view().zoomed(factor, at, self._home())

    def pan(self, dx: float, dy: float) -> None:
        """Shifts the map by so many pixels."""
        self._camera = self._view().panned(dx, dy, self._home())

    def fit(self, nations: Iterable[str] = ()) -> None:
        """Shows these nations as large as they fit; none: the whole map."""
        units = [unit for id_ in nations for unit in self._units.get(id_, ())]
        home = self._home()
        if not units:
            self._camera = home
            return
        near = Camera.fit(self._terrain.frame(units), self._rect.size)
        middle = self._rect.w / 2, self._rect.h / 2
        placed = Camera(near.x, near.y, home.scale, self._rect.size)
        self._camera = placed.zoomed(near.scale / home.scale, middle, home)

    @property
    def zoomed(self) -> float:
        """The magnification against the whole map, which is 1."""
        return self._view().scale / self._home().scale

    def _home(self) -> Camera:
        return Camera.fit(self._terrain.home, self._rect.size).within(self._terrain.extent)

    def _view(self) -> Camera:
        if self._camera is None:
            self.fit(self._model.frame)
        assert self._camera is not None
        return self._camera

    def _fit_to(self, rect: pygame.Rect) -> None:
        """Keeps the middle and the zoom when the rectangle changes its size."""
        if rect.size != self._rect.size:
            old, before = self._camera, self._home() if self._rect.w else None
            self._rect = rect.copy()
            self._camera = None
            if old is not None and before is not None and old.scale > before.scale * 1.001:
                home = self._home()
                scale = home.scale * old.scale / before.scale
                self._camera = Camera(old.x, old.y, scale, rect.size).inside(home)
        self._rect = rect.copy()

    def _drawn(self) -> Scene:
        camera = self._view()
        if self._raster is None or self._raster.camera != camera:
            self._raster, self._scene = Raster(self._terrain, camera, self._owner), None
        if self._scene is None or self._scene.raster is not self._raster:
            self._scene = Scene(self._model, self._raster, self._units, self._anchors, self._ink)
        return self._scene

    def _draw_moved(self, surface: pygame.Surface, old: Scene, camera: Camera) -> None:
        """The last picture as it lies in the new view; what it does not cover is outside or sea."""
        colours = self._model.colours
        surface.fill(colours.outside if self._model.is_world else colours.sea, self._rect)
        ratio = camera.scale / old.camera.scale
        x, y = camera.pixel(old.camera.to_plane((0, 0)))
        width, height = old.surface.get_size()
        seen = pygame.Rect(-x / ratio, -y / ratio, width / ratio + 2, height / ratio + 2)
        seen = seen.clip(old.surface.get_rect())
        if seen.w <= 0 or seen.h <= 0:
            return
        size = round(seen.w * ratio), round(seen.h * ratio)
        part = pygame.transform.scale(old.surface.subsurface(seen), size)
        before = surface.get_clip()
        surface.set_clip(self._rect.clip(before))
        left, top = round(x + seen.x * ratio), round(y + seen.y * ratio)
        surface.blit(part, (self._rect.x + left, self._rect.y + top))
        surface.set_clip(before)

    def _inside(self, pos: Point) -> Point:
        return pos[0] - self._rect.x, pos[1] - self._rect.y


def _places(model: MapModel) -> tuple[object, ...]:
    """What decides the land: if it changes, the map starts anew."""
    nations = tuple((n.id, n.units, n.anchor, n.x, n.y, n.size, n.shape) for n in model.nations)
    return nations, model.centre, model.frame


def _terrain(model: MapModel) -> Terrain:
    if model.is_world:
        return world_terrain(model.centre)
    islands: tuple[Island, ...] = tuple((n.id, n.x, n.y, n.size, n.shape) for n in model.nations)
    return island_terrain(islands)


def _units(model: MapModel, index: dict[str, int]) -> dict[str, list[int]]:
    """Nation -> units. Raises `KeyError` with the code that no map has."""
    if not model.is_world:
        return {nation.id: [index[nation.id]] for nation in model.nations}
    return {nation.id: [index[code] for code in nation.units] for nation in model.nations}


def _nearest(spots: list[Spot], pos: Point, reach: float) -> Spot | None:
    """The spot whose edge is within `reach` of a position, the nearest by its middle."""
    found = [(math.hypot(s.at[0] - pos[0], s.at[1] - pos[1]), n) for n, s in enumerate(spots)]
    inside = [(gap, n) for gap, n in found if gap <= spots[n].radius + reach]
    return spots[min(inside)[1]] if inside else None
