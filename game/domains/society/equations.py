"""Human development and inequality.

Here: the human development index, and measures of who has how much. Not here: politics (`consent`), income
itself. Arrays end in [nation] (or whoever is compared); leading axes are free.
Status of numbers: [V] read from the source, [A] analytic.
"""

from __future__ import annotations

import math
from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array, between

Floats: TypeAlias = Array | float

INVERSE_STEPS = 12  # of Newton for sigma of a Gini; they reach the last bit up to a Gini of 0.999

LEAST_INCOME, MOST_INCOME = 100.0, 75_000.0
"""Goalposts of income in dollars a person (UNDP, Technical note 1, HDR 2023-24)."""


class Development(NamedTuple):
    """The index and its three parts, 0..1."""

    health: Array
    education: Array
    income: Array
    hdi: Array


def human_development(
    life_expectancy: Array, expected_schooling: Array, mean_schooling: Array, income: Array
) -> Development:
    """The human development index; years, years, years, GNI per head in international dollars.

    (I_H I_E I_I)^{1/3} with the goalposts of UNDP Technical note 1, HDR 2023-24 [V]: 20-85 years of life,
    18 and 15 years of schooling, 100-75,000 dollars in logarithms. Parts are held within 0 and 1.
    """
    health = between((life_expectancy - 20.0) / (85.0 - 20.0), 0.0, 1.0)
    schooling = np.minimum(expected_schooling, 18.0) / 18.0 + np.minimum(mean_schooling, 15.0) / 15.0
    education = between(schooling / 2.0, 0.0, 1.0)
    wealth = np.log(between(income, LEAST_INCOME, MOST_INCOME) / LEAST_INCOME) / math.log(
        MOST_INCOME / LEAST_INCOME
    )
    return Development(health, education, wealth, np.cbrt(health * education * wealth))


def _weights(values: Array, weights: Array | None) -> Array:
    """Population shares that sum to 1."""
    given = np.ones_like(values) if weights is None else np.broadcast_to(weights, values.shape)
    return np.asarray(given / given.sum(axis=-1, keepdims=True))


def gini(values: Array, weights: Array | None = None) -> Array:
    """Gini coefficient over the last axis, 0..1 [...]: 1 - sum p_i (L_{i-1} + L_i), sorted by value."""
    people = _weights(values, weights)
    order = np.argsort(values, axis=-1, kind="stable")
    people = np.take_along_axis(people, order, axis=-1)
    owned = people * np.take_along_axis(values, order, axis=-1)
    lorenz = owned.cumsum(axis=-1)
    whole = lorenz[..., -1:]
    return np.asarray(
        1.0 - (people * (2.0 * lorenz - owned) / np.where(whole > 0.0, whole, 1.0)).sum(axis=-1)
    )


def theil(values: Array, weights: Array | None = None) -> Array:
    """Theil's T over the last axis [...]: sum p (x/m) ln(x/m), with 0 ln 0 = 0; 0 when all have the same."""
    people = _weights(values, weights)
    ratio = values / (people * values).sum(axis=-1, keepdims=True)
    return np.asarray((people * ratio * np.log(np.where(ratio > 0.0, ratio, 1.0))).sum(axis=-1))


def mean_log_deviation(values: Array, weights: Array | None = None) -> Array:
    """Theil's L over the last axis [...]: sum p ln(m/x); values above 0."""
    people = _weights(values, weights)
    mean = (people * values).sum(axis=-1, keepdims=True)
    return np.asarray((people * np.log(mean / values)).sum(axis=-1))


def _erf(values: Array) -> Array:
    """The error function; numpy has none."""
    return np.asarray(np.frompyfunc(math.erf, 1, 1)(values), dtype=np.float64)


def lognormal_gini(sigma: Array) -> Array:
    """Gini of incomes whose logarithms have standard deviation sigma: erf(sigma/2) [A]."""
    return _erf(np.asarray(sigma) / 2.0)


def lognormal_theil(sigma: Array) -> Array:
    """Theil's T, and L, of such incomes: sigma^2/2 [A]."""
    return sigma * sigma / 2.0


def lognormal_sigma(inequality: Array) -> Array:
    """The sigma of a Gini below 1: the inverse of `lognormal_gini`, by Newton.

    Its slope is exp(-sigma^2/4.0)/sqrt(pi) [A].
    """
    sigma = np.zeros_like(np.asarray(inequality, dtype=np.float64))
    for _ in range(INVERSE_STEPS):
        slope = np.exp(-sigma * sigma / 4.0) / math.sqrt(math.pi)
        sigma = sigma + (inequality - lognormal_gini(sigma)) / slope
    return sigma


def headcount(mean: Array, sigma: Array, line: Floats) -> Array:
    """The share of people below a line, 0..1: Phi((ln z - ln m + sigma^2/2)/sigma), incomes lognormal [A].

    `mean` and `line` in the same money; sigma above 0.
    """
    distance = (np.log(line) - np.log(mean)) / sigma + sigma / 2.0
    return 0.5 * (1.0 + _erf(distance / math.sqrt(2.0)))
