"""Pages behind tabs: the strip is a single choice, the chosen page is shown under it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.layout import Column
from game.ui.toolkit.widget import Align, Child, State, Widget
from game.ui.toolkit.widget import Opts as WidgetOpts
from game.ui.widgets.chips import Chips


class TabStrip(Chips):
    """The titles of the pages, the chosen one underlined and bold."""

    role: ClassVar[str] = "tabs"
    aligns: ClassVar[Align | None] = "stretch"
    style: ClassVar[str] = "ui-bold"

    def _gap(self) -> int:
        return self.look.px(4)

    def _line(self) -> int:
        return self.look.fonts[self.style].height + 2 * self.look.px(9)

    def draw(self, canvas: Canvas) -> None:
        thick = self.look.px(3)
        for number, (one, box) in enumerate(zip(self.options, self.boxes(self.rect.w), strict=True)):
            box = box.move(self.rect.topleft)
            chosen = number == self.index
            canvas.text(one.text, box, self.style, self.token("ink" if chosen else "muted"), align="center")
            canvas.rule(box.x, box.bottom - self.look.theme.border, box.w, self.token("line"))
            if chosen:
                canvas.fill(pygame.Rect(box.x, box.bottom - thick, box.w, thick), self.token("accent"))


class Tabs(Column):
    """`pages` are (value, title, content); content is a widget or a function that makes it when shown.

    Choosing a page calls `on_change`, which should refresh the screen.
    """

    role: ClassVar[str] = "group"

    def __init__(
        self,
        pages: Sequence[tuple[Hashable, str, Child | Callable[[], Child]]],
        chosen: Hashable | None = None,
        on_change: Callable[[Any], object] | None = None,
        *,
        gap: float = 14,
        **opts: Unpack[WidgetOpts],
    ) -> None:
        key = opts.get("key", "")
        strip = TabStrip([(value, title) for value, title, _ in pages], chosen, self._turn, key=f"{key}-tabs")
        super().__init__(strip, gap=gap, **opts)
        self.strip, self.on_change = strip, on_change
        self.pages: list[Widget] = []
        for value, _, content in pages:
            page = Column(content() if callable(content) else content, weight=1)
            page.visible = value == strip.current
            self.pages.append(page)
        self.children = [strip, *self.pages]

    def _turn(self, value: Any) -> None:
        self._show()
        self.changed(size=True)
        if self.on_change is not None:
            self.on_change(value)

    def _show(self) -> None:
        for number, page in enumerate(self.pages):
            page.visible = number == self.strip.index

    def save(self) -> State:
        return self.strip.save()

    def restore(self, state: State) -> None:
        self.strip.restore(state)
        self._show()
