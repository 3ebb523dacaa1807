"""The Shapley value: what each player adds on average over all orders of joining (Shapley 1953) [A]."""

from __future__ import annotations

from math import factorial
from typing import Final

import numpy as np

from game.core.arrays import Array

MOST_PLAYERS: Final = 16


def value(worth: Array) -> Array:
    """Each player's value [..., player] of a game [..., coalition] with 2^n coalitions.

    A coalition is the number whose bit i says whether player i is in it; the empty one, 0, is worth 0.
    """
    count = worth.shape[-1]
    players = count.bit_length() - 1
    coalitions = np.arange(count)
    sizes = np.zeros(count, dtype=np.int64)
    for player in range(players):
        sizes += coalitions >> player & 1
    orders = [factorial(size) * factorial(players - size - 1) / factorial(players) for size in range(players)]
    found = []
    for player in range(players):
        without = coalitions[(coalitions >> player & 1) == 0]
        added = worth[..., without | 1 << player] - worth[..., without]
        found.append((added * np.array(orders)[sizes[without]]).sum(axis=-1))
    return np.stack(found, axis=-1)
