"""A card: a rounded container; it can be chosen like a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.layout import Column, Pad
from game.ui.toolkit.widget import Child, Event, Opts, Widget, walk
from game.ui.widgets.paragraph import PRESS_KEYS


class Card(Column):
    """A column on a card. With `on_activate` it takes the focus; `selected` draws an accent border."""

    role: ClassVar[str] = "card"

    def __init__(
        self,
        *content: Child,
        gap: float = 10,
        pad: Pad = 16,
        selected: bool = False,
        on_activate: Callable[[], object] | None = None,
        fill: str = "card",
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(*content, gap=gap, pad=pad, fill=fill, **opts)
        self.selected, self.on_activate = selected, on_activate
        self.takes_focus = on_activate is not None  # type: ignore[misc]
        self._down = False

    @property
    def name(self) -> str:
        return (
            self.opts.get("name", "") or next((w.text for w in walk(self) if w.text), "")
            if self.children
            else ""
        )

    @property
    def value(self) -> object:
        return self.selected or None

    def draw(self, canvas: Canvas) -> None:
        border = self.token("edge" if self.hovered and self.takes_focus else "line")
        canvas.box(self.rect, self.token(self.fill), border=border, radius=10)
        if self.selected:
            width = self.look.px(3)
            canvas.box(self.rect, None, border="accent", width=width, radius=10)

    def press(self) -> None:
        """Chooses the card."""
        if self.on_activate is not None:
            self.on_activate()

    def handle(self, event: Event) -> bool:
        if self.on_activate is None:
            return False
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down = True
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._down:
            self._down = False
            if self.rect.collidepoint(event.pos):
                self.press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESS_KEYS and self.host.focused is self:
            self.press()
            return True
        return False


def section(title: str, *content: Child, aside: Widget | None = None, **opts: Unpack[Opts]) -> Card:
    """A card with a heading, and optionally a small widget to its right."""
    from game.ui.toolkit.layout import Row, Spacer
    from game.ui.widgets.label import heading

    head: Child = Row(heading(title), Spacer(), aside) if aside is not None else heading(title)
    return Card(head, *content, **opts)
