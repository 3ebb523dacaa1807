"""Marks as SVG, text by text."""

from __future__ import annotations

import pytest

from game.ui.toolkit.chart_svg import EVEN_LETTERS, _mark, svg
from game.ui.toolkit.charts import Block, Drawing, Mark, Marker, Stroke, Words
from game.ui.toolkit.theme import usable_theme

THEME = usable_theme("light")
INK, CARD = ("#" + "".join(f"{part:02x}" for part in THEME[name]) for name in ("ink", "card"))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (
            Stroke(((1, 2), (3, 4)), "ink", 2, (3, 4)),
            '<polyline points="1.0,2.0 3.0,4.0" fill="none" stroke="{}" stroke-width="2"'
            ' stroke-dasharray="3 4"/>',
        ),
        (
            Stroke(((1, 2), (3, 4)), "ink", 2),
            '<polyline points="1.0,2.0 3.0,4.0" fill="none" stroke="{}" stroke-width="2"/>',
        ),
        (Block((1, 2, -3, 4), "ink", 5), '<rect x="1.0" y="2.0" width="0.0" height="4.0" rx="5" fill="{}"/>'),
        (Block((1, 2, 3, -4), "ink"), '<rect x="1.0" y="2.0" width="3.0" height="0.0" rx="0" fill="{}"/>'),
        (Marker("circle", (1, 2), 6, "ink"), '<circle cx="1.0" cy="2.0" r="3.0" fill="{}"/>'),
        (
            Marker("square", (10, 20), 6, "ink"),
            '<polygon points="7.0,17.0 13.0,17.0 13.0,23.0 7.0,23.0" fill="{}"/>',
        ),
        (
            Marker("triangle", (10, 20), 6, "ink"),
            '<polygon points="10.0,17.0 13.0,23.0 7.0,23.0" fill="{}"/>',
        ),
        (
            Marker("diamond", (10, 20), 6, "ink"),
            '<polygon points="10.0,17.0 13.0,20.0 10.0,23.0 7.0,20.0" fill="{}"/>',
        ),
        (
            Words("a<b", (10, 20, 40, 100), "ui", "ink"),
            '<text x="10.0" y="96.0" text-anchor="start" fill="{}">a&lt;b</text>',
        ),
        (
            Words("a", (10, 20, 40, 100), "ui-bold", "ink", "center"),
            '<text x="30.0" y="96.0" text-anchor="middle" fill="{}" font-weight="bold">a</text>',
        ),
        (
            Words("a", (10, 20, 40, 100), "ui", "ink", "right"),
            '<text x="50.0" y="96.0" text-anchor="end" fill="{}">a</text>',
        ),
    ],
)
def test_marks(mark: Mark, expected: str) -> None:
    assert _mark(mark, THEME) == expected.format(INK)


def test_a_whole_file() -> None:
    found = svg(Drawing(99.6, [Block((1, 2, 3, 4), "ink")]), 200, THEME, "a & b")
    assert found.splitlines() == [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -46 232 162" font-family="sans-serif"',
        ' font-size="15">',
        "<title>a &amp; b</title>",
        f'<rect x="-16" y="-46" width="100%" height="100%" fill="{CARD}"/>',
        f'<text x="0.0" y="-7.2" text-anchor="start" fill="{INK}" font-weight="bold">a &amp; b</text>',
        f'<rect x="1.0" y="2.0" width="3.0" height="4.0" rx="0" fill="{INK}"/>',
        "</svg>",
    ]


def test_letters_of_nine_pixels() -> None:
    even = EVEN_LETTERS
    assert (even.width("abc", ""), even.height(""), even.px(2.6)) == (27, 20, 3)
    assert list(even.wrap("ab cd", "", 45)) == ["ab cd"] and list(even.wrap("ab cd", "", 44)) == ["ab", "cd"]
    assert list(even.wrap("", "", 44)) == [""] and list(even.wrap("ab", "", 1)) == ["a", "b"]
