"""Drives an app by posted events, and looks at what came of it. For all tests of screens.

drive = Driver(app_of(MyScreen(model)))
drive.click("Send"); drive.type("Haze"); drive.press("Tab", "Enter")
assert drive.find("Amount").value == 1.5
assert_text_fits(drive.app)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pygame

from game.ui.toolkit.app import App
from game.ui.toolkit.canvas import Canvas, Drawn
from game.ui.toolkit.screen import Screen
from game.ui.toolkit.shortcuts import key_event
from game.ui.toolkit.widget import Widget, ancestors, walk
from game.ui.tools.offscreen import app_of, render

__all__ = ("Driver", "all_texts", "app_of", "assert_text_fits", "drive", "problems_of_fit")

SLACK = 1  # pixels of rounding


class Driver:
    """Hands and eyes of a test. Widgets are named by key, by name, or by the words on them."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.draw()

    # -- eyes
    def draw(self) -> Canvas:
        """A whole frame; its `texts` are all the words on it."""
        return render(self.app)

    def words(self) -> str:
        """All that can be read on the screen now, one text a line."""
        return "\n".join(drawn.text for drawn in self.draw().texts if not drawn.hidden)

    def widgets(self) -> list[Widget]:
        """The visible widgets that have the keyboard: of the topmost screen and its open list."""
        layer = self.app.top
        layer.place()
        found = list(walk(layer.root))
        return found + (list(walk(layer.popup[1])) if layer.popup else [])

    def find(self, what: str = "", role: str = "") -> Widget:
        """The one widget of that key, name or text (and role)."""
        found = self.find_all(what, role)
        if len(found) != 1:
            names = sorted({w.key or w.name for w in self.widgets() if w.key or w.name})
            raise LookupError(f"{len(found)} widgets are {what!r} {role!r}; there are {names}")
        return found[0]

    def find_all(self, what: str = "", role: str = "") -> list[Widget]:
        """All widgets of that key; if none, of that name or text; those that take the focus first."""
        pool = [w for w in self.widgets() if not role or w.role == role]
        if not what:
            return pool
        by_key = [w for w in pool if w.key == what]
        by_name = by_key or [w for w in pool if what in (w.name, w.text)]
        return [w for w in by_name if w.takes_focus] or by_name

    def has(self, what: str, role: str = "") -> bool:
        """Whether there is such a widget."""
        return bool(self.find_all(what, role))

    @property
    def focused(self) -> str:
        """Key or name of what has the keyboard."""
        widget = self.app.top.focused
        return (widget.key or widget.name) if widget else ""

    # -- hands
    def send(self, *events: pygame.event.Event) -> None:
        """Events, one after the other."""
        for event in events:
            self.app.process([event])

    def click(self, what: str | Widget, role: str = "", at: tuple[float, float] = (0.5, 0.5)) -> None:
        """Press and release the mouse on a widget (`at`: share of its width and height)."""
        widget = self.find(what, role) if isinstance(what, str) else what
        self._show(widget)
        box = widget.focus_rects()[0] if widget.role == "link" else widget.rect
        self.click_at((box.x + int(box.w * at[0]), box.y + int(box.h * at[1])))

    def click_at(self, pos: tuple[int, int]) -> None:
        """Press and release the mouse at a point."""
        self.move(pos)
        self.send(
            pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1),
            pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=1),
        )

    def drag(self, start: tuple[int, int], end: tuple[int, int], *, drop: bool = True) -> None:
        """Press at one point, move to another, release."""
        self.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1))
        self.move(end, held=True)
        if drop:
            self.send(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=end, button=1))

    def move(self, pos: tuple[int, int], held: bool = False) -> None:
        """Move the pointer."""
        self.send(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(int(held), 0, 0)))

    def wheel(self, what: str, notches: int) -> None:
        """Turn the wheel over a widget; negative is down."""
        self.move(self.find(what).rect.center)
        self.send(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=notches, flipped=False))

    def press(self, *shortcuts: str) -> None:
        """Keys by name, each down and up: `press("Tab", "Ctrl+A", "Enter")`."""
        for shortcut in shortcuts:
            self.send(key_event(shortcut), key_event(shortcut, up=True))

    def type(self, text: str) -> None:
        """Letters, as a keyboard sends them: a key and its text."""
        for sign in text:
            code = ord(sign.lower()) if ord(sign) < 128 else 0
            self.send(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=sign))
            self.send(pygame.event.Event(pygame.TEXTINPUT, text=sign))
            self.send(pygame.event.Event(pygame.KEYUP, key=code, mod=0, unicode=sign))

    def focus(self, what: str, role: str = "") -> None:
        """Give the keyboard to a widget by Tab alone; fails if Tab never comes there."""
        wanted = self.find(what, role)
        for _ in range(len(self.widgets()) + 1):
            if self.app.top.focused is wanted:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {what!r}")

    def wait(self, done: Callable[[], bool], rounds: int = 6000) -> None:
        """Let finished jobs come in until `done()`; a minute, as the machine may have much else to do."""
        import time

        for _ in range(rounds):
            self.app.process([])
            if done():
                return
            time.sleep(0.01)
        raise AssertionError("the job did not end")

    def _show(self, widget: Widget) -> None:
        for holder in ancestors(widget.parent):
            scroll_to = getattr(holder, "scroll_to", None)
            if scroll_to is not None:
                scroll_to(widget.rect)


