"""Real hands on a real window: xdotool moves the pointer and presses keys, the X server delivers them.

The game runs in this process, so that we can see where its widgets are; but every input goes the long way
through the X server to SDL. Needs Xvfb and xdotool.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

import pygame

from game.ui.shell.desktop import Desktop
from game.ui.toolkit import pg
from game.ui.toolkit.widget import Widget, ancestors, walk
from game.ui.widgets.chips import Chips

PATIENCE = 60.0
"""Seconds after which something that should come has not."""


class Hands:
    """Pointer or keyboard on the window of a desktop that is open."""

    def __init__(self, desktop: Desktop, *, keyboard_only: bool = False) -> None:
        self.desktop, self.keyboard_only = desktop, keyboard_only
        desktop.app.open()
        self.window = self._x("search", "--onlyvisible", "--class", "").split()[-1]
        self._x("windowmove", self.window, "0", "0")
        self._x("windowfocus", self.window)
        self.pump(0.3)

    # -- letting the game live
    def pump(self, seconds: float) -> None:
        """The event loop for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.desktop.app.process(pg.wait_events(5))
            self.desktop.app.draw()

    def until(self, ready: Callable[[], object], what: str) -> None:
        """The event loop until something is so."""
        end = time.monotonic() + PATIENCE
        while not ready():
            self.pump(0.02)
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}; on screen: {self.screen}")

    @property
    def screen(self) -> str:
        """The key of the topmost screen."""
        return self.desktop.app.stack[-1][0].key

    def find(self, key: str) -> Widget | None:
        """The visible widget of that key on the topmost screen or its open list."""
        layer = self.desktop.app.top
        layer.place()
        pool = list(walk(layer.root)) + (list(walk(layer.popup[1])) if layer.popup else [])
        return next((w for w in pool if w.key == key and w.visible), None)

    def starting(self, prefix: str) -> list[str]:
        """The keys of visible and enabled widgets that start so."""
        layer = self.desktop.app.top
        layer.place()
        return [w.key for w in walk(layer.root) if w.key.startswith(prefix) and w.visible and w.enabled]

    # -- acting
    def use(self, key: str) -> None:
        """Press the widget of that key: a real click, or Tab until it has the focus and then Enter."""
        self.until(lambda: self.find(key), f"a widget {key!r}")
        self.until(lambda: not self.desktop.app.jobs.busy, "what is being computed: things may still move")
        if self.keyboard_only:
            self._tab_to(key)
            self._press("Return")
        else:
            self._click(key)
        self.pump(0.08)

    def tick(self, key: str) -> None:
        """Tick a box."""
        if not self.keyboard_only:
            self.use(key)
            return
        self._tab_to(key)
        self._press("space")
        self.pump(0.05)

    def pick(self, key: str, value: object) -> None:
        """Choose one of the chips of that key: a real click on it, or arrows until it is chosen."""
        self.until(lambda: self.find(key), f"chips {key!r}")
        self.until(lambda: not self.desktop.app.jobs.busy, "what is being computed: things may still move")
        chips = self.find(key)
        assert isinstance(chips, Chips)
        place = [option.value for option in chips.options].index(value)
        if self.keyboard_only:
            self._tab_to(key)
            self._press("Home")
            for _ in range(place):
                self._press("Right")
        else:
            self._click(key, chips.boxes(chips.rect.w)[place].center)
        self.pump(0.08)

    def press(self, *keys: str) -> None:
        """Press keys by their X names."""
        for key in keys:
            self._press(key)
        self.pump(0.08)

    def _click(self, key: str, inside: tuple[int, int] | None = None) -> None:
        """A click on the middle of the widget, or `inside` it, from its corner on."""
        for _ in range(40):
            widget = self.find(key)
            assert widget is not None
            x, y = widget.rect.center if inside is None else widget.rect.move(inside).topleft
            area = pygame.Rect((0, 0), self.desktop.app.look.size)
            for around in ancestors(widget):
                if around.role == "scroll":
                    area = area.clip(around.rect)
            if area.inflate(0, -8).collidepoint(x, y):
                break
            # A real wheel over the part that scrolls brings it into sight.
            self._x("mousemove", str(area.centerx), str(area.centery))
            self._x("click", "5" if y > area.centery else "4")
            self.pump(0.05)
        self._x("mousemove", str(x), str(y))
        self.pump(0.03)
        self._x("click", "1")

    def _tab_to(self, key: str) -> None:
        for _ in range(160):
            focused = self.desktop.app.top.focused
            if focused is not None and focused.key == key:
                return
            self._press("Tab")
        raise LookupError(f"Tab never reaches {key!r} on {self.screen!r}")

    def _press(self, key: str) -> None:
        self._x("key", key)
        self.pump(0.012)

    def _x(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True, timeout=20)
        return done.stdout
