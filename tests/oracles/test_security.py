"""Arms races, capability and disputes against printed numbers."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.security.equations import (
    ArmsRace,
    arms_change,
    arms_eigenvalues,
    arms_equilibrium,
    capability,
    dispute_probability,
    is_stable,
    peacekeeping_factor,
)

RACE = ArmsRace(k=0.2, l=0.3, a=0.5, b=0.6, g=2.0, h=3.0)

# COW NMC v7.0: milex, milper, irst, pec, tpop, upop of 2012.
WORLD_2012 = np.array([1570027000.0, 20294.0, 1560129.0, 21346910.0, 7062105.0, 2071955.0])
USA_2012 = np.array([655388000.0, 1569.0, 88695.0, 3203902.0, 317505.0, 183712.0])
CHINA_2012 = np.array([102643000.0, 2285.0, 731040.0, 5724410.0, 1377065.0, 440254.0])


def test_richardson_equilibrium() -> None:
    assert arms_equilibrium(RACE) == pytest.approx((7.5, 8.75), rel=1e-12)
    assert arms_eigenvalues(RACE) == pytest.approx((-0.3, -0.8), rel=1e-12)
    assert is_stable(RACE)


def test_richardson_runaway() -> None:
    race = ArmsRace(k=0.9, l=0.9, a=0.5, b=0.5, g=1.0, h=1.0)
    assert arms_eigenvalues(race) == pytest.approx((0.4, -1.4), rel=1e-12)
    assert not is_stable(race)


def test_richardson_year_steps() -> None:
    """From (1, 1): (2.7, 3.7), (4.09, 5.29), (5.103, 6.343); and at the equilibrium nothing moves."""
    reaction = np.array([[0.0, RACE.k], [RACE.l, 0.0]])
    fatigue, grievance = np.array([RACE.a, RACE.b]), np.array([RACE.g, RACE.h])
    arms, path = np.ones(2), []
    for _ in range(3):
        arms = arms + arms_change(arms, reaction, fatigue, grievance)
        path.append(arms)
    assert np.array(path) == pytest.approx(np.array([[2.7, 3.7], [4.09, 5.29], [5.103, 6.343]]), rel=1e-12)
    rest = np.array(arms_equilibrium(RACE))
    assert arms_change(rest, reaction, fatigue, grievance) == pytest.approx(0.0, abs=1e-12)


def test_capability_of_2012() -> None:
    cinc = capability(np.stack([USA_2012, CHINA_2012], axis=-1), WORLD_2012)
    assert cinc == pytest.approx([0.139219, 0.220364], abs=5e-7)


def test_missing_components_are_skipped() -> None:
    """The mean is taken over what is known, and shares of the whole world sum to 1."""
    parts = np.array([[6.0, 2.0], [np.nan, 5.0], [3.0, 1.0]])
    assert capability(parts) == pytest.approx([0.75, (0.25 + 1.0 + 0.25) / 3.0])
    rng = np.random.Generator(np.random.PCG64(1))
    assert capability(rng.random((4, 6, 9))).sum(axis=-1) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("major", "contiguous", "power", "most", "least", "peace", "expected"),
    [
        (0, 1, 0.5, 8, -7, 0, 0.114850),
        (0, 1, 0.5, 8, 8, 0, 0.046492),
        (0, 0, 0.3, 5, -7, 20, 0.000419),
        (1, 1, 0.8, 8, -7, 0, 0.669832),
    ],
)
def test_dispute_probability(
    major: int, contiguous: int, power: float, most: int, least: int, peace: int, expected: float
) -> None:
    found = dispute_probability(major, contiguous, power, most, least, peace)
    assert float(found) == pytest.approx(expected, abs=5e-7)


def test_peacekeepers() -> None:
    assert peacekeeping_factor(np.array([0.0, 5000.0, 10_000.0, 40_000.0])) == pytest.approx(
        [1, 0.65, 0.3, 0.3]
    )
