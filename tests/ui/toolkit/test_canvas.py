"""What a canvas asks of the shapes: colours by name, points in pixels, words in their room."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from game.ui.toolkit import draw
from game.ui.toolkit.canvas import Canvas, Drawn
from game.ui.toolkit.look import make_look

LOOK = make_look((1600, 900))
INK, CARD, FOCUS = (LOOK.theme[name] for name in ("ink", "card", "focus"))
BOX = pygame.Rect(10, 20, 30, 40)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was asked of the shapes: kind, positions, and then what was named."""
    found: list[tuple[Any, ...]] = []
    for name in ("fill", "box", "disc", "polyline", "polygon", "dim"):
        monkeypatch.setattr(
            draw, name, lambda _s, *said, kind=name, **more: found.append((kind, *said, *more.values()))
        )
    return found


def canvas(clip: pygame.Rect | None = None) -> Canvas:
    return Canvas(pygame.Surface((200, 100)), LOOK, clip)


def test_shapes(asked: list[tuple[Any, ...]]) -> None:
    made, border = canvas(), LOOK.theme.border
    made.fill(BOX, "ink")
    made.box(BOX, "card")
    made.box(BOX, None, border="ink", width=5, radius=3)
    made.disc((1, 2), 3, "card")
    made.disc((1, 2), 3, "card", "ink")
    made.line([(1, 2)], "ink", 3, (4, 5))
    made.polygon([(1, 2)], "ink")
    made.rule(1, 2, 3)
    made.ring(BOX)
    made.dim(BOX)
    assert asked == [
        ("fill", INK, BOX),
        ("box", BOX, CARD, None, border, 0),
        ("box", BOX, None, INK, 5, 3),
        ("disc", (1, 2), 3, CARD, None, 2),
        ("disc", (1, 2), 3, CARD, INK, 2),
        ("polyline", [(1, 2)], INK, 3, (4, 5)),
        ("polygon", [(1, 2)], INK),
        ("fill", LOOK.theme["line"], (1, 2, 3, border)),
        ("box", BOX.inflate(4, 4), None, FOCUS, 2, 10),
        ("dim", BOX, LOOK.theme["shade"], LOOK.theme.dim),
    ]


def test_lines_are_thicker_in_a_large_window_and_never_too_thin(asked: list[tuple[Any, ...]]) -> None:
    for height, disc, ring in ((500, 2, 2), (1800, 4, 5)):
        made = Canvas(pygame.Surface((9, 9)), make_look((1600, height)))
        made.disc((1, 2), 3, "card", "ink")
        made.ring(BOX)
        assert (asked[-2][-1], asked[-1][-2]) == (disc, ring)


def test_what_is_seen_is_what_is_not_clipped() -> None:
    made = canvas(pygame.Rect(0, 0, 50, 50))
    assert made.sees(pygame.Rect(49, 49, 9, 9)) and not made.sees(pygame.Rect(50, 0, 9, 9))
    with made.clipped(pygame.Rect(20, 20, 100, 100)):
        assert tuple(made.surface.get_clip()) == (20, 20, 30, 30)
    assert tuple(made.surface.get_clip()) == (0, 0, 50, 50)
    made.cull = False
    assert made.sees(pygame.Rect(500, 0, 9, 9))
    with made.clipped(pygame.Rect(20, 20, 100, 100)):
        assert tuple(made.surface.get_clip()) == (0, 0, 50, 50)


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("center", 0.5), ("right", 1)])
def test_words_stand_in_their_room_and_are_noted(align: str, left: float) -> None:
    made, face = canvas(), LOOK.fonts["ui"]
    room = pygame.Rect(10, 20, 150, 60)
    found = made.text("word", room, "ui", "bad", align=align)
    assert found.size == (face.width("word"), face.height) and abs(found.centery - 50) <= 1
    assert abs(found.x - 10 - left * (150 - found.w)) <= 1
    assert made.texts == [Drawn("word", found, room, False, False, "bad")]
    assert made.surface.get_bounding_rect() is not None
    mask = pygame.mask.from_threshold(made.surface, (0, 0, 0), (1, 1, 1, 255))
    mask.invert()
    drawn = mask.get_bounding_rects()
    assert drawn and all(found.contains(one) for one in drawn)


def test_words_that_are_shortened_hidden_or_out_of_sight() -> None:
    made = canvas(pygame.Rect(0, 0, 5, 5))
    room = pygame.Rect(10, 20, 60, 30)
    cut = made.text("a long text indeed", room, shorten=True)
    assert cut.w <= 60
    whole = made.text("a long text indeed", room, hidden=True)
    assert whole.w > 60
    assert [(one.cut, one.hidden) for one in made.texts] == [(True, False), (False, True)]
    assert made.surface.get_at((12, 35))[:3] == (0, 0, 0)


def test_pictures_are_as_large_as_fits_and_in_the_middle(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.ui.toolkit import images

    sizes: list[int] = []

    def square(_name: str, side: int, *_: object) -> pygame.Surface:
        sizes.append(side)
        made = pygame.Surface((side, side))
        made.fill("white")
        return made

    monkeypatch.setattr(images, "picture", square)
    made = canvas()
    made.picture("x", pygame.Rect(10, 20, 30, 50))
    mask = pygame.mask.from_threshold(made.surface, (255, 255, 255), (1, 1, 1, 255))
    assert mask.get_bounding_rects() == [pygame.Rect(10, 30, 30, 30)]
    made.picture("x", pygame.Rect(10, 20, 0, 50))
    made.picture("x", pygame.Rect(500, 20, 9, 9))
    made.picture("x", pygame.Rect(10, 20, 1, 50))
    assert sizes == [30, 1]
