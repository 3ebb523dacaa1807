"""Pictures by name: icons in a colour, flags, shapes with a letter, and something for every name."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit import images
from game.ui.toolkit.look import make_look

LOOK = make_look((1600, 900))
RED = (200, 0, 0)
SIDE = 40


def made(name: str, size: int = SIDE) -> pygame.Surface:
    return images.picture(name, size, RED, LOOK.theme, LOOK.fonts)


def solid(surface: pygame.Surface) -> pygame.Rect:
    """The box of what is more than half opaque."""
    boxes = pygame.mask.from_surface(surface, 127).get_bounding_rects()
    return boxes[0].unionall(boxes[1:])


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    return pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(other, "RGBA")


@pytest.mark.parametrize("size", [12, 16, 33, 40, 200])
def test_every_icon_is_in_its_colour_at_every_size(size: int) -> None:
    for name in ("check", "x", "chevron-down"):
        found = images.icon(name, size, RED)
        assert found is not None and found.get_size() == (size, size)
        box = solid(found)
        assert box.w > size / 3 and abs(box.centerx - size / 2) < size / 6
        shades = {
            tuple(found.get_at((x, y)))[:3]
            for x in range(size)
            for y in range(size)
            if found.get_at((x, y))[3]
        }
        assert all(green < 12 and blue < 12 for _, green, blue in shades)
    assert images.icon("no such icon", size, RED) is None


def test_icons_differ() -> None:
    pictures = [pygame.image.tobytes(made(f"icon:{name}"), "RGBA") for name in sorted(images.icon_names())]
    assert len(set(pictures)) == len(pictures) > 10


@pytest.mark.parametrize("size", [10, 40, 400])
def test_flags_are_round_and_have_an_edge(size: int) -> None:
    found = images.flag("idn", size, RED)
    assert found is not None and found.get_size() == (size, size)
    assert found.get_at((0, 0))[3] == 0 and found.get_at((size // 2, size // 2))[3] > 250
    edge = found.get_at((0, size // 2))
    assert edge[0] > 90 and edge[0] > 2 * edge[2]  # red
    assert images.flag("nowhere", size, RED) is None


@pytest.mark.parametrize(
    ("shape", "corner", "middle_of_side"),
    [("circle", False, True), ("square", False, False), ("diamond", False, True), ("hexagon", False, False)],
)
def test_shapes_fill_their_square(shape: str, corner: bool, middle_of_side: bool) -> None:
    found = images.emblem(shape, "", RED, SIDE, LOOK.fonts)
    assert (found.get_at((1, 1))[3] > 127) == corner
    assert (found.get_at((SIDE // 2, 2))[3] > 127) == middle_of_side


@pytest.mark.parametrize(
    ("shape", "points"),
    [
        ("square", [(3.23, 3.23), (36.77, 3.23), (36.77, 36.77), (3.23, 36.77)]),
        ("diamond", [(20, 0.5), (39.5, 20), (20, 39.5), (0.5, 20)]),
        ("triangle", [(20, 1.67), (38.914, 34.43), (1.086, 34.43)]),
    ],
)
def test_corners_of_shapes(shape: str, points: list[tuple[float, float]]) -> None:
    assert images._corners(shape, SIDE) == [pytest.approx(point, abs=0.001) for point in points]


def test_corners_of_a_star_and_a_hexagon() -> None:
    star, six = images._corners("star", SIDE), images._corners("hexagon", SIDE)
    away = [round(((x - 20) ** 2 + (y - 20) ** 2) ** 0.5, 2) for x, y in star]
    assert away == [19.5, 15.21] * 8 and star[0] == pytest.approx((39.5, 20))
    assert len(six) == 6 and six[0] == pytest.approx((39.5, 20)) and six[3] == pytest.approx((0.5, 20))


@pytest.mark.parametrize(("color", "ink"), [((0, 0, 60), 255), ((250, 250, 200), 0)])
def test_the_letter_is_readable_on_its_shape(color: tuple[int, int, int], ink: int) -> None:
    found = images.emblem("square", "I", color, SIDE, LOOK.fonts)
    levels = [found.get_at((x, SIDE // 2))[0] for x in range(10, 30)]
    assert ink in levels


def test_names_of_emblems() -> None:
    theme, fonts = LOOK.theme, LOOK.fonts
    assert same(made("emblem:triangle:A:2"), images.emblem("triangle", "A", theme["series2"], SIDE, fonts))
    assert same(made("emblem:triangle:A"), images.emblem("triangle", "A", theme["series0"], SIDE, fonts))
    assert same(made("emblem:star"), images.emblem("star", "", theme["series0"], SIDE, fonts))


@pytest.mark.parametrize(
    ("name", "letter"), [("flag:nowhere", "nowhere"), ("icon:nothing", "nothing"), ("word", "word")]
)
def test_an_unknown_name_becomes_its_first_letter(name: str, letter: str) -> None:
    assert same(made(name), images.emblem("circle", letter, LOOK.theme["neutral"], SIDE, LOOK.fonts))
