"""The present appearance: theme, fonts, unit of space, language. Given to every widget.

A `Look` is replaced, never changed, when the window, the text scale, the theme or the language change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from game.core.text import Text
from game.ui.toolkit.fonts import Fonts
from game.ui.toolkit.theme import Theme, usable_theme

Translate: TypeAlias = Callable[[Text], str]


def plain_english(text: Text) -> str:
    """The filled template in English: the translator if no catalogue is given."""
    template = text.plural if text.plural and text.count != 1 else text.template
    return template.format(
        **{k: plain_english(v) if isinstance(v, Text) else v for k, v in text.params.items()}
    )


@dataclass(frozen=True)
class Look:
    """Theme, window size in pixels, text scale (1 to 2) and the translator."""

    theme: Theme
    size: tuple[int, int]
    scale: float = 1.0
    translate: Translate = plain_english

    @cached_property
    def fonts(self) -> Fonts:
        """The typefaces at this size."""
        return Fonts(self.size[1], self.scale)

    @property
    def em(self) -> int:
        """The body size in pixels: the unit of widths of widgets with text."""
        return self.fonts.body

    @cached_property
    def _unit(self) -> float:
        # Space grows half as fast as text: at 200 % the room is needed for words.
        return max(0.7, self.size[1] / 900) * (1 + (self.scale - 1) / 2)

    def px(self, points: float) -> int:
        """Points of the 8-point grid (1 point = 1 pixel in a window 900 high at 100 %) in pixels."""
        return max(1, round(points * self._unit)) if points > 0 else round(points * self._unit)


def make_look(
    size: tuple[int, int],
    *,
    theme: str = "light",
    scale: float = 1.0,
    translate: Translate = plain_english,
) -> Look:
    """A look from the names and numbers of the settings."""
    return Look(usable_theme(theme), size, scale, translate)
