"""A widget alone on a bench where every length can be worked out by hand.

The window is 1600 × 900 at 100 %: a point is a pixel, an em is twenty. All letters are ten pixels wide,
in lines twenty high and twenty-four apart; small ones are eight wide, in lines sixteen high and twenty apart.
What is drawn is kept as a list of what was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, ClassVar

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.look import Look, make_look
from game.ui.toolkit.shortcuts import key_event
from game.ui.toolkit.widget import Event, Opts, Widget, attach

Box = tuple[int, int, int, int]


class Even:
    """A face of even letters."""

    def __init__(self, letter: int, size: int, leading: int) -> None:
        self.letter, self.size, self.height, self.leading = letter, size, size, leading
        self.ascent = size * 3 // 4

    def width(self, text: str) -> int:
        return self.letter * len(text)

    def longest_word(self, text: str) -> int:
        return max((self.width(word) for word in text.split()), default=0)

    def wrap(self, text: str, width: int) -> tuple[str, ...]:
        """Broken at spaces and line ends only."""
        lines = []
        for part in text.split("\n"):
            lines.append("")
            for word in part.split(" "):
                trial = f"{lines[-1]} {word}".lstrip()
                if lines[-1] and self.width(trial) > width:
                    lines.append(word)
                else:
                    lines[-1] = trial
        return tuple(lines)

    def shorten(self, text: str, width: int) -> str:
        return text if self.width(text) <= width else text[: width // self.letter - 1] + "…"


class EvenFonts:
    """The faces: large and small."""

    body = 20

    def __getitem__(self, style: str) -> Even:
        return Even(8, 16, 20) if style.startswith("small") else Even(10, 20, 24)


def even_look(size: tuple[int, int] = (1600, 900)) -> Look:
    look = make_look(size)
    look.__dict__["fonts"] = EvenFonts()  # the place of the cached property
    return look


class Bench:
    """The host of one widget: what has the focus, what was asked of it."""

    def __init__(self, size: tuple[int, int] = (1600, 900)) -> None:
        self.look = even_look(size)
        self.focused: Widget | None = None
        self.focus_visible = False
        self.captured: Widget | None = None
        self.redrawn: list[Box] = []
        self.relayouts = 0
        self.popup: Widget | None = None

    def redraw(self, rect: pygame.Rect) -> None:
        self.redrawn.append(tuple(rect))

    def relayout(self) -> None:
        self.relayouts += 1

    def focus(self, widget: Widget | None, *, visible: bool = True) -> None:
        self.focused, self.focus_visible = widget, visible

    def open_popup(self, owner: Widget, popup: Widget) -> None:
        attach(popup, self)
        self.popup = popup

    def close_popup(self) -> None:
        self.popup = None

    def is_open(self, owner: Widget) -> bool:
        return self.popup is not None


def put(widget: Widget, box: Box = (0, 0, 400, 300), size: tuple[int, int] = (1600, 900)) -> Bench:
    """Attaches the widget to a bench of its own and gives it that box."""
    bench = Bench(size)
    attach(widget, bench)
    widget.place(pygame.Rect(box))
    return bench


class Block(Widget):
    """A part of a known size, with a least size; its height may depend on its width."""

    role: ClassVar[str] = "block"

    def __init__(self, wide: int, high: int, least_wide: int = 0, least_high: int = 0, **opts: Any) -> None:
        super().__init__(**Opts(**opts))
        self.wide, self.high, self.least_wide, self.least_high = wide, high, least_wide, least_high
        self.asked: list[int] = []
        self.takes_focus = True  # type: ignore[misc]

    def _natural_width(self) -> int:
        return self.wide

    def _min_width(self) -> int:
        return self.least_wide

    def _height(self, width: int) -> int:
        self.asked.append(width)
        return self.high

    def _min_height(self, width: int) -> int:
        return self.least_high


def boxes(*widgets: Widget) -> list[Box]:
    """Where they are: left, top, width, height."""
    return [tuple(widget.rect) for widget in widgets]


class Sketch(Canvas):
    """A canvas that only notes what is asked of it, each as its kind and what was said."""

    def __init__(self, look: Look) -> None:
        super().__init__(pygame.Surface(look.size), look)
        self.notes: list[tuple[Any, ...]] = []

    def of(self, kind: str) -> list[tuple[Any, ...]]:
        """What was noted of one kind, without the kind."""
        return [note[1:] for note in self.notes if note[0] == kind]

    @contextmanager
    def clipped(self, rect: pygame.Rect) -> Iterator[None]:
        self.notes.append(("clip", tuple(rect)))
        yield

    def fill(self, rect: pygame.Rect, color: str) -> None:
        self.notes.append(("fill", tuple(rect), color))

    def box(
        self,
        rect: pygame.Rect,
        fill: str | None,
        *,
        border: str | None = None,
        width: int = 0,
        radius: float = 0,
    ) -> None:
        self.notes.append(("box", tuple(rect), fill, border, width, radius))

    def disc(self, centre: tuple[int, int], radius: int, fill: str, border: str | None = None) -> None:
        self.notes.append(("disc", centre, radius, fill, border))

    def line(
        self,
        points: Sequence[tuple[float, float]],
        color: str,
        width: float,
        dash: tuple[float, float] | None = None,
    ) -> None:
        self.notes.append(("line", [(round(x, 3), round(y, 3)) for x, y in points], color, width, dash))

    def polygon(self, points: Sequence[tuple[float, float]], color: str) -> None:
        self.notes.append(("polygon", list(points), color))

    def rule(self, left: int, top: int, width: int, color: str = "line") -> None:
        self.notes.append(("rule", left, top, width, color))

    def text(
        self,
        text: str,
        room: pygame.Rect,
        style: str = "body",
        color: str = "ink",
        *,
        align: str = "left",
        shorten: bool = False,
        hidden: bool = False,
    ) -> pygame.Rect:
        how = tuple(word for word, said in (("shorten", shorten), ("hidden", hidden)) if said)
        self.notes.append(("text", text, tuple(room), style, color, align, *how))
        face = self.look.fonts[style]
        box = pygame.Rect(room.x, 0, face.width(face.shorten(text, room.w) if shorten else text), face.height)
        box.centery = room.centery
        if align != "left":
            box.x += (room.w - box.w) // (2 if align == "center" else 1)
        return box

    def picture(self, name: str, rect: pygame.Rect, color: str = "ink") -> None:
        self.notes.append(("picture", name, tuple(rect), color))

    def ring(self, rect: pygame.Rect, color: str = "focus", radius: float = 8) -> None:
        self.notes.append(("ring", tuple(rect), color, radius))


def drawn(widget: Widget) -> Sketch:
    """What the widget draws itself, under and over its children."""
    sketch = Sketch(widget.look)
    widget.draw(sketch)
    widget.draw_over(sketch)
    return sketch


# -- what a hand does
def down(x: int, y: int, button: int = 1) -> Event:
    return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=button)


def up(x: int, y: int, button: int = 1) -> Event:
    return pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=button)


def over(x: int, y: int) -> Event:
    return pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0))


def wheel(y: int, x: int = 0) -> Event:
    return pygame.event.Event(pygame.MOUSEWHEEL, x=x, y=y, flipped=False)


def keys(widget: Widget, *names: str) -> list[bool]:
    """Presses keys one after the other; whether the widget used each."""
    return [widget.handle(key_event(name)) for name in names]
