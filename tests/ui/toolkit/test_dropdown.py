"""Drop-downs: where the list opens in a window of 1600 × 900, what opens it, what letters choose."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.choice import Option
from game.ui.widgets.dropdown import Dropdown
from game.ui.widgets.listbox import ListBox
from tests.ui.toolkit.alone import Bench, Box, down, drawn, keys, put

FEW = [Option(0, "alpha"), Option(1, "beta"), Option(2, "bravo"), Option(3, "delta", enabled=False)]
MANY = [Option(number, f"row {number}") for number in range(40)]
FIELD = (10, 20, 200, 38)


def field(
    options: list[Option] = FEW, chosen: object = 0, box: Box = FIELD
) -> tuple[Dropdown, Bench, list[object]]:
    heard: list[object] = []
    made = Dropdown(options, chosen, heard.append)  # type: ignore[arg-type]
    return made, put(made, box), heard


def opened(made: Dropdown, bench: Bench) -> ListBox:
    made.open()
    assert isinstance(bench.popup, ListBox)
    return bench.popup


def test_what_it_asks_for() -> None:
    made, *_ = field()
    assert (made.natural_width(), made.min_width(), made.height(99)) == (50 + 22 + 36, 108, 38)
    pictured, *_ = field([Option(0, "alphabetical", "icon:x"), Option(1, "b")])
    assert (pictured.natural_width(), pictured.min_width()) == (120 + 32 + 22 + 36, 180)
    none, *_ = field([])
    assert none.natural_width() == 22 + 36


@pytest.mark.parametrize(
    ("options", "box", "expected"),
    [
        (FEW, FIELD, (10, 62, 200, 4 * 32 + 8)),
        (FEW, (0, 20, 200, 38), (4, 62, 200, 136)),
        (FEW, (1500, 20, 200, 38), (1396, 62, 200, 136)),
        (FEW, (10, 20, 40, 38), (10, 62, 84, 136)),  # as wide as its words: fifty and thirty-four
        (FEW, (10, 800, 200, 38), (10, 800 - 4 - 136, 200, 136)),
        (FEW, (10, 718, 200, 38), (10, 760, 200, 136)),  # 136 are just left under it
        (FEW, (10, 719, 200, 38), (10, 579, 200, 136)),
        (MANY, (10, 300, 200, 38), (10, 342, 200, 554)),  # what there is, down to the edge
        (MANY, (10, 600, 200, 38), (10, 4, 200, 592)),
        ([Option(0, "x" * 200)], FIELD, (4, 62, 1592, 40)),
    ],
)
def test_where_the_list_opens(options: list[Option], box: Box, expected: Box) -> None:
    made, bench, _ = field(options, 0, box)
    assert tuple(opened(made, bench).rect) == expected


def test_the_list_shows_what_is_chosen_and_what_is_picked_is_told_after_it_is_closed() -> None:
    made, bench, heard = field(MANY, 39, (10, 300, 200, 38))
    popup = opened(made, bench)
    assert popup.value == 39 and popup.row_rect(39).bottom == popup.rect.bottom - 4
    popup.choose(5)
    popup.press()
    assert heard == [5] and bench.popup is None and made.value == 5


@pytest.mark.parametrize("key", ["Enter", "Space", "Alt+Down"])
def test_keys_that_open_it(key: str) -> None:
    made, bench, _ = field()
    assert keys(made, key) == [True] and bench.popup is not None


def test_a_click_opens_it_and_another_button_does_not() -> None:
    made, bench, _ = field()
    assert not made.handle(down(20, 30, button=3)) and not made.handle(key_event("Enter", up=True))
    assert bench.popup is None
    assert made.handle(down(20, 30)) and bench.popup is not None
    made.lost_focus()
    assert bench.popup is None


def test_arrows_choose_without_opening() -> None:
    made, bench, heard = field()
    assert keys(made, "Down", "Down", "Down", "Up") == [True] * 4
    assert heard == [1, 2, 1] and bench.popup is None


@pytest.mark.parametrize(
    ("signs", "to"), [("b", 1), ("bb", 2), ("bbb", 1), ("ba", 0), ("d", 0), ("z", 0), ("B", 1)]
)
def test_letters_choose_the_next_that_begins_so(signs: str, to: int) -> None:
    made, bench, _ = field()
    for sign in signs:
        event = pygame.event.Event(pygame.KEYDOWN, key=ord(sign.lower()), mod=0, unicode=sign)
        assert made.handle(event)
    assert made.value == to and bench.popup is None


@pytest.mark.parametrize(
    ("sign", "mod"), [("b", pygame.KMOD_LCTRL), ("b", pygame.KMOD_LALT), (".", 0), ("", 0)]
)
def test_what_is_no_letter_is_left_to_others(sign: str, mod: int) -> None:
    made, _, heard = field()
    assert not made.handle(pygame.event.Event(pygame.KEYDOWN, key=0, mod=mod, unicode=sign)) and heard == []


def test_an_open_list_keeps_all_keys_but_tab() -> None:
    made, bench, _ = field()
    popup = opened(made, bench)
    assert keys(popup, "F5", "Down") == [True, True] and popup.value == 1 and made.value == 0
    assert keys(popup, "Tab") == [False] and bench.popup is None


def test_how_it_is_drawn() -> None:
    made, bench, _ = field([Option(0, "alpha", "flag:x"), Option(1, "beta")])
    assert drawn(made).notes == [
        ("box", FIELD, "field", "edge", 0, 8),
        ("picture", "icon:chevron-down", (176, 28, 22, 22), "muted"),
        ("picture", "flag:x", (22, 28, 22, 22), "ink"),
        ("text", "alpha", (54, 20, 116, 38), "ui", "ink", "left", "shorten"),
    ]
    opened(made, bench)
    assert drawn(made).of("box")[0][1] == "hover"


def test_how_it_is_drawn_closed_under_the_hand_and_with_nothing_chosen() -> None:
    made, *_ = field(FEW, 77)
    made.enabled, made.hovered = False, True
    assert drawn(made).notes == [
        ("box", FIELD, "hover", "edge", 0, 8),
        ("picture", "icon:chevron-down", (176, 28, 22, 22), "muted"),
        ("text", "", (22, 20, 148, 38), "ui", "muted", "left", "shorten"),
    ]
