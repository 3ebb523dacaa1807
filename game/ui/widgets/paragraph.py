"""Running text with bold, italic, marked spans, pictures and links; links take the focus.

A link reports its target to `on_link`. Not here: the markup and the breaking of lines (richtext.py).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.fonts import styled
from game.ui.toolkit.richtext import Line, LineBreaker, Rich, Run, Span, plain_text, spans_of
from game.ui.toolkit.widget import Event, Opts, Widget
from game.ui.widgets.label import Side

PRESS_KEYS = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


class LinkSpot(Widget):
    """A link inside a paragraph: its boxes, one in each line that it crosses."""

    role: ClassVar[str] = "link"
    takes_focus = True

    def __init__(self, span: Span, on_press: Callable[[], object] | None) -> None:
        super().__init__()
        self.span, self.on_press = span, on_press
        self.parts: list[pygame.Rect] = []
        """Its boxes relative to the corner of `rect`, because scrolling moves `rect` only."""

    @property
    def text(self) -> str:
        return self.span.text

    def focus_rects(self) -> list[pygame.Rect]:
        return [part.move(self.rect.topleft) for part in self.parts]

    def contains(self, pos: tuple[int, int]) -> bool:
        return any(box.collidepoint(pos) for box in self.focus_rects())

    def lie(self, boxes: list[pygame.Rect], corner: tuple[int, int]) -> None:
        """Sets its boxes; without any, its place is the corner."""
        self.rect = boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(corner, (0, 0))
        self.parts = [box.move(-self.rect.x, -self.rect.y) for box in boxes]

    def press(self) -> None:
        """Follows the link."""
        if self.on_press is not None:
            self.on_press()

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            if self.contains(event.pos):
                self.press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESS_KEYS:
            self.press()
            return True
        return False


class Paragraph(Widget):
    """Rich text. `content`: a string (taken literally), a span, a sequence of both, or `rich("…")`."""

    role: ClassVar[str] = "paragraph"

    def __init__(
        self,
        content: Rich,
        *,
        style: str = "body",
        color: str = "ink",
        side: Side = "left",
        on_link: Callable[[str], object] | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.spans = spans_of(content)
        self.style, self.color, self.side = style, color, side
        self._spots: dict[int, LinkSpot] = {}
        for number, span in enumerate(self.spans):
            if span.link:
                press = (lambda target=span.link: on_link(target)) if on_link else None
                self._spots[number] = LinkSpot(span, press)
        self.children = list(self._spots.values())
        self._broken: tuple[int, list[Line]] | None = None

    @property
    def text(self) -> str:
        return plain_text(self.spans)

    def lines(self, width: int) -> list[Line]:
        """The text broken into lines of a width."""
        if self._broken is None or self._broken[0] != width:
            breaker = LineBreaker(self.look.fonts, self.style, width)
            self._broken = (width, breaker.lines_of(self.spans))
        return self._broken[1]

    def _natural_width(self) -> int:
        return max(
            line.width for line in LineBreaker(self.look.fonts, self.style, 1 << 20).lines_of(self.spans)
        )

    def _min_width(self) -> int:
        fonts = self.look.fonts
        words = (
            fonts[styled(span.style or self.style, span.bold, span.italic)].longest_word(span.text)
            for span in self.spans
        )
        return min(max(words, default=0), 12 * self.look.em)

    def _height(self, width: int) -> int:
        face = self.look.fonts[self.style]
        return face.height + (len(self.lines(width)) - 1) * face.leading

    def _start(self, line: Line) -> int:
        spare = self.rect.w - line.width
        return self.rect.x + {"left": 0, "center": spare // 2, "right": spare}[self.side]

    def _box(self, line: Line, run: Run, number: int) -> pygame.Rect:
        face = self.look.fonts[self.style]
        return pygame.Rect(
            self._start(line) + run.x, self.rect.y + number * face.leading, run.width, face.height
        )

    def place(self, rect: pygame.Rect) -> None:
        self.rect = rect
        boxes: dict[int, list[pygame.Rect]] = {number: [] for number in self._spots}
        for number, line in enumerate(self.lines(rect.w)):
            for run in line.runs:
                if run.span in boxes:
                    boxes[run.span].append(self._box(line, run, number))
        for number, spot in self._spots.items():
            spot.lie(boxes[number], rect.topleft)

    def draw(self, canvas: Canvas) -> None:
        for number, line in enumerate(self.lines(self.rect.w)):
            for run in line.runs:
                self._draw_run(canvas, self._box(line, run, number), run)

    def _draw_run(self, canvas: Canvas, box: pygame.Rect, run: Run) -> None:
        span = self.spans[run.span]
        spot = self._spots.get(run.span)
        color = self.token(span.color or ("link" if span.link else self.color))
        if span.image:
            side = round(self.look.fonts[run.style].size * 1.1)
            canvas.picture(span.image, pygame.Rect(box.x, box.centery - side // 2, side, side), color)
            return
        if span.mark or (spot is not None and spot.hovered):
            canvas.box(box.inflate(4, 0), "mark" if span.mark else self.token("hover"), radius=3)
        canvas.text(run.text, box, run.style, color)
        if span.underline:
            under = self.token("accent" if span.color else color)
            width = self.look.px(1)
            base = box.y + self.look.fonts[run.style].ascent + 2 * width
            canvas.fill(pygame.Rect(box.x, base, box.w, width), under)
