"""Tables by keys, wheel and mouse: ten rows of 32 in a box of 400 × 200 at (10, 20), the header 28 high."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.cells import Cell, Col, TableRow, row
from game.ui.widgets.table import Table
from tests.ui.toolkit.alone import Bench, down, keys, over, put, wheel

COLUMNS = (Col("Name", weight=1), Col("Size", "right"), Col("", sortable=False), Col("Fixed", sortable=False))


def rows(many: int = 10) -> list[TableRow]:
    return [
        row(n, f"name {n}", Cell(f"{n}", sort=-n, link="size"), Cell("why?", link="why"), "x")
        for n in range(many)
    ]


def table(many: int = 10, *deaf: str, **options: object) -> tuple[Table, Bench, list[tuple[object, ...]]]:
    heard: list[tuple[object, ...]] = []
    calls = {
        "on_activate": lambda one: heard.append(("open", one)),
        "on_select": lambda one: heard.append(("select", one)),
        "on_link": lambda one, target: heard.append((target, one)),
    }
    used = {name: call for name, call in calls.items() if name not in deaf}
    made = Table(COLUMNS, rows(many), **{**used, **options})  # type: ignore[arg-type]
    return made, put(made, (10, 20, 400, 200)), heard


def ids(made: Table) -> list[object]:
    return [one.id for one in made.rows]


def test_what_is_chosen_is_where_the_cursor_begins() -> None:
    made, *_ = table(chosen=4)
    assert (made.cursor, made.value) == (4, 4) and table()[0].cursor == 0 and table(chosen=77)[0].cursor == 0
    assert made.text == "Name | Size | Fixed" and table(header=False)[0].text == ""


# -- rows
@pytest.mark.parametrize(
    ("top", "to", "after"), [(0, 9, 150), (0, 6, 54), (150, 3, 96), (0, 4, 0), (0, 0, 0), (60, 4, 60)]
)
def test_it_scrolls_as_little_as_the_cursor_needs(top: int, to: int, after: int) -> None:
    made, _, heard = table()
    made.top, made.column = top, 2
    made.go_to(to)
    assert (made.cursor, made.top, made.column, made.value) == (to, after, 0, to) and heard == [
        ("select", to)
    ]


@pytest.mark.parametrize(
    ("start", "key", "to"),
    [
        (0, "Down", 1), (5, "Up", 4), (5, "Home", 0), (5, "End", 9), (2, "PageDown", 6), (8, "PageDown", 9),
        (8, "PageUp", 4), (2, "PageUp", 0), (0, "PageUp", 0), (0, "Up", -1),
    ],
)  # fmt: skip
def test_keys_move_the_cursor(start: int, key: str, to: int) -> None:
    made, *_ = table()
    made.cursor = start
    assert keys(made, key) == [True] and made.cursor == to  # a page is 172 / 40 rows, four


def test_keys_that_are_not_used() -> None:
    made, *_ = table()
    made.cursor = 9
    assert keys(made, "Down", "x", "Tab") == [False] * 3 and made.cursor == 9
    assert not made.handle(key_event("Up", up=True))
    assert keys(made, "PageDown") == [True]


def test_the_header_is_a_stop_only_where_something_can_be_sorted() -> None:
    for made in (table(header=False)[0], Table([Col("a", sortable=False), Col("")], [row(1, "a", "b")])):
        put(made)
        keys(made, "Up")
        assert made.cursor == 0


def test_an_empty_table_bears_every_key() -> None:
    made, bench, heard = table(0)
    bench.focused = made
    assert made.focus_rects() == [pygame.Rect(10, 20, 400, 200)]
    keys(made, "Up", "Enter", "Home", "End", "PageDown", "Enter")
    assert heard == [] and made.value is None


# -- links and the header
def test_left_and_right_go_through_the_links() -> None:
    made, _, heard = table()
    assert keys(made, "Left") == [True] and made.column == 1  # onto the first link
    assert keys(made, "Left") == [False] and keys(made, "Right") == [True] and made.column == 2
    assert keys(made, "Right") == [False] and made.column == 2
    keys(made, "Enter", "Left", "Space")
    assert heard == [("why", 0), ("size", 0)]
    assert keys(table(10, "on_link")[0], "Right", "Left") == [False, False]


def test_enter_opens_the_row_unless_it_is_on_a_link_or_there_is_nothing_to_open() -> None:
    made, _, heard = table()
    keys(made, "Enter")
    assert heard == [("open", 0)]
    made, _, heard = table(10, "on_activate")
    keys(made, "Enter")
    made.column = 2
    keys(made, "Enter")
    assert heard == [("size", 0), ("why", 0)]
    made, _, heard = table(10, "on_activate", "on_link")
    assert keys(made, "Enter") == [True] and heard == []


def test_the_header_goes_by_columns_and_sorts() -> None:
    made, *_ = table(3)
    keys(made, "Up")
    assert made.cursor == -1 and keys(made, "Left") == [False]
    assert keys(made, "Right", "Enter") == [True, True] and ids(made) == [2, 1, 0]
    assert made.cursor == -1 and made.order == (1, False)
    keys(made, "Enter")
    assert ids(made) == [0, 1, 2] and made.order == (1, True)
    keys(made, "Enter")
    assert made.order == (1, False)
    keys(made, "Right", "Enter", "Right", "Enter")
    assert made.order == (1, False) and keys(made, "Right") == [False] and made.column == 3


def test_the_cursor_stays_on_its_row_when_the_order_changes() -> None:
    made, bench, _ = table(4)
    made.cursor = 1
    before = bench.relayouts
    made.sort_by(1)
    assert ids(made) == [3, 2, 1, 0] and made.cursor == 2 and bench.relayouts == before + 1


# -- the mouse
def test_the_wheel_goes_three_em_and_says_when_it_is_at_an_end() -> None:
    made, *_ = table()
    assert not made.handle(wheel(1)) and made.handle(wheel(-1)) and made.top == 60
    assert made.handle(wheel(-9)) and made.top == 150 and not made.handle(wheel(-1))
    assert made.handle(wheel(2)) and made.top == 30


@pytest.mark.parametrize(
    ("y", "row_"), [(20, -1), (47, -1), (48, 0), (79, 0), (80, 1), (219, 5), (220, -2), (19, -2)]
)
def test_the_row_under_the_mouse(y: int, row_: int) -> None:
    made, *_ = table()
    assert made.handle(over(50, y)) and made.over == row_


def test_under_the_last_row_is_no_row_and_the_same_row_is_not_drawn_again() -> None:
    made, bench, _ = table(2)
    bench.redrawn.clear()
    made.handle(over(50, 113)), made.handle(over(60, 112))
    assert made.over == -2 and bench.redrawn == []
    made.handle(over(60, 111)), made.handle(over(61, 110))
    assert made.over == 1 and len(bench.redrawn) == 1


def test_clicks_select_first_and_open_then() -> None:
    made, _, heard = table()
    assert made.handle(down(20, 90)) and heard == [("select", 1)]
    made.handle(down(20, 90))
    assert heard[1:] == [("select", 1), ("open", 1)]
    made.handle(down(20, 300))
    assert len(heard) == 3 and not made.handle(down(20, 90, button=3))


def test_a_click_opens_at_once_where_nothing_is_selected() -> None:
    made, _, heard = table(10, "on_select")
    made.handle(down(20, 90))
    assert heard == [("open", 1)]
    made, _, heard = table(10, "on_activate")
    made.handle(down(20, 90)), made.handle(down(20, 90))
    assert heard == [("select", 1)] * 2


def test_a_click_on_a_link_follows_it_and_one_on_the_header_sorts() -> None:
    made, _, heard = table(10, "on_select")
    made.handle(down(*made.cell_rect(2, 2).center))
    assert heard == [("why", 2)] and made.column == 2
    made.handle(down(*made.cell_rect(-1, 1).center))
    assert ids(made)[0] == 9 and len(heard) == 1


# -- the rest
def test_where_the_ring_is_drawn() -> None:
    made, *_ = table()
    assert made.focus_rects() == [pygame.Rect(12, 50, 396, 28)]
    made.top = 16
    assert made.focus_rects() == [pygame.Rect(12, 48, 396, 14)]
    made.cursor = -1
    assert made.focus_rects() == [pygame.Rect(12, 22, 396, 24)]


def test_what_was_done_comes_back() -> None:
    made, *_ = table()
    made.sort_by(1)
    made.go_to(3)
    made.top = 40
    state = made.save()
    assert state == {"chosen": 6, "cursor": 3, "order": (1, False), "top": 40}
    again, *_ = table()
    again.restore(state)
    assert (ids(again)[0], again.value, again.cursor, again.top) == (9, 6, 3, 40)
    given, *_ = table(chosen=2)
    given.restore({**state, "order": (4, True)})
    assert (given.value, given.cursor, given.order) == (2, 2, None)
    fewer, *_ = table(3)
    fewer.restore({**state, "order": None})
    assert fewer.cursor == 2
