"""Shared stocks that renew themselves, are harvested by many, and can collapse.

Here: renewal, rationing and the stock of next year. Stocks end in [commons], harvests in [nation, commons];
leading axes are free; stock and harvest in the unit of the commons, rates per year.
Sources: logistic renewal and its harvest, Schaefer 1954. The collapse point is a design choice, after the
critical depensation of Clark 1990, Mathematical Bioeconomics [M]: below it nothing renews itself any more.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from game.core.arrays import Array

Floats: TypeAlias = Array | float


def renewal(stock: Array, rate: Floats, capacity: Floats, collapse: Floats = 0.0) -> Array:
    """What a stock adds to itself in a year [..., commons]: r S (1 - S/K); nothing below the collapse point.

    Negative above capacity. It compares the stock as it is given: hand it a quantised one.
    """
    return np.asarray(rate * stock * (1.0 - stock / capacity) * (stock >= collapse))


def rationed(demand: Array, available: Array) -> Array:
    """What each nation takes [..., nation, commons]: its demand, or its part of what there is.

    Where all demand more than is `available` [..., commons], all are cut in the same proportion.
    """
    total = demand.sum(axis=-2)
    part = np.minimum(available, total) / np.where(total > 0.0, total, 1.0)
    return np.asarray(demand * np.where(total > available, part, 1.0)[..., None, :])


def stock_next(stock: Array, renewed: Array, harvest: Array) -> Array:
    """The stock a year on [..., commons]: stock + renewal - harvests of all, never below nothing."""
    left: Array = stock + renewed - harvest.sum(axis=-2)
    return np.maximum(left, 0.0)


def sustainable_yield(rate: Floats, capacity: Array) -> Array:
    """The largest harvest a year that lasts [..., commons]: r K/4, at half the capacity (Schaefer 1954)."""
    return rate * capacity / 4.0
