"""A hemicycle of seats, coloured and marked by vote, with the count in the middle."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Opts, Widget

Ballot = Literal["yes", "no", "abstain", "open"]
COLOURS = {"yes": "good", "no": "bad", "abstain": "neutral", "open": "track"}
MARKS = {"yes": "check", "no": "x", "abstain": "minus"}
ONE_ARC = 18
"""Number of seats above which there are two arcs."""
LARGEST, HIGHEST = 3.0, 12.0
"""Greatest diameter of a disc, and greatest height of the widget, in em."""


@dataclass(frozen=True)
class SeatVote:
    """One seat and its ballot ("open": not cast yet; its picture is shown)."""

    ballot: Ballot
    image: str = ""


class Hemicycle(Widget):
    """One disc for each seat, from left to right; a mark in it shows the vote as well as the colour.

    `count` stands large in the middle ("12 : 2"), `words` small under it.
    """

    role: ClassVar[str] = "image"

    def __init__(
        self, seats: Sequence[SeatVote], count: str = "", words: str = "", **opts: Unpack[Opts]
    ) -> None:
        super().__init__(**opts)
        self.seats, self.count, self.words = list(seats), count, words

    @property
    def text(self) -> str:
        return self.count

    def _natural_width(self) -> int:
        return self.look.em * 24

    def _min_width(self) -> int:
        return self.look.em * 12

    def _height(self, width: int) -> int:
        lines = self._lines(width)
        under = len(lines) * self.look.fonts["small"].leading if lines else 0
        return min(round(width * 0.52), round(self.look.em * HIGHEST)) + under + self.look.px(6)

    def _lines(self, width: int) -> tuple[str, ...]:
        return self.look.fonts["small"].wrap(self.words, max(1, width)) if self.words else ()

    def spots(self) -> tuple[list[tuple[int, int]], int]:
        """The middle of each disc, and the diameter of discs, in pixels of the window."""
        arcs = 1 if len(self.seats) <= ONE_ARC else 2
        under = len(self._lines(self.rect.w)) * self.look.fonts["small"].leading
        height, many = self.rect.h - under - self.look.px(6), math.ceil(len(self.seats) / arcs)
        widest = min(self.look.em * LARGEST, height * 0.3)
        reach = min(self.rect.w / 2, height) - widest / 2
        across = max(4, int(min(widest, 0.86 * math.pi * reach / max(many, 1))))
        base = self.rect.y + height - across // 2
        found = []
        for number in range(len(self.seats)):
            arc, place = number % arcs, number // arcs
            here = math.ceil((len(self.seats) - arc) / arcs)
            angle = math.pi * (1 - (place / (here - 1) if here > 1 else 0.5))
            away = reach - arc * across * 1.25
            at = (round(self.rect.centerx + math.cos(angle) * away), round(base - math.sin(angle) * away))
            found.append(at)
        return found, across

    def draw(self, canvas: Canvas) -> None:
        """Discs on one arc, or two when there are many; the count between them."""
        spots, across = self.spots()
        for seat, (x, y) in zip(self.seats, spots, strict=True):
            box = pygame.Rect(x - across // 2, y - across // 2, across, across)
            if seat.ballot == "open" and seat.image:
                canvas.picture(seat.image, box)
                continue
            canvas.disc((x, y), across // 2, COLOURS[seat.ballot])
            if seat.ballot in MARKS:
                canvas.picture(f"icon:{MARKS[seat.ballot]}", box.inflate(-across // 2, -across // 2), "card")
        self._draw_count(canvas)

    def _draw_count(self, canvas: Canvas) -> None:
        small, lines = self.look.fonts["small"], self._lines(self.rect.w)
        y = self.rect.bottom - len(lines) * small.leading
        if self.count:
            face = self.look.fonts["number"]
            wide = face.width(self.count)
            room = pygame.Rect(self.rect.centerx - wide // 2, y - face.height, wide, face.height)
            canvas.text(self.count, room, "number", align="center")
        for line in lines:
            room = pygame.Rect(self.rect.x, y, self.rect.w, small.height)
            canvas.text(line, room, "small", "muted", align="center")
            y += small.leading
