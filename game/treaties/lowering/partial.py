"""Duties owed in part, as differentiation and phasing ask: who owes anything, and how much of it.

Not here: how large the part is (`Lowering.strength`).
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, Mask
from game.domains.trade.state import BOUND_TARIFF, Trade
from game.model.clause import Lowering
from game.treaties.lowering.goods import not_at_home


def owing(to: Lowering) -> Mask:
    """Mask of those who owe more than nothing of the duty (nation)."""
    return to.duty & (to.strength > 0.0)


def towards(start: Array | float, full: Array | float, part: Array) -> Array:
    """The duty of who owes the `part` (0 to 1): that part of the way from `start` to `full`."""
    return np.asarray(full + (1.0 - part) * (np.asarray(start) - full))


def bind_tariffs(to: Lowering, rate: float, goods: Mask) -> None:
    """Bind the tariffs of those who owe it on such goods of those who benefit, at `rate` or part of the way.

    The way starts at the tariff of the opening year, the "base rate" of trade agreements' schedules.
    """
    start = np.maximum(to.world[Trade].base_tariff, rate)
    bound = to.out.blank(BOUND_TARIFF)
    inside = np.ix_(goods, to.benefit, owing(to))
    bound[inside] = towards(start, rate, to.strength)[inside]
    to.out.join(BOUND_TARIFF, to.article, not_at_home(bound, np.inf))
