"""Text fields: the caret, the selection, what a full or choosy field takes, what is seen of a long text.

The field is 224 × 38 at (10, 20): its text begins at 22 and has 200 pixels, room for twenty letters.
"""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit import pg
from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.entry import Entry, digit
from tests.ui.toolkit.alone import Bench, down, drawn, keys, over, put

LONG = "abcdefghijklmnopqrstuvwxyzabcd"  # thirty letters


def field(text: str = "", caret: int | None = None, **options: object) -> tuple[Entry, Bench, list[str]]:
    heard: list[str] = []
    made = Entry(text, on_change=heard.append, **options)  # type: ignore[arg-type]
    bench = put(made, (10, 20, 224, 38))
    bench.focused = made
    if caret is not None:
        made.move(caret)
    return made, bench, heard


def typed(text: str) -> pygame.event.Event:
    return pygame.event.Event(pygame.TEXTINPUT, text=text)


def caret_at(made: Entry) -> tuple[int, int]:
    return made.caret, made.anchor


def test_what_it_asks_for() -> None:
    made, *_ = field()
    assert (made.natural_width(), made.min_width(), made.height(99), made.left) == (240, 100, 38, 0)


def test_a_text_has_two_hundred_letters_unless_said() -> None:
    assert len(field("x" * 300)[0].typed) == 200
    assert caret_at(field("abcd", max_length=3)[0]) == (3, 3)


def test_only_digits_of_every_keyboard_are_digits() -> None:
    assert digit("0") and digit("9")
    assert not digit("x") and not digit("٣") and not digit("")


def test_its_name_is_given_or_its_hint() -> None:
    assert field(hint="Title")[0].name == "Title"
    assert field("text", hint="Title", name="Name")[0].name == "Name"
    assert field("4711", hidden=True)[0].text == "••••" and field("4711")[0].text == "4711"


# -- the caret
@pytest.mark.parametrize(
    ("key", "after"),
    [
        ("Left", (2, 2)), ("Right", (4, 4)), ("Home", (0, 0)), ("End", (9, 9)),
        ("Shift+Left", (2, 3)), ("Shift+Right", (4, 3)), ("Shift+Home", (0, 3)), ("Shift+End", (9, 3)),
    ],
)  # fmt: skip
def test_the_caret_goes_and_shift_keeps_the_other_end(key: str, after: tuple[int, int]) -> None:
    made, _, heard = field("abcdefghi", 3)
    assert keys(made, key) == [True] and caret_at(made) == after and heard == []


def test_the_caret_stays_in_the_text() -> None:
    made, *_ = field("ab", 0)
    assert keys(made, "Left") == [True] and caret_at(made) == (0, 0)
    assert keys(made, "End", "Right") == [True, True] and caret_at(made) == (2, 2)


@pytest.mark.parametrize(("key", "after"), [("Left", 2), ("Right", 5)])
@pytest.mark.parametrize("ends", [(2, 5), (5, 2)])
def test_an_arrow_leaves_a_selection_at_its_side(key: str, after: int, ends: tuple[int, int]) -> None:
    made, *_ = field("abcdefghi", ends[0])
    made.move(ends[1], extend=True)
    keys(made, key)
    assert caret_at(made) == (after, after)


@pytest.mark.parametrize(
    ("key", "caret", "stops"), [("Ctrl+Left", 9, [8, 5, 0, 0]), ("Ctrl+Right", 0, [3, 7, 9, 9])]
)
def test_words_are_jumped_over_with_the_space_before_them(key: str, caret: int, stops: list[int]) -> None:
    made, *_ = field("abc  de f", caret)
    found = []
    for _ in stops:
        keys(made, key)
        found.append(made.caret)
        assert made.anchor == made.caret
    assert found == stops


def test_words_are_chosen_with_shift() -> None:
    made, *_ = field("abc de")
    keys(made, "Ctrl+Shift+Left")
    assert caret_at(made) == (4, 6)


