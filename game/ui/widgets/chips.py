"""A row of round chips, one of which is chosen: lenses, answers, filters."""

from __future__ import annotations

from typing import ClassVar

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, State
from game.ui.widgets.choice import ChoiceWidget


class Chips(ChoiceWidget):
    """Single choice; one stop for Tab, arrows choose. Wraps to further lines when narrow."""

    role: ClassVar[str] = "chips"
    takes_focus = True
    style: ClassVar[str] = "small-medium"

    def _gap(self) -> int:
        return self.look.px(8)

    def _widths(self) -> list[int]:
        face, pad = self.look.fonts[self.style], 2 * self.look.px(13)
        image = round(face.size * 1.5)
        return [face.width(one.text) + pad + (image if one.image else 0) for one in self.options]

    def _line(self) -> int:
        return self.look.fonts[self.style].height + 2 * self.look.px(6)

    def _natural_width(self) -> int:
        widths = self._widths()
        return sum(widths) + self._gap() * (len(widths) - 1)

    def _min_width(self) -> int:
        return max(self._widths(), default=0)

    def boxes(self, width: int) -> list[pygame.Rect]:
        """The box of each chip, relative to the corner of the widget."""
        x = y = 0
        result = []
        for size in self._widths():
            if x and x + size > width:
                x, y = 0, y + self._line() + self._gap()
            result.append(pygame.Rect(x, y, size, self._line()))
            x += size + self._gap()
        return result

    def _height(self, width: int) -> int:
        boxes = self.boxes(width)
        return boxes[-1].bottom if boxes else 0

    def _at(self, pos: tuple[int, int]) -> int:
        local = (pos[0] - self.rect.x, pos[1] - self.rect.y)
        return next((i for i, box in enumerate(self.boxes(self.rect.w)) if box.collidepoint(local)), -1)

    def draw(self, canvas: Canvas) -> None:
        for number, (one, box) in enumerate(zip(self.options, self.boxes(self.rect.w), strict=True)):
            box = box.move(self.rect.topleft)
            chosen = number == self.index
            ink = "on_chosen" if chosen else "ink" if one.enabled and self.enabled else "muted"
            if chosen:
                canvas.box(box, self.token("chosen"), radius=99)
            else:
                canvas.box(box, self.token("card"), border=self.token("soft_edge"), radius=99)
            room = box.inflate(-2 * self.look.px(13), 0)
            if one.image:
                side = round(self.look.fonts[self.style].size * 1.1)
                spot = pygame.Rect(room.x, room.centery - side // 2, side, side)
                canvas.picture(one.image, spot, self.token(ink))
                room.x += round(self.look.fonts[self.style].size * 1.5)
            canvas.text(one.text, room, self.style, self.token(ink))

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            found = self._at(event.pos)
            if found >= 0:
                self.choose(found)
            return found >= 0
        if event.type == pygame.KEYDOWN:
            by = {pygame.K_LEFT: -1, pygame.K_UP: -1, pygame.K_RIGHT: 1, pygame.K_DOWN: 1}.get(event.key)
            if by is not None:
                self.step(by)
                return True
            if event.key in (pygame.K_HOME, pygame.K_END):
                self.choose(0 if event.key == pygame.K_HOME else len(self.options) - 1)
                return True
        return False

    def restore(self, state: State) -> None:
        super().restore(state)
        if self.index < 0:
            self.current = self.given
