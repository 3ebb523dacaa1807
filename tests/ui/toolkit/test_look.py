"""Lengths in every window and text scale, and the frame that most screens share."""

from __future__ import annotations

import pygame
import pytest

from game.core.text import TN, T
from game.ui.toolkit.fonts import body_size
from game.ui.toolkit.look import make_look, plain_english
from game.ui.toolkit.page import bar, page
from game.ui.widgets.scroll import Scroll
from tests.ui.toolkit.alone import Block, boxes, put


@pytest.mark.parametrize(
    ("height", "scale", "points", "pixels"),
    [
        (900, 1.0, 8, 8), (900, 2.0, 8, 12), (900, 1.5, 8, 10), (1800, 1.0, 8, 16), (450, 1.0, 10, 7),
        (630, 1.0, 10, 7), (900, 1.0, 0.1, 1), (900, 1.0, 0, 0), (900, 1.0, -8, -8), (1800, 2.0, 8, 24),
    ],
)  # fmt: skip
def test_space_grows_half_as_fast_as_text(height: int, scale: float, points: float, pixels: int) -> None:
    assert make_look((1600, height), scale=scale).px(points) == pixels


@pytest.mark.parametrize(
    ("height", "scale", "size"),
    [(900, 1.0, 20), (900, 2.0, 40), (720, 1.0, 16), (901, 1.0, 21), (100, 1.0, 14), (100, 2.0, 23)],
)
def test_an_em_is_a_forty_fifth_of_the_window(height: int, scale: float, size: int) -> None:
    assert body_size(height, scale) == make_look((1600, height), scale=scale).em == size


def test_plain_english_fills_texts_in_texts_and_counts() -> None:
    assert plain_english(T("to {x}", x=T("the {y}", y=3))) == "to the 3"
    said = [plain_english(TN("{count} vote", "{count} votes", many)) for many in (0, 1, 2)]
    assert said == ["0 votes", "1 vote", "2 votes"]


def test_the_bar_is_dark_and_flows() -> None:
    one, two = Block(100, 30, 10), Block(100, 30, 10)
    made = bar(one, two)
    put(made, (0, 0, 258, 50))
    assert (made.tone, made.fill, one.tone) == ("bar", "bar", "bar")
    assert boxes(one, two) == [(20, 10, 100, 30), (138, 10, 100, 30)]
    assert made.height(258) == 50 and made.height(257) == 30 + 8 + 30 + 20


def test_the_body_of_a_page_scrolls_under_what_is_fixed() -> None:
    top, one, two = Block(10, 40, 10, 40), Block(10, 500, 10, 500), Block(10, 500, 10, 500)
    made = page(top, one, two)
    put(made, (0, 0, 400, 300))
    body = made.children[1]
    assert isinstance(body, Scroll) and body.key == "page"
    assert boxes(top, body) == [(0, 0, 400, 40), (0, 40, 400, 260)] and body.limits() == (
        0,
        16 + 1016 + 16 - 260,
    )
    assert boxes(one) == [(16, 56, 388 - 32, 500)]
    made.place(pygame.Rect(0, 0, 400, 2000))
    assert boxes(body) == [(0, 40, 400, 1960)]
