"""The marks of a chart as SVG, for files; all letters are taken to have equal width."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from html import escape
from typing import Final

from game.ui.toolkit.charts import Block, Box, Drawing, Mark, Marker, Measure, Stroke, Words
from game.ui.toolkit.theme import RGB, Theme

SIZE: Final = 15
"""Font size in pixels."""
LETTER: Final = 0.6 * SIZE
"""Width of a letter in pixels, the average of sans serif faces."""
MARGIN: Final = 16
HEAD: Final = 2 * SIZE


class _EvenLetters:
    """Measures text without a font: all letters are `LETTER` wide."""

    def width(self, text: str, style: str) -> int:
        return math.ceil(len(text) * LETTER)

    def height(self, style: str) -> int:
        return round(SIZE * 1.35)

    def wrap(self, text: str, style: str, width: int) -> Sequence[str]:
        return textwrap.wrap(text, max(1, int(width / LETTER))) or [""]

    def px(self, points: float) -> int:
        return round(points)


EVEN_LETTERS: Final[Measure] = _EvenLetters()


def svg(drawing: Drawing, width: int, theme: Theme, title: str) -> str:
    """A whole SVG file of a drawing that is `width` pixels wide, under its title."""
    top, height = -MARGIN - HEAD, round(drawing.height) + HEAD + 2 * MARGIN
    box = f"{-MARGIN} {top} {width + 2 * MARGIN} {height}"
    head = Words(title, (0, -HEAD, width, HEAD), "bold", "ink")
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" font-family="sans-serif"',
        f' font-size="{SIZE}">',
        f"<title>{escape(title)}</title>",
        f'<rect x="{-MARGIN}" y="{top}" width="100%" height="100%" fill="{_hex(theme["card"])}"/>',
        *(_mark(mark, theme) for mark in (head, *drawing.marks)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _hex(color: RGB) -> str:
    return "#" + "".join(f"{part:02x}" for part in color)


def _mark(mark: Mark, theme: Theme) -> str:
    color = _hex(theme[mark.color])
    if isinstance(mark, Stroke):
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in mark.points)
        dash = f' stroke-dasharray="{mark.dash[0]} {mark.dash[1]}"' if mark.dash else ""
        return f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="{mark.width}"{dash}/>'
    if isinstance(mark, Block):
        x, y, width, height = mark.box
        size = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}"'
        return f'<rect {size} rx="{mark.radius}" fill="{color}"/>'
    if isinstance(mark, Marker):
        return _marker(mark, color)
    return _words(mark, color)


def _marker(mark: Marker, color: str) -> str:
    x, y, r = *mark.at, mark.size / 2
    if mark.shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{color}"/>'
    corners = {
        "square": ((-r, -r), (r, -r), (r, r), (-r, r)),
        "triangle": ((0, -r), (r, r), (-r, r)),
        "diamond": ((0, -r), (r, 0), (0, r), (-r, 0)),
    }[mark.shape]
    points = " ".join(f"{x + right:.1f},{y + down:.1f}" for right, down in corners)
    return f'<polygon points="{points}" fill="{color}"/>'


def _words(mark: Words, color: str) -> str:
    x, y, width, height = mark.box
    place: Box = (x, y + height * 0.76, width, height)
    along = {"left": 0.0, "center": 0.5, "right": 1.0}[mark.anchor]
    anchor = {"left": "start", "center": "middle", "right": "end"}[mark.anchor]
    weight = ' font-weight="bold"' if mark.style.endswith("bold") else ""
    where = f'x="{place[0] + along * width:.1f}" y="{place[1]:.1f}" text-anchor="{anchor}"'
    return f'<text {where} fill="{color}"{weight}>{escape(mark.text)}</text>'
