"""A small static map, as the picture of a scenario: its nations in colour, without names."""

from __future__ import annotations

from typing import ClassVar, Unpack

import pygame

from game.ui.map import MapColours, MapModel, MapNation, MapView
from game.ui.map.model import Weight
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Opts, Widget

FILES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "italic": "SourceSerif4-Italic"}

MOST = 48
"""Most pictures that are kept."""


class Vignette(Widget):
    """The map of `nations`, `aspect` times as wide as high. It cannot be zoomed and takes no focus."""

    role: ClassVar[str] = "image"

    def __init__(self, nations: tuple[MapNation, ...], aspect: float = 2.4, **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.nations, self.aspect = nations, aspect

    def _natural_width(self) -> int:
        return 16 * self.look.em

    def _min_width(self) -> int:
        return 6 * self.look.em

    def _height(self, width: int) -> int:
        return round(width / self.aspect)

    def draw(self, canvas: Canvas) -> None:
        canvas.box(self.rect, "sea", border="line", radius=8)
        inner = self.rect.inflate(-2, -2)
        if min(inner.size) > 0:
            canvas.surface.blit(self._picture(inner.size), inner)

    def _picture(self, size: tuple[int, int]) -> pygame.Surface:
        wanted = (self.nations, size, self.look.theme.name, self.look.em)
        if wanted not in _DRAWN:
            if len(_DRAWN) >= MOST:
                _DRAWN.clear()
            _DRAWN[wanted] = self._drawn(size)
        return _DRAWN[wanted]

    def _drawn(self, size: tuple[int, int]) -> pygame.Surface:
        made = pygame.Surface(size)
        model = MapModel(self.nations, MapColours.of(self.look.theme))
        unit = self.look.px(100) / 100 * (0.35 if model.is_world else 0.8)
        view = MapView(model, self._font, self.look.fonts["small"].size, unit)
        view.draw(made, made.get_rect())
        return made

    def _font(self, size: int, weight: Weight) -> pygame.font.Font:
        return self.look.fonts.exact(FILES[weight], size).font


_DRAWN: dict[tuple[tuple[MapNation, ...], tuple[int, int], str, int], pygame.Surface] = {}
"""Pictures by what they show, kept because drawing a map is slow and the title is built often."""
