"""The drawing surface of widgets: shapes, text and pictures in the colours and faces of a `Look`.

Every text drawn is recorded (`texts`), so that tests can ask what a frame says and whether it fits.
Coordinates are pixels of the surface.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pygame

from game.ui.toolkit import draw, images
from game.ui.toolkit.look import Look
from game.ui.toolkit.theme import RGB


@dataclass(frozen=True)
class Drawn:
    """A text on the frame: its box, the box it was allowed, whether it was shortened, its colour token."""

    text: str
    rect: pygame.Rect
    room: pygame.Rect
    cut: bool
    hidden: bool = False
    color: str = "ink"


class Canvas:
    """A surface, a look, and the area that may be painted."""

    def __init__(self, surface: pygame.Surface, look: Look, clip: pygame.Rect | None = None) -> None:
        self.surface, self.look = surface, look
        self.texts: list[Drawn] = []
        self.cull = True
        surface.set_clip(clip)

    def color(self, name: str) -> RGB:
        """A colour token as numbers."""
        return self.look.theme[name]

    def sees(self, rect: pygame.Rect) -> bool:
        """Whether any part of `rect` is in the area to paint."""
        return not self.cull or bool(self.surface.get_clip().colliderect(rect))

    @contextmanager
    def clipped(self, rect: pygame.Rect) -> Iterator[None]:
        """Context in which painting is limited to `rect`."""
        before = self.surface.get_clip()
        if self.cull:
            self.surface.set_clip(before.clip(rect))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def fill(self, rect: pygame.Rect, color: str) -> None:
        """A plain rectangle."""
        draw.fill(self.surface, self.color(color), rect)

    def box(
        self,
        rect: pygame.Rect,
        fill: str | None,
        *,
        border: str | None = None,
        width: int = 0,
        radius: float = 0,
    ) -> None:
        """A rounded box; `radius` in points, border width in pixels (0: the theme's)."""
        draw.box(
            self.surface,
            rect,
            self.color(fill) if fill else None,
            border=self.color(border) if border else None,
            width=width or self.look.theme.border,
            radius=self.look.px(radius),
        )

    def disc(self, centre: tuple[int, int], radius: int, fill: str, border: str | None = None) -> None:
        """A filled circle."""
        edge = self.color(border) if border else None
        draw.disc(self.surface, centre, radius, self.color(fill), border=edge, width=max(2, self.look.px(2)))

    def line(
        self,
        points: Sequence[draw.Point],
        color: str,
        width: float,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """A smooth thick line; width and dash in pixels."""
        draw.polyline(self.surface, points, self.color(color), width, dash)

    def polygon(self, points: Sequence[draw.Point], color: str) -> None:
        """A filled shape with smooth edges."""
        draw.polygon(self.surface, points, self.color(color))

    def rule(self, left: int, top: int, width: int, color: str = "line") -> None:
        """A thin horizontal line."""
        draw.fill(self.surface, self.color(color), (left, top, width, self.look.theme.border))

    def text(
        self,
        text: str,
        room: pygame.Rect,
        style: str = "body",
        color: str = "ink",
        *,
        align: str = "left",
        shorten: bool = False,
        hidden: bool = False,
    ) -> pygame.Rect:
        """Draws one line of `text`, centred in the height of `room`; returns its box.

        `align` is left, center or right; `shorten` ends text that is too long with an ellipsis. `hidden`
        marks text that stands for another (dots of a PIN).
        """
        face = self.look.fonts[style]
        shown = face.shorten(text, room.w) if shorten else text
        glyphs = face.render(shown, self.color(color))
        rect = pygame.Rect(room.x, 0, face.width(shown), face.height)
        rect.centery = room.centery
        if align == "center":
            rect.centerx = room.centerx
        elif align == "right":
            rect.right = room.right
        self.texts.append(Drawn(text, rect, room, shown != text, hidden, color))
        if self.sees(rect):
            self.surface.blit(glyphs, rect)
        return rect

    def picture(self, name: str, rect: pygame.Rect, color: str = "ink") -> None:
        """A named icon, flag or emblem, as large as fits, centred in `rect`."""
        side = min(rect.w, rect.h)
        if side <= 0 or not self.sees(rect):
            return
        found = images.picture(name, side, self.color(color), self.look.theme, self.look.fonts)
        self.surface.blit(found, found.get_rect(center=rect.center))

    def ring(self, rect: pygame.Rect, color: str = "focus", radius: float = 8) -> None:
        """Draws the focus ring, just outside `rect`."""
        width = max(2, self.look.px(2.5))
        self.box(rect.inflate(2 * width, 2 * width), None, border=color, width=width, radius=radius + 2)

    def dim(self, area: pygame.Rect) -> None:
        """Darkens the area behind a modal."""
        draw.dim(self.surface, area, self.color("shade"), self.look.theme.dim)
