"""What is remembered belongs to one object, and goes with it."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor

from game.core.remember import remembered


class Thing:
    """Never changes."""


def test_it_is_computed_once_for_the_same_thing_and_anew_for_an_equal_one() -> None:
    asked: list[tuple[object, ...]] = []

    @remembered(most=10)
    def size(thing: tuple[int, ...], factor: int) -> int:
        asked.append(thing)
        return len(thing) * factor

    one, equal = tuple([1, 2]), tuple([1, 2])
    assert (size(one, 3), size(one, 3), size(equal, 3), size(one, 4)) == (6, 6, 6, 8)
    assert len(asked) == 3


def test_a_new_thing_at_an_old_address_is_not_taken_for_the_old_one() -> None:
    @remembered(most=10**6)
    def itself(thing: Thing) -> Thing:
        return thing

    for _ in range(1000):
        made = Thing()
        assert itself(made) is made
        del made


def test_results_go_with_their_thing_and_with_nothing_else() -> None:
    """However many things there are: a cache that is emptied when it is full costs a long game everything."""
    asked = []

    @remembered(most=2)
    def name(thing: Thing) -> str:
        asked.append(id(thing))
        return "thing"

    things = [Thing() for _ in range(1000)]
    for _ in range(2):
        for thing in things:
            name(thing)
    assert len(asked) == 1000 == len(name._known)
    del things, thing
    gc.collect()
    assert not name._known


def test_of_one_thing_the_oldest_result_goes_first() -> None:
    asked: list[int] = []

    @remembered(most=2)
    def place(thing: Thing, number: int) -> int:
        asked.append(number)
        return number

    thing = Thing()
    for number in (1, 2, 3, 2, 3, 1):
        assert place(thing, number) == number
    assert asked == [1, 2, 3, 1]


def test_what_cannot_be_referred_to_weakly_is_kept_up_to_so_many() -> None:
    asked: list[tuple[int, ...]] = []

    @remembered(most=2)
    def size(thing: tuple[int, ...]) -> int:
        asked.append(thing)
        return len(thing)

    things = [tuple([k, k]) for k in range(3)]
    for place in (0, 1, 2, 1, 2, 0):
        size(things[place])
    assert [one[0] for one in asked] == [0, 1, 2, 0]
    assert len(size._known) == len(size._kept) == 2


def test_threads_that_ask_at_once_are_told_of_their_own_thing() -> None:
    @remembered(most=3)
    def itself(thing: Thing, place: int) -> tuple[Thing, int]:
        return thing, place

    things = [Thing() for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        asked = [(things[k % 8], k % 5) for k in range(4000)]
        told = list(pool.map(lambda one: itself(*one), asked))
    assert all(known[0] is one[0] and known[1] == one[1] for known, one in zip(told, asked, strict=True))
    assert all(len(results) <= 3 for _, results in itself._known.values())
