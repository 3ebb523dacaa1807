"""From output to what a person can spend, and where aid goes. Sums of money only; the sizes are given.

Not here: who ordered or promised what. Arrays end in [nation] or [giver, taker]; leading axes are free.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.core.arrays import Array

MOST_GIVEN = 0.25
"""Share of its output beyond which a nation cannot give (design)."""
OUTBREAK_LOSS = 0.06
"""Share of output lost in the worst outbreak (design)."""

MOST_COMMITTED = 0.05
"""Share of its output beyond which a nation cannot spend on common duties (design)."""
TRAVEL_LOSS = 0.02
"""Share of output lost while all travel is stopped (design; tourism and visits are about so much trade)."""


def per_person(rows: Sequence[Array], population: Array) -> Array:
    """The rows in USD a person [..., row, nation], of amounts in USD bn; population in millions."""
    table = np.stack(np.broadcast_arrays(*rows), axis=-2)
    return np.asarray(table * (1000.0 / population)[..., None, :])


def aid_flows(budget: Array, income: Array, population: Array) -> Array:
    """What each giver's aid brings each taker [..., giver, taker], USD bn a year.

    Aid goes to poorer nations by people and by how much poorer they are; none where nobody is poorer.
    """
    if not budget.any():
        return np.zeros((income.shape[-1], income.shape[-1]))
    gap = np.maximum(1.0 - income[..., None, :] / income[..., :, None], 0.0) * population[..., None, :]
    whole = np.add.reduce(np.ascontiguousarray(gap), axis=-1)[..., None]
    return np.asarray(budget[..., :, None] * gap / np.where(whole > 0.0, whole, 1.0))


def affordable(given: Array, output: Array) -> Array:
    """The factor, 0..1 [..., giver, 1], that cuts gifts [..., giver, taker] to what a nation can give."""
    whole = np.add.reduce(np.ascontiguousarray(given), axis=-1)
    most = MOST_GIVEN * output
    return np.asarray(np.where(whole > most, most / np.where(whole > most, whole, 1.0), 1.0)[..., None])


def cut(given: Array, output: Array) -> Array:
    """The gifts [..., giver, taker] cut to what each giver can afford (`affordable`)."""
    return given * affordable(given, output) if given.any() else given


def fossil_income(sold: Array, burnt: Array, base: Array) -> Array:
    """By how much income from fossil fuels differs from that of the start, USD bn a year [..., nation].

    It goes with what the world burns: `burnt` of late against its `base`, MtCO2 a year [...] (design: a cut
    anywhere costs sellers everywhere in proportion to what they sell).
    """
    return np.asarray(sold * ((burnt - base) / np.where(base > 0.0, base, 1.0))[..., None])
