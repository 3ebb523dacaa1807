"""A number to type, with buttons and keys for one step up or down."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final, Unpack

import pygame

from game.i18n.languages import LANGUAGES, SOURCE, Language, read_number, write_exactly
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts
from game.ui.widgets.entry import Entry, digit

LONGEST: Final = 24
"""Most characters that may be typed: more than any number here needs."""


def _may_stand(sign: str) -> bool:
    return digit(sign) or sign in ".,-−"


class NumberEntry(Entry):
    """A number between `low` and `high`, read and written as in `language`; `whole` allows no fraction.

    Up and down change it by `step`; what is no number changes nothing. `on_number` is called with every
    lawful value; the text stays as typed until the focus leaves.
    """

    role: ClassVar[str] = "number"

    def __init__(
        self,
        number: float,
        low: float,
        high: float,
        *,
        step: float = 1,
        language: Language = LANGUAGES[SOURCE],
        whole: bool = False,
        on_number: Callable[[float], object] | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        self.low, self.high, self.step = low, high, step
        self.language, self.whole = language, whole
        self.number = min(max(number, low), high)
        self.on_number = on_number
        super().__init__(self._written(self.number), on_change=self._typed, max_length=LONGEST, **opts)
        self.accepts = _may_stand

    def _written(self, number: float) -> str:
        return write_exactly(self.language, number)

    def _read(self, text: str) -> float | None:
        """The number that is typed, None while it is none that may stand here."""
        found = read_number(self.language, text)
        if found is None or not self.low <= found <= self.high or (self.whole and found != int(found)):
            return None
        return found

    def _natural_width(self) -> int:
        return 6 * self.look.em

    def _typed(self, text: str) -> None:
        found = self._read(text)
        if found is not None and found != self.number:
            self.number = found
            if self.on_number is not None:
                self.on_number(found)

    def change(self, by: float) -> None:
        """Adds `by` to the number, within bounds."""
        found = round(min(max(self.number + by, self.low), self.high), 10)
        self.current = self._written(found)
        self.caret = self.anchor = len(self.typed)
        self._typed(self.typed)
        self.changed()

    def lost_focus(self) -> None:
        """Replaces text that is no lawful number by the last lawful one."""
        super().lost_focus()
        self.current = self._written(self.number)
        self.caret = self.anchor = len(self.typed)
        self.changed()

    def _arrows(self) -> tuple[pygame.Rect, pygame.Rect]:
        side = round(self.rect.h * 0.62)
        half = self.rect.h // 2
        left = self.rect.right - side - self.look.px(4)
        return pygame.Rect(left, self.rect.y, side, half), pygame.Rect(left, self.rect.y + half, side, half)

    def _room(self) -> pygame.Rect:
        room = super()._room()
        room.w = max(1, self._arrows()[0].left - room.x)
        return room

    def draw(self, canvas: Canvas) -> None:
        super().draw(canvas)
        for name, box in zip(("chevron-up", "chevron-down"), self._arrows(), strict=True):
            canvas.picture(f"icon:{name}", box.inflate(0, -2), self.token("muted"))

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            for box, by in zip(self._arrows(), (self.step, -self.step), strict=True):
                if box.collidepoint(event.pos):
                    self.change(by)
                    return True
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_UP, pygame.K_DOWN):
            self.change(self.step if event.key == pygame.K_UP else -self.step)
            return True
        return super().handle(event)

    def restore(self, state: dict[str, object]) -> None:
        super().restore(state)
        found = self._read(self.typed)
        if found is not None:
            self.number = found
