"""Voting power in councils of some thirty members with weights of their own, by meeting in the middle.

Where nearly every member has another weight (people, output), coalitions are as many as subsets. The members
are cut into halves; the subsets of each half are listed by size with their weights in order, and pairs of
subsets below a threshold are counted by search (Horowitz and Sahni 1974). All counts are whole numbers, so
the power is exact. Not here: games with few kinds of members (`power`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from game.model.count import CLOSE, Bar

MOST_MEMBERS = 30
"""Halves of 2^15 subsets: about two seconds."""
UNITS = 10**6
"""Weights are whole multiples of a millionth, as every number of the world is."""

Whole = npt.NDArray[np.int64]
BySize = list[Whole]
"""The weights of the subsets of each size, in order."""


def in_units(weights: Sequence[float]) -> list[int] | None:
    """The weights as whole multiples of a millionth, or None where they are not."""
    whole = [round(weight * UNITS) for weight in weights]
    near = (abs(weight * UNITS - units) < CLOSE for weight, units in zip(weights, whole, strict=True))
    return whole if all(near) else None


def swings(bar: Bar, weights: Sequence[int], veto: Sequence[bool]) -> list[tuple[int, Fraction]]:
    """For each member the coalitions of the others in which it decides, and the share of orders in which it
    is the one that carries. Who has a veto is in every coalition that wins."""
    free = [place for place in range(len(weights)) if not veto[place]]
    held = [place for place in range(len(weights)) if veto[place]]
    base, heavy = len(held), sum(weights[place] for place in held)
    found: dict[int, tuple[int, Fraction]] = {}
    halves = free[: len(free) // 2], free[len(free) // 2 :]
    whole = [_subsets([weights[place] for place in half]) for half in halves]
    for number, half in enumerate(halves):
        for place in half:
            rest = _subsets([weights[other] for other in half if other != place])
            pair = (rest, whole[1 - number])
            found[place] = _decided(bar, pair, base, heavy, weights[place], len(weights))
    if held:
        shared = _carried(bar, (whole[0], whole[1]), base, heavy, len(weights))
        found.update(dict.fromkeys(held, shared))
    return [found[place] for place in range(len(weights))]


def _subsets(weights: Sequence[int]) -> BySize:
    """The weights of all subsets by size."""
    found: BySize = [np.zeros(1, dtype=np.int64)]
    for weight in weights:
        longer = [found[0]]
        for size in range(1, len(found) + 1):
            more = found[size - 1] + weight
            longer.append(np.concatenate([found[size], more]) if size < len(found) else more)
        found = longer
    return [np.sort(row, kind="stable") for row in found]


def _below(pair: tuple[BySize, BySize], size: int, weight: int) -> int:
    """How many unions of so many members in all weigh less than `weight`."""
    first, second = pair
    count = 0
    for one, row in enumerate(first):
        if 0 <= size - one < len(second):
            count += int(np.searchsorted(second[size - one], weight - row, side="left").sum())
    return count


def _number(pair: tuple[BySize, BySize], size: int) -> int:
    return math.comb(len(pair[0]) + len(pair[1]) - 2, size)


def _decided(
    bar: Bar, pair: tuple[BySize, BySize], base: int, heavy: int, own: int, sitting: int
) -> tuple[int, Fraction]:
    """Of the coalitions of the others with every veto in it, those that lose and win with the member."""
    critical, ordered = 0, Fraction(0)
    for chosen in range(len(pair[0]) + len(pair[1]) - 1):
        size = base + chosen
        if size + 1 < max(bar.members, 1):
            continue
        free_to_block = sitting - size - 1 >= bar.blocking
        top = _below(pair, chosen, bar.weight - heavy) if _loses_by_weight(bar, size, sitting) else None
        if top is None:  # too few members without it: whoever wins with it is decided by it
            top = _number(pair, chosen) if size < max(bar.members, 1) else 0
        low = _below(pair, chosen, bar.weight - heavy - own) if free_to_block else 0
        count = max(top - low, 0)
        critical += count
        ordered += Fraction(count * math.factorial(size) * math.factorial(sitting - size - 1))
    return critical, ordered / math.factorial(sitting)


def _loses_by_weight(bar: Bar, size: int, sitting: int) -> bool:
    """Whether a coalition of that size has members enough, and can only lose by its weight."""
    return size >= max(bar.members, 1) and sitting - size >= bar.blocking


def _carried(
    bar: Bar, pair: tuple[BySize, BySize], base: int, heavy: int, sitting: int
) -> tuple[int, Fraction]:
    """All coalitions that win: each member with a veto decides every one of them."""
    critical, ordered = 0, Fraction(0)
    for chosen in range(len(pair[0]) + len(pair[1]) - 1):
        size = base + chosen
        if size < max(bar.members, 1):
            continue
        light = _below(pair, chosen, bar.weight - heavy) if sitting - size >= bar.blocking else 0
        count = _number(pair, chosen) - light
        critical += count
        ordered += Fraction(count * math.factorial(size - 1) * math.factorial(sitting - size))
    return critical, ordered / math.factorial(sitting)
