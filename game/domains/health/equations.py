"""Outbreaks across borders: who is infected in the end, and the course in time.

Here: SEIR in populations mixed by travel, its final size, reproduction and herd thresholds. Not here: life
expectancy (no source was verified), budgets, vaccine pools. Populations are shares of each nation, 0..1;
`mixing` C [nation, other] has rows that sum to 1: whose air the people of a nation breathe.
Sources: Kermack & McKendrick 1927; Diekmann, Heesterbeek & Metz 1990 (next generation). All are [A].
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array

Floats: TypeAlias = Array | float

FINAL_SIZE_STEPS = 400  # enough but at the very threshold, where the last digits come slowly
FINAL_SIZE_TOLERANCE = 1e-13  # share of a nation, below the last decimal that is kept (design)
SPECTRAL_STEPS = 200  # of the power iteration; the gap between eigenvalues is wide (design)
LEAST_SLOPE = 1e-6  # at the threshold Newton's slope vanishes; the next step is then a long one (design)


def infection_pressure(mixing: Array, infected: Array) -> Array:
    """What share of those whom people of a nation meet is infected, [..., nation]: sum_j C_ij I_j."""
    return np.asarray(np.einsum("...ij,...j->...i", mixing, infected))


def final_size(r0: Floats, susceptible: Array, mixing: Array) -> Array:
    """The share of each nation that an outbreak infects in the end, 0..1 [..., nation].

    The largest solution of z_i = s_i (1 - exp(-R0 sum_j C_ij z_j)), found from above by Newton on each nation
    by itself. `r0` is one number or [...]; `susceptible` [..., nation] is 1 less those vaccinated or immune.
    """
    reproduction = np.asarray(r0, dtype=np.float64)[..., None]
    own = np.einsum("...ii->...i", mixing)
    shape = np.broadcast_shapes(reproduction.shape, susceptible.shape, own.shape)
    attack = np.broadcast_to(susceptible, shape)
    for _ in range(FINAL_SIZE_STEPS):
        escaped = np.exp(-reproduction * infection_pressure(mixing, attack))
        surplus = attack - susceptible * (1.0 - escaped)
        slope = 1.0 - susceptible * reproduction * own * escaped
        better = np.maximum(attack - surplus / np.maximum(slope, LEAST_SLOPE), 0.0)
        unsettled = np.abs(better - attack).max(axis=-1, keepdims=True) > FINAL_SIZE_TOLERANCE
        if not unsettled.any():
            break
        attack = np.where(unsettled, better, attack)
    return attack


def effective_reproduction(r0: Floats, susceptible: Array, mixing: Array) -> Array:
    """R_eff [...], below 1 when no outbreak can grow: spectral radius of R0 diag(s) C, by power iteration."""
    vector = np.ones_like(np.asarray(susceptible))
    factor = vector.max(axis=-1)
    for _ in range(SPECTRAL_STEPS):
        vector = susceptible * infection_pressure(mixing, vector)
        factor = vector.max(axis=-1)
        vector = vector / np.where(factor > 0.0, factor, 1.0)[..., None]
    return np.asarray(np.asarray(r0) * factor)


def herd_threshold(r0: Array) -> Array:
    """The immune share above which an outbreak cannot grow, 0..1: 1 - 1/R0 (0 if R0 < 1)."""
    return 1.0 - 1.0 / np.maximum(r0, 1.0)


def peak_prevalence(r0: Array) -> Array:
    """The largest share infected at one time, SIR from one case, 0..1: 1 - (1 + ln R0)/R0 (0 if R0 < 1)."""
    above = np.maximum(r0, 1.0)
    return 1.0 - (1.0 + np.log(above)) / above


class Outbreak(NamedTuple):
    """Shares of each nation [..., nation]; who is in none of them has recovered."""

    susceptible: Array
    exposed: Array
    infected: Array


class Disease(NamedTuple):
    """What a disease is: the mean numbers of days and the basic reproduction number."""

    r0: float
    latent_days: float
    infectious_days: float


def outbreak_rates(now: Outbreak, disease: Disease, mixing: Array) -> Outbreak:
    """Changes a day: S' = -lam S, E' = lam S - sig E, I' = sig E - gam I, lam_i = R0 gam sum_j C_ij I_j."""
    recovery = 1.0 / disease.infectious_days
    falling_ill = now.exposed / disease.latent_days
    caught = disease.r0 * recovery * infection_pressure(mixing, now.infected) * now.susceptible
    return Outbreak(-caught, caught - falling_ill, falling_ill - recovery * now.infected)


def outbreak_next(now: Outbreak, disease: Disease, mixing: Array, days: float = 0.25) -> Outbreak:
    """The outbreak `days` later (at most 0.25 for four sound digits), by the classical Runge-Kutta step."""
    first = outbreak_rates(now, disease, mixing)
    second = outbreak_rates(_moved(now, first, days / 2.0), disease, mixing)
    third = outbreak_rates(_moved(now, second, days / 2.0), disease, mixing)
    fourth = outbreak_rates(_moved(now, third, days), disease, mixing)
    rows = zip(now, first, second, third, fourth, strict=True)
    return Outbreak(*(x + days / RUNGE_KUTTA * (a + 2.0 * b + 2.0 * c + d) for x, a, b, c, d in rows))


def _moved(now: Outbreak, rates: Outbreak, days: float) -> Outbreak:
    return Outbreak(*(x + days * rate for x, rate in zip(now, rates, strict=True)))


RUNGE_KUTTA = 6.0  # the weights 1, 2, 2, 1 of the four slopes add up to it (Kutta 1901)
TOP = 0.25  # of the slope times the way: how far the top of a parabola lies above its middle point [A]


class Peak(NamedTuple):
    """When most people of each nation infect others at once, and what share of the nation they are."""

    day: Array
    prevalence: Array


STEPS_PER_PERIOD = 12  # of the shorter of the latent and the infectious time: 0.25 days at three
MOST_STEPS = 40_000  # some 27 years of a disease like measles: it will not end (design)
OVER = 1e-12  # share of a nation infected or exposed, below which its outbreak is over


def peak(start: Outbreak, disease: Disease, mixing: Array) -> Peak | None:
    """The peak of an outbreak in each nation [nation]; None if it is not over within `MOST_STEPS` steps.

    The course is stepped to its end; the peak is the top of the parabola through the three highest steps.
    """
    step = min(disease.latent_days, disease.infectious_days) / STEPS_PER_PERIOD
    now, course = start, [start.infected]
    while np.maximum(now.exposed, now.infected).max() > OVER:
        if len(course) > MOST_STEPS:
            return None
        now = outbreak_next(now, disease, mixing, step)
        course.append(now.infected)
    infected = np.array([course[0], *course, course[-1]])
    top = infected[1:-1].argmax(axis=0)
    before, here, after = (
        np.take_along_axis(infected, (top + shift)[None], axis=0)[0] for shift in (0, 1, 2)
    )
    bend = before - 2.0 * here + after
    inside = (top > 0) & (top < len(course) - 1) & (bend < 0.0)
    aside = np.where(inside, (before - after) / np.where(inside, 2.0 * bend, 1.0), 0.0)
    return Peak((top + aside) * step, here - TOP * (before - after) * aside)
