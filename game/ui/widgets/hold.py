"""A button that works only while it is held down: for secrets, which are shown only so long."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.widget import Event, Opts, State
from game.ui.widgets.button import Button
from game.ui.widgets.paragraph import PRESS_KEYS


class HoldButton(Button):
    """Calls `on_hold(True)` when the mouse, Space or the shortcut is pressed, `on_hold(False)` on release."""

    role: ClassVar[str] = "hold"

    def __init__(
        self, text: str, on_hold: Callable[[bool], object], *, shortcut: str = "", **opts: Unpack[Opts]
    ) -> None:
        super().__init__(text, icon="eye", shortcut=shortcut, small=True, **opts)
        self.on_hold = on_hold
        self.down = False

    @property
    def value(self) -> object:
        return self.down

    def press(self) -> None:
        """Begins to hold (repeated keys change nothing)."""
        if self.enabled and not self.down:
            self.down = self.pressed = True
            self.changed()
            self.on_hold(True)

    def release(self) -> None:
        """Ends the hold."""
        if self.down:
            self.down = self.pressed = False
            self.changed()
            self.on_hold(False)

    def lost_focus(self) -> None:
        """Ends the hold, so that no secret stays shown."""
        self.release()

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.press()
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self.release()
            return True
        if event.type in (pygame.KEYDOWN, pygame.KEYUP) and event.key in PRESS_KEYS:
            (self.press if event.type == pygame.KEYDOWN else self.release)()
            return True
        return False

    def save(self) -> State:
        return {"down": self.down}

    def restore(self, state: State) -> None:
        self.down = self.pressed = bool(state["down"])
