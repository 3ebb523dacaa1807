"""Typefaces at final pixel sizes: measuring, cached glyph runs, ellipsis, breaking of lines.

Sizes are shares of the body size; the body size is 1/45 of the window's height at 100 % and follows
the text scale. Not here: spans with several styles in a line (richtext.py).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pygame

from game.core.letters import SANS as SANS_LETTERS
from game.core.letters import SERIF as SERIF_LETTERS
from game.core.letters import drawable
from game.ui.toolkit import pg
from game.ui.toolkit.files import asset
from game.ui.toolkit.kept import kept
from game.ui.toolkit.theme import RGB

BODY_SHARE = 45  # body size = window height / 45
FLOOR = 14  # no text below this many pixels at 100 %
MIN_SCALE, MAX_SCALE = 1.0, 2.0

SANS = ("Inter-Regular", "Inter-SemiBold", "Inter-Italic")
SERIF = ("SourceSerif4-Regular", "SourceSerif4-SemiBold", "SourceSerif4-Italic")

# style name: file, size as a share of the body size
STYLES: dict[str, tuple[str, float]] = {
    "body": ("Inter-Regular", 1.0),
    "body-bold": ("Inter-SemiBold", 1.0),
    "body-italic": ("Inter-Italic", 1.0),
    "ui": ("Inter-Regular", 0.9),
    "ui-medium": ("Inter-Medium", 0.9),
    "ui-bold": ("Inter-SemiBold", 0.9),
    "ui-italic": ("Inter-Italic", 0.9),
    "figures": ("Inter-Tabular", 0.9),
    "small": ("Inter-Regular", 0.8),
    "small-medium": ("Inter-Medium", 0.8),
    "small-bold": ("Inter-SemiBold", 0.8),
    "small-italic": ("Inter-Italic", 0.8),
    "lead": ("Inter-Regular", 1.15),
    "lead-bold": ("Inter-SemiBold", 1.15),
    "title": ("SourceSerif4-SemiBold", 1.1),
    "title2": ("SourceSerif4-SemiBold", 1.4),
    "title1": ("SourceSerif4-SemiBold", 1.7),
    "number": ("SourceSerif4-SemiBold", 2.6),
    "display": ("SourceSerif4-SemiBold", 3.4),
    "treaty": ("SourceSerif4-Regular", 1.0),
    "treaty-bold": ("SourceSerif4-SemiBold", 1.0),
    "treaty-italic": ("SourceSerif4-Italic", 1.0),
    "serif-lead": ("SourceSerif4-Regular", 1.15),
    "serif-lead-italic": ("SourceSerif4-Italic", 1.15),
}


def styled(style: str, bold: bool = False, italic: bool = False) -> str:
    """The bold or italic variant of a style; the style itself if it has none."""
    base = style.split("-")[0]
    wanted = "bold" if bold else "italic" if italic else ""
    sister = f"{base}-{wanted}" if wanted else style
    return sister if sister in STYLES else style


def body_size(window_height: int, scale: float) -> int:
    """Size of body text in pixels."""
    return max(FLOOR, math.ceil(max(500, window_height) / BODY_SHARE * scale))


@dataclass(frozen=True)
class Face:
    """A typeface at a size. Widths and heights are pixels."""

    font: pygame.font.Font
    size: int

    @property
    def height(self) -> int:
        """From the top of the ascenders to the foot of the descenders."""
        return self.font.get_ascent() - self.font.get_descent()

    @property
    def ascent(self) -> int:
        """From the top of a line to its baseline."""
        return self.font.get_ascent()

    @property
    def leading(self) -> int:
        """Distance of baselines of running text."""
        return max(round(self.size * 1.42), self.height)

    def width(self, text: str) -> int:
        """Width of `text` in one line."""
        return _width(self.font, text)

    def render(self, text: str, color: RGB) -> pygame.Surface:
        """`text` in one line (cached: do not draw on it)."""
        return _render(self.font, text, color)

    def shorten(self, text: str, width: int) -> str:
        """`text`, or as much of it as fits in `width` with an ellipsis."""
        if self.width(text) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…") <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def wrap(self, text: str, width: int) -> tuple[str, ...]:
        """`text` in lines no wider than `width`; words that are too long are broken."""
        return _wrap(self, text, width)

    def longest_word(self, text: str) -> int:
        """Width of the widest word."""
        return max((self.width(word) for word in text.split()), default=0)


@lru_cache(maxsize=16384)
def _width(font: pygame.font.Font, text: str) -> int:
    return font.size(text)[0] if text else 0


@kept
def _render(font: pygame.font.Font, text: str, color: RGB) -> pygame.Surface:
    return font.render(text or " ", True, color)


@lru_cache(maxsize=4096)
def _wrap(face: Face, text: str, width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            trial = f"{line} {word}" if line else word
            if not line or face.width(trial) <= width:
                line = trial
            else:
                lines.append(line)
                line = word
            while face.width(line) > width and len(line) > 1:
                cut = _fitting(face, line, width)
                lines.append(line[:cut])
                line = line[cut:]
        lines.append(line)
    return tuple(lines)


def _fitting(face: Face, text: str, width: int) -> int:
    """How many characters fit (at least one)."""
    cut = len(text) - 1
    while cut > 1 and face.width(text[:cut]) > width:
        cut -= 1
    return cut


class HonestFont(pygame.font.Font):
    """A font that draws missing, bidirectional and invisible characters as their code."""

    def __init__(self, path: str | None, size: int, known: frozenset[str]) -> None:
        super().__init__(path, size)
        self.known = known

    def size(self, text: str) -> tuple[int, int]:  # type: ignore[override]
        """Width and height of the text as it is drawn."""
        return super().size(drawable(text, self.known))

    def render(self, text: str, *how: Any, **more: Any) -> pygame.Surface:  # type: ignore[override]
        """The text with such characters replaced, as a surface."""
        return super().render(drawable(text, self.known), *how, **more)


@lru_cache(maxsize=128)
def _font(file: str, size: int) -> pygame.font.Font:
    pg.start_fonts()
    path = asset("fonts", f"{file}.ttf")
    known = SERIF_LETTERS if file in SERIF else SANS_LETTERS
    return HonestFont(str(path) if path.is_file() else None, size, known)


class Fonts:
    """The faces of all styles for one window height and text scale."""

    def __init__(self, window_height: int, scale: float) -> None:
        self.body = body_size(window_height, scale)
        self.floor = round(FLOOR * scale)
        self._faces: dict[str, Face] = {}

    def __getitem__(self, style: str) -> Face:
        face = self._faces.get(style)
        if face is None:
            file, share = STYLES[style]
            size = max(min(self.floor, self.body), math.ceil(self.body * share))
            face = self._faces[style] = Face(_font(file, size), size)
        return face

    def exact(self, file: str, size: int) -> Face:
        """A face by file and pixel size, for letters inside pictures."""
        return Face(_font(file, size), size)
