"""A modal window over a dimmed screen: title, content that scrolls, actions, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.core.text import T
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.layout import Column, Row, Spacer, children_of
from game.ui.toolkit.widget import Child, Event, Opts, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import heading
from game.ui.widgets.scroll import Scroll


class Modal(Widget):
    """The root widget of a modal screen. `on_close` is called by Esc and by the button with it.

    `wide` is its width in em; it is as high as its content, but no higher than the window.
    """

    role: ClassVar[str] = "dialog"

    def __init__(
        self,
        title: str,
        *content: Child,
        on_close: Callable[[], object],
        actions: Child = None,
        wide: float = 36,
        closes: str = "",
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.title, self.on_close, self.wide = title, on_close, wide
        self.close_button = Button(
            closes, on_close, kind="quiet", icon="x", shortcut="Esc", small=True, key="close"
        )
        head = Row(heading(title, 2, weight=1), self.close_button, wrap=False, align="stretch")
        body = Scroll(Column(*content, gap=12), key="dialog-body")
        foot = children_of(actions)
        self.panel = Column(head, body, Row(Spacer(), foot, gap=10) if foot else None, gap=16, pad=24)
        self.children = [self.panel]

    @property
    def text(self) -> str:
        return self.title

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        if not self.close_button.tip:
            self.close_button.tip = self.look.translate(T("Close"))
        margin = self.look.px(16)
        width = min(rect.w - 2 * margin, max(round(self.wide * self.look.em), self.panel.min_width()))
        height = min(rect.h - 2 * margin, self.panel.height(width))
        box = pygame.Rect(0, 0, width, height)
        box.center = rect.center
        self.panel.place(box)

    def draw(self, canvas: Canvas) -> None:
        canvas.box(self.panel.rect, "card", border="line", radius=10)

    def handle(self, event: Event) -> bool:
        if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
            self.on_close()
            return True
        return event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL)
