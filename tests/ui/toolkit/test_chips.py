"""Chips and tabs: where each stands, what the mouse and the keys choose, which page is shown."""

from __future__ import annotations

import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.chips import Chips
from game.ui.widgets.choice import Option
from game.ui.widgets.tabs import Tabs, TabStrip
from tests.ui.toolkit.alone import Block, Box, boxes, down, drawn, keys, put

THREE = [Option(0, "ab"), Option(1, "cdef"), Option(2, "g", "icon:x")]  # 42, 58 and 58 wide, 28 high


def three(chosen: object = 0, box: Box = (10, 20, 173, 64)) -> tuple[Chips, list[object]]:
    heard: list[object] = []
    made = Chips(THREE, chosen, heard.append)  # type: ignore[arg-type]
    put(made, box)
    return made, heard


def test_what_chips_ask_for() -> None:
    made, _ = three()
    assert (made.natural_width(), made.min_width()) == (42 + 58 + 58 + 16, 58)
    assert (made.height(174), made.height(173), made.height(100)) == (28, 64, 100)
    none = Chips([])
    put(none)
    assert (none.natural_width(), none.min_width(), none.height(99)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("width", "corners"),
    [
        (174, [(0, 0), (50, 0), (116, 0)]),
        (173, [(0, 0), (50, 0), (0, 36)]),
        (107, [(0, 0), (0, 36), (0, 72)]),
        (1, [(0, 0), (0, 36), (0, 72)]),
    ],
)
def test_chips_go_on_in_further_lines(width: int, corners: list[tuple[int, int]]) -> None:
    made, _ = three()
    found = made.boxes(width)
    assert [box.topleft for box in found] == corners
    assert [box.size for box in found] == [(42, 28), (58, 28), (58, 28)]


@pytest.mark.parametrize(
    ("at", "chosen"), [((10, 20), 0), ((59, 20), None), ((60, 47), 1), ((60, 48), None), ((10, 56), 2)]
)
def test_a_click_chooses_the_chip_under_it_only(at: tuple[int, int], chosen: int | None) -> None:
    made, heard = three(None if chosen == 0 else 0)
    if chosen == 0:
        made.current = 1
    assert made.handle(down(*at)) == (chosen is not None)
    assert heard == ([] if chosen is None else [chosen])
    assert not made.handle(down(10, 20, button=3))


@pytest.mark.parametrize(
    ("key", "to"), [("Left", 0), ("Up", 0), ("Right", 2), ("Down", 2), ("Home", 0), ("End", 2)]
)
def test_keys_choose_chips(key: str, to: int) -> None:
    made, heard = three(1)
    assert keys(made, key) == [True] and heard == [to]


def test_other_keys_and_keys_that_come_up_are_not_used() -> None:
    made, heard = three(1)
    assert keys(made, "Enter", "x") == [False, False]
    assert not made.handle(key_event("Left", up=True)) and heard == []


def test_a_chip_that_is_gone_is_not_kept() -> None:
    made, _ = three(1)
    made.restore({"given": 1, "current": 2})
    assert made.value == 2
    made.restore({"given": 1, "current": 0})
    assert made.value == 0
    made.restore({"given": 1, "current": "gone"})
    assert made.value == 1


def test_how_chips_are_drawn() -> None:
    made = Chips([THREE[0], Option(1, "cdef", enabled=False), THREE[2]], 0)
    put(made, (10, 20, 173, 64))
    assert drawn(made).notes == [
        ("box", (10, 20, 42, 28), "chosen", None, 0, 99),
        ("text", "ab", (23, 20, 16, 28), "small-medium", "on_chosen", "left"),
        ("box", (60, 20, 58, 28), "card", "soft_edge", 0, 99),
        ("text", "cdef", (73, 20, 32, 28), "small-medium", "muted", "left"),
        ("box", (10, 56, 58, 28), "card", "soft_edge", 0, 99),
        ("picture", "icon:x", (23, 61, 18, 18), "ink"),
        ("text", "g", (47, 56, 32, 28), "small-medium", "ink", "left"),
    ]
    made.enabled = False
    assert [note[3] for note in drawn(made).of("text")] == ["on_chosen", "muted", "muted"]


# -- tabs
def test_how_the_titles_of_tabs_are_drawn() -> None:
    made = TabStrip(["ab", "cd"], "cd")
    put(made, (10, 20, 300, 38))
    assert made.height(300) == 38
    assert drawn(made).notes == [
        ("text", "ab", (10, 20, 46, 38), "ui-bold", "muted", "center"),
        ("rule", 10, 58 - made.look.theme.border, 46, "line"),
        ("text", "cd", (60, 20, 46, 38), "ui-bold", "ink", "center"),
        ("rule", 60, 58 - made.look.theme.border, 46, "line"),
        ("fill", (60, 55, 46, 3), "accent"),
    ]


def test_one_page_is_shown_and_has_the_room() -> None:
    one, two, heard = Block(10, 10, weight=1), Block(10, 10, weight=1), list[object]()
    made = Tabs([("a", "ab", one), ("b", "cd", lambda: two)], "b", heard.append, key="t")
    bench = put(made, (10, 20, 300, 200))
    assert made.strip.key == "t-tabs"
    assert [page.visible for page in made.pages] == [False, True]
    assert boxes(made.strip, two) == [(10, 20, 300, 38), (10, 72, 300, 148)]
    before = bench.relayouts
    keys(made.strip, "Left")
    assert [page.visible for page in made.pages] == [True, False]
    assert heard == ["a"] and bench.relayouts == before + 1


def test_the_page_is_kept_and_nobody_need_listen() -> None:
    made = Tabs([("a", "ab", Block(1, 1)), ("b", "cd", Block(1, 1))])
    put(made)
    keys(made.strip, "End")
    assert made.save() == {"given": "a", "current": "b"}
    again = Tabs([("a", "ab", Block(1, 1)), ("b", "cd", Block(1, 1))])
    put(again)
    again.restore(made.save())
    assert [page.visible for page in again.pages] == [False, True]
