"""A field that shows the chosen option and opens a list of all of them."""

from __future__ import annotations

from typing import Any, ClassVar

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event
from game.ui.widgets.choice import ChoiceWidget
from game.ui.widgets.listbox import ListBox
from game.ui.widgets.paragraph import PRESS_KEYS


class _Popup(ListBox):
    """The open list: chooses on a click or Enter, and reports to its drop-down."""

    role = "popup"

    def _key(self, event: Event) -> bool:
        if event.key == pygame.K_TAB:
            self.host.close_popup()
            return False
        super()._key(event)
        return True  # nothing behind an open list hears keys


class Dropdown(ChoiceWidget):
    """Single choice out of many. Enter, Space or Alt+Down opens; letters choose without opening."""

    role: ClassVar[str] = "dropdown"
    takes_focus = True

    def _arrow(self) -> int:
        return round(self.look.fonts["ui"].size * 1.1)

    def _natural_width(self) -> int:
        face = self.look.fonts["ui"]
        image = round(face.size * 1.6) if any(one.image for one in self.options) else 0
        widest = max((face.width(one.text) for one in self.options), default=0)
        return widest + image + self._arrow() + 3 * self.look.px(12)

    def _min_width(self) -> int:
        return min(self._natural_width(), 9 * self.look.em)

    def _height(self, width: int) -> int:
        return self.look.fonts["ui"].height + 2 * self.look.px(9)

    def draw(self, canvas: Canvas) -> None:
        ground = "hover" if self.hovered or self.host.is_open(self) else "field"
        canvas.box(self.rect, self.token(ground), border=self.token("edge"), radius=8)
        ink = self.token("ink" if self.enabled else "muted")
        pad, side = self.look.px(12), self._arrow()
        spot = pygame.Rect(self.rect.right - pad - side, self.rect.centery - side // 2, side, side)
        canvas.picture("icon:chevron-down", spot, self.token("muted"))
        room = pygame.Rect(
            self.rect.x + pad, self.rect.y, spot.left - pad // 2 - self.rect.x - pad, self.rect.h
        )
        image = self.options[self.index].image if self.index >= 0 else ""
        if image:
            mark = pygame.Rect(room.x, room.centery - side // 2, side, side)
            canvas.picture(image, mark, ink)
            taken = round(self.look.fonts["ui"].size * 1.6)
            room = pygame.Rect(room.x + taken, room.y, room.w - taken, room.h)
        canvas.text(self.text, room, "ui", ink, shorten=True)

    # -- the list
    def open(self) -> None:
        """Shows the list under the field, or over it where there is more room."""
        popup = _Popup(self.options, self.current, on_activate=self._picked, name=self.name)
        self.host.open_popup(self, popup)
        window = pygame.Rect((0, 0), self.look.size)
        width = min(max(self.rect.w, popup.natural_width()), window.w - 8)
        wish = popup.height(width)
        below, above = window.bottom - self.rect.bottom - 8, self.rect.top - 8
        height = min(wish, max(below, above))
        top = self.rect.bottom + 4 if below >= min(wish, above) else self.rect.top - 4 - height
        left = max(4, min(self.rect.left, window.right - width - 4))
        popup.place(pygame.Rect(left, top, width, height))
        popup.show_row(popup.index)

    press = open

    def _picked(self, value: Any) -> None:
        self.host.close_popup()
        self.choose(next(i for i, one in enumerate(self.options) if one.value == value))

    def lost_focus(self) -> None:
        """Closes the list."""
        if self.host.is_open(self):
            self.host.close_popup()

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.open()
            return True
        if event.type != pygame.KEYDOWN:
            return False
        if event.key in PRESS_KEYS or (event.key == pygame.K_DOWN and event.mod & pygame.KMOD_ALT):
            self.open()
            return True
        by = {pygame.K_UP: -1, pygame.K_DOWN: 1}.get(event.key)
        if by is not None:
            self.step(by)
            return True
        return self._letter(event)

    def _letter(self, event: Event) -> bool:
        letter = event.unicode.lower()
        if not letter.isalnum() or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return False
        count = len(self.options)
        for ahead in range(1, count + 1):
            at = (self.index + ahead) % count
            if self.options[at].text.lower().startswith(letter) and self.options[at].enabled:
                self.choose(at)
                break
        return True
