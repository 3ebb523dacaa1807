"""Whether two pictures show the same to a person: tile by tile, blind to smooth edges.

Each tile is as large as a letter. Where letters are drawn a little differently (another pygame), their mean
colour hardly changes; where a widget stands elsewhere or has another colour, it does.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np
import numpy.typing as npt
import pygame
import pytest

TILE = 16
"""Pixels of a tile's side."""
TOLERANCE = 8.0
"""Levels of 255 by which the mean of a tile may differ in any colour."""

KEPT = Path(__file__).parents[2] / "docs" / "pictures"
"""The pictures of the docs; beside the folder the script that draws them."""
drawn_with_pygame = pytest.mark.skipif(
    hasattr(pygame, "IS_CE"), reason="kept as pygame draws it; pygame-ce makes letters of other widths"
)

Floats = npt.NDArray[np.float64]


@cache
def script() -> ModuleType:
    """`docs/pictures.py`, with its games and desktops."""
    spec = importlib.util.spec_from_file_location("docs_pictures", KEPT.with_suffix(".py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pixels(picture: pygame.Surface) -> Floats:
    """The colours of a picture, shape (width, height, 3), 0 to 255."""
    return pygame.surfarray.array3d(picture).astype(np.float64)


def tiles(colors: Floats) -> Floats:
    """The mean colour of each tile, shape (across, down, 3); what is left at the edges makes tiles too."""
    across, down = (-(-size // TILE) for size in colors.shape[:2])
    padded = np.pad(
        colors,
        ((0, across * TILE - colors.shape[0]), (0, down * TILE - colors.shape[1]), (0, 0)),
        mode="edge",
    )
    return np.asarray(padded.reshape(across, TILE, down, TILE, 3).mean(axis=(1, 3)))


def differing(one: pygame.Surface, other: pygame.Surface) -> list[pygame.Rect]:
    """The tiles in which the pictures differ, as boxes in pixels; the whole where their sizes differ."""
    if one.get_size() != other.get_size():
        return [one.get_rect().union(other.get_rect())]
    gap = np.abs(tiles(pixels(one)) - tiles(pixels(other))).max(axis=2)
    return [pygame.Rect(x * TILE, y * TILE, TILE, TILE) for x, y in np.argwhere(gap > TOLERANCE).tolist()]


def told(boxes: list[pygame.Rect]) -> str:
    """Where the pictures differ, in words."""
    first, *others = boxes
    whole = first.unionall(others)
    return f"{len(boxes)} tiles differ, within {whole.w} × {whole.h} pixels at ({whole.x}, {whole.y})"
