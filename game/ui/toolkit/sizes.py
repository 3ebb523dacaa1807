"""The size that a widget asks for: its own measures, the options of the screen, and cached answers.

Not here: dividing the room (layout.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, TypedDict

import pygame

from game.ui.toolkit.look import Look

Align: TypeAlias = Literal["start", "center", "end", "stretch"]


class Opts(TypedDict, total=False):
    """Options that every widget takes. Widths and heights are in em."""

    key: str  # identity over rebuilds; unique in its screen
    name: str  # what a reader says, if it is not the text
    tip: str  # said again in a small box on hover and focus; never the only copy
    weight: float  # share of the room that is left over
    width: float
    min_width: float
    max_width: float
    height: float
    min_height: float
    align: Align  # across the direction of its row or column
    enabled: bool
    visible: bool
    autofocus: bool  # takes the focus when its screen is first shown


class Sized:
    """A box that can be asked for its size, in pixels. Subclasses override the `_measures` and `place`.

    The public measures apply `opts`, and cache the answer until `forget_sizes`.
    """

    def __init__(self, opts: Opts) -> None:
        self.opts = opts
        self.rect = pygame.Rect(0, 0, 0, 0)
        self._sizes: dict[tuple[str, int], int] = {}

    @property
    def look(self) -> Look:
        """Fonts, theme and units."""
        raise NotImplementedError

    def forget_sizes(self) -> None:
        """Drops the cached sizes."""
        self._sizes.clear()

    def natural_width(self) -> int:
        """The preferred width."""

        def ask() -> int:
            em = self.look.em
            if "width" in self.opts:
                return round(self.opts["width"] * em)
            wish = max(self._natural_width(), round(self.opts.get("min_width", 0) * em))
            return min(wish, round(self.opts["max_width"] * em)) if "max_width" in self.opts else wish

        return self._once("n", 0, ask)

    def min_width(self) -> int:
        """The least width in which nothing is cut off."""

        def ask() -> int:
            least = self._min_width()
            if "width" in self.opts:
                least = min(least, round(self.opts["width"] * self.look.em))
            return max(least, round(self.opts.get("min_width", 0) * self.look.em))

        return self._once("m", 0, ask)

    def height(self, width: int) -> int:
        """The preferred height at a width."""

        def ask() -> int:
            em = self.look.em
            if "height" in self.opts:
                return round(self.opts["height"] * em)
            return max(self._height(width), round(self.opts.get("min_height", 0) * em))

        return self._once("h", width, ask)

    def min_height(self, width: int) -> int:
        """The least height at a width: smaller than `height` only where something scrolls."""
        return self._once("l", width, lambda: min(self._min_height(width), self.height(width)))

    def _once(self, kind: str, width: int, ask: Callable[[], int]) -> int:
        found = self._sizes.get((kind, width))
        if found is None:
            found = self._sizes[kind, width] = ask()
        return found

    def _natural_width(self) -> int:
        return 0

    def _min_width(self) -> int:
        return self._natural_width()

    def _height(self, width: int) -> int:
        return 0

    def _min_height(self, width: int) -> int:
        return self.height(width)

    def place(self, rect: pygame.Rect) -> None:
        """Sets its box and places its children in it."""
        self.rect = rect
