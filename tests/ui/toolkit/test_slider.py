"""Sliders to the pixel and to the step: a track from 21 to 373 in a box of 400 × 30 at (10, 20)."""

from __future__ import annotations

import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.slider import Slider
from tests.ui.toolkit.alone import Bench, down, drawn, keys, over, put


def slider(
    value: float = 1, low: float = 0, high: float = 2, **options: object
) -> tuple[Slider, Bench, list[float]]:
    heard: list[float] = []
    made = Slider(value, low, high, on_change=heard.append, **options)  # type: ignore[arg-type]
    return made, put(made, (10, 20, 400, 30)), heard


def test_what_it_asks_for() -> None:
    made, *_ = slider()
    assert (made.natural_width(), made.min_width(), made.height(99)) == (14 * 20 + 26, 5 * 20 + 26, 30)
    long, *_ = slider(0.25)
    assert long.min_width() == 5 * 20 + 4 * 10 + 16  # room for "0.25"
    middle, *_ = slider(0, 0, 5)
    assert middle.min_width() == 5 * 20 + 3 * 10 + 16  # and for "2.5", half way


@pytest.mark.parametrize(
    ("value", "low", "high", "step", "given", "expected"),
    [(9, 0, 2, 0, 2, 0.02), (-9, 0, 2, 0.5, 0, 0.5), (5, 5, 5, 0, 5, 1), (1, 1, 0, 0, 0, 1)],
)
def test_bounds_and_steps(
    value: float, low: float, high: float, step: float, given: float, expected: float
) -> None:
    made, *_ = slider(value, low, high, step=step)
    assert (made.value, made.step) == (given, expected)


def test_bounds_the_wrong_way_round_leave_one_value() -> None:
    made, *_ = slider(3, 3, 1)
    assert (made.low, made.high) == (3, 3)


@pytest.mark.parametrize(
    ("to", "value"),
    [(1.1, 1.25), (0.9, 0.75), (-9, 0.25), (9, 2.0), (1.9, 1.75)],
)
def test_it_keeps_to_steps_from_its_lower_bound(to: float, value: float) -> None:
    made, _, heard = slider(0.5, 0.25, 2, step=0.5)
    made.set(to)
    assert made.value == value and heard == [value]


def test_steps_of_a_tenth_leave_no_dust() -> None:
    made, *_ = slider(0, 0, 1, step=0.1)
    made.set(0.31)
    assert made.value == 0.3


def test_the_same_value_is_not_reported_again() -> None:
    made, bench, heard = slider(1, step=0.5)
    bench.redrawn.clear()
    made.set(1.1)
    assert heard == [] and bench.redrawn == []
    made.set(1.4)
    assert heard == [1.5] and bench.redrawn == [(10, 20, 400, 30)]


@pytest.mark.parametrize(("x", "value"), [(21, 0), (373, 2), (285, 1.5), (0, 0), (999, 2), (110, 0.5)])
def test_the_mouse_sets_the_value_under_it(x: int, value: float) -> None:
    made, _, heard = slider(1, step=0.5)
    assert made.handle(down(x, 35)) and heard == [value]


def test_the_mouse_counts_from_the_lower_bound() -> None:
    made, *_ = slider(10, 10, 12, step=0.5)
    made.handle(down(285, 35))
    assert made.value == 11.5


def test_it_follows_only_a_mouse_that_it_holds() -> None:
    made, bench, heard = slider(1, step=0.5)
    assert not made.handle(over(285, 35)) and not made.handle(down(285, 35, button=3))
    bench.captured = made
    assert made.handle(over(285, 35)) and heard == [1.5]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Left", -2.6), ("Down", -2.6), ("Right", -2.4), ("Up", -2.4), ("PageDown", -2.8), ("PageUp", -2.2),
        ("Home", -4), ("End", -1),
    ],
)  # fmt: skip
def test_keys(key: str, value: float) -> None:
    made, _, heard = slider(-2.5, -4, -1, step=0.1)
    assert keys(made, key) == [True] and heard == [value]


def test_a_page_is_at_least_a_step_and_other_keys_are_not_used() -> None:
    made, *_ = slider(2, 0, 8, step=2)
    assert keys(made, "PageUp") == [True] and made.value == 4
    assert keys(made, "x", "Tab") == [False, False] and not made.handle(key_event("Left", up=True))


def test_how_it_is_drawn() -> None:
    made, *_ = slider(1, mark=0.5)
    assert drawn(made).notes == [
        ("box", (21, 32, 352, 6), "track", None, 0, 3),
        ("box", (21, 32, 176, 6), "accent", None, 0, 3),
        ("fill", (108, 26, 2, 18), "muted"),
        ("disc", (197, 35), 11, "field", "accent"),
        ("text", "1", (396, 20, 14, 30), "ui-bold", "ink", "right"),
    ]


def test_how_it_is_drawn_under_the_hand_closed_and_with_one_value_only() -> None:
    made, *_ = slider(5, 5, 5, enabled=False)
    made.hovered = True
    sketch = drawn(made)
    assert sketch.of("disc") == [((21, 35), 11, "hover", "neutral")]
    assert sketch.of("box")[1] == ((21, 32, 0, 6), "neutral", None, 0, 3)
    assert sketch.of("fill") == []


def test_a_narrow_one_still_has_a_track() -> None:
    made = Slider(2, 0, 2)
    put(made, (10, 20, 20, 30))
    assert drawn(made).of("box")[0][0] == (21, 32, 1, 6)
