"""The widget: a box in a tree with a role, a name, a size, drawing, and event handling.

A screen builds a new tree whenever its model changes. What a person did in the old one (focus, scroll, typed
text) is carried over by `key`, or by place in the tree where there is no key. Sizes given by screens are in
em (the body size), so that they follow the text scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Protocol, TypeAlias, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.look import Look
from game.ui.toolkit.sizes import Align as Align
from game.ui.toolkit.sizes import Opts as Opts
from game.ui.toolkit.sizes import Sized

Event: TypeAlias = pygame.event.Event
State: TypeAlias = dict[str, Any]

# On the dark bar of a screen (tone "bar") these tokens stand for the usual ones.
BAR_TONE = {
    "ink": "on_bar",
    "muted": "on_bar_muted",
    "focus": "focus_bar",
    "edge": "bar_edge",
    "soft_edge": "bar_edge",
    "field": "bar_pill",
    "card": "bar",
    "paper": "bar",
    "hover": "bar_pill",
    "line": "bar_pill",
    "link": "on_bar",
    "track": "bar_pill",
    "good": "on_bar",
    "bad": "on_bar",
    "chosen": "on_bar",
    "on_chosen": "bar",
}


class Host(Protocol):
    """What a widget may ask of its layer."""

    look: Look
    focused: Widget | None
    focus_visible: bool
    captured: Widget | None

    def redraw(self, rect: pygame.Rect) -> None: ...
    def relayout(self) -> None: ...
    def focus(self, widget: Widget | None, *, visible: bool = True) -> None: ...
    def open_popup(self, owner: Widget, popup: Widget) -> None: ...
    def close_popup(self) -> None: ...
    def is_open(self, owner: Widget) -> bool: ...


class Widget(Sized):
    """Base of all widgets. Subclasses override the `_measures`, `place`, `draw` and `handle`."""

    role: ClassVar[str] = "group"
    takes_focus: ClassVar[bool] = False
    grows: ClassVar[float] = 0
    aligns: ClassVar[Align | None] = None
    clips: ClassVar[bool] = False  # children may lie outside: they scroll or are stacked
    host: Host

    def __init__(self, **opts: Unpack[Opts]) -> None:
        super().__init__(opts)
        self.key = opts.get("key", "")
        self.path = self.key
        self.tip = opts.get("tip", "")
        self.enabled = opts.get("enabled", True)
        self.visible = opts.get("visible", True)
        self.weight = opts.get("weight", self.grows)
        self.align: Align | None = opts.get("align", self.aligns)
        self.children: list[Widget] = []
        self.parent: Widget | None = None
        self.hovered = False
        self.tone = ""

    # -- what it says
    @property
    def text(self) -> str:
        """The words that it shows itself, without those of its children."""
        return ""

    @property
    def value(self) -> object:
        """The value that a person has set, None if it has none."""
        return None

    @property
    def look(self) -> Look:
        """Fonts, theme and units."""
        return self.host.look

    @property
    def name(self) -> str:
        """Its name for screen readers."""
        return self.opts.get("name", "") or self.text

    @property
    def focusable(self) -> bool:
        """Whether Tab stops here."""
        return self.takes_focus and self.enabled and self.visible

    # -- drawing
    def draw(self, canvas: Canvas) -> None:
        """Draws what lies under the children."""

    def draw_over(self, canvas: Canvas) -> None:
        """Draws what lies over the children."""

    def focus_rects(self) -> list[pygame.Rect]:
        """The boxes around which the focus ring is drawn."""
        return [self.rect]

    def contains(self, pos: tuple[int, int]) -> bool:
        """Whether a point of the window belongs to it."""
        return self.rect.collidepoint(pos)

    def token(self, name: str) -> str:
        """The colour token to use for `name` on this widget's background."""
        return BAR_TONE.get(name, name) if self.tone == "bar" else name

    # -- life
    def handle(self, event: Event) -> bool:
        """Handles an event; True if it used it."""
        return False

    def save(self) -> State:
        """The state that is kept over a rebuild."""
        return {}

    def restore(self, state: State) -> None:
        """Restores the state saved by the widget of the same key."""

    def changed(self, *, size: bool = False) -> None:
        """Asks for a redraw, and for a new layout if its size may differ."""
        if size:
            widget: Widget | None = self
            while widget is not None:
                widget.forget_sizes()
                widget = widget.parent
            self.host.relayout()
        else:
            self.host.redraw(self.rect)


class ValueWidget(Widget):
    """A widget with a value that a person sets. The builder's value is used if it is new; else the person's
    is kept."""

    def __init__(self, given: object, **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.given = given
        self.current = given

    @property
    def value(self) -> object:
        return self.current

    def save(self) -> State:
        return {"given": self.given, "current": self.current}

    def restore(self, state: State) -> None:
        if state.get("given") == self.given:
            self.current = state["current"]


Child: TypeAlias = "Widget | str | Iterable[Child] | None"


def attach(widget: Widget, host: Host, parent: Widget | None = None, place: str = "") -> None:
    """Joins a tree to its layer: host, parents, paths, tones. ValueError if a key occurs twice."""
    seen: set[str] = set()
    _attach(widget, host, parent, place, seen)


def _attach(widget: Widget, host: Host, parent: Widget | None, place: str, seen: set[str]) -> None:
    widget.host, widget.parent = host, parent
    widget.path = widget.key or f"{parent.path if parent else ''}/{widget.role}{place}"
    if widget.path in seen:
        raise ValueError(f"two widgets with the key {widget.path!r}")
    seen.add(widget.path)
    if parent is not None:
        widget.tone = widget.tone or parent.tone
        widget.enabled = widget.enabled and parent.enabled
    widget.forget_sizes()
    for number, child in enumerate(widget.children):
        _attach(child, host, widget, str(number), seen)


def shift(widget: Widget, dx: int, dy: int) -> None:
    """Moves a laid-out tree by (dx, dy) pixels."""
    widget.rect = widget.rect.move(dx, dy)
    for child in widget.children:
        shift(child, dx, dy)


def walk(widget: Widget) -> Iterator[Widget]:
    """The widget and all visible ones under it, in reading order."""
    if widget.visible:
        yield widget
        for child in widget.children:
            yield from walk(child)


def ancestors(widget: Widget | None) -> Iterator[Widget]:
    """The widget itself, its parent, and so on."""
    while widget is not None:
        yield widget
        widget = widget.parent


def hit(widget: Widget, pos: tuple[int, int]) -> Widget | None:
    """The innermost visible widget at a point."""
    if not widget.visible or not widget.contains(pos):
        return None
    for child in reversed(widget.children):
        found = hit(child, pos)
        if found is not None:
            return found
    return widget


def paint(widget: Widget, canvas: Canvas) -> None:
    """Draws a tree, without what cannot be seen."""
    if not widget.visible or not canvas.sees(widget.rect.inflate(12, 12)):
        return
    widget.draw(canvas)
    if widget.clips:
        with canvas.clipped(widget.rect.inflate(8, 0)):
            for child in widget.children:
                paint(child, canvas)
    else:
        for child in widget.children:
            paint(child, canvas)
    widget.draw_over(canvas)
    if widget.host.focused is widget and widget.host.focus_visible:
        for rect in widget.focus_rects():
            canvas.ring(rect, widget.token("focus"))
