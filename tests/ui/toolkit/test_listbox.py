"""Lists to the row: ten options, each 32 high, in a box of 200 × 200 at (10, 20); the fourth is closed."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.choice import ChoiceWidget, Option, option
from game.ui.widgets.listbox import ListBox
from tests.ui.toolkit.alone import Bench, down, drawn, keys, over, put, wheel

NAMES = ("alpha", "beta", "gamma", "delta", "alpine", "Azure", "bravo", "seven", "eight", "nine")
OPTIONS = [Option(number, name, enabled=number != 3) for number, name in enumerate(NAMES)]


def listing(chosen: int = 0, **options: object) -> tuple[ListBox, Bench, list[tuple[str, object]]]:
    heard: list[tuple[str, object]] = []
    made = ListBox(
        OPTIONS,
        chosen,
        lambda value: heard.append(("chosen", value)),
        on_activate=lambda value: heard.append(("opened", value)),
        **options,  # type: ignore[arg-type]
    )
    return made, put(made, (10, 20, 200, 200)), heard


def letter(made: ListBox, sign: str, mod: int = 0) -> bool:
    return made.handle(pygame.event.Event(pygame.KEYDOWN, key=ord(sign.lower()), mod=mod, unicode=sign))


# -- choices
def test_options_may_be_words_or_pairs() -> None:
    assert option("a") == Option("a", "a") and option((1, "one")) == Option(1, "one")
    assert option(OPTIONS[3]) is OPTIONS[3]


def test_the_first_is_chosen_unless_said() -> None:
    assert (
        ChoiceWidget(["a", "b"]).value == ChoiceWidget(["a", "b"]).text == "a"
        and ChoiceWidget(["a", "b"], "b").index == 1
    )
    nothing, strange = ChoiceWidget([]), ChoiceWidget(["a"], "x")
    put(nothing), put(strange)
    assert (nothing.value, nothing.index, nothing.text) == (None, -1, "")
    assert (strange.index, strange.text) == (-1, "")
    nothing.choose(0), nothing.step(1)
    assert nothing.value is None


def test_choosing_is_limited_to_the_list_and_told_once() -> None:
    made, bench, heard = listing()
    bench.redrawn.clear()
    made.choose(0), made.choose(-5), made.choose(3)
    assert heard == [] and bench.redrawn == []
    made.choose(99), made.choose(9)
    assert heard == [("chosen", 9)] and made.text == "nine" and bench.redrawn == [(10, 20, 200, 200)]


@pytest.mark.parametrize(("chosen", "by", "to"), [(2, 1, 4), (4, -1, 2), (0, -1, 0), (9, 1, 9), (1, -1, 0)])
def test_a_step_goes_over_what_is_closed_and_not_round(chosen: int, by: int, to: int) -> None:
    made, *_ = listing(chosen)
    made.step(by)
    assert made.value == to


def test_a_step_towards_only_closed_ones_does_nothing() -> None:
    made = ChoiceWidget([Option(0, "a"), Option(1, "b", enabled=False)])
    put(made)
    made.step(1)
    assert made.value == 0


# -- sizes
def test_what_it_asks_for() -> None:
    made, *_ = listing()
    assert (made.natural_width(), made.min_width()) == (60 + 24 + 10, 60 + 24 + 10)
    assert (made.height(99), made.min_height(99)) == (10 * 32 + 8, 6 * 32 + 8)
    assert listing(rows=2)[0].min_height(99) == 2 * 32 + 8
    empty = ListBox([])
    put(empty)
    assert (empty.natural_width(), empty.height(99), empty.min_height(99)) == (34, 40, 40)


def test_pictures_and_notes_need_room() -> None:
    made = ListBox([Option(1, "one", "icon:x", "note"), Option(2, "twenty-two-letters-xyz")])
    put(made)
    assert made.natural_width() == 220 + 24 + 10 and made.min_width() == 160
    alone = ListBox([Option(1, "one", "icon:x", "note")])
    put(alone)
    assert alone.natural_width() == 30 + 32 + 32 + 20 + 24 + 10
    assert alone.min_height(99) == 40


# -- scrolling
@pytest.mark.parametrize(
    ("top", "row", "to"), [(0, 9, 128), (128, 0, 0), (0, 6, 32), (128, 3, 96), (0, 5, 0), (40, 6, 40)]
)
def test_it_scrolls_as_little_as_a_row_needs(top: int, row: int, to: int) -> None:
    made, *_ = listing()
    made.top = top
    made.show_row(row)
    assert made.top == to
    assert tuple(made.row_rect(row)) == (14, 24 + 32 * row - to, 192, 32)


def test_the_wheel_goes_by_rows_and_says_when_it_is_at_an_end() -> None:
    made, *_ = listing()
    assert not made.handle(wheel(1)) and made.top == 0
    assert made.handle(wheel(-2)) and made.top == 64
    assert made.handle(wheel(1)) and made.top == 32
    assert made.handle(wheel(-9)) and made.top == 128 and not made.handle(wheel(-1))


def test_where_it_was_is_kept_as_far_as_it_can_be() -> None:
    made, *_ = listing(2)
    made.handle(wheel(-9))
    assert made.save() == {"given": 2, "current": 2, "top": 128}
    again, *_ = listing(2)
    again.restore({"given": 2, "current": 5, "top": 128})
    assert (again.value, again.top) == (5, 128)
    again.place(pygame.Rect(10, 20, 200, 300))
    assert again.top == 28
    again.place(pygame.Rect(10, 20, 200, 500))
    assert again.top == 0
    again.restore({"given": 2, "current": 5})
    assert again.top == 0


# -- the mouse
@pytest.mark.parametrize(("y", "row"), [(24, 0), (55, 0), (56, 1), (219, 6), (23, -1), (220, -1)])
@pytest.mark.parametrize("x", [10, 209])
def test_the_row_under_the_mouse(x: int, y: int, row: int) -> None:
    made, *_ = listing()
    assert made.handle(over(x, y)) and made.over == row


def test_beside_the_list_and_under_its_last_row_is_no_row() -> None:
    made, *_ = listing()
    made.handle(over(9, 60))
    assert made.over == -1
    made.place(pygame.Rect(10, 20, 200, 500))
    made.handle(over(50, 24 + 319))
    assert made.over == 9
    made.handle(over(50, 24 + 320))
    assert made.over == -1


def test_the_row_under_the_mouse_counts_what_is_scrolled_away() -> None:
    made, bench, _ = listing()
    made.handle(wheel(-2))
    bench.redrawn.clear()
    made.handle(over(50, 24)), made.handle(over(51, 25))
    assert made.over == 2 and len(bench.redrawn) == 1


def test_a_click_chooses_and_opens_what_is_open() -> None:
    made, _, heard = listing()
    assert made.handle(down(50, 60)) and heard == [("chosen", 1), ("opened", 1)]
    assert made.handle(down(50, 130)) and made.handle(down(50, 21)) and len(heard) == 2
    assert made.handle(down(50, 60)) and heard[2:] == [("opened", 1)]
    assert not made.handle(down(50, 100, button=3)) and len(heard) == 3


# -- keys
@pytest.mark.parametrize(
    ("chosen", "key", "to", "top"),
    [
        (0, "Down", 1, 0), (2, "Down", 4, 0), (4, "Up", 2, 0), (0, "End", 9, 128), (9, "Home", 0, 0),
        (0, "PageDown", 6, 32), (6, "PageUp", 0, 0), (8, "PageDown", 9, 128), (2, "PageUp", 0, 0),
    ],
)  # fmt: skip
def test_keys_choose_and_show(chosen: int, key: str, to: int, top: int) -> None:
    made, _, heard = listing(chosen)
    assert keys(made, key) == [True] and heard == [("chosen", to)] and made.top == top


def test_a_page_is_as_many_rows_as_are_asked_for() -> None:
    made, *_ = listing(5, rows=2)
    keys(made, "PageUp")  # the fourth is closed
    assert made.value == 5
    keys(made, "PageDown")
    assert made.value == 7


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_enter_opens_the_chosen_one(key: str) -> None:
    made, _, heard = listing(4)
    assert keys(made, key) == [True] and heard == [("opened", 4)]
    assert not made.handle(key_event("Down", up=True))


def test_enter_opens_nothing_where_nothing_is_chosen_or_nobody_listens() -> None:
    made, _, heard = listing(77)
    keys(made, "Enter")
    deaf = ListBox(OPTIONS)
    put(deaf)
    assert keys(deaf, "Enter") == [True] and heard == []


@pytest.mark.parametrize(
    ("signs", "to"),
    [("b", 1), ("bb", 6), ("bbb", 1), ("a", 4), ("aa", 5), ("A", 4), ("aaa", 0), ("n", 9), ("s", 7)],
)
def test_letters_jump_to_the_next_that_begins_so(signs: str, to: int) -> None:
    made, *_ = listing()
    assert all(letter(made, sign) for sign in signs)
    assert made.value == to and made.row_rect(to).bottom <= 216


def test_letters_that_begin_nothing_are_left_to_others() -> None:
    made, _, heard = listing()
    assert not letter(made, "z") and not letter(made, "d")  # "delta" is closed
    assert not letter(made, "b", pygame.KMOD_LCTRL) and not letter(made, "b", pygame.KMOD_LALT)
    assert not letter(made, ".") and heard == []


# -- how it is drawn
def test_how_the_list_is_drawn() -> None:
    made, *_ = listing(1)
    made.handle(wheel(-1))
    sketch = drawn(made)
    assert sketch.notes[:2] == [
        ("box", (10, 20, 200, 200), "field", "edge", 0, 8), ("clip", (12, 22, 196, 196)),
    ]  # fmt: skip
    assert sketch.of("box")[1:] == [
        ((14, 24, 192, 32), "chosen", None, 0, 6),
        ((202, 24 + 71 * 32 // 128, 6, 121), "soft_edge", None, 0, 3),
    ]
    assert [(note[0], note[1][1], note[3]) for note in sketch.of("text")] == [
        ("alpha", -8, "ink"), ("beta", 24, "on_chosen"), ("gamma", 56, "ink"), ("delta", 88, "muted"),
        ("alpine", 120, "ink"), ("Azure", 152, "ink"), ("bravo", 184, "ink"), ("seven", 216, "ink"),
    ]  # fmt: skip
    assert sketch.of("text")[2] == ("gamma", (22, 56, 176, 32), "ui", "ink", "left", "shorten")


def test_how_a_row_with_everything_is_drawn() -> None:
    made = ListBox([Option(1, "one", "flag:x", "note"), Option(2, "two", "", "note")])
    put(made, (10, 20, 200, 72))
    made.handle(over(50, 60))
    assert drawn(made).notes[2:] == [
        ("box", (14, 24, 192, 32), "chosen", None, 0, 6),
        ("picture", "flag:x", (22, 28, 24, 24), "on_chosen"),
        ("text", "note", (54, 24, 144, 32), "small", "on_chosen", "right"),
        ("text", "one", (54, 24, 106, 32), "ui", "on_chosen", "left", "shorten"),
        ("box", (14, 56, 192, 32), "hover", None, 0, 6),
        ("text", "note", (22, 56, 176, 32), "small", "muted", "right"),
        ("text", "two", (22, 56, 138, 32), "ui", "ink", "left", "shorten"),
    ]
