"""Pictures by name: `icon:scale` (tinted), `flag:idn` (round), `emblem:triangle:A:2` (shape, letter, colour).

Real nations have flags; fictional ones a shape with a letter, distinct without colour too. An unknown name
becomes an emblem with its first letter, so that something is always shown.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache

import pygame

from game.core.letters import mark_of
from game.ui.toolkit import draw
from game.ui.toolkit.files import asset
from game.ui.toolkit.fonts import Fonts
from game.ui.toolkit.kept import kept
from game.ui.toolkit.theme import RGB, Theme, contrast

SHAPES = ("circle", "square", "triangle", "diamond", "hexagon", "star")


@lru_cache(maxsize=1)
def _index() -> dict[str, object]:
    path = asset("icons", "icons.json")
    empty: dict[str, object] = {"columns": 1, "sizes": [], "cells": {}}
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else empty


def icon_names() -> frozenset[str]:
    """The names of all icons."""
    cells: dict[str, int] = _index()["cells"]  # type: ignore[assignment]
    return frozenset(cells)


@kept
def _sheet(size: int) -> pygame.Surface:
    return pygame.image.load(str(asset("icons", f"icons-{size}.png")))


@kept
def icon(name: str, size: int, color: RGB) -> pygame.Surface | None:
    """The icon, `size` pixels square, in `color`; None if there is none of that name."""
    index = _index()
    cells: dict[str, int] = index["cells"]  # type: ignore[assignment]
    sizes: list[int] = index["sizes"]  # type: ignore[assignment]
    columns: int = index["columns"]  # type: ignore[assignment]
    if name not in cells or not sizes:
        return None
    side = next((s for s in sizes if s >= size), sizes[-1])
    place = (cells[name] % columns * side, cells[name] // columns * side, side, side)
    cut = pygame.Surface((side, side), pygame.SRCALPHA)
    cut.blit(_sheet(side), (0, 0), place, pygame.BLEND_RGBA_MAX)
    cut.fill((*color, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return cut if side == size else pygame.transform.smoothscale(cut, (size, size))


@kept
def flag(code: str, size: int, edge: RGB) -> pygame.Surface | None:
    """The round flag of a state by ISO code in lower case, with a thin edge; None if unknown."""
    path = asset("flags", f"{code}.png")
    if not path.is_file():
        return None
    picture = pygame.image.load(str(path))
    if picture.get_width() > 2 * size:  # halving first keeps the small ones smooth
        picture = pygame.transform.smoothscale(picture, (2 * size, 2 * size))
    result = pygame.transform.smoothscale(picture, (size, size))
    ring = draw.arc_points((size / 2, size / 2), size / 2 - 0.5, 0, 2 * math.pi, 48)
    draw.polyline(result, ring, edge, 1)
    return result


def _corners(shape: str, size: int) -> list[tuple[float, float]]:
    c, r = size / 2, size / 2 - 0.5
    if shape == "square":
        d = r * 0.86
        return [(c - d, c - d), (c + d, c - d), (c + d, c + d), (c - d, c + d)]
    if shape == "star":
        return [
            (c + math.cos(a) * k, c + math.sin(a) * k)
            for i in range(16)
            for a, k in [(math.pi * i / 8, r if i % 2 == 0 else r * 0.78)]
        ]
    count, turn = {"triangle": (3, -90), "diamond": (4, -90), "hexagon": (6, 0)}[shape]
    centre_y = c + r * 0.18 if shape == "triangle" else c
    reach = r * 1.12 if shape == "triangle" else r
    angles = [math.radians(turn + 360 * i / count) for i in range(count)]
    return [(c + reach * math.cos(a), centre_y + reach * math.sin(a)) for a in angles]


def emblem(shape: str, letter: str, color: RGB, size: int, fonts: Fonts) -> pygame.Surface:
    """A shape with a letter in it, as the flag of a fictional nation."""
    surface = pygame.Surface((size, size), pygame.SRCALPHA)
    surface.fill((*color, 0))
    if shape in ("triangle", "diamond", "hexagon", "square", "star"):
        draw.polygon(surface, _corners(shape, size), color)
    else:
        draw.disc(surface, (size // 2, size // 2), size // 2, color)
    white = contrast((255, 255, 255), color) >= contrast((0, 0, 0), color)
    face = fonts.exact("Inter-SemiBold", max(8, round(size * (0.46 if shape == "triangle" else 0.54))))
    glyph = face.render(mark_of(letter), (255, 255, 255) if white else (0, 0, 0))
    drop = size * 0.1 if shape == "triangle" else 0
    surface.blit(glyph, glyph.get_rect(center=(size / 2, size / 2 + drop)))
    return surface


def picture(name: str, size: int, color: RGB, theme: Theme, fonts: Fonts) -> pygame.Surface:
    """Any named picture, `size` pixels square. `color` tints icons."""
    kind, _, rest = name.partition(":")
    found: pygame.Surface | None = None
    if kind == "icon":
        found = icon(rest, size, color)
    elif kind == "flag":
        found = flag(rest, size, theme["line"])
    elif kind == "emblem":
        shape, letter, number = (*rest.split(":"), "", "")[:3]
        found = emblem(shape, letter, theme[f"series{number or 0}"], size, fonts)
    return found or emblem("circle", rest or name, theme["neutral"], size, fonts)
