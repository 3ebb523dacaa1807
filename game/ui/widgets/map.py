"""The map as a widget: hit-test, zoom, dragging, keys, and words for the nation looked at.

Wheel and + − zoom, dragging moves the map, arrows go from nation to nation, Enter or a click opens one. Not
here: land, colours and labels (`ui.map`), what the map shows (a presenter).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.map import MapModel, MapView, draw_legend
from game.ui.map.lens import Ramp
from game.ui.map.model import Weight
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.focus import ARROWS
from game.ui.toolkit.widget import Event, Opts, State, Widget
from game.ui.widgets.paragraph import PRESS_KEYS

FILES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "italic": "SourceSerif4-Italic"}
CLICK = 5
"""Pixels that the pointer may move in a click."""
STEP = 1.35
"""Factor of one step of zoom, by wheel or key."""


class MapBox(Widget):
    """A map, at least `least` em high.

    `describe(nation)` gives the words on the nation under the pointer or keyboard; `legend` labels the lowest
    and highest colour (None: no legend); `on_open` is called with the nation that is chosen.
    """

    role: ClassVar[str] = "map"
    takes_focus = True
    grows: ClassVar[float] = 1

    def __init__(
        self,
        model: MapModel,
        on_open: Callable[[str], object],
        *,
        describe: Callable[[str], str] = str,
        legend: tuple[str, str] | None = None,
        least: float = 12,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.model, self.on_open, self.describe, self.legend = model, on_open, describe, legend
        self.least = least
        self.align = opts.get("align", "stretch")
        self.cursor: str | None = None
        self.over: str | None = None
        self._view: MapView | None = None
        self._style: tuple[int, float] | None = None
        self._grip: tuple[int, int] | None = None
        self._moved = False
        self._pointer: tuple[int, int] | None = None  # where it was last seen

    # -- what it shows
    @property
    def view(self) -> MapView:
        """The `MapView`, made when first needed, in the look of the screen."""
        style = (self.look.fonts["small"].size, self.look.px(100) / 100)
        if self._view is None:
            self._view = MapView(self.model, self._font, *style)
        elif self._style != style:
            self._view.style(self._font, *style)
        if self._view.model != self.model:
            self._view.show(self.model)
        self._style = style
        return self._view

    def _font(self, size: int, weight: Weight) -> pygame.font.Font:
        return self.look.fonts.exact(FILES[weight], size).font

    @property
    def text(self) -> str:
        return self.describe(self.looked_at) if self.looked_at else ""

    @property
    def looked_at(self) -> str | None:
        """The nation under the pointer, else the one chosen by arrow keys; None if there is none."""
        return self.over or (self.cursor if self.host.focused is self and self.host.focus_visible else None)

    def _natural_width(self) -> int:
        return 34 * self.look.em

    def _min_width(self) -> int:
        return 14 * self.look.em

    def _height(self, width: int) -> int:
        return round(width / 1.7)

    def _min_height(self, width: int) -> int:
        return min(round(self.least * self.look.em), self.height(width))

    # -- drawing
    def draw(self, canvas: Canvas) -> None:
        box = self._inner()
        canvas.box(self.rect, "card", border="line", radius=10)
        with canvas.clipped(box):
            self.view.draw(canvas.surface, box, moving=self._moved)
            if self.legend is not None and not self._moved:
                self._draw_legend(canvas, box, self.legend)
            if self.text:
                self._draw_words(canvas, box)

    def _inner(self) -> pygame.Rect:
        return self.rect.inflate(-2 * self.look.px(4), -2 * self.look.px(4))

    def _draw_legend(self, canvas: Canvas, box: pygame.Rect, ends: tuple[str, str]) -> None:
        """The names of the ramp's ends, smaller where the map is narrow."""
        size, room = self.look.fonts["small"].size, box.w - 2 * self.look.px(8)
        while size > 8 and self._legend_width(ends, size) > room:
            size -= 1
        corner = (box.x + self.look.px(8), box.bottom - self.look.px(8))
        draw_legend(canvas.surface, corner, ends, self.model.colours, self._font, size)

    def _legend_width(self, ends: tuple[str, str], size: int) -> int:
        font = self._font(size, "regular")
        cells = len(Ramp.of(self.model.colours.ramp).colours)
        return sum(font.size(word)[0] for word in ends) + round(size * 1.6) * cells + 2 * size

    def _draw_words(self, canvas: Canvas, box: pygame.Rect) -> None:
        face, pad = self.look.fonts["small-medium"], self.look.px(8)
        lines = face.wrap(self.text, max(1, box.w * 2 // 3))
        wide = max(face.width(line) for line in lines)
        room = pygame.Rect(box.x + pad, box.y + pad, wide + 2 * pad, face.leading * len(lines) + pad)
        canvas.box(room, "card", border="edge", radius=6)
        for number, line in enumerate(lines):
            at = pygame.Rect(room.x + pad, room.y + pad // 2 + number * face.leading, wide, face.leading)
            canvas.text(line, at, "small-medium")

    # -- events
    def handle(self, event: Event) -> bool:
        if event.type == pygame.KEYDOWN:
            return self._key(event)
        if event.type == pygame.MOUSEWHEEL:
            return self._wheel(event.y)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._grip, self._moved = event.pos, False
            return True
        if event.type == pygame.MOUSEMOTION:
            return self._motion(event)
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._grip is not None:
            return self._drop(event.pos)
        return False

    def _wheel(self, notches: int) -> bool:
        if notches < 0 and self.view.zoomed <= 1.001:
            return False  # nothing farther to go to: the page scrolls
        self.zoom(STEP**notches, self._pointer)
        return True

    def zoom(self, factor: float, pos: tuple[int, int] | None = None) -> None:
        """Magnifies by `factor` (below 1: reduces) about `pos`, or the middle."""
        inside = pos is not None and self.rect.collidepoint(pos)
        self.view.zoom(factor, pos if inside else None)
        self.changed()

    def whole(self) -> None:
        """Shows the whole map again."""
        self.view.fit()
        self.changed()

    def _motion(self, event: Event) -> bool:
        self._pointer = event.pos
        if self._grip is not None and self.host.captured is self:
            dx, dy = event.pos[0] - self._grip[0], event.pos[1] - self._grip[1]
            if self._moved or abs(dx) + abs(dy) > CLICK:
                self._moved, self._grip = True, event.pos
                self.view.pan(dx, dy)
                self.changed()
            return True
        over = self.view.nation_at(event.pos) if self._inner().collidepoint(event.pos) else None
        if over != self.over:
            self.over = over
            self.changed()
        return False

    def _drop(self, pos: tuple[int, int]) -> bool:
        moved, self._grip, self._moved = self._moved, None, False
        self.changed()
        found = None if moved or not self.rect.collidepoint(pos) else self.view.nation_at(pos)
        if found is not None:
            self.cursor = found
            self.on_open(found)
        return True

    def _key(self, event: Event) -> bool:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            return False
        if event.key in ARROWS:
            dx, dy = ARROWS[event.key]
            self.over, self.cursor = None, self.view.neighbour(self.cursor, dx, dy)
        elif event.key in PRESS_KEYS:
            self.press()
        elif event.unicode == "+" or event.key == pygame.K_KP_PLUS:
            self.zoom(STEP)
        elif event.unicode in ("-", "−") or event.key == pygame.K_KP_MINUS:
            self.zoom(1 / STEP)
        elif event.unicode == "0":
            self.whole()
        else:
            return False
        self.changed()
        return True

    def press(self) -> None:
        """Opens the nation chosen by arrow keys."""
        if self.cursor is None:
            self.cursor = self.model.own or self.model.nations[0].id
            self.changed()
        else:
            self.on_open(self.cursor)

    def draw_over(self, canvas: Canvas) -> None:
        """Draws a ring around the nation chosen by arrow keys."""
        focused = self.host.focused is self and self.host.focus_visible
        at = self.view.anchor(self.cursor) if focused and self.cursor is not None else None
        if at is not None:
            side = self.look.px(30)
            canvas.ring(pygame.Rect(at[0] - side // 2, at[1] - side // 2, side, side), radius=99)

    def save(self) -> State:
        return {"view": self._view, "style": self._style, "cursor": self.cursor, "pointer": self._pointer}

    def restore(self, state: State) -> None:
        self._view, self._style, self._pointer = state["view"], state["style"], state["pointer"]
        if any(nation.id == state["cursor"] for nation in self.model.nations):
            self.cursor = state["cursor"]
