"""Small things to look at, seats in a half circle, and the window over a screen, to the pixel."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.bits import Meter, Part, PartsBar, Picture, Progress, Surface
from game.ui.widgets.hemicycle import Hemicycle, SeatVote
from game.ui.widgets.label import Label
from game.ui.widgets.modal import Modal
from tests.ui.toolkit.alone import Block, Box, boxes, down, drawn, keys, over, put, up, wheel


def test_pictures() -> None:
    made = Picture("flag:x", color="bad")
    put(made, (10, 20, 28, 28))
    assert (made.natural_width(), made.height(9)) == (28, 28)
    assert drawn(made).notes == [("picture", "flag:x", (10, 20, 28, 28), "bad")]
    large = Picture("flag:x", 3)
    put(large)
    assert (large.natural_width(), large.height(9)) == (60, 60)


def test_a_picture_drawn_elsewhere_keeps_its_proportions() -> None:
    made, given = Surface(pygame.Surface((300, 100))), Surface(pygame.Surface((300, 0)), aspect=2)
    put(made, (10, 20, 60, 20)), put(given)
    assert (made.natural_width(), made.min_width(), made.height(60), given.height(60)) == (160, 60, 20, 30)

    def light(*at: tuple[int, int]) -> list[bool]:
        surface = drawn(made).surface
        return [surface.get_at(one)[0] > 200 for one in at]

    made.surface.fill("white")
    assert light((10, 20), (69, 39), (9, 20), (69, 40)) == [True, True, False, False]
    made.surface.fill("black")
    assert light((10, 20)) == [True]  # scaled once
    made.place(pygame.Rect(10, 20, 30, 10))
    assert light((10, 20)) == [False]


# -- meters
def test_what_meters_ask_for() -> None:
    bare, said = Meter(0.5), Meter(0.5, words="3 %")
    put(bare), put(said)
    assert (bare.natural_width(), bare.min_width(), bare.height(9), bare.text) == (160, 60, 16, "")
    assert (said.natural_width(), said.min_width(), said.height(9), said.text) == (194, 94, 16, "3 %")
    assert [Meter(share).value for share in (-1, 0.12345678, 7)] == [0, 0.1235, 1]


@pytest.mark.parametrize(("share", "long"), [(0.5, 50), (0.01, 8), (1, 100), (0, 0)])
def test_how_meters_are_drawn(share: float, long: int) -> None:
    made = Meter(share, color="bad", goal=0.5, words="3 %")
    put(made, (10, 20, 134, 16))
    assert drawn(made).notes == [
        ("box", (10, 24, 100, 8), "track", None, 0, 8),
        *([("box", (10, 24, long, 8), "bad", None, 0, 8)] if long else []),
        ("fill", (59, 20, 2, 16), "ink"),
        ("text", "3 %", (110, 20, 34, 16), "small-bold", "ink", "right"),
    ]


def test_a_meter_without_goal_and_words_is_its_bar() -> None:
    made = Meter(0.5)
    put(made, (10, 20, 100, 16))
    assert [note[2] for note in drawn(made).notes] == ["track", "good"]


def test_progress_that_is_not_known_is_striped() -> None:
    known, unknown = Progress(0.25), Progress(None)
    put(known, (10, 20, 134, 16)), put(unknown, (10, 20, 100, 16))
    assert known.text == "25%" and unknown.text == "" and len(drawn(known).of("box")) == 2
    assert drawn(unknown).notes[1:] == [
        ("box", (x, 24, 12, 8), "accent", None, 0, 4) for x in (10, 34, 58, 82)
    ]  # fmt: skip


def test_a_last_stripe_is_drawn_where_it_fits() -> None:
    made = Progress(None)
    put(made, (10, 20, 112, 16))
    assert [note[0][0] for note in drawn(made).of("box")[1:]] == [10, 34, 58, 82, 106]


# -- parts of a whole
PARTS = (Part("ab", 3), Part("none", 0), Part("c", 1, "bad"))


def test_what_parts_ask_for() -> None:
    made, none = PartsBar(PARTS), PartsBar(())
    put(made), put(none)
    assert made.text == "ab · c" and (made.natural_width(), made.min_width()) == (240, 33)
    assert (made.height(72), made.height(71), made.height(1)) == (36, 56, 56)
    assert (none.min_width(), none.height(9)) == (0, 14) and drawn(none).notes == []


def test_how_parts_are_drawn() -> None:
    made = PartsBar(PARTS)
    put(made, (10, 20, 100, 36))
    assert drawn(made).notes == [
        ("fill", (10, 20, 74, 14), "series0"),
        ("box", (10, 43, 11, 11), "series0", None, 0, 2),
        ("text", "ab", (27, 40, 16, 16), "small", "muted", "left"),
        ("fill", (85, 20, 24, 14), "bad"),
        ("box", (57, 43, 11, 11), "bad", None, 0, 2),
        ("text", "c", (74, 40, 8, 16), "small", "muted", "left"),
    ]


# -- seats
def seats(many: int, words: str = "", box: Box = (10, 20, 200, 110)) -> Hemicycle:
    made = Hemicycle([SeatVote("yes")] * many, "12 : 2", words)
    put(made, box)
    return made


def test_what_seats_ask_for() -> None:
    made, said = seats(3), seats(3, "a few words under it")
    assert (made.natural_width(), made.min_width(), made.text) == (480, 240, "12 : 2")
    assert (made.height(200), made.height(1000)) == (104 + 6, 240 + 6)
    assert said.height(200) == 104 + 20 + 6 and said.height(100) == 52 + 40 + 6


@pytest.mark.parametrize(
    ("many", "across", "expected"),
    [
        (3, 31, {0: (26, 109), 1: (110, 25), 2: (194, 109)}),
        (1, 31, {0: (110, 25)}),
        (18, 12, {0: (26, 118), 17: (194, 118)}),
        (19, 22, {0: (26, 113), 1: (53, 113), 17: (167, 113), 18: (194, 113)}),
        (20, 22, {0: (26, 113), 1: (53, 113), 18: (194, 113), 19: (167, 113)}),
        (1000, 4, {0: (26, 122)}),
    ],
)
def test_where_the_seats_are(many: int, across: int, expected: dict[int, tuple[int, int]]) -> None:
    spots, found = seats(many).spots()
    assert found == across and len(spots) == many
    assert {n: spots[n] for n in expected} == expected


def test_words_under_the_seats_take_their_room() -> None:
    assert seats(1, "words", (10, 20, 200, 130)).spots() == seats(1).spots()


def test_how_seats_are_drawn() -> None:
    ballots = [SeatVote("no"), SeatVote("open", "flag:x"), SeatVote("open")]
    made = Hemicycle(ballots, "12 : 2", "words")
    put(made, (10, 20, 200, 130))
    assert drawn(made).notes == [
        ("disc", (26, 109), 15, "bad", None),
        ("picture", "icon:x", (19, 102, 15, 15), "card"),
        ("picture", "flag:x", (95, 10, 31, 31), "ink"),
        ("disc", (194, 109), 15, "track", None),
        ("text", "12 : 2", (80, 110, 60, 20), "number", "ink", "center"),
        ("text", "words", (10, 130, 200, 16), "small", "muted", "center"),
    ]
    silent = Hemicycle(ballots[:1])
    put(silent)
    assert drawn(silent).of("text") == []


# -- the window over a screen
def modal(high: int = 100, wide: float = 36, box: Box = (0, 0, 1600, 900)) -> tuple[Modal, list[str]]:
    heard: list[str] = []
    made = Modal("Title", Block(100, high, 50), on_close=lambda: heard.append("closed"), wide=wide)
    put(made, box)
    return made, heard


@pytest.mark.parametrize(
    ("high", "wide", "box", "panel"),
    [
        (100, 36, (0, 0, 1600, 900), (440, 354, 720, 192)),  # a head of 28, a gap of 16, pads of 24
        (2000, 36, (0, 0, 1600, 900), (440, 16, 720, 868)),
        (100, 36, (0, 0, 600, 900), (16, 354, 568, 192)),
        (100, 20, (0, 0, 1600, 900), (600, 354, 400, 192)),
    ],
)
def test_where_a_modal_stands(high: int, wide: float, box: Box, panel: Box) -> None:
    made, _ = modal(high, wide, box)
    assert boxes(made.panel) == [panel] and made.text == "Title" and made.close_button.tip == "Close"
    assert drawn(made).notes == [("box", panel, "card", "line", 0, 10)]


def test_a_modal_is_as_wide_as_it_must_be() -> None:
    made = Modal("Title", Block(100, 9, 310), on_close=print, wide=1)
    put(made, (0, 0, 1600, 900))
    assert made.panel.rect.w == 310 + 48


def test_a_modal_keeps_the_mouse_and_closes_with_esc() -> None:
    made, heard = modal()
    assert keys(made, "Esc", "Enter") == [True, False] and heard == ["closed"]
    assert not made.handle(key_event("Esc", up=True))
    assert [made.handle(event) for event in (down(9, 9), wheel(1), over(9, 9), up(9, 9))] == [
        True,
        True,
        False,
        False,
    ]


def test_the_actions_of_a_modal_stand_at_its_foot_on_the_right() -> None:
    other, action = Block(100, 30), Block(100, 30)
    made = Modal("Title", Block(100, 100, 50), on_close=print, actions=[other, action])
    put(made, (0, 0, 1600, 900))
    assert boxes(made.panel) == [(440, 331, 720, 238)] and boxes(action) == [(1036, 515, 100, 30)]
    assert boxes(other) == [(926, 515, 100, 30)] and made.close_button.rect.topright == (1136, 355)
    title = made.panel.children[0].children[0]
    assert isinstance(title, Label) and title.style == "title2"
