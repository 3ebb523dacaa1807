"""A view of content that is larger than it: scrolling by wheel, keys, bar, and dragging."""

from __future__ import annotations

from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.layout import children_of
from game.ui.toolkit.widget import Align, Child, Event, Opts, State, Widget, shift

BAR = 8  # points


class Scroll(Widget):
    """Scrolls one child (several become a column), in both directions if need be.

    With `shrink` the child is first given its least size: for the outermost scroll of a screen.
    """

    role: ClassVar[str] = "scroll"
    aligns: ClassVar[Align | None] = "stretch"
    clips = True

    def __init__(self, *content: Child, shrink: bool = False, least: float = 8, **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        parts = children_of(content)
        if len(parts) != 1:
            from game.ui.toolkit.layout import Column

            parts = [Column(*parts)]
        self.children = parts
        self.shrink, self.least = shrink, least
        self.x = self.y = 0
        self._grip: tuple[tuple[int, int], tuple[int, int], bool] | None = None

    @property
    def child(self) -> Widget:
        """The scrolled widget."""
        return self.children[0]

    @property
    def value(self) -> object:
        return (self.x, self.y)

    def _natural_width(self) -> int:
        return self.child.natural_width()

    def _min_width(self) -> int:
        return min(self.child.min_width(), self.look.em * 16)

    def _height(self, width: int) -> int:
        return self.child.height(width)

    def _min_height(self, width: int) -> int:
        return min(self.child.min_height(width), round(self.least * self.look.em))

    def save(self) -> State:
        return {"x": self.x, "y": self.y}

    def restore(self, state: State) -> None:
        self.x, self.y = state["x"], state["y"]

    # -- geometry
    def _bar(self) -> int:
        return self.look.px(BAR) + self.look.px(4)

    def _need(self, width: int) -> int:
        return (self.child.min_height if self.shrink else self.child.height)(width)

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        width = max(rect.w, self.child.min_width())
        if self._need(width) > rect.h:
            width = max(rect.w - self._bar(), self.child.min_width())
        height = max(rect.h, self._need(width))
        if self.shrink and height > rect.h:  # it scrolls anyway: the parts need not be as small as they can
            height = max(height, min(self.child.height(width), 2 * rect.h))
        self.child.place(pygame.Rect(rect.x, rect.y, width, height))
        x, y = self.x, self.y
        self.x = self.y = 0
        self._move_to(x, y)

    def limits(self) -> tuple[int, int]:
        """The greatest offsets, horizontal and vertical, in pixels."""
        room = self.rect.w - (self._bar() if self.child.rect.h > self.rect.h else 0)
        return max(0, self.child.rect.w - room), max(0, self.child.rect.h - self.rect.h)

    def _move_to(self, x: int, y: int) -> bool:
        right, foot = self.limits()
        x, y = max(0, min(x, right)), max(0, min(y, foot))
        if (x, y) == (self.x, self.y):
            return False
        shift(self.child, self.x - x, self.y - y)
        self.x, self.y = x, y
        self.host.redraw(self.rect)
        return True

    def scroll_to(self, rect: pygame.Rect) -> None:
        """Scrolls as little as needed to show `rect`, given where it is now."""
        margin = self.look.px(12)
        y, x = self.y, self.x
        if rect.top - margin < self.rect.top or rect.h > self.rect.h:
            y -= self.rect.top - rect.top + margin
        elif rect.bottom + margin > self.rect.bottom:
            y += rect.bottom + margin - self.rect.bottom
        if rect.left - margin < self.rect.left:
            x -= self.rect.left - rect.left + margin
        elif rect.right + margin > self.rect.right:
            x += min(rect.right + margin - self.rect.right, rect.left - margin - self.rect.left)
        self._move_to(x, y)

    def _thumb(self) -> pygame.Rect | None:
        foot = self.limits()[1]
        if not foot:
            return None
        width, track = self.look.px(BAR), self.rect.inflate(0, -8)
        height = max(self.look.px(28), track.h * self.rect.h // self.child.rect.h)
        top = track.y + (track.h - height) * self.y // foot
        return pygame.Rect(self.rect.right - width - 2, top, width, height)

    # -- events
    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEWHEEL:
            step = self.look.em * 3
            return self._move_to(self.x + event.x * step, self.y - event.y * step)
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            thumb = self._thumb()
            on_bar = thumb is not None and event.pos[0] >= thumb.left - 4
            if on_bar or any(self.limits()):
                self._grip = (event.pos, (self.x, self.y), on_bar)
                return True
        if event.type == pygame.MOUSEMOTION and self._grip and self.host.captured is self:
            self._drag(event.pos)
            return True
        if event.type == pygame.MOUSEBUTTONUP:
            self._grip = None
        return False

    def _drag(self, pos: tuple[int, int]) -> None:
        assert self._grip is not None
        (from_x, from_y), (x, y), on_bar = self._grip
        thumb = self._thumb()
        if on_bar and thumb is not None:
            travel = max(1, self.rect.h - 8 - thumb.h)
            self._move_to(x, y + (pos[1] - from_y) * self.limits()[1] // travel)
        elif not on_bar:
            self._move_to(x - pos[0] + from_x, y - pos[1] + from_y)

    def _key(self, event: Event) -> bool:
        page, line = self.rect.h * 9 // 10, self.look.em * 2
        down = {
            pygame.K_PAGEDOWN: page,
            pygame.K_PAGEUP: -page,
            pygame.K_DOWN: line,
            pygame.K_UP: -line,
            pygame.K_HOME: -self.y,
            pygame.K_END: self.limits()[1],
        }.get(event.key)
        return down is not None and not event.mod & pygame.KMOD_ALT and self._move_to(self.x, self.y + down)

    def draw_over(self, canvas: Canvas) -> None:
        thumb = self._thumb()
        if thumb is not None:
            canvas.box(
                thumb, self.token("edge" if self._grip or self.hovered else "soft_edge"), radius=BAR / 2
            )
