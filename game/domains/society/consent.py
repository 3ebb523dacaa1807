"""Consent at home and patience abroad: what can be ratified, and what will be kept.

Here: win-sets, votes and the discount factors that sustain a promise. Small models, "design, after Putnam
1988 / Abbott & Snidal 2000" where marked; the rest is exact [A]. Not here: groups and their interests.
"""

from __future__ import annotations

import math
from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array

Floats: TypeAlias = Array | float

LEAST_CHANCE, LEAST_DOUBT = 1e-300, 1e-16
"""What a chance is held above, and below one by, so that logarithms are finite (IEEE 754)."""
HALVINGS = 60
"""Halvings of 0..1 that leave nothing of double precision (53 bits, IEEE 754)."""


def outside_option_share(first: Array, second: Array) -> Array:
    """What the first gets of a pie of 1 whose win-sets need `first` and `second`: 1/2 held in [r1, 1 - r2].

    NaN where there is no deal (r1 + r2 > 1). Putnam 1988, IO 42:427; the split is design.
    """
    return np.where(first + second <= 1.0, np.minimum(np.maximum(0.5, first), 1.0 - second), np.nan)


def disagreement_share(first: Array, second: Array) -> Array:
    """What the first gets if both share equally what is left: r1 + (1 - r1 - r2)/2; NaN: no deal."""
    return np.where(first + second <= 1.0, first + (1.0 - first - second) / 2.0, np.nan)


def ratification_probability(seats: int, quota: int, yes: Array) -> Array:
    """P(at least `quota` of `seats` members vote yes), each by itself with probability `yes` (any axes)."""
    counts = np.arange(max(quota, 0), seats + 1)
    ways = np.array(
        [math.lgamma(seats + 1) - math.lgamma(k + 1) - math.lgamma(seats - k + 1) for k in counts]
    )
    chance = np.asarray(yes, dtype=np.float64)[..., None]
    inside = np.minimum(np.maximum(chance, LEAST_CHANCE), 1.0 - LEAST_DOUBT)
    terms = np.exp(ways + counts * np.log(inside) + (seats - counts) * np.log1p(-inside))
    return np.asarray(np.minimum(terms.sum(axis=-1), 1.0))


def veto_players_probability(players: int, yes: Array) -> Array:
    """P(all of `players` agree), each by itself with probability `yes`: p^m (Tsebelis 2002)."""
    return np.power(yes, players)


def sovereignty_cost(
    sensitivity: Floats, obligation: Array, precision: Array, delegation: Array, legitimacy: Floats
) -> Array:
    """What a clause costs in autonomy, 0..1: s (obligation + precision + delegation)/3 (1 - legitimacy).

    All arguments 0..1; the scales are those of Abbott et al. 2000, IO 54:401; the formula is design.
    """
    return np.asarray(
        sensitivity * (obligation + precision + delegation) / 3.0 * (1.0 - np.asarray(legitimacy))
    )


class Dilemma(NamedTuple):
    """Payoffs of a prisoners' dilemma: temptation > reward > punishment > sucker."""

    temptation: Floats
    reward: Floats
    punishment: Floats
    sucker: Floats = 0.0


def grim_patience(game: Dilemma, detection: Floats = 1.0) -> Array:
    """The smallest discount factor that keeps a promise under an endless answer to a breach.

    (T-R)/((T-R) + p(R-P)), p the chance a year that a breach is seen; at p = 1 it is (T-R)/(T-P) [A].
    """
    gain = np.asarray(game.temptation) - game.reward
    return np.asarray(gain / (gain + np.asarray(detection) * (np.asarray(game.reward) - game.punishment)))


def tit_for_tat_patience(game: Dilemma) -> Array:
    """The same under tit for tat: max((T-R)/(T-P), (T-R)/(R-S)) [A]."""
    gain = np.asarray(game.temptation) - game.reward
    return np.maximum(grim_patience(game), gain / (np.asarray(game.reward) - game.sucker))


def punished_patience(game: Dilemma, years: int) -> Array:
    """The same when a breach is answered for `years` only; NaN if that can never be enough.

    (R-P) sum_{j=1..k} d^j = T-R [A], by sixty halvings of 0..1.
    """
    gain = np.asarray(game.temptation, dtype=np.float64) - game.reward
    loss = np.asarray(game.reward, dtype=np.float64) - game.punishment
    low, high = np.zeros_like(gain / loss), np.ones_like(gain / loss)
    for _ in range(HALVINGS):
        middle = (low + high) / 2.0
        paid = loss * np.power(middle[..., None], np.arange(1, years + 1)).sum(axis=-1)
        low, high = np.where(paid < gain, middle, low), np.where(paid < gain, high, middle)
    return np.where(loss * years > gain, high, np.nan)


def depth_patience(depth: Array, parties: Floats, detection: Floats = 1.0) -> Array:
    """The discount factor that a cut of `depth` needs: (d-1)/((d-1) + p(2N-1-d)) [A].

    N identical nations of Barrett 1994, each abating d times what it would alone; after Downs, Rocke &
    Barsoom 1996, IO 50:379.
    """
    more = depth - 1.0
    return np.asarray(more / (more + detection * (2.0 * parties - 1.0 - depth)))


def deepest(discount: Array, parties: Floats) -> Array:
    """The deepest cut that patience sustains when every breach is seen: min(N, 1 + 2(N-1) delta) [A]."""
    return np.minimum(parties, 1.0 + 2.0 * (parties - 1.0) * discount)


def cartel_patience(firms: Array) -> Array:
    """The discount factor that holds a Cournot cartel of n together: (n+1)^2/((n+1)^2 + 4n) [A]."""
    square = (firms + 1.0) * (firms + 1.0)
    return square / (square + 4.0 * firms)
