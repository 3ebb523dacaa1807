"""A half circle of seats, coloured and marked by how each voted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import ClassVar, Literal, Unpack

from game.ui.canvas import Canvas
from game.ui.widget import Opts, Widget

Ballot = Literal["yes", "no", "abstain", "open"]
COLOURS = {"yes": "good", "no": "bad", "abstain": "neutral", "open": "track"}
MARKS = {"yes": "check", "no": "x", "abstain": "minus", "open": ""}


class Hemicycle(Widget):
    """One disc a seat, from left to right; a mark in each says the vote too, so colour is never alone."""

    role: ClassVar[str] = "image"

    def __init__(self, seats: Sequence[Ballot], **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.seats = list(seats)

    def _natural_width(self) -> int:
        return self.look.em * 20

    def _min_width(self) -> int:
        return self.look.em * 10

    def _height(self, width: int) -> int:
        return min(width // 2 + self.look.px(20), self.look.em * 13)

    def draw(self, canvas: Canvas) -> None:
        """Discs on one arc, or two when there are many."""
        rows = 1 if len(self.seats) <= 16 else 2
        reach = min(self.rect.w / 2, self.rect.h) - self.look.px(18)
        size = min(self.look.px(30), int(2.2 * reach / max(len(self.seats) / rows, 1)))
        for number, ballot in enumerate(self.seats):
            line, place = number % rows, number // rows
            count = math.ceil((len(self.seats) - line) / rows)
            angle = math.pi * (1 - (place + 0.5) / count)
            away = reach - line * size * 1.3
            x = round(self.rect.centerx + math.cos(angle) * away)
            y = round(self.rect.bottom - self.look.px(16) - math.sin(angle) * away)
            box = self.rect.__class__(x - size // 2, y - size // 2, size, size)
            canvas.disc((x, y), size // 2, COLOURS[ballot])
            if MARKS[ballot]:
                canvas.picture(f"icon:{MARKS[ballot]}", box.inflate(-size // 3, -size // 3), "card")
