"""Values to colours: a scale of six steps from the theme, and its legend.

Not here: what the value is. The map writes it beside the name too, so that colour is never the only sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.map.model import FontFactory, MapColours
from game.ui.toolkit import draw
from game.ui.toolkit.theme import RGB, mix

STEPS = 6


@dataclass(frozen=True)
class Ramp:
    """Colours from low to high."""

    colours: tuple[RGB, ...]

    @classmethod
    def of(cls, stops: Sequence[RGB], steps: int = STEPS) -> Ramp:
        """`steps` colours evenly along the given stops (two or more)."""
        places = [i * (len(stops) - 1) / (steps - 1) for i in range(steps)]
        lower = [min(int(place), len(stops) - 2) for place in places]
        return cls(tuple(mix(stops[k], stops[k + 1], p - k) for p, k in zip(places, lower, strict=True)))

    def step(self, value: float) -> int:
        """The step (from 0) of a value between 0 and 1; values outside belong to the end steps."""
        return min(max(int(value * len(self.colours)), 0), len(self.colours) - 1)

    def colour(self, value: float) -> RGB:
        """The colour of a value between 0 and 1."""
        return self.colours[self.step(value)]


def draw_legend(
    surface: pygame.Surface,
    corner: tuple[int, int],
    texts: tuple[str, str],
    colours: MapColours,
    font: FontFactory,
    size: int,
) -> pygame.Rect:
    """Draws `low ▭▭▭▭▭▭ high` with its bottom left at `corner`; returns its place. `size`: text pixels."""
    ramp = Ramp.of(colours.ramp).colours
    words = [font(size, "regular").render(text, True, colours.ink) for text in texts]
    cell, gap, height = round(size * 1.6), round(size * 0.5), words[0].get_height()
    bar = cell * len(ramp)
    area = pygame.Rect(0, 0, words[0].get_width() + bar + words[1].get_width() + 4 * gap, height + gap)
    area.bottomleft = corner
    draw.box(surface, area, colours.halo, border=colours.border, radius=min(6, area.h // 2))
    x, y = area.x + gap, area.y + gap // 2
    surface.blit(words[0], (x, y))
    x += words[0].get_width() + gap
    strip = pygame.Rect(x, y + height // 4, cell, height // 2)
    for colour in ramp:
        surface.fill(colour, strip)
        strip.x += cell
    pygame.draw.rect(surface, colours.coast, (x, strip.y, bar, strip.h), 1)
    surface.blit(words[1], (x + bar + gap, y))
    return area
