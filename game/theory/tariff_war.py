"""Tariffs between two countries: the best one against an idle partner, and the equilibrium if both levy one.

Two countries of the game's trade model, each with a good of its own that all like as much, in free trade at
the start. Sources: Gros 1987, Journal of International Economics 23:357; Alvarez & Lucas 2007, JME 54:1726.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.trade.equations import equilibrium, optimal_tariff

ROUNDS: Final = 500
SETTLED: Final = 1e-14
"""Change of a tariff from one round to the next below which the search stops."""


class Tariffs(NamedTuple):
    """The tariffs of both, as fractions, and the change of their welfare (new over old) [country]."""

    tariff: Array
    welfare_change: Array


def free_trade(sizes: Array, iceberg: float, elasticity: float) -> Array:
    """Spending [exporter, importer] of two countries with labour `sizes` [2] that trade at a cost `iceberg`.

    lambda_ij = (w_i tau_ij)^-eps / sum_k(...), tau 1 at home; the wages that balance trade, by halving.
    """
    costs = np.array([[1.0, iceberg], [iceberg, 1.0]])
    low, high = -50.0, 50.0  # of the log of the first wage over the second
    for _ in range(200):
        middle = (low + high) / 2.0
        wages = np.array([np.exp(middle), 1.0])
        weight = np.power(wages[:, None] * costs, -elasticity)
        spending: Array = weight / weight.sum(axis=0) * (wages * sizes)
        low, high = (middle, high) if spending[0, 1] > spending[1, 0] else (low, middle)
    return spending


def best_tariffs(spending: Array, elasticity: float, both: bool) -> Tariffs | None:
    """The first one's best tariff against an idle second or, if `both`, the equilibrium of best answers.

    `spending` [exporter, importer] in free trade. A country's best tariff is 1/(eps s), s the share of its
    output that the other keeps for itself: the other's demand for imports has elasticity 1 + eps s, its own
    tariff given. None if answers do not settle.
    """
    tariff = np.zeros(2)
    for _ in range(ROUNDS):
        found = equilibrium(spending, _rates(tariff), 1.0, elasticity)
        kept = found.flow.diagonal() / found.flow.sum(axis=-1)
        answer = optimal_tariff(kept[::-1], elasticity) * (1.0, float(both))
        if np.abs(answer - tariff).max() <= SETTLED * max(1.0, tariff.max()):
            return Tariffs(tariff, found.welfare_change)
        tariff = answer
    return None


def _rates(tariff: Array) -> Array:
    """Rates [exporter, importer] of two importers with one tariff each."""
    return np.where(np.eye(2, dtype=np.bool_), 0.0, tariff)
