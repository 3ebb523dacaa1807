"""The scores: each pillar is a sum of named parts, so that causes add up (design).

Income is scored on the logarithmic scale of the human development index (UNDP); warming between half a
degree and four degrees; life between 40 and 90 years. Arrays end in [nation]; leading axes are free.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, between
from game.domains.society.equations import LEAST_INCOME, MOST_INCOME

ROWS: dict[str, slice] = {
    "peace": slice(0, 4),
    "prosperity": slice(4, 7),
    "planet": slice(7, 10),
    "health": slice(10, 14),
}
"""Where the parts of each pillar stand in `state.PARTS`."""

PER_THREAT, PER_WORST, PER_WORLD = -0.8, -0.3, -0.1
"""Points of peace for a point of the own threat, of the worst tension, and of the world's tension."""
INCOME, EXPECTATION, PER_EXPECTATION, PER_SCHOOLING = 40.0, 30.0, 80.0, 1.2
"""Points for the highest income, one as expected, a logarithm beyond it, and a year of schooling."""
COOL, HOT = 0.5, 4.0
"""Degrees of warming that score 100 and 0."""
PER_DAMAGE = -150.0
"""Points of planet for the loss of all output, before it is divided by the weights of climate and commons."""
PER_LIFE, PER_OUTBREAK, PER_PREPARED, BASE_LIFE = 1.5, -0.5, 0.2, 40.0
"""Points of health for a year of life beyond `BASE_LIFE`, a point of outbreak, and one of preparedness."""


class Figures(NamedTuple):
    """What is measured. Nation axis last; numbers of the world [...]; commons [..., commons]."""

    threat: Array
    worst_tension: Array
    world_tension: Array
    income: Array
    reference: Array
    schooling: Array
    temperature: Array
    damage: Array
    stock: Array
    life: Array
    outbreak: Array
    preparedness: Array


class Stocks(NamedTuple):
    """What the commons of a setting weigh, each [commons]."""

    capacity: Array
    weight: Array
    harm: Array


def parts(seen: Figures, stocks: Stocks) -> Array:
    """The parts of all pillars in points [..., part, nation], in the order of `state.PARTS`."""
    climate, full, harm = _shared(seen, stocks)
    wealth = np.log(between(seen.income, LEAST_INCOME, MOST_INCOME) / LEAST_INCOME) / math.log(
        MOST_INCOME / LEAST_INCOME
    )
    rows = (
        np.full_like(seen.threat, 100.0),
        PER_THREAT * seen.threat,
        PER_WORST * seen.worst_tension,
        PER_WORLD * seen.world_tension[..., None],
        INCOME * wealth,
        EXPECTATION + PER_EXPECTATION * np.log(seen.income / seen.reference),
        PER_SCHOOLING * seen.schooling,
        climate[..., None],
        full[..., None],
        PER_DAMAGE * seen.damage / (1.0 + stocks.weight.sum()),
        PER_LIFE * (seen.life - BASE_LIFE),
        PER_OUTBREAK * seen.outbreak,
        PER_PREPARED * seen.preparedness,
        harm[..., None],
    )
    return np.stack(np.broadcast_arrays(*rows), axis=-2)


def _shared(seen: Figures, stocks: Stocks) -> tuple[Array, Array, Array]:
    """Points of the climate, of the stocks, and what depleted stocks do to health, each [...]."""
    whole = 1.0 + stocks.weight.sum()
    climate = 100.0 * (HOT - seen.temperature) / (HOT - COOL) / whole
    full = np.minimum(seen.stock / stocks.capacity, 1.0)
    points = np.add.reduce(np.ascontiguousarray(100.0 * full * stocks.weight), axis=-1) / whole
    harm = -np.add.reduce(np.ascontiguousarray((1.0 - full) * stocks.harm), axis=-1)
    return climate, np.asarray(points), np.asarray(harm)


def scores(points: Array) -> dict[str, Array]:
    """Each pillar, 0..100 [..., nation], from its parts [..., part, nation]."""
    return {
        pillar: between(np.add.reduce(np.ascontiguousarray(points[..., rows, :]), axis=-2), 0.0, 100.0)
        for pillar, rows in ROWS.items()
    }


def world_mean(values: Array, population: Array) -> Array:
    """The mean of all nations, weighed by people [...]."""
    weighed = np.add.reduce(np.ascontiguousarray(values * population), axis=-1)
    return np.asarray(weighed / np.add.reduce(np.ascontiguousarray(population), axis=-1))
