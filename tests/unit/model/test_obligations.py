"""Obligations joined from sheets: the same bits as one after the other, and no work for what is the same."""

from __future__ import annotations

import numpy as np
import pytest

from game.core.arrays import Array
from game.domains.catalogue import SLOTS
from game.model.causes import ArticleRef
from game.model.obligations import Obligations, Sheet, Slot, joined, joined_slot

SIZES = {axis: 3 for slot in SLOTS.values() for axis in slot.axes}
ONE_OF_EACH = [next(s for s in SLOTS.values() if s.join is join) for join in dict.fromkeys(
    slot.join for slot in SLOTS.values()
)]  # fmt: skip


def sheet(number: int, *slots: Slot, size: int = 3) -> Sheet:
    """A sheet with random values on these slots."""
    draws = np.random.Generator(np.random.Philox(number))
    made = Sheet({axis: size for axis in SIZES})
    for slot in slots:
        made.join(slot, ArticleRef("pact", number), drawn(draws, slot, size))
        made.add(slot, drawn(draws, slot, size))
    return made


def drawn(draws: np.random.Generator, slot: Slot, size: int) -> Array:
    """Values of very different sizes, whose sum depends on the order in its last bits."""
    shape = (size,) * len(slot.axes)
    return np.asarray(draws.random(shape) * 10.0 ** draws.integers(-6, 7, shape))


@pytest.mark.parametrize("size", [1, 2, 3, 24])
@pytest.mark.parametrize("slot", ONE_OF_EACH, ids=lambda slot: slot.join.value)
def test_many_at_once_are_the_same_bits_as_one_after_the_other(slot: Slot, size: int) -> None:
    sheets = [sheet(number, slot, size=size) for number in range(40)]
    one_by_one = Obligations({axis: size for axis in SIZES})
    for part in sheets:
        for article, values in part.noted[slot]:
            if article is None:
                one_by_one.add(slot, values)
            else:
                one_by_one.join(slot, article, values)
    found = joined_slot(one_by_one.sizes, slot, sheets)
    assert found[slot].tobytes() == one_by_one[slot].tobytes()
    assert [ref for ref, _ in found.binding(slot)] == [ref for ref, _ in one_by_one.binding(slot)]


def test_what_differs_is_joined_anew_and_the_rest_is_the_very_same() -> None:
    first, second, third = ONE_OF_EACH
    sheets = [sheet(1, first, second), sheet(2, second), sheet(3, third)]
    base = joined(SIZES, sheets)
    other = [sheets[0], sheet(4, third)]
    from_base, from_nothing = joined(SIZES, other, base).whole, joined(SIZES, other).whole
    assert from_base[first] is base.whole[first]
    for slot in ONE_OF_EACH:
        assert from_base[slot].tobytes() == from_nothing[slot].tobytes()
        assert from_base.binding(slot) == from_nothing.binding(slot)


def test_what_nobody_says_any_more_obliges_to_nothing() -> None:
    slot = ONE_OF_EACH[0]
    base = joined(SIZES, [sheet(1, slot)])
    left = joined(SIZES, [], base).whole
    assert (left[slot] == slot.identity).all() and left.binding(slot) == [] and slot not in left.arrays
    assert slot in base.whole.arrays
