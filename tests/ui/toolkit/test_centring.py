"""What is centred has as much room on one side as on the other, in every widget that centres."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.kit import Screen, Widget, button, column, label, row
from game.ui.toolkit.layout import offset
from tests.ui.driver import app_of, drive

HALF_A_PIXEL = 1
"""An odd pixel goes to one side."""


class Show(Screen):
    key = "show"

    def __init__(self, made: Widget) -> None:
        super().__init__()
        self.made = made

    def build(self) -> Widget:
        return self.made


def sides(inner: pygame.Rect, outer: pygame.Rect) -> tuple[int, int, int, int]:
    """Room to the left, right, above and below."""
    return (
        inner.left - outer.left,
        outer.right - inner.right,
        inner.top - outer.top,
        outer.bottom - inner.bottom,
    )


@pytest.mark.parametrize(
    ("align", "expected"), [("start", 0), ("center", 30), ("end", 60), ("stretch", 0), (None, 0)]
)
def test_a_part_of_forty_in_a_hundred(align: str | None, expected: int) -> None:
    assert offset(align, 100, 40) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [1280, 1365])
def test_a_child_in_the_middle_of_a_column(width: int) -> None:
    shown = drive(Show(column(button("A", key="a", align="center"))), size=(width, 720))
    left, right, *_ = sides(shown.find("a").rect, pygame.Rect(0, 0, width, 720))
    assert left > 300 and abs(left - right) <= HALF_A_PIXEL


@pytest.mark.parametrize("align", [None, "center"])
def test_a_low_child_of_a_row_stands_in_the_middle_of_its_height(align: str | None) -> None:
    tall = column(*(label("line") for _ in range(9)), key="tall", weight=1)
    low = button("low", key="low", align=align) if align else button("low", key="low")  # type: ignore[arg-type]
    shown = drive(Show(column(row(tall, low))))
    *_, above, below = sides(shown.find("low").rect, shown.find("tall").rect)
    assert above > 40 and abs(above - below) <= HALF_A_PIXEL


def ink(surface: pygame.Surface, area: pygame.Rect) -> pygame.Rect:
    """The box of what is drawn inside `area` in another colour than the middle of its left edge."""
    part = surface.subsurface(area)
    mask = pygame.mask.from_threshold(part, part.get_at((0, area.h // 2)), (60, 60, 60, 255))
    mask.invert()
    first, *others = mask.get_bounding_rects()
    return first.unionall(others).move(area.topleft)


def test_words_stand_in_the_middle_of_a_button() -> None:
    shown = drive(Show(column(button("HHH", key="b", width=20, align="center"))))
    box = shown.find("b").rect
    [drawn] = [one for one in shown.draw().texts if one.text == "HHH"]
    left, right, above, below = sides(drawn.rect, box)
    assert left > 40 and abs(left - right) <= 2 * HALF_A_PIXEL
    assert abs(above - below) <= 2 * HALF_A_PIXEL
    left, right, *_ = sides(ink(shown.draw().surface, box.inflate(-12, -12)), box)
    assert abs(left - right) <= 4, "the letters themselves, with their bearings"


@pytest.mark.parametrize(
    ("align", "left", "right"), [("left", 0, None), ("center", None, None), ("right", None, 0)]
)
def test_a_line_of_text_in_a_room(align: str, left: int | None, right: int | None) -> None:
    app = app_of()
    room = pygame.Rect(100, 50, 400, 60)
    where = Canvas(pygame.Surface((600, 200)), app.look).text("Words", room, align=align)
    found = sides(where, room)
    assert abs(found[2] - found[3]) <= HALF_A_PIXEL
    if left is right is None:
        assert found[0] > 100 and abs(found[0] - found[1]) <= HALF_A_PIXEL
    else:
        assert (found[0] if left == 0 else found[1]) == 0


def test_a_picture_stands_in_the_middle_of_its_box() -> None:
    surface = pygame.Surface((300, 200))
    surface.fill("white")
    box = pygame.Rect(40, 20, 200, 60)
    Canvas(surface, app_of().look).picture("icon:circle", box, "ink")
    left, right, above, below = sides(ink(surface, surface.get_rect()), box)
    assert left > 60 and abs(left - right) <= 2 and abs(above - below) <= 2
