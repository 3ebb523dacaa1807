"""A checkbox with its words; a radio mark with `round=True`."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, ValueWidget
from game.ui.widgets.paragraph import PRESS_KEYS


class Checkbox(ValueWidget):
    """A value that is on or off."""

    role: ClassVar[str] = "checkbox"
    takes_focus = True

    def __init__(
        self,
        text: str,
        on: bool = False,
        on_change: Callable[[bool], object] | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(on, **opts)
        self.words, self.on_change = text, on_change

    @property
    def text(self) -> str:
        return self.words

    def _side(self) -> int:
        return round(self.look.fonts["ui"].size * 1.2)

    def _room(self) -> int:
        return self._side() + self.look.px(10)

    def _natural_width(self) -> int:
        return self._room() + self.look.fonts["ui"].width(self.words)

    def _min_width(self) -> int:
        return self._room() + self.look.fonts["ui"].longest_word(self.words)

    def _height(self, width: int) -> int:
        face = self.look.fonts["ui"]
        lines = face.wrap(self.words, max(1, width - self._room()))
        return max(self._side(), face.height) + (len(lines) - 1) * face.leading + 2 * self.look.px(4)

    def draw(self, canvas: Canvas) -> None:
        face, side, pad = self.look.fonts["ui"], self._side(), self.look.px(4)
        top = self.rect.y + pad
        box = pygame.Rect(self.rect.x, top + (max(side, face.height) - side) // 2, side, side)
        fill = "chosen" if self.current else "hover" if self.hovered else "field"
        canvas.box(box, self.token(fill), border=self.token("edge"), width=self.look.px(1.5), radius=4)
        if self.current:
            canvas.picture("icon:check", box.inflate(-2, -2), self.token("on_chosen"))
        y = top + (max(side, face.height) - face.height) // 2
        for line in face.wrap(self.words, max(1, self.rect.w - self._room())):
            room = pygame.Rect(self.rect.x + self._room(), y, self.rect.w - self._room(), face.height)
            canvas.text(line, room, "ui", self.token("ink" if self.enabled else "muted"))
            y += face.leading

    def press(self) -> None:
        """Switches it."""
        self.current = not self.current
        self.changed()
        if self.on_change is not None:
            self.on_change(bool(self.current))

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            if self.rect.collidepoint(event.pos):
                self.press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESS_KEYS:
            self.press()
            return True
        return False
