"""A slider, set by mouse or keys, with its value written beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, ValueWidget


def plain_number(value: float) -> str:
    """The value as a plain number, for sliders without `show`."""
    return f"{value:g}"


class Slider(ValueWidget):
    """A number between `low` and `high` in steps; `on_change` is called while it moves.

    `show` writes the value; `mark` is a second position to show (the lawful default, the offer).
    """

    role: ClassVar[str] = "slider"
    takes_focus = True
    grows = 1

    def __init__(
        self,
        value: float,
        low: float,
        high: float,
        *,
        step: float = 0,
        on_change: Callable[[float], object] | None = None,
        show: Callable[[float], str] = plain_number,
        mark: float | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(min(max(value, low), high), **opts)
        self.low, self.high = low, max(high, low)
        self.step = step or (self.high - low) / 100 or 1
        self.on_change, self.show, self.mark = on_change, show, mark

    @property
    def text(self) -> str:
        return self.show(self._number())

    def _number(self) -> float:
        return float(self.current)  # type: ignore[arg-type]

    # -- size
    def _label_room(self) -> int:
        face = self.look.fonts["ui-bold"]
        texts = {self.show(v) for v in (self.low, self.high, (self.low + self.high) / 2, self._number())}
        return max(face.width(text) for text in texts) + self.look.px(16)

    def _knob(self) -> int:
        return round(self.look.fonts["ui"].size * 0.55)

    def _natural_width(self) -> int:
        return 14 * self.look.em + self._label_room()

    def _min_width(self) -> int:
        return 5 * self.look.em + self._label_room()

    def _height(self, width: int) -> int:
        return max(self.look.fonts["ui"].height, 2 * self._knob()) + 2 * self.look.px(4)

    def _track(self) -> pygame.Rect:
        knob, thick = self._knob(), self.look.px(6)
        width = self.rect.w - self._label_room() - 2 * knob
        return pygame.Rect(self.rect.x + knob, self.rect.centery - thick // 2, max(1, width), thick)

    def _at(self, value: float) -> int:
        track = self._track()
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0
        return round(track.x + track.w * share)

    # -- setting
    def set(self, value: float) -> None:
        """Sets the nearest step within bounds."""
        steps = round((value - self.low) / self.step)
        value = min(max(round(self.low + steps * self.step, 10), self.low), self.high)
        if value == self.current:
            return
        self.current = value
        self.changed()
        if self.on_change is not None:
            self.on_change(value)

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._follow(event.pos[0])
            return True
        if event.type == pygame.MOUSEMOTION and self.host.captured is self:
            self._follow(event.pos[0])
            return True
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        return False

    def _follow(self, x: int) -> None:
        track = self._track()
        self.set(self.low + (x - track.x) / track.w * (self.high - self.low))

    def _key(self, event: Event) -> bool:
        large = max(self.step, (self.high - self.low) / 10)
        by = {
            pygame.K_LEFT: -self.step,
            pygame.K_DOWN: -self.step,
            pygame.K_RIGHT: self.step,
            pygame.K_UP: self.step,
            pygame.K_PAGEDOWN: -large,
            pygame.K_PAGEUP: large,
            pygame.K_HOME: self.low - self.high,
            pygame.K_END: self.high - self.low,
        }.get(event.key)
        if by is None:
            return False
        self.set(self._number() + by)
        return True

    def draw(self, canvas: Canvas) -> None:
        track, knob = self._track(), self._knob()
        active = self.token("accent" if self.enabled else "neutral")
        x = self._at(self._number())
        canvas.box(track, self.token("track"), radius=3)
        canvas.box(pygame.Rect(track.x, track.y, x - track.x, track.h), active, radius=3)
        if self.mark is not None:
            spot = self._at(self.mark)
            tick = self.look.px(2)
            canvas.fill(
                pygame.Rect(spot - tick // 2, track.y - tick * 3, tick, track.h + 6 * tick),
                self.token("muted"),
            )
        canvas.disc((x, track.centery), knob, self.token("hover" if self.hovered else "field"), active)
        room = pygame.Rect(0, self.rect.y, self._label_room() - self.look.px(12), self.rect.h)
        room.right = self.rect.right
        canvas.text(self.text, room, "ui-bold", self.token("ink"), align="right")
