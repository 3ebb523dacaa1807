"""What is remembered belongs to one object, and memory has an end."""

from __future__ import annotations

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
