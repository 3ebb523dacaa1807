"""What is pressed: boxes to tick, buttons, buttons to hold, cards; let go elsewhere, closed, in use."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.button import Button
from game.ui.widgets.card import Card, section
from game.ui.widgets.checkbox import Checkbox
from game.ui.widgets.hold import HoldButton
from tests.ui.toolkit.alone import Block, down, drawn, keys, put, up


# -- boxes to tick
def test_what_a_box_to_tick_asks_for() -> None:
    made = Checkbox("agree to it")
    put(made)
    assert (made.natural_width(), made.min_width()) == (34 + 110, 34 + 50)
    assert (made.height(144), made.height(143), made.height(100)) == (32, 56, 56)


def test_how_a_box_to_tick_is_drawn() -> None:
    made = Checkbox("agree to it")
    put(made, (10, 20, 100, 56))
    assert drawn(made).notes == [
        ("box", (10, 24, 24, 24), "field", "edge", 2, 4),
        ("text", "agree", (44, 26, 66, 20), "ui", "ink", "left"),
        ("text", "to it", (44, 50, 66, 20), "ui", "ink", "left"),
    ]
    made.hovered = True
    assert drawn(made).of("box")[0][1] == "hover"
    made.press()
    made.enabled = False
    sketch = drawn(made)
    assert sketch.of("box")[0][1] == "chosen"
    assert sketch.of("picture") == [("icon:check", (11, 25, 22, 22), "on_chosen")]
    assert {note[3] for note in sketch.of("text")} == {"muted"}


def test_a_box_is_ticked_where_the_button_is_let_go_on_it() -> None:
    heard: list[bool] = []
    made = Checkbox("agree", on_change=heard.append)
    bench = put(made, (10, 20, 100, 32))
    assert made.handle(down(20, 30)) and made.handle(up(20, 30)) and heard == [True]
    assert len(bench.redrawn) == 1
    assert made.handle(down(20, 30)) and made.handle(up(500, 30)) and heard == [True]
    assert not made.handle(down(20, 30, button=3)) and not made.handle(up(20, 30, button=3))
    assert keys(made, "Enter", "x") == [True, False] and heard == [True, False]
    assert not made.handle(key_event("Enter", up=True))
    deaf = Checkbox("deaf")
    put(deaf)
    deaf.press()
    assert deaf.value is True


# -- buttons
@pytest.mark.parametrize(
    ("options", "natural", "least", "high"),
    [
        ({}, 40 + 32, 72, 38),
        ({"small": True}, 32 + 24, 56, 28),
        ({"icon": "x"}, 25 + 8 + 40 + 32, 105, 38),
        ({"icon": "x", "shortcut": "Ctrl+S"}, 25 + 40 + 48 + 16 + 32, 161, 38),
        ({"text": "", "icon": "x"}, 25 + 16, 41, 38),
        ({"text": "one two three four five"}, 230 + 32, 160 + 32, 38),
        ({"text": "incomprehensibility it"}, 220 + 32, 190 + 32, 38),
    ],
)
def test_what_a_button_asks_for(options: dict[str, Any], natural: int, least: int, high: int) -> None:
    made = Button(options.pop("text", "Sign"), **options)
    put(made)
    assert (made.natural_width(), made.min_width(), made.height(natural)) == (natural, least, high)


def test_a_narrow_button_has_two_lines() -> None:
    made = Button("one to", icon="x")
    put(made, (10, 20, 100, 62))
    assert made.height(100) == 20 + 24 + 18
    assert drawn(made).notes == [
        ("box", (10, 20, 100, 62), "field", "soft_edge", 0, 8),
        ("picture", "icon:x", (28, 39, 25, 25), "ink"),  # 25, a gap of 8 and 30 in the middle of 100
        ("text", "one", (61, 29, 30, 20), "ui-bold", "ink", "center"),
        ("text", "to", (61, 53, 30, 20), "ui-bold", "ink", "center"),
    ]


def test_how_a_button_is_drawn_to_the_left_with_its_shortcut() -> None:
    made = Button("Sign", side="left", shortcut="F2", icon="flag:x", small=True)
    put(made, (10, 20, 200, 28))
    assert made.align == "stretch"
    assert drawn(made).notes[1:] == [
        ("picture", "flag:x", (22, 24, 20, 20), "ink"),
        ("text", "Sign", (50, 26, 32, 16), "small-bold", "ink", "left"),
        ("text", "F2", (90, 20, 16, 28), "small", "muted", "left"),
    ]


@pytest.mark.parametrize(
    ("kind", "over", "box", "ink"),
    [
        ("primary", False, ("accent", None), "on_accent"),
        ("primary", True, ("accent_hover", None), "on_accent"),
        ("danger", False, ("field", "bad"), "bad"),
        ("danger", True, ("bad", None), "on_bad"),
        ("quiet", False, None, "ink"),
        ("quiet", True, ("hover", None), "ink"),
        ("secondary", False, ("field", "soft_edge"), "ink"),
        ("secondary", True, ("hover", "soft_edge"), "ink"),
    ],
)
@pytest.mark.parametrize("pressed", [False, True])
def test_colours_of_buttons(kind: Any, over: bool, box: object, ink: str, pressed: bool) -> None:
    made = Button("Sign", kind=kind)
    put(made)
    made.hovered, made.pressed = over and not pressed, over and pressed
    sketch = drawn(made)
    assert [note[1:3] for note in sketch.of("box")] == ([box] if box else [])
    assert sketch.of("text")[0][3] == ink


def test_colours_of_a_closed_button_and_on_the_bar() -> None:
    made = Button("Sign", kind="primary", enabled=False)
    put(made)
    assert drawn(made).of("box")[0][1:3] == (None, "line") and drawn(made).of("text")[0][3] == "muted"
    dark = Button("Sign")
    dark.tone = "bar"
    put(dark)
    assert drawn(dark).of("box")[0][1:3] == (None, "bar_edge")


def test_a_button_works_where_it_is_let_go() -> None:
    heard: list[str] = []
    made = Button("Sign", lambda: heard.append("signed"))
    bench = put(made, (10, 20, 100, 38))
    assert not made.handle(up(20, 30))  # it was pressed elsewhere
    assert made.handle(down(20, 30)) and made.pressed and len(bench.redrawn) == 1
    assert made.handle(up(20, 30)) and not made.pressed and heard == ["signed"] and len(bench.redrawn) == 2
    made.handle(down(20, 30))
    assert made.handle(up(500, 30)) and heard == ["signed"]
    assert not made.handle(down(20, 30, button=3))
    assert keys(made, "Enter", "Space", "Ctrl+Enter", "x") == [True, True, False, False]
    assert heard == ["signed"] * 3
    made.enabled = False
    made.press()
    Button("deaf").press()
    assert heard == ["signed"] * 3


def test_only_a_button_under_the_mouse_is_kept_pressed() -> None:
    made = Button("Sign")
    bench = put(made)
    made.handle(down(20, 30))
    assert made.save() == {"pressed": False}
    bench.captured = made
    assert made.save() == {"pressed": True}
    made.restore({"pressed": False})
    assert not made.pressed


def test_a_button_is_called_by_its_words_or_else() -> None:
    assert Button("Sign").name == "Sign" and Button("Sign", name="given", tip="tip").name == "given"
    assert Button("", tip="tip").name == "tip"


# -- buttons to hold
def test_a_hold_begins_once_and_ends_once() -> None:
    heard: list[bool] = []
    made = HoldButton("reveal", heard.append)
    bench = put(made)
    made.release()
    assert made.handle(down(20, 30)) and made.handle(key_event("Space")) and heard == [True]
    assert (made.value, made.pressed, made.save(), len(bench.redrawn)) == (True, True, {"down": True}, 1)
    assert made.handle(up(20, 30)) and heard == [True, False] and (made.value, made.pressed) == (False, False)
    assert len(bench.redrawn) == 2
    made.handle(key_event("Space"))
    assert made.handle(key_event("Space", up=True)) and heard[2:] == [True, False]
    made.handle(down(20, 30))
    made.lost_focus()
    assert heard[4:] == [True, False]
    assert not made.handle(down(20, 30, button=3)) and not made.handle(up(20, 30, button=3))
    assert keys(made, "x") == [False]
    made.enabled = False
    made.press()
    assert len(heard) == 6


def test_a_hold_goes_on_over_a_rebuild() -> None:
    heard: list[bool] = []
    made = HoldButton("reveal", heard.append)
    put(made)
    made.restore({"down": True})
    assert made.value and made.pressed and heard == []
    made.release()
    assert heard == [False]


# -- cards
def test_a_card_is_chosen_where_the_button_is_let_go_on_it() -> None:
    heard: list[str] = []
    made = Card(Block(10, 10), on_activate=lambda: heard.append("chosen"))
    bench = put(made, (10, 20, 100, 80))
    assert made.takes_focus and not made.handle(up(20, 30))
    assert made.handle(down(20, 30)) and made.handle(up(20, 30)) and heard == ["chosen"]
    assert not made.handle(up(20, 30))
    assert made.handle(down(20, 30)) and made.handle(up(500, 30)) and heard == ["chosen"]
    assert keys(made, "Enter") == [False]  # a key is for what has the focus
    bench.focused = made
    assert keys(made, "Enter", "x") == [True, False] and heard == ["chosen"] * 2
    assert not made.handle(down(20, 30, button=3)) and not made.handle(
        pygame.event.Event(pygame.KEYUP, key=13)
    )


def test_a_card_that_does_nothing_uses_nothing() -> None:
    made = Card(Block(10, 10))
    bench = put(made, (10, 20, 100, 80))
    bench.focused = made
    assert not made.takes_focus and not made.handle(down(20, 30)) and keys(made, "Enter") == [False]
    made.press()


def test_how_cards_are_drawn() -> None:
    inside = Block(10, 10)
    made = Card(inside, selected=True, on_activate=lambda: None)
    put(made, (10, 20, 100, 80))
    assert tuple(inside.rect) == (26, 36, 68, 10) and made.value is True and Card().value is None
    assert drawn(made).notes == [
        ("box", (10, 20, 100, 80), "card", "line", 0, 10),
        ("box", (10, 20, 100, 80), None, "accent", 3, 10),
    ]
    made.hovered, made.selected = True, False
    assert drawn(made).notes == [("box", (10, 20, 100, 80), "card", "edge", 0, 10)]
    still = Card(Block(10, 10))
    put(still)
    still.hovered = True
    assert drawn(still).of("box")[0][2] == "line"


def test_a_card_is_called_by_its_first_words() -> None:
    assert Card("", "first", "second").name == "first" and Card("first", name="given").name == "given"
    assert Card().name == ""
    assert [child.role for child in section("Title", aside=Block(1, 1)).children] == ["group"]
    assert [child.role for child in section("Title", "words").children] == ["label", "label"]
