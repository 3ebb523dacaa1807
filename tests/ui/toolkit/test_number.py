"""Numbers to type or step: a field of 120 × 38 at (10, 20), its arrows from 102 to 126."""

from __future__ import annotations

import pygame
import pytest

from game.i18n.languages import LANGUAGES
from game.ui.widgets.number import LONGEST, NumberEntry
from tests.ui.toolkit.alone import down, drawn, keys, put


def field(
    number: float = 5, low: float = 1, high: float = 9, **options: object
) -> tuple[NumberEntry, list[float]]:
    heard: list[float] = []
    made = NumberEntry(number, low, high, on_number=heard.append, **options)  # type: ignore[arg-type]
    put(made, (10, 20, 120, 38))
    return made, heard


def typed(made: NumberEntry, text: str) -> None:
    keys(made, "Ctrl+A")
    made.handle(pygame.event.Event(pygame.TEXTINPUT, text=text))


@pytest.mark.parametrize(("number", "expected"), [(5, "5"), (99, "9"), (-3, "1"), (2.5, "2.5")])
def test_it_begins_within_bounds(number: float, expected: str) -> None:
    made, heard = field(number)
    assert made.value == expected and heard == []


def test_what_it_asks_for() -> None:
    made, _ = field()
    assert (made.natural_width(), made.min_width(), made.max_length) == (120, 100, LONGEST)


@pytest.mark.parametrize(
    ("text", "whole", "heard"),
    [
        ("7", False, [7]), ("1", False, [1]), ("9", False, [9]), ("9.5", False, []), ("0.9", False, []),
        ("2.5", False, [2.5]), ("2.5", True, []), ("3", True, [3]), ("5", False, []), ("-", False, []),
        ("x7y", False, [7]),
    ],
)  # fmt: skip
def test_only_lawful_numbers_are_told(text: str, whole: bool, heard: list[float]) -> None:
    made, found = field(whole=whole)
    typed(made, text)
    assert found == heard


def test_a_minus_and_the_commas_of_a_language_may_be_typed() -> None:
    made, heard = field(5, -9, 9, language=LANGUAGES["id"])
    typed(made, "-2,5")
    typed(made, "−3")
    assert heard == [-2.5, -3]


@pytest.mark.parametrize(
    ("at", "to"),
    [
        ((110, 25), 7),
        ((102, 20), 7),
        ((125, 38), 7),
        ((110, 39), 3),
        ((110, 57), 3),
        ((101, 25), 5),
        ((126, 25), 5),
    ],
)
def test_the_arrows_step(at: tuple[int, int], to: float) -> None:
    made, heard = field(step=2)
    assert made.handle(down(*at))
    assert made.number == to and heard == ([] if to == 5 else [to])
    assert not made.handle(down(*at, button=3)) and made.number == to


@pytest.mark.parametrize(
    ("number", "key", "to"), [(5, "Up", 5.3), (5, "Down", 4.7), (9, "Up", 9), (1, "Down", 1)]
)
def test_keys_step_within_bounds(number: float, key: str, to: float) -> None:
    made, heard = field(number, step=0.3)
    assert keys(made, key) == [True]
    assert made.number == to and heard == ([] if to == number else [to])
    assert made.value == str(to) and made.caret == made.anchor == len(made.typed)


def test_a_step_leaves_no_dust() -> None:
    made, heard = field(0.1, 0, 1, step=0.2)
    keys(made, "Up")
    assert heard == [0.3]


def test_nonsense_gives_way_to_the_last_number_when_the_focus_leaves() -> None:
    made, heard = field()
    bench = put(made, (10, 20, 120, 38))
    typed(made, "7")
    typed(made, "77")
    keys(made, "Home")
    bench.redrawn.clear()
    made.lost_focus()
    assert bench.redrawn == [(10, 20, 120, 38)]
    assert (made.value, made.number, heard) == ("7", 7, [7])
    assert made.caret == made.anchor == 1


@pytest.mark.parametrize(("text", "number"), [("7", 7), ("77", 5), ("", 5)])
def test_what_was_typed_is_kept(text: str, number: float) -> None:
    made, _ = field()
    made.restore({"given": "5", "current": text, "caret": 0, "anchor": 0, "left": 0})
    assert (made.value, made.number) == (text, number)


def test_how_the_arrows_are_drawn_and_the_words_stop_before_them() -> None:
    made, _ = field()
    assert drawn(made).notes == [
        ("box", (10, 20, 120, 38), "field", "edge", 0, 8),
        ("clip", (20, 20, 84, 38)),
        ("text", "5", (22, 20, 80, 38), "ui", "ink", "left"),
        ("picture", "icon:chevron-up", (102, 21, 24, 17), "muted"),
        ("picture", "icon:chevron-down", (102, 40, 24, 17), "muted"),
    ]


def test_nobody_need_listen() -> None:
    made = NumberEntry(5, 1, 9)
    put(made)
    keys(made, "Up")
    assert made.number == 6
