"""The program's window: a stack of screens, the event loop, text scale, jobs, tips and toasts.

It waits for events, and draws only what changed. Not here: what commands do (the owner), and how an
event finds its widget (dispatch.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import pygame

from game.ui.toolkit import pg
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.dispatch import MOUSE, Dispatcher, release
from game.ui.toolkit.fonts import MAX_SCALE, MIN_SCALE
from game.ui.toolkit.help import HelpScreen
from game.ui.toolkit.jobs import WAKE, Jobs
from game.ui.toolkit.layer import Layer
from game.ui.toolkit.look import Look, Translate, plain_english
from game.ui.toolkit.overlays import TOAST_TIME, Overlays, Toast, ToastKind
from game.ui.toolkit.screen import Command, Screen
from game.ui.toolkit.shortcuts import matches
from game.ui.toolkit.theme import usable_theme
from game.ui.toolkit.widget import Event

WAIT_MS = 100
SCALE_STEP = 0.1
INPUTS = (*MOUSE, pygame.MOUSEWHEEL, pygame.KEYDOWN, pygame.TEXTINPUT, pygame.FINGERDOWN)


@dataclass(frozen=True)
class ScaleChanged:
    """Command to the owner: the player chose another text scale; it may be saved."""

    scale: float


@dataclass(frozen=True)
class WindowClosed:
    """Command to the owner: the window is being closed. The app stops by itself after it."""


class App:
    """A window with screens. `owner` is called with every command; `frames` counts the frames drawn."""

    def __init__(
        self,
        theme: str = "light",
        translate: Translate = plain_english,
        owner: Callable[[Command], object] | None = None,
        *,
        size: tuple[int, int] = (1280, 720),
        scale: float = 1.0,
        title: str = "Mufakat",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        pg.start_fonts()
        self.look = Look(usable_theme(theme), size, scale, translate)
        self.owner, self.title, self.clock = owner, title, clock
        self.stack: list[tuple[Screen, Layer]] = []
        self.may_close: Callable[[], bool] = lambda: True
        """Called when the window's close button is pressed; if it returns False the window stays open."""
        self.jobs = Jobs()
        self.overlays = Overlays()
        self.dispatcher = Dispatcher()
        self.surface: pygame.Surface | None = None
        self.running = False
        self.frames = 0
        self.last_input = clock()
        self._damage: pygame.Rect | None = None

    # -- the stack
    @property
    def top(self) -> Layer:
        """The topmost layer, which gets the keyboard."""
        return self.stack[-1][1]

    def push(self, screen: Screen) -> None:
        """Shows a screen over the others."""
        if self.stack:
            release(self.top)
            self.top.captured = None
        screen.app = self
        self.stack.append((screen, Layer(screen.build, self.look, modal=screen.modal, state=screen.state)))
        screen.shown()
        self._redraw_all()

    def close(self, screen: Screen | None = None) -> None:
        """Closes a screen and all above it (None: the topmost)."""
        found = next((i for i, (s, _) in enumerate(self.stack) if s is screen), None)
        if screen is not None and found is None:
            return
        for gone, layer in reversed(self.stack[found if found is not None else -1 :]):
            release(layer)
            layer.keep()
            gone.hidden()
            self.stack.remove((gone, layer))
        self._redraw_all()

    def reset(self, *screens: Screen) -> None:
        """Replace the whole stack."""
        if self.stack:
            self.close(self.stack[0][0])
        for screen in screens:
            self.push(screen)

    def lift(self) -> list[Screen]:
        """Removes all screens without ending them and returns them: `push` shows each again as it was."""
        for _, layer in self.stack:
            release(layer)
            layer.keep()
        lifted = [screen for screen, _ in self.stack]
        self.stack.clear()
        return lifted

    def refresh(self, screen: Screen | None = None) -> None:
        """Builds a screen again before the next frame (None: all of them)."""
        for one, layer in self.stack:
            if screen is None or one is screen:
                layer.stale = True

    # -- the look
    def set_look(
        self, *, theme: str | None = None, scale: float | None = None, translate: Translate | None = None
    ) -> None:
        """Changes theme, text scale (1 to 2) or language at once."""
        changes: dict[str, object] = {}
        if theme is not None:
            changes["theme"] = usable_theme(theme)
        if scale is not None:
            changes["scale"] = round(min(MAX_SCALE, max(MIN_SCALE, scale)), 2)
        if translate is not None:
            changes["translate"] = translate
        self._relook(replace(self.look, **changes))  # type: ignore[arg-type]

    def _relook(self, look: Look) -> None:
        self.look = look
        for _, layer in self.stack:
            layer.rebuild(look)
        self._redraw_all()

    # -- messages
    def emit(self, command: Command) -> None:
        """Passes a command to the owner."""
        if self.owner is not None:
            self.owner(command)

    def toast(self, text: str, kind: ToastKind = "info") -> None:
        """Shows a message that disappears by itself; its content must be available elsewhere too."""
        self.overlays.toasts = [*self.overlays.toasts[-2:], Toast(text, kind, self.clock() + TOAST_TIME)]
        self._redraw_all()

    def forget(self) -> None:
        """Removes all traces of the person before: messages, tips, copied or half-typed text, faults of
        background work."""
        self.overlays.toasts, self.overlays.tip = [], None
        self.jobs.hush()
        pg.forget_copied()
        pg.forget_composing()
        self._redraw_all()

    # -- the loop
    def open(self) -> None:
        """Open the window. Raises `NoScreen` where there is none."""
        self.surface = pg.open_window(self.look.size, self.title)
        if self.surface.get_size() != self.look.size:
            self._relook(replace(self.look, size=self.surface.get_size()))

    def run(self) -> None:
        """Handles events until the last screen is closed or `stop` is called."""
        if self.surface is None:
            self.open()
        self.running = True
        while self.running and self.stack:
            self.process(pg.wait_events(WAIT_MS))
            self.draw()
        self.jobs.stop()
        pygame.display.quit()

    def stop(self) -> None:
        """Leave the loop after this event."""
        self.running = False

    def process(self, events: list[Event]) -> None:
        """Handles events and finished jobs, and advances timers."""
        for event in events:
            if self.stack and event.type != WAKE:
                self._event(event)
                self._rebuild_stale()
        self.jobs.deliver()
        for screen, _ in list(self.stack):
            screen.tick(self.clock() - self.last_input)
        self._rebuild_stale()
        if self.stack:
            area = self.overlays.tick(self.clock(), self.top.tip_owner(), self.look)
            if area is not None:
                self.top.redraw(area)

    def _rebuild_stale(self) -> None:
        for _, layer in list(self.stack):
            if layer.stale:
                layer.rebuild()

    def _event(self, event: Event) -> None:
        if event.type in INPUTS:
            self.last_input = self.clock()
        if event.type == pygame.QUIT:
            if self.may_close():
                self.emit(WindowClosed())
                self.stop()
        elif event.type == pygame.VIDEORESIZE:
            size = (max(pg.SMALLEST[0], event.w), max(pg.SMALLEST[1], event.h))
            self.surface = pygame.display.get_surface() or self.surface
            if size != self.look.size:
                self._relook(replace(self.look, size=size))
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED):
            self._redraw_all()
        elif event.type == pygame.WINDOWFOCUSLOST:
            release(self.top)
        elif not self.dispatcher.send(self.top, event) and event.type in (pygame.KEYDOWN, pygame.KEYUP):
            self._key(event)
        if event.type == pygame.MOUSEMOTION and self.stack:
            self._show_cursor()

    def _key(self, event: Event) -> None:
        screen = self.stack[-1][0]
        command = screen.handle(event)
        if command is not None:
            self.emit(command)
        elif event.type == pygame.KEYUP:
            return
        elif matches("Ctrl++", event):
            self._rescale(self.look.scale + SCALE_STEP)
        elif matches("Ctrl+-", event):
            self._rescale(self.look.scale - SCALE_STEP)
        elif matches("Ctrl+0", event):
            self._rescale(1.0)
        elif not isinstance(screen, HelpScreen) and (matches("?", event) or matches("F1", event)):
            self.push(HelpScreen(screen.help()))

    def _rescale(self, scale: float) -> None:
        self.set_look(scale=scale)
        self.emit(ScaleChanged(self.look.scale))

    def _show_cursor(self) -> None:
        stop = next((w for w in self.top.hovered if w.focusable), None)
        shape = pygame.SYSTEM_CURSOR_ARROW
        if stop is not None:
            shape = pygame.SYSTEM_CURSOR_IBEAM if stop.role == "entry" else pygame.SYSTEM_CURSOR_HAND
        with suppress(pygame.error):
            if pygame.display.get_init() and pygame.mouse.get_cursor().data != (shape,):
                pygame.mouse.set_cursor(shape)

    # -- drawing
    def _redraw_all(self) -> None:
        self._damage = pygame.Rect((0, 0), self.look.size)

    def visible_layers(self) -> list[Layer]:
        """The layers that can be seen, from the back."""
        layers = [layer for _, layer in self.stack]
        first = max((i for i, layer in enumerate(layers) if not layer.modal), default=0)
        return layers[first:]

    def draw(self) -> bool:
        """Draws what changed since the last call; True if anything was drawn."""
        layers = self.visible_layers()
        areas = [area for area in (self._damage, *(layer.damage for layer in layers)) if area is not None]
        if not areas or self.surface is None:
            return False
        area = areas[0].unionall(areas[1:]).clip(pygame.Rect((0, 0), self.look.size))
        paint_layers(self.surface, self.look, layers, self.overlays, area)
        self._damage = None
        self.frames += 1
        if pygame.display.get_init() and self.surface is pygame.display.get_surface():
            pygame.display.update(area)
        return True


def paint_layers(
    surface: pygame.Surface, look: Look, layers: list[Layer], overlays: Overlays, area: pygame.Rect
) -> Canvas:
    """Draws the layers in order inside `area`; returns the canvas, which has the texts drawn."""
    canvas = Canvas(surface, look, area)
    for layer in layers:
        layer.draw(canvas)
    overlays.draw(canvas)
    surface.set_clip(None)
    return canvas
