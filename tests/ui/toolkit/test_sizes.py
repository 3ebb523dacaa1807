"""What a box asks for: its own measures, or what the screen says in em, here of twenty pixels."""

from __future__ import annotations

from typing import Any

import pytest

from game.ui.toolkit.widget import Widget
from tests.ui.toolkit.alone import Block, put


@pytest.mark.parametrize(
    ("opts", "natural", "least"),
    [
        ({}, 100, 50),
        ({"width": 3}, 60, 50),
        ({"width": 2}, 40, 40),
        ({"width": 9}, 180, 50),
        ({"width": 2, "min_width": 4, "max_width": 1}, 40, 80),
        ({"min_width": 7}, 140, 140),
        ({"min_width": 1}, 100, 50),
        ({"max_width": 4}, 80, 50),
        ({"max_width": 8}, 100, 50),
        ({"min_width": 7, "max_width": 6}, 120, 140),
    ],
)
def test_widths(opts: dict[str, Any], natural: int, least: int) -> None:
    made = Block(100, 30, 50, 10, **opts)
    put(made)
    assert (made.natural_width(), made.min_width()) == (natural, least)


@pytest.mark.parametrize(
    ("opts", "natural", "least"),
    [({}, 30, 10), ({"height": 2}, 40, 10), ({"height": 0.25}, 5, 5), ({"min_height": 2}, 40, 10)],
)
def test_heights(opts: dict[str, Any], natural: int, least: int) -> None:
    made = Block(100, 30, 50, 10, **opts)
    put(made)
    assert (made.height(70), made.min_height(70)) == (natural, least)


def test_a_size_is_asked_once_for_each_width_until_it_is_forgotten() -> None:
    made = Block(100, 30)
    put(made)
    made.height(70), made.height(70), made.height(80), made.min_height(70)
    assert made.asked == [70, 80]
    made.forget_sizes()
    made.height(70)
    assert made.asked == [70, 80, 70]


def test_a_bare_widget_asks_for_nothing() -> None:
    bare = Widget()
    put(bare)
    assert (bare.natural_width(), bare.min_width(), bare.height(9), bare.min_height(9)) == (0, 0, 0, 0)


def test_a_change_of_size_is_forgotten_all_the_way_up() -> None:
    inner, outer = Block(100, 30), Block(100, 30)
    outer.children = [inner]
    bench = put(outer)
    inner.height(70), outer.height(70)
    inner.changed()
    assert (bench.relayouts, bench.redrawn) == (0, [(0, 0, 0, 0)])
    inner.changed(size=True)
    inner.height(70), outer.height(70)
    assert (inner.asked, outer.asked, bench.relayouts) == ([70, 70], [70, 70], 1)