@pytest.mark.parametrize(("x", "index"), [(0, 0), (26, 0), (28, 1), (36, 1), (38, 2), (52, 3), (200, 5)])
def test_a_click_puts_the_caret_between_the_nearest_letters(x: int, index: int) -> None:
    made, *_ = field("abcde")
    assert made.handle(down(x, 30)) and caret_at(made) == (index, index)


def test_a_drag_chooses_and_another_button_does_nothing() -> None:
    made, bench, _ = field("abcde", 1)
    assert not made.handle(over(52, 30)) and not made.handle(down(52, 30, button=2))
    bench.captured = made
    assert made.handle(over(52, 30)) and caret_at(made) == (3, 1)


# -- editing
@pytest.mark.parametrize(
    ("key", "caret", "text", "after"),
    [
        ("Backspace", 3, "abde", 2), ("Del", 3, "abce", 3), ("Backspace", 0, "abcde", 0),
        ("Del", 5, "abcde", 5), ("Backspace", 1, "bcde", 0), ("Del", 4, "abcd", 4),
    ],
)  # fmt: skip
def test_deleting_a_letter(key: str, caret: int, text: str, after: int) -> None:
    made, _, heard = field("abcde", caret)
    assert keys(made, key) == [True]
    assert (made.typed, caret_at(made)) == (text, (after, after))
    assert heard == ([] if text == "abcde" else [text])


@pytest.mark.parametrize("key", ["Backspace", "Del"])
def test_deleting_a_selection(key: str) -> None:
    made, _, heard = field("abcde", 4)
    made.move(1, extend=True)
    keys(made, key)
    assert (made.typed, caret_at(made), heard) == ("ae", (1, 1), ["ae"])


def test_what_is_typed_replaces_the_selection() -> None:
    made, _, heard = field("abcde", 1)
    made.move(3, extend=True)
    assert made.handle(typed("XY\tZ\n"))  # what cannot be printed is left out
    assert (made.typed, caret_at(made), heard) == ("aXYZde", (4, 4), ["aXYZde"])


def test_a_full_field_takes_as_much_as_it_gives_up() -> None:
    made, _, heard = field("abcd", 1, max_length=4)
    made.handle(typed("X"))
    assert made.typed == "abcd" and caret_at(made) == (1, 1) and heard == []
    made.move(3, extend=True)
    made.handle(typed("XYZ"))
    assert (made.typed, caret_at(made)) == ("aXYd", (3, 3))


def test_a_field_that_refuses_all_keeps_its_selection_and_still_deletes() -> None:
    made, _, heard = field("1234", 1, accepts=digit)
    made.move(3, extend=True)
    made.handle(typed("ab"))
    assert (made.typed, caret_at(made), heard) == ("1234", (3, 1), [])
    made.handle(typed("a9b"))
    assert (made.typed, caret_at(made)) == ("194", (2, 2))
    keys(made, "Backspace")
    assert made.typed == "14"


def test_nothing_is_copied_or_cut_where_nothing_is_chosen() -> None:
    pg.copy_text("before")
    made, *_ = field("abcde", 3)
    assert keys(made, "Ctrl+C", "Ctrl+X") == [True, True]
    assert pg.pasted_text() == "before" and made.typed == "abcde"
    made.move(1, extend=True)
    keys(made, "Ctrl+C")
    assert pg.pasted_text() == "bc" and made.typed == "abcde"
    keys(made, "Ctrl+A")
    assert caret_at(made) == (5, 0)


def test_nothing_leaves_a_hidden_field() -> None:
    pg.copy_text("before")
    made, *_ = field("4711", hidden=True)
    keys(made, "Ctrl+A", "Ctrl+X")
    assert pg.pasted_text() == "before" and made.typed == "4711"


