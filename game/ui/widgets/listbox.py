"""A list of options to choose from, with its own scrolling and type-ahead; also the popup of drop-downs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, State
from game.ui.widgets.choice import ChoiceWidget, OptionLike
from game.ui.widgets.paragraph import PRESS_KEYS


class ListBox(ChoiceWidget):
    """Rows; arrows move, letters jump, Enter or a click calls `on_activate`. Shows at least `rows` rows."""

    role: ClassVar[str] = "list"
    takes_focus = True
    aligns = "stretch"

    def __init__(
        self,
        options: Sequence[OptionLike],
        chosen: Hashable | None = None,
        on_change: Callable[[Any], object] | None = None,
        *,
        on_activate: Callable[[Any], object] | None = None,
        rows: int = 6,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(options, chosen, on_change, **opts)
        self.on_activate, self.rows = on_activate, rows
        self.top = 0
        self.over = -1

    # -- size
    def line(self) -> int:
        """Height of a row."""
        return self.look.fonts["ui"].height + 2 * self.look.px(6)

    def _natural_width(self) -> int:
        fonts, pad = self.look.fonts, 2 * self.look.px(12)
        sizes = []
        for one in self.options:
            size = fonts["ui"].width(one.text) + (round(fonts["ui"].size * 1.6) if one.image else 0)
            sizes.append(size + (fonts["small"].width(one.note) + self.look.em if one.note else 0))
        return max(sizes, default=0) + pad + self.look.px(10)

    def _min_width(self) -> int:
        return min(self._natural_width(), 8 * self.look.em)

    def _height(self, width: int) -> int:
        return max(1, len(self.options)) * self.line() + 2 * self.look.px(4)

    def _min_height(self, width: int) -> int:
        return min(self.rows, max(1, len(self.options))) * self.line() + 2 * self.look.px(4)

    def _foot(self) -> int:
        return max(0, self._height(self.rect.w) - self.rect.h)

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        self.top = max(0, min(self.top, self._foot()))

    def row_rect(self, index: int) -> pygame.Rect:
        """The present box of a row."""
        pad = self.look.px(4)
        top = self.rect.y + pad + index * self.line() - self.top
        return pygame.Rect(self.rect.x + pad, top, self.rect.w - 2 * pad, self.line())

    def show_row(self, index: int) -> None:
        """Scrolls until a row can be seen."""
        start = index * self.line()
        room = self.rect.h - 2 * self.look.px(4)
        self.top = max(0, min(max(self.top, start + self.line() - room), start, self._foot()))
        self.changed()

    # -- drawing
    def draw(self, canvas: Canvas) -> None:
        canvas.box(self.rect, self.token("field"), border=self.token("edge"), radius=8)
        with canvas.clipped(self.rect.inflate(-4, -4)):
            for number in range(len(self.options)):
                row = self.row_rect(number)
                if row.bottom > self.rect.top and row.top < self.rect.bottom:
                    self._draw_row(canvas, number, row)
        foot = self._foot()
        if foot:
            height = max(self.look.px(24), self.rect.h * self.rect.h // (self.rect.h + foot))
            top = self.rect.y + 4 + (self.rect.h - 8 - height) * self.top // foot
            thumb = pygame.Rect(self.rect.right - self.look.px(8), top, self.look.px(6), height)
            canvas.box(thumb, self.token("soft_edge"), radius=3)

    def _draw_row(self, canvas: Canvas, number: int, row: pygame.Rect) -> None:
        one, chosen = self.options[number], number == self.index
        if chosen:
            canvas.box(row, self.token("chosen"), radius=6)
        elif number == self.over:
            canvas.box(row, self.token("hover"), radius=6)
        ink = self.token("on_chosen" if chosen else "ink" if one.enabled else "muted")
        room = row.inflate(-2 * self.look.px(8), 0)
        if one.image:
            side = round(self.look.fonts["ui"].size * 1.2)
            canvas.picture(one.image, pygame.Rect(room.x, room.centery - side // 2, side, side), ink)
            taken = round(self.look.fonts["ui"].size * 1.6)
            room = pygame.Rect(room.x + taken, room.y, room.w - taken, room.h)
        if one.note:
            note = canvas.text(one.note, room, "small", ink if chosen else self.token("muted"), align="right")
            room = pygame.Rect(room.x, room.y, max(1, note.left - room.x - 6), room.h)
        canvas.text(one.text, room, "ui", ink, shorten=True)

    # -- events
    def _at(self, pos: tuple[int, int]) -> int:
        number = (pos[1] - self.rect.y - self.look.px(4) + self.top) // self.line()
        return number if 0 <= number < len(self.options) and self.rect.collidepoint(pos) else -1

    def press(self) -> None:
        """Calls `on_activate` with the chosen option."""
        if self.on_activate is not None and self.index >= 0:
            self.on_activate(self.current)

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            found = self._at(event.pos)
            if found >= 0 and self.options[found].enabled:
                self.choose(found)
                self.press()
            return True
        if event.type == pygame.MOUSEMOTION:
            over = self._at(event.pos)
            if over != self.over:
                self.over = over
                self.changed()
            return True
        if event.type == pygame.MOUSEWHEEL:
            before, self.top = self.top, max(0, min(self.top - event.y * self.line(), self._foot()))
            self.changed()
            return self.top != before
        return event.type == pygame.KEYDOWN and self._key(event)

    def _key(self, event: Event) -> bool:
        by = {pygame.K_UP: -1, pygame.K_DOWN: 1}.get(event.key)
        if by is not None:
            self.step(by)
        elif event.key in (pygame.K_HOME, pygame.K_END):
            self.choose(0 if event.key == pygame.K_HOME else len(self.options) - 1)
        elif event.key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            self.choose(self.index + (-self.rows if event.key == pygame.K_PAGEUP else self.rows))
        elif event.key in PRESS_KEYS:
            self.press()
            return True
        else:
            return self._jump(event)
        self.show_row(self.index)
        return True

    def _jump(self, event: Event) -> bool:
        """Choose the next option that begins with the letter typed."""
        letter = event.unicode.lower()
        if not letter.isalnum() or event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return False
        count = len(self.options)
        for ahead in range(1, count + 1):
            at = (self.index + ahead) % count
            if self.options[at].enabled and self.options[at].text.lower().startswith(letter):
                self.choose(at)
                self.show_row(at)
                return True
        return False

    def save(self) -> State:
        return {**super().save(), "top": self.top}

    def restore(self, state: State) -> None:
        super().restore(state)
        self.top = state.get("top", 0)
