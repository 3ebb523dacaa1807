"""What is remembered belongs to one object, and memory has an end."""

from __future__ import annotations

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


def test_no_more_than_so_many_are_kept() -> None:
    asked = []

    @remembered(most=2)
    def name(thing: Thing) -> str:
        asked.append(thing)
        return "thing"

    first, *others = (Thing() for _ in range(3))
    for thing in (first, *others, first):
        name(thing)
    assert len(asked) == 4


def test_threads_that_ask_at_once_are_told_of_their_own_thing() -> None:
    @remembered(most=3)
    def itself(thing: Thing, place: int) -> tuple[Thing, int]:
        return thing, place

    things = [Thing() for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        asked = [(things[k % 8], k % 5) for k in range(4000)]
        told = list(pool.map(lambda one: itself(*one), asked))
    assert all(known[0] is one[0] and known[1] == one[1] for known, one in zip(told, asked, strict=True))
    assert len(itself._known) <= 3
