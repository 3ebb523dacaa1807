"""Pictures are drawn once while there is room for them, and what they weigh has a limit."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.fonts import Fonts
from game.ui.toolkit.kept import LIMIT, SHELF, Shelf, weight

SIDE = 100
ONE = 512 + SIDE * SIDE * 4  # bytes: four to a pixel


def of_side(side: int) -> pygame.Surface:
    return pygame.Surface((side, side), pygame.SRCALPHA)


@pytest.fixture
def drawn() -> list[int]:
    """What was really drawn, in order."""
    return []


def test_a_picture_is_drawn_once(drawn: list[int]) -> None:
    shelf = Shelf(10 * ONE)

    @shelf.keeps
    def square(number: int) -> pygame.Surface:
        drawn.append(number)
        return of_side(SIDE)

    first = square(1)
    assert square(1) is first and square(2) is not first
    assert drawn == [1, 2]
    assert (len(shelf), shelf.weight) == (2, 2 * ONE)


def test_the_longest_unused_goes_when_all_weigh_too_much(drawn: list[int]) -> None:
    shelf = Shelf(3 * ONE)

    @shelf.keeps
    def square(number: int) -> pygame.Surface:
        drawn.append(number)
        return of_side(SIDE)

    for number in (1, 2, 3, 1, 4):  # 2 is now the one not used for longest
        square(number)
    assert (len(shelf), shelf.weight) == (3, 3 * ONE)
    for number in (1, 3, 4):
        square(number)
    assert drawn == [1, 2, 3, 4]
    square(2)
    assert drawn == [1, 2, 3, 4, 2]


def test_one_large_picture_drives_out_many_small_ones_and_is_given_itself() -> None:
    shelf = Shelf(3 * ONE)
    square = shelf.keeps(of_side)
    for side in range(1, 90):
        square(side)
    assert len(shelf) > 2 and shelf.weight <= 3 * ONE
    large = square(4 * SIDE)  # more than the limit alone
    assert square(4 * SIDE) is large
    assert (len(shelf), shelf.weight) == (1, weight(large))


def test_functions_share_the_limit_and_not_their_pictures() -> None:
    shelf = Shelf(2 * ONE)
    one, other = shelf.keeps(of_side), shelf.keeps(lambda side: of_side(side))
    assert one(SIDE) is not other(SIDE)
    assert len(shelf) == 2


def test_what_is_not_there_is_remembered_too(drawn: list[int]) -> None:
    shelf = Shelf(ONE)

    @shelf.keeps
    def nothing(number: int) -> pygame.Surface | None:
        drawn.append(number)
        return None

    assert nothing(1) is None and nothing(1) is None
    assert drawn == [1]


def test_the_words_of_a_long_session_at_changing_sizes_stay_within_the_limit() -> None:
    """Lines at the size of a large window: without a limit of bytes they would weigh twice as much."""
    asked = 0
    for scale in (1.0, 1.5, 2.0):
        face = Fonts(2160, scale)["title"]
        for number in range(300):
            asked += weight(face.render(f"{number} treaties that nobody will ever break again", (0, 0, 0)))
    assert asked > LIMIT, "choose longer words"
    assert SHELF.weight <= LIMIT