def test_which_keys_it_uses() -> None:
    made, *_ = field("abc")
    assert keys(made, "x", "Space", "Ctrl+S", "Tab", "F1", "Enter", "Up") == [True, True, *[False] * 5]
    assert not made.handle(key_event("Left", up=True)) and made.caret == 3


def test_enter_is_used_where_somebody_listens() -> None:
    entered: list[str] = []
    made, *_ = field("abc", on_enter=entered.append)
    assert keys(made, "Enter") == [True]
    assert made.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_KP_ENTER, mod=0, unicode=""))
    assert entered == ["abc", "abc"]


def test_what_is_composed_and_chosen_ends_with_the_focus() -> None:
    made, *_ = field("abc", 1)
    made.move(3, extend=True)
    made.handle(pygame.event.Event(pygame.TEXTEDITING, text="ni", start=0, length=2))
    assert made.composing == "ni"
    made.lost_focus()
    assert (made.composing, caret_at(made)) == ("", (3, 3))
    made.composing = "ni"
    made.handle(typed("x"))
    assert made.composing == ""


def test_a_caret_that_is_kept_stays_in_a_shorter_text() -> None:
    made, *_ = field("abcdef", 5)
    made.move(2, extend=True)
    drawn(made)
    state = made.save()
    assert state == {"given": "abcdef", "current": "abcdef", "caret": 2, "anchor": 5, "left": 0}
    shorter, *_ = field("abc")
    shorter.restore({**state, "left": 7})
    assert (shorter.typed, caret_at(shorter), shorter.left) == ("abc", (2, 3), 7)


# -- what is seen
def test_a_long_text_is_shifted_just_so_far_that_the_caret_is_seen() -> None:
    made, *_ = field(LONG)
    lefts = []
    for index in (30, 15, 10, 0, 20, 30, 25):
        made.move(index)
        drawn(made)
        lefts.append(made.left)
    assert lefts == [102, 102, 100, 0, 2, 102, 102]
    keys(made, "End", *["Backspace"] * 5)
    drawn(made)
    assert made.left == 52  # no more empty room than the caret needs
    assert made.handle(down(22 + 8, 30)) and made.caret == 6


def test_how_a_field_with_a_selection_is_drawn() -> None:
    made, *_ = field("abcde", 3)
    made.move(1, extend=True)
    assert drawn(made).notes == [
        ("box", (10, 20, 224, 38), "field", "edge", 0, 8),
        ("clip", (20, 20, 204, 38)),
        ("box", (32, 29, 20, 20), "mark", None, 0, 2),
        ("text", "abcde", (22, 20, 200, 38), "ui", "ink", "left"),
        ("fill", (32, 29, 2, 20), "ink"),
    ]


def test_how_a_long_text_is_drawn_without_the_focus() -> None:
    made, bench, _ = field(LONG)
    bench.focused = None
    made.anchor = 0
    assert drawn(made).notes[2:] == [("text", LONG, (22 - 102, 20, 300, 38), "ui", "ink", "left")]


def test_how_composing_and_hiding_are_drawn() -> None:
    made, *_ = field("47", 1, hidden=True)
    made.composing = "ni"
    assert drawn(made).notes[2:] == [
        ("text", "••••", (22, 20, 200, 38), "ui", "ink", "left", "hidden"),
        ("fill", (52, 29, 2, 20), "ink"),
    ]


def test_the_hint_is_seen_until_something_is_typed() -> None:
    made, bench, _ = field(hint="Title")
    bench.focused = None
    assert drawn(made).of("text") == [("Title", (22, 20, 200, 38), "ui", "muted", "left", "shorten")]
    assert drawn(field()[0]).of("text") == []
    made.composing = "ni"
    assert [note[0] for note in drawn(made).of("text")] == ["ni"]


def test_a_selection_on_the_bar_has_a_colour_of_its_own() -> None:
    made, *_ = field("abc")
    made.tone = "bar"
    made.move(0, extend=True)
    assert drawn(made).of("box")[1][1] == "bar_edge"
