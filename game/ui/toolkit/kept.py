"""A cache of pictures with a limit in bytes: those not used for longest are dropped first.

The limit counts bytes, not pictures: a word takes a kilobyte and a line across a large window a megabyte, so
a number of pictures would not bound the memory.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar, TypeVarTuple

import pygame

LIMIT: Final = 96 * 2**20
"""Limit in bytes. The fullest screen needs a third of it in a window of 3840 × 2160 pixels."""

Picture = TypeVar("Picture", pygame.Surface, pygame.Surface | None)
Of = TypeVarTuple("Of")


class Shelf:
    """Pictures by the arguments they were drawn from, up to `limit` bytes; `weight` is their present
    total."""

    def __init__(self, limit: int) -> None:
        self.limit, self.weight = limit, 0
        self._pictures: OrderedDict[object, pygame.Surface | None] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pictures)

    def keeps(self, draw: Callable[[*Of], Picture]) -> Callable[[*Of], Picture]:
        """The function with caching: it draws each picture once. Do not draw on what it returns."""

        @wraps(draw)
        def kept(*of: *Of) -> Picture:
            key = (draw, of)
            if key in self._pictures:
                self._pictures.move_to_end(key)
                return self._pictures[key]  # type: ignore[return-value]  # it is what `draw` returned
            made = draw(*of)
            self._pictures[key] = made
            self.weight += weight(made)
            while self.weight > self.limit and len(self._pictures) > 1:
                self.weight -= weight(self._pictures.popitem(last=False)[1])
            return made

        return kept


def weight(picture: pygame.Surface | None) -> int:
    """The bytes that a picture takes, overhead included."""
    return 512 + (0 if picture is None else picture.get_pitch() * picture.get_height())


SHELF: Final = Shelf(LIMIT)
kept: Final = SHELF.keeps
