"""Small pieces of a state: exact, and refused where they do not fit or would grow beyond their file."""

from __future__ import annotations

import gc
import math
from typing import Any

import numpy as np
import pytest

from game.core.text import Authored, Listing, Name, Quantity, Text
from game.model.event import Event
from game.model.law import Law, Push
from game.session.state import law
from game.session.state.events import packed_event, unpacked_event
from game.session.state.law import packed_laws, unpacked_laws
from game.session.state.plain import (
    Pool,
    Unfit,
    at,
    picked,
    runs,
    stacked,
    text_of,
    uncollected,
    unstacked,
    value_of,
)


def test_a_pool_knows_objects_and_not_what_they_are_worth() -> None:
    pool: Pool[list[int]] = Pool()
    one, other = [1], [1]
    assert [pool.place(thing) for thing in (one, other, one)] == [0, 1, 0]
    assert pool.things[0] is one and pool.things[1] is other


@pytest.mark.parametrize("places", [[], [0], [3, 4, 5, 8], [2, 1, 0], [5, 5, 6, 0, 1]])
def test_places_come_back(places: list[int]) -> None:
    assert picked(range(9), runs(places), 9) == tuple(places)


def test_what_follows_each_other_is_told_by_its_ends() -> None:
    assert runs([3, 4, 5, 8]) == [3, 6, 8, 9]


@pytest.mark.parametrize(
    "ends", [[0], [0, 10], [-1, 2], [2, 2], [3, 1], [0, True], [0, 1.0], "ab", None, [0, 4] * 3]
)
def test_places_that_are_none_are_refused(ends: Any) -> None:
    with pytest.raises((Unfit, ValueError, TypeError)):
        picked(range(9), ends, 9)


@pytest.mark.parametrize("place", [-1, 3, True, 1.0, "1", None])
def test_a_place_that_is_none_is_refused(place: object) -> None:
    with pytest.raises(Unfit):
        at("abc", place)


@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (0,), (2, 0, 4)])
def test_arrays_come_back_with_every_bit(shape: tuple[int, ...]) -> None:
    draws = np.random.default_rng(1).standard_normal((4, *shape))
    arrays = [*draws, np.full(shape, -0.0), np.full(shape, 5e-324), np.full(shape, 1.7976931348623157e308)]
    found = unstacked(stacked(arrays, "<f8"), "<f8", len(arrays), shape)
    assert [a.tobytes() for a in found] == [a.tobytes() for a in arrays]
    assert not found.flags.writeable and not found[0].flags.writeable


def test_whole_numbers_come_back() -> None:
    arrays = [np.array([1, -(2**63), 2**63 - 1]), np.array([0, 2**53 + 1, -1])]
    assert unstacked(stacked(arrays, "<i8"), "<i8", 2, (3,)).tolist() == [a.tolist() for a in arrays]


@pytest.mark.parametrize(
    ("data", "count", "shape"),
    [
        ([[2], "AAAA"], 1, (2,)),
        ([[2], "AAAAAAAAAAA="], 1, (2,)),
        ([[3], "AAAAAAAAAAA="], 1, (1,)),
        ([[1], "AAAAAAAAAAA"], 1, (1,)),
        ([[1], "AAAAAAAAAA!="], 1, (1,)),
        ([[1], "AAAAAAAA8H8="], 1, (1,)),
        ([[1], "AAAAAAAA+H8="], 1, (1,)),
        ([[0], ""], 10**12, (0,)),
        ([[1], ""], -1, (1,)),
        ([[1], None], 1, (1,)),
        (["", "", ""], 1, (1,)),
    ],
    ids=["short", "few", "shape", "padding", "letter", "infinite", "nan", "many", "less", "none", "three"],
)
def test_bytes_that_do_not_fit_are_refused(data: Any, count: int, shape: tuple[int, ...]) -> None:
    assert unstacked([[1], "AAAAAAAAAAA="], "<f8", 1, (1,)).tolist() == [[0.0]]
    with pytest.raises((ValueError, TypeError)):
        unstacked(data, "<f8", count, shape)


def test_other_layouts_are_not_written() -> None:
    with pytest.raises(Unfit):
        stacked([np.zeros((2, 3)).T], "<f8")
    with pytest.raises(Unfit):
        stacked([np.zeros(2), np.zeros(3)], "<f8")


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", '{"a":-Infinity}', "", "[", "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        value_of(text)


def test_garbage_is_looked_for_again_after_reading() -> None:
    assert gc.isenabled()
    with pytest.raises(Unfit), uncollected():
        assert not gc.isenabled()
        raise Unfit
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled(), "as it was"
    finally:
        gc.enable()


def test_numbers_that_json_has_not_are_not_written() -> None:
    with pytest.raises(ValueError):
        text_of([math.inf])


def test_few_bytes_do_not_name_the_same_things_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    push = Push(treaty="t", nation="n", group="g", turn=1)  # type: ignore[arg-type]
    packed = packed_laws([Law(pushes=(push,) * 3), Law(pushes=(push,) * 2)] * 4)
    monkeypatch.setattr(law, "MOST", 20)
    assert [len(found.pushes) for found in unpacked_laws(packed)] == [3, 2] * 4
    monkeypatch.setattr(law, "MOST", 19)
    with pytest.raises(Unfit):
        unpacked_laws(packed)


SAID = {
    "one": Quantity(0.1, "share", 2, True),
    "two": Quantity(3, "USD bn"),
    "three": Name("nation", "arka"),
    "b": Authored({"id": "kata", "en": "word"}),
    "a": Listing((Text("{n} of {m}", {"n": 1, "m": 1.0}, "{n}s", 2), "plain", -0.0)),
}


def test_an_event_comes_back_with_all_that_it_says() -> None:
    events = [
        Event("treaty.signed", ("arka", "bayu"), SAID, audience=("arka",)),  # type: ignore[arg-type]
        Event("x", audience=None),
        Event("y", audience=()),
    ]
    found = [unpacked_event(value_of(text_of(packed_event(event)))) for event in events]
    assert found == events and repr(found) == repr(events), "keys in their order, numbers of their kind"


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        ["x", [], [], None, None],
        [1, [], [], None],
        ["x", [1], [], None],
        ["x", [], [["a"]], None],
        ["x", [], [["a", None]], None],
        ["x", [], [["a", True]], None],
        ["x", [], [["a", ["name", "god", "x"]]], None],
        ["x", [], [["a", ["quantity", 1, "", None]]], None],
        ["x", [], [["a", ["authored", [["en", 1]]]]], None],
        ["x", [], [["a", ["text", "x", [], "", "1"]]], None],
        ["x", [], [], 3],
    ],
)
def test_what_is_no_event_is_refused(data: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked_event(data)
