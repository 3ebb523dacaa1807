"""Arms races, capability and the hazard of disputes.

Here: Richardson's equations, the composite index of national capability, the rare-events logit of King &
Zeng, and what alliances and peacekeepers do to a hazard. Not here: who trusts whom, what a treaty forbids.
Arrays end in [nation] or in pairs [actor, other]; leading axes are free.
Status of numbers: [V] read from the source, [A] analytic, [M] general knowledge.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import TINY, Array

Floats: TypeAlias = Array | float


class ArmsRace(NamedTuple):
    """Two rivals of Richardson 1960: reactions k, l, fatigues a, b (a year); grievances g, h (arms)."""

    k: float
    l: float  # noqa: E741 - the letter of the source
    a: float
    b: float
    g: float
    h: float


def arms_change(arms: Array, reaction: Array, fatigue: Floats, grievance: Floats) -> Array:
    """Change of arms a year [..., nation]: dx_i = sum_j k_ij x_j - a_i x_i + g_i (Richardson 1960).

    `reaction` [..., nation, other] has a zero diagonal; two nations make his pair of equations.
    """
    answer: Array = np.einsum("...ij,...j->...i", reaction, arms)
    return answer - fatigue * arms + grievance


def arms_equilibrium(race: ArmsRace) -> tuple[float, float]:
    """Where the arms of both stand still: x* = (kh+bg)/(ab-kl), y* = (lg+ah)/(ab-kl) [A]; needs ab != kl."""
    margin = race.a * race.b - race.k * race.l
    return (race.k * race.h + race.b * race.g) / margin, (race.l * race.g + race.a * race.h) / margin


def arms_eigenvalues(race: ArmsRace) -> tuple[float, float]:
    """The two growth rates a year, larger first; both are real. The race calms down iff both are negative."""
    middle = -(race.a + race.b) / 2.0
    spread = (((race.a - race.b) / 2.0) ** 2 + race.k * race.l) ** 0.5
    return middle + spread, middle - spread


def is_stable(race: ArmsRace) -> bool:
    """Whether the race comes to rest: ab > kl [A]."""
    return race.a * race.b > race.k * race.l


def capability(components: Array, totals: Array | None = None) -> Array:
    """CINC, the mean of a nation's world shares, 0..1 [..., nation].

    `components` [..., component, nation]: military expenditure and personnel, iron and steel, primary energy,
    total and urban population; NaN where missing, which skips that term. `totals` [..., component] of the
    world; by default the sum over the nations given. Singer, Bremer & Stuckey 1972; COW NMC v7.0.
    """
    known = ~np.isnan(components)
    values = np.where(known, components, 0.0)
    world = values.sum(axis=-1) if totals is None else np.asarray(totals)
    present = known & (world > 0.0)[..., None]
    share = np.where(present, values / np.where(world > 0.0, world, 1.0)[..., None], 0.0)
    return np.asarray(share.sum(axis=-2) / np.maximum(present.sum(axis=-2), 1))


class DisputeLogit(NamedTuple):
    """Coefficients of King & Zeng 2001, IO 55:693, as published in the Zelig `relogit` article [V]."""

    base: float = -7.525688
    major: float = 2.433432
    contiguous: float = 4.112491
    power: float = 1.053747
    max_democracy: float = 0.048431
    min_democracy: float = -0.065249
    peace_years: float = -0.063359


DISPUTE = DisputeLogit()


def dispute_probability(
    major: Floats,
    contiguous: Floats,
    power: Floats,
    max_democracy: Floats,
    min_democracy: Floats,
    peace_years: Floats,
    model: DisputeLogit = DISPUTE,
) -> Array:
    """Probability a year that a pair has a militarised dispute, 0..1 (any axes).

    `major`: 1 if a great power is in the pair. `contiguous`: 1 if they share a border. `power`: balance, 1 =
    parity ([M]: which index it compares is not verified). `max_democracy`, `min_democracy`: the higher and
    lower Polity score, -10..10. `peace_years` since their last dispute.
    """
    score = (
        model.base
        + model.major * np.asarray(major)
        + model.contiguous * np.asarray(contiguous)
        + model.power * np.asarray(power)
        + model.max_democracy * np.asarray(max_democracy)
        + model.min_democracy * np.asarray(min_democracy)
        + model.peace_years * np.asarray(peace_years)
    )
    return np.asarray(1.0 / (1.0 + np.exp(-score)))


# Factors on the chance that a dispute begins; Benson 2011 [V abstract].
DETERRENT_ALLIANCE = 0.82  # the target has an alliance that is conditional on attack
COMPELLENT_ALLIANCE = 3.49  # the initiator has an unconditional one


def deterred(guard: Floats) -> Array:
    """Factor on the danger to a nation with a defensive alliance, 0.82..1; `guard` 0..1 of its arms."""
    return np.asarray(1.0 - (1.0 - DETERRENT_ALLIANCE) * np.asarray(guard))


def emboldened(backing: Floats) -> Array:
    """Factor on the danger from a nation with unconditional help, 1..3.49; `backing` 0..1 of its arms."""
    return np.asarray(1.0 + (COMPELLENT_ALLIANCE - 1.0) * np.asarray(backing))


def backed(own: Array, other: Array, beside: Array) -> Array:
    """Factor on the other's superiority when `beside` (arms) stand with one's own, 0..1; 1 without any.

    Superiority goes with squares of arms (Lanchester 1916); the alliance fights as one force.
    """
    alone, together = own * own + other * other, (own + beside) * (own + beside) + other * other
    return np.asarray(np.where(beside > 0.0, alone / np.maximum(together, TINY), 1.0))


PEACEKEEPING_EFFECT = 0.7  # new civil war about 70 % less likely [V, secondary: PKSOI paper]
PEACEKEEPING_FULL = 10_000.0  # troops; Benson & Kathman [V press text]; the straight line is a design choice


def peacekeeping_factor(troops: Array) -> Array:
    """Factor on the hazard of renewed fighting, 0.3..1: 1 - 0.7 min(1, troops/10000)."""
    return 1.0 - PEACEKEEPING_EFFECT * np.minimum(troops / PEACEKEEPING_FULL, 1.0)