def drive(screen: Screen, **look: object) -> Driver:
    """A driver of one screen without a window; `look` as for `app_of` (size, scale, theme, translate)."""
    return Driver(app_of(screen, **look))  # type: ignore[arg-type]


# -- does everything fit?
def assert_text_fits(app: App) -> None:
    """No words cut or over their box, children inside parents, no neighbours over each other."""
    faults = list(problems_of_fit(app))
    assert not faults, "\n".join(faults)


def problems_of_fit(app: App) -> Iterator[str]:
    """What does not fit on the topmost screen, one sentence each."""
    layer = app.top
    layer.place()
    yield from _words(app)
    for widget in walk(layer.root):
        shown = [child for child in widget.children if child.visible]
        if not widget.clips:
            for child in shown:
                for box in child.focus_rects() if child.role == "link" else [child.rect]:
                    if not _holds(widget.rect, box):
                        yield f"{_call(child)} {box} is outside {_call(widget)} {widget.rect}"
            for one, other in combinations([c for c in shown if c.role != "link"], 2):
                common = one.rect.clip(other.rect)
                if common.w > SLACK and common.h > SLACK:
                    yield f"{_call(one)} {one.rect} and {_call(other)} {other.rect} overlap"


def all_texts(app: App) -> list[Drawn]:
    """All texts of the topmost screen in the order in which they are drawn, also where one would scroll."""
    canvas = Canvas(pygame.Surface(app.look.size), app.look)
    canvas.cull = False
    app.top.draw(canvas)
    return canvas.texts


def _words(app: App) -> Iterator[str]:
    """Texts that were shortened or are wider than their room, drawn without clipping."""
    for drawn in all_texts(app):
        if drawn.cut:
            yield f"“{drawn.text}” is cut short: {drawn.room.w} pixels"
        elif drawn.rect.w > drawn.room.w + SLACK:
            yield f"“{drawn.text}” is {drawn.rect.w} pixels wide in {drawn.room.w}"
        elif drawn.rect.h > drawn.room.h + SLACK:
            yield f"“{drawn.text}” is {drawn.rect.h} pixels high in {drawn.room.h}"


def _holds(outer: pygame.Rect, inner: pygame.Rect) -> bool:
    return outer.inflate(2 * SLACK, 2 * SLACK).contains(inner) or not inner.w or not inner.h


def _call(widget: Widget) -> str:
    return f"{widget.role} {widget.key or widget.name[:30]!r}"
