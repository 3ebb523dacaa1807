"""One finished picture of a map: land in the lens's colours, outlines, ties, markers, names.

Here: `Scene`, drawn once for a model and a view. Not here: when to draw it again (view.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.ui.map import glyphs, labels
from game.ui.map.arcs import arcs_of, draw_arc
from game.ui.map.camera import Camera
from game.ui.map.lens import Ramp
from game.ui.map.model import FontFactory, MapModel, MapNation
from game.ui.map.raster import Raster
from game.ui.map.schematic import place
from game.ui.map.strokes import Point
from game.ui.map.terrain import GRID, LAND, OUTSIDE, SEA, SHALLOWS
from game.ui.toolkit.theme import RGB

TINY = 9.0  # design pixels: a state smaller than this gets a dot


@dataclass(frozen=True)
class Ink:
    """Sizes: `text` in pixels, and pixels per design pixel."""

    font: FontFactory
    text: int
    unit: float


@dataclass(frozen=True)
class Spot:
    """A marker that can be clicked: a nation's own, or the dot of one small state."""

    nation: str
    code: str
    at: Point
    radius: float


class Scene:
    """Draws everything on `surface`; keeps the positions of markers and labels, in its pixels."""

    def __init__(
        self,
        model: MapModel,
        raster: Raster,
        units: Mapping[str, list[int]],
        anchors: Mapping[str, Point],
        ink: Ink,
    ) -> None:
        self.model, self.raster, self.units, self.ink = model, raster, units, ink
        self.camera: Camera = raster.camera
        self.anchors = anchors
        self.at = {id_: self.camera.pixel(spot) for id_, spot in anchors.items()}
        self.spots: list[Spot] = []
        self.surface = self._land()
        self._outlines()
        self._compass()
        self._ties()
        self._markers()
        self._waters()
        self.placed = self._labels()

    def fill(self, nation: MapNation) -> RGB:
        """The colour of a nation's land."""
        colours = self.model.colours
        return colours.no_value if nation.value is None else Ramp.of(colours.ramp).colour(nation.value)

    def _land(self) -> pygame.Surface:
        colours = self.model.colours
        palette = [colours.land] * 256
        palette[OUTSIDE], palette[SEA], palette[GRID] = colours.outside, colours.sea, colours.grid
        for byte, colour in zip(SHALLOWS, colours.shallows, strict=True):
            palette[byte] = colour
        for nation in self.model.nations:
            for unit in self.units[nation.id]:
                palette[LAND + unit] = self.fill(nation)
        return self.raster.picture(palette, colours.coast, colours.border, colours.inner)

    def _outlines(self) -> None:
        colours = self.model.colours
        chosen = (self.model.own, colours.accent, 1.4), (self.model.selected, colours.ink, 1.9)
        for id_, colour, width in chosen:
            if id_ is not None and id_ in self.units:
                line, corner = self.raster.outline(self.units[id_], colour, width * self.ink.unit)
                self.surface.blit(line, corner)

    def _compass(self) -> None:
        if self.model.is_world:
            return
        width, height = self.surface.get_size()
        radius = min(width, height) * 0.055
        centre = width - radius * 1.7, height - radius * 1.7
        colours = self.model.colours
        glyphs.compass(self.surface, centre, radius, colours.coast, colours.sea)

    def _ties(self) -> None:
        unit = self.ink.unit
        texts = []
        for arc in arcs_of(self.model.ties, self.anchors):
            points = draw_arc(self.surface, arc, (self.at[arc.a], self.at[arc.b]), self.model.colours, unit)
            if arc.label:
                texts.append((arc.label, points[len(points) // 2]))
        for text, middle in texts:
            self._text(text, (float(middle[0]), float(middle[1])), "regular", self.model.colours.ink)

    def _markers(self) -> None:
        colours, unit = self.model.colours, self.ink.unit
        tiny = set(self.raster.terrain.tiny(self.camera, TINY * unit))
        edge = max(1, round(1.5 * unit))
        for nation in self.model.nations:
            fill = self.fill(nation)
            small = [u for u in self.units[nation.id] if u in tiny]
            for u in small if len(self.units[nation.id]) > 1 else []:
                x, y = self.raster.terrain.label[u]
                spot = self.camera.pixel((float(x), float(y)))
                glyphs.dot(self.surface, spot, 3.5 * unit, fill, colours.ink, max(1, round(unit)))
                self.spots.append(Spot(nation.id, self.raster.terrain.codes[u], spot, 3.5 * unit))
        for nation in self.model.nations:
            self._marker(nation, set(self.units[nation.id]) <= tiny, edge)

    def _marker(self, nation: MapNation, is_tiny: bool, edge: int) -> None:
        colours, unit, at = self.model.colours, self.ink.unit, self.at[nation.id]
        chosen = nation.id in (self.model.own, self.model.selected)
        rim = colours.accent if nation.id == self.model.own else colours.ink
        if not self.model.is_world:
            radius = self._emblem_radius(nation)
            glyphs.emblem(self.surface, nation.shape, nation.letter, at, radius, colours, self.ink.font)
        elif nation.marker == "star":
            radius, rim_width = 9.5 * unit, 1.5 * unit
            glyphs.sign(self.surface, "star", at, radius, colours.accent, colours.halo, rim_width)
        elif nation.marker == "none" and not is_tiny:
            radius = 0.0
        else:
            radius = (5.0 if is_tiny else 4.0) * unit
            if is_tiny and chosen:  # its outline is too small to see
                glyphs.dot(self.surface, at, radius + 3 * unit, colours.halo, rim, edge)
            fill = self.fill(nation) if is_tiny else colours.halo
            glyphs.dot(self.surface, at, radius, fill, rim, edge)
        if radius:
            units = self.units[nation.id]
            code = self.raster.terrain.codes[units[0]] if len(units) == 1 else ""
            self.spots.append(Spot(nation.id, code, at, radius))

    def _emblem_radius(self, nation: MapNation) -> float:
        island = self.raster.terrain.weight[self.units[nation.id][0]] ** 0.5 * self.camera.scale
        return float(min(max(island * 0.30, 11 * self.ink.unit), 40 * self.ink.unit))

    def _waters(self) -> None:
        for water in self.model.waters:
            x, y = self.camera.pixel(place(water.x, water.y))
            size = round(self.ink.text * 1.15)
            self._text(water.label, (x, y), "italic", self.model.colours.muted, size)
            if water.value_text:
                below = y + size * 1.25
                self._text(water.value_text, (x, below), "semibold", self.model.colours.ink)

    def _text(self, text: str, centre: Point, weight: str, colour: RGB, size: int | None = None) -> None:
        font = self.ink.font(size or self.ink.text, weight)  # type: ignore[arg-type]
        halo = self.model.colours.halo if size is None else self.model.colours.sea
        image = labels.halo_text(font, text, colour, halo, self._reach())
        self.surface.blit(image, image.get_rect(center=(round(centre[0]), round(centre[1]))))

    def _reach(self) -> int:
        return max(1, round(1.6 * self.ink.unit))

    def _label_images(self, nation: MapNation) -> tuple[pygame.Surface, pygame.Surface | None]:
        """The name, and the value beside it."""
        colours, reach = self.model.colours, self._reach()
        strong = nation.id in (self.model.own, self.model.selected)
        font = self.ink.font(self.ink.text, "semibold" if strong or not self.model.is_world else "regular")
        name = labels.halo_text(font, nation.label, colours.ink, colours.halo, reach)
        if not nation.value_text:
            return name, None
        plain = self.ink.font(self.ink.text, "semibold" if self.model.is_world else "regular")
        return name, labels.halo_text(plain, nation.value_text, colours.ink, colours.halo, reach)

    def _labels(self) -> list[labels.Placed]:
        """Writes the names; first come the player's nation, the selected one, then the order of the model."""
        first = (self.model.selected, self.model.own)
        order = sorted(self.model.nations, key=lambda nation: nation.id not in first)
        images = {nation.id: self._label_images(nation) for nation in order}
        radius = {spot.nation: spot.radius for spot in self.spots}
        wanted = [
            labels.Label(
                nation.id,
                self.at[nation.id],
                radius.get(nation.id, 0.0),
                _joined(*images[nation.id]),
                images[nation.id][0].get_size(),
                below=not self.model.is_world,
            )
            for nation in order
        ]
        # A marker may be covered by its own label's halo, not by another's.
        taken = [
            pygame.Rect(spot.at[0] - spot.radius, spot.at[1] - spot.radius, 2 * spot.radius, 2 * spot.radius)
            for spot in self.spots
        ]
        placed = labels.place(wanted, self.surface.get_rect(), taken)
        for label in placed:
            name, value = images[label.key]
            self.surface.blit(name, label.rect)
            if value is not None and label.whole:
                self.surface.blit(value, (label.rect.x + name.get_width(), label.rect.y))
        return placed


def _joined(name: pygame.Surface, value: pygame.Surface | None) -> tuple[int, int]:
    width = name.get_width() + (value.get_width() if value else 0)
    return width, name.get_height()
