"""Small things to look at: pictures, meters, progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Opts, Widget


class Picture(Widget):
    """An icon, flag or emblem (`icon:scale`, `flag:idn`, `emblem:star:A:2`), `size` em square."""

    role: ClassVar[str] = "image"

    def __init__(self, image: str, size: float = 1.4, color: str = "ink", **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.image, self.size, self.color = image, size, color

    def _natural_width(self) -> int:
        return round(self.size * self.look.em)

    def _height(self, width: int) -> int:
        return round(self.size * self.look.em)

    def draw(self, canvas: Canvas) -> None:
        canvas.picture(self.image, self.rect, self.token(self.color))


class Surface(Widget):
    """A picture drawn elsewhere, as large as fits with its proportions (scenario art)."""

    role: ClassVar[str] = "image"

    def __init__(self, surface: pygame.Surface, aspect: float = 0, **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.surface = surface
        self.aspect = aspect or surface.get_width() / max(1, surface.get_height())
        self._scaled: pygame.Surface | None = None

    def _natural_width(self) -> int:
        return 8 * self.look.em

    def _min_width(self) -> int:
        return 3 * self.look.em

    def _height(self, width: int) -> int:
        return round(width / self.aspect)

    def draw(self, canvas: Canvas) -> None:
        if self._scaled is None or self._scaled.get_size() != self.rect.size:
            self._scaled = pygame.transform.smoothscale(self.surface, self.rect.size)
        canvas.surface.blit(self._scaled, self.rect)


class Meter(Widget):
    """A bar from 0 to 1 on a track, with an optional mark (a goal, a quorum) and words beside it."""

    role: ClassVar[str] = "meter"

    def __init__(
        self,
        share: float,
        *,
        color: str = "good",
        goal: float | None = None,
        words: str = "",
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.share, self.color, self.goal, self.words = min(1.0, max(0.0, share)), color, goal, words

    @property
    def text(self) -> str:
        return self.words

    @property
    def value(self) -> object:
        return round(self.share, 4)

    def _words_room(self) -> int:
        return self.look.fonts["small-bold"].width(self.words) + self.look.px(10) if self.words else 0

    def _natural_width(self) -> int:
        return 8 * self.look.em + self._words_room()

    def _min_width(self) -> int:
        return 3 * self.look.em + self._words_room()

    def _height(self, width: int) -> int:
        return max(self.look.px(16), self.look.fonts["small"].height if self.words else 0)

    def draw(self, canvas: Canvas) -> None:
        thick = self.look.px(8)
        width = self.rect.w - self._words_room()
        track = pygame.Rect(self.rect.x, self.rect.centery - thick // 2, width, thick)
        canvas.box(track, self.token("track"), radius=thick)
        if self.share > 0:
            full = pygame.Rect(track.x, track.y, max(thick, round(track.w * self.share)), thick)
            canvas.box(full, self.token(self.color), radius=thick)
        if self.goal is not None:
            x = track.x + round(track.w * self.goal)
            w = self.look.px(2)
            canvas.fill(pygame.Rect(x - w // 2, track.y - w * 2, w, thick + 4 * w), self.token("ink"))
        if self.words:
            room = pygame.Rect(track.right, self.rect.y, self._words_room(), self.rect.h)
            canvas.text(self.words, room, "small-bold", self.token("ink"), align="right")


class Progress(Meter):
    """The progress of a long task; without a number (`share=None`) the bar is striped."""

    role: ClassVar[str] = "progress"

    def __init__(self, share: float | None, **opts: Unpack[Opts]) -> None:
        super().__init__(share or 0.0, color="accent", words="" if share is None else f"{share:.0%}", **opts)
        self.known = share is not None

    def draw(self, canvas: Canvas) -> None:
        super().draw(canvas)
        if not self.known:
            step, thick = self.look.px(24), self.look.px(8)
            for x in range(self.rect.x, self.rect.right - step // 2, step):
                strip = pygame.Rect(x, self.rect.centery - thick // 2, step // 2, thick)
                canvas.box(strip, self.token("accent"), radius=4)


@dataclass(frozen=True)
class Part:
    """A part of a whole: its name, its size, a colour token ("" takes the next of the series)."""

    name: str
    size: float
    color: str = ""


class PartsBar(Widget):
    """A whole divided into parts side by side, each explained in the legend under it by number and colour."""

    role: ClassVar[str] = "parts"

    def __init__(self, parts: Sequence[Part], **opts: Unpack[Opts]) -> None:
        super().__init__(**opts)
        self.parts = [part for part in parts if part.size > 0]

    @property
    def text(self) -> str:
        return " · ".join(part.name for part in self.parts)

    def _color(self, number: int) -> str:
        return self.parts[number].color or f"series{number}"

    def _legend(self, width: int) -> list[pygame.Rect]:
        face, side = self.look.fonts["small"], self._side()
        x, y, boxes = 0, self.look.px(14) + self.look.px(6), []
        for part in self.parts:
            size = side + self.look.px(6) + face.width(part.name)
            if x and x + size > width:
                x, y = 0, y + face.leading
            boxes.append(pygame.Rect(x, y, size, face.height))
            x += size + self.look.px(14)
        return boxes

    def _side(self) -> int:
        return round(self.look.fonts["small"].size * 0.7)

    def _natural_width(self) -> int:
        return 12 * self.look.em

    def _min_width(self) -> int:
        boxes = self._legend(1)
        return max((box.w for box in boxes), default=0)

    def _height(self, width: int) -> int:
        boxes = self._legend(width)
        return boxes[-1].bottom if boxes else self.look.px(14)

    def draw(self, canvas: Canvas) -> None:
        total, x = sum(part.size for part in self.parts), 0.0
        thick = self.look.px(14)
        for number, (part, box) in enumerate(zip(self.parts, self._legend(self.rect.w), strict=True)):
            width = self.rect.w * part.size / total
            strip = pygame.Rect(self.rect.x + round(x), self.rect.y, round(x + width) - round(x) - 1, thick)
            x += width
            canvas.fill(strip, self._color(number))
            box = box.move(self.rect.topleft)
            side = self._side()
            canvas.box(pygame.Rect(box.x, box.centery - side // 2, side, side), self._color(number), radius=2)
            taken = side + self.look.px(6)
            room = pygame.Rect(box.x + taken, box.y, box.w - taken, box.h)
            canvas.text(part.name, room, "small", self.token("muted"))
