"""Names on the map: text with a halo, each placed so that it covers no other.

Not here: which names there are (view.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.toolkit.kept import kept
from game.ui.toolkit.theme import RGB

# Where a label may go around its point, best first: right, left, above, below, the corners.
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
BELOW_FIRST = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))


@dataclass(frozen=True)
class Label:
    """A label for the marker of `radius` at `point`; `short` is tried where the `full` text has no room."""

    key: str
    point: tuple[float, float]
    radius: float
    full: tuple[int, int]
    short: tuple[int, int]
    below: bool = False


@dataclass(frozen=True)
class Placed:
    """Where a label is, and whether its full text is shown."""

    key: str
    rect: pygame.Rect
    whole: bool


@kept
def halo_text(font: pygame.font.Font, text: str, colour: RGB, halo: RGB, reach: int) -> pygame.Surface:
    """`text` on a transparent surface with a halo of `reach` pixels (cached: do not draw on it)."""
    ink, rim = font.render(text, True, colour), font.render(text, True, halo)
    surface = pygame.Surface((ink.get_width() + 2 * reach, ink.get_height() + 2 * reach), pygame.SRCALPHA)
    surface.fill((*halo, 0))
    for dx in range(-reach, reach + 1):
        for dy in range(-reach, reach + 1):
            if dx * dx + dy * dy <= reach * reach + 1:
                surface.blit(rim, (reach + dx, reach + dy))
    surface.blit(ink, (reach, reach))
    return surface


def spots(label: Label, size: tuple[int, int], gap: float) -> list[pygame.Rect]:
    """Places for a label of `size` around its point, at `gap` pixels from the marker, best first."""
    x, y = label.point
    away = label.radius + gap
    rects = []
    for right, down in BELOW_FIRST if label.below else SIDES:
        slant = 0.75 if right and down else 1.0
        rect = pygame.Rect(0, 0, *size)
        rect.centerx = round(x + right * (away * slant + size[0] / 2))
        rect.centery = round(y + down * (away * slant + size[1] / 2))
        rects.append(rect)
    return rects


def place(labels: Sequence[Label], area: pygame.Rect, taken: Sequence[pygame.Rect]) -> list[Placed]:
    """Places for the labels, earlier ones first; one that fits nowhere is left out of the answer.

    No label leaves `area`, covers another, or covers what is in `taken` (markers).
    """
    used = list(taken)
    placed = []
    for label in labels:
        if not area.collidepoint(label.point):
            continue
        found = _spot(label, area, used)
        if found is not None:
            placed.append(found)
            used.append(found.rect)
    return placed


def _spot(label: Label, area: pygame.Rect, used: Sequence[pygame.Rect]) -> Placed | None:
    for whole, size in ((True, label.full), (False, label.short)):
        for gap in (2, 8):
            for rect in spots(label, size, gap):
                if area.contains(rect) and rect.collidelist(used) < 0:
                    return Placed(label.key, rect, whole)
    return None
