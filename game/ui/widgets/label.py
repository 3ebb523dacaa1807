"""Words in one style: wrapped, or in one line that ends in an ellipsis (`wrap=False`)."""

from __future__ import annotations

from typing import ClassVar, Literal, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Opts, Widget

Side = Literal["left", "center", "right"]


class Label(Widget):
    """Plain text. `style` is a name of `fonts.STYLES`, `color` a theme token, `side` its alignment."""

    role: ClassVar[str] = "label"

    def __init__(
        self,
        text: str,
        style: str = "body",
        color: str = "ink",
        *,
        side: Side = "left",
        wrap: bool = True,
        icon: str = "",
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.words, self.style, self.color = text, style, color
        self.side, self.wrap, self.icon = side, wrap, icon

    @property
    def text(self) -> str:
        return self.words

    def _icon_room(self) -> int:
        return round(self.look.fonts[self.style].size * 1.5) if self.icon else 0

    def _natural_width(self) -> int:
        face = self.look.fonts[self.style]
        return max(face.width(line) for line in self.words.split("\n")) + self._icon_room()

    def _min_width(self) -> int:
        face = self.look.fonts[self.style]
        least = face.longest_word(self.words) if self.wrap else min(face.width(self.words), 3 * self.look.em)
        return least + self._icon_room()

    def _lines(self, width: int) -> tuple[str, ...]:
        room = max(1, width - self._icon_room())
        return self.look.fonts[self.style].wrap(self.words, room) if self.wrap else (self.words,)

    def _height(self, width: int) -> int:
        face, count = self.look.fonts[self.style], len(self._lines(width))
        return face.height + (count - 1) * face.leading

    def draw(self, canvas: Canvas) -> None:
        face = self.look.fonts[self.style]
        color = self.token(self.color if self.enabled else "muted")
        room = self._icon_room()
        if self.icon:
            side = round(face.size * 1.1)
            spot = pygame.Rect(self.rect.x, 0, side, side)
            spot.centery = self.rect.y + face.height // 2
            canvas.picture(self.icon if ":" in self.icon else f"icon:{self.icon}", spot, color)
        y = self.rect.y
        for line in self._lines(self.rect.w):
            box = pygame.Rect(self.rect.x + room, y, self.rect.w - room, face.height)
            canvas.text(line, box, self.style, color, align=self.side, shorten=not self.wrap)
            y += face.leading


class Pill(Label):
    """A short word on a rounded background: a phase, a year, a state."""

    role: ClassVar[str] = "label"

    def __init__(self, text: str, style: str = "small", color: str = "ink", **opts: Unpack[Opts]) -> None:
        super().__init__(text, style, color, wrap=False, side="center", **opts)

    def _natural_width(self) -> int:
        return super()._natural_width() + 2 * self.look.px(12)

    def _min_width(self) -> int:
        return self._natural_width()

    def _height(self, width: int) -> int:
        return super()._height(width) + 2 * self.look.px(5)

    def draw(self, canvas: Canvas) -> None:
        canvas.box(self.rect, "bar_pill" if self.tone == "bar" else "track", radius=99)
        inner = self.rect.inflate(-2 * self.look.px(12), 0)
        canvas.text(self.words, inner, self.style, self.token(self.color), align="center", shorten=True)


def heading(text: str, level: int = 3, **opts: Unpack[Opts]) -> Label:
    """A serif heading: level 1 of a page, 2 of a section, 3 of a card."""
    return Label(text, {1: "title1", 2: "title2"}.get(level, "title"), **opts)


def note(text: str, color: str = "muted", **opts: Unpack[Opts]) -> Label:
    """Small muted text beside or under another widget."""
    return Label(text, "small", color, **opts)
