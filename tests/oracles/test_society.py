"""Development, inequality, ratification and patience against printed and exact numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.domains.society.consent import (
    Dilemma,
    cartel_patience,
    deepest,
    depth_patience,
    disagreement_share,
    grim_patience,
    outside_option_share,
    punished_patience,
    ratification_probability,
    sovereignty_cost,
    tit_for_tat_patience,
    veto_players_probability,
)
from game.domains.society.equations import (
    gini,
    headcount,
    human_development,
    lognormal_gini,
    lognormal_sigma,
    lognormal_theil,
    mean_log_deviation,
    theil,
)


def test_human_development_of_four_countries() -> None:
    """HDR 2023-24 (year 2022): Indonesia, United States, Singapore (income capped), Kenya."""
    found = human_development(
        np.array([68.250, 78.203, 84.133, 62.055]),
        np.array([13.976, 16.413, 16.903, 11.384]),
        np.array([8.557, 13.575, 11.925, 7.686]),
        np.array([12045.6, 65564.9, 88761.1, 4807.7]),
    )
    assert found.hdi == pytest.approx([0.713, 0.927, 0.949, 0.601], abs=5.1e-4)


def test_human_development_parts() -> None:
    """UNDP's worked example: GNI per head 3829 is .5506; (.6971 x .3447 x .5506)^(1/3) = .510."""
    life, school = 20.0 + 65.0 * 0.6971, 0.3447
    found = human_development(*(np.array(x) for x in (life, 18.0 * school, 15.0 * school, 3829.0)))
    assert float(found.income) == pytest.approx(0.5506, abs=5e-5)
    assert float(found.hdi) == pytest.approx(0.510, abs=5e-4)
    least = human_development(*(np.array(x) for x in (10.0, 0.0, 0.0, 50.0)))
    assert float(least.hdi) == 0.0


def test_inequality_of_lists() -> None:
    five = np.array([3.0, 1.0, 5.0, 2.0, 4.0])
    assert float(gini(five)) == pytest.approx(0.266667, abs=5e-7)
    assert float(theil(five)) == pytest.approx(0.119688, abs=5e-7)
    assert float(mean_log_deviation(five)) == pytest.approx(0.141114, abs=5e-7)
    pair, weights = np.array([1.0, 5.0]), np.array([3.0, 1.0])
    assert float(gini(pair, weights)) == pytest.approx(0.375, abs=1e-12)
    assert float(theil(pair, weights)) == pytest.approx(0.312751, abs=1e-6)


def test_inequality_over_batches_and_equals() -> None:
    rng = np.random.Generator(np.random.PCG64(6))
    values, weights = rng.lognormal(0.0, 1.0, (3, 4, 25)), rng.random(25)
    each = [[float(gini(values[a, b], weights)) for b in range(4)] for a in range(3)]
    assert gini(values, weights) == pytest.approx(np.array(each))
    for measure in (gini, theil, mean_log_deviation):
        assert float(measure(np.full(9, 7.0))) == pytest.approx(0.0, abs=1e-15)
        assert measure(1000.0 * values, weights) == pytest.approx(measure(values, weights))


def test_lognormal_incomes() -> None:
    sigma = np.array([0.5, 1.0])
    assert lognormal_gini(sigma) == pytest.approx([0.27633, 0.52050], abs=5e-6)
    assert lognormal_theil(sigma) == pytest.approx([0.125, 0.5])
    assert float(lognormal_sigma(np.array(0.40))) == pytest.approx(0.74161, abs=5e-6)
    range_of = np.append(np.linspace(0.0, 0.95, 20), [0.99, 0.999])
    assert lognormal_gini(lognormal_sigma(range_of)) == pytest.approx(range_of, abs=1e-13)


def test_headcount() -> None:
    """Mean 10, Gini .38, line 2.15 dollars a day: .03278 of the people."""
    sigma = lognormal_sigma(np.array(0.38))
    assert float(headcount(np.array(10.0), sigma, 2.15)) == pytest.approx(0.03278, abs=5e-6)


def test_win_sets() -> None:
    first, second = np.array([0.6, 0.7, 0.1]), np.array([0.2, 0.4, 0.2])
    assert outside_option_share(first, second)[[0, 2]] == pytest.approx([0.6, 0.5])
    assert disagreement_share(first, second)[[0, 2]] == pytest.approx([0.7, 0.45])
    assert np.isnan(outside_option_share(first, second)[1]) and np.isnan(disagreement_share(first, second)[1])


@pytest.mark.parametrize(
    ("yes", "quota", "expected"),
    [(0.6, 51, 0.972901), (0.6, 67, 0.091254), (0.65, 67, 0.380291), (0.7, 67, 0.779258)],
)
def test_ratification(yes: float, quota: int, expected: float) -> None:
    assert float(ratification_probability(100, quota, np.array(yes))) == pytest.approx(expected, abs=5e-7)


def test_ratification_limits() -> None:
    certain = ratification_probability(435, 218, np.array([0.0, 1.0, 0.5]))
    assert certain == pytest.approx([0.0, 1.0, 0.5], abs=1e-9)
    assert float(ratification_probability(3, 0, np.array(0.2))) == pytest.approx(1.0)
    assert float(ratification_probability(3, 4, np.array(0.9))) == 0.0
    by_hand = sum(math.comb(5, k) * 0.3**k * 0.7 ** (5 - k) for k in range(3, 6))
    assert float(ratification_probability(5, 3, np.array(0.3))) == pytest.approx(by_hand)


def test_veto_players_and_sovereignty() -> None:
    for players, expected in ((1, 0.8), (2, 0.64), (3, 0.512)):
        assert float(veto_players_probability(players, np.array(0.8))) == pytest.approx(expected)
    assert float(sovereignty_cost(0.5, np.array(1.0), np.array(0.5), np.array(0.0), 0.2)) == pytest.approx(
        0.2
    )


def test_patience() -> None:
    """Payoffs 5/3/1/0."""
    game = Dilemma(5.0, 3.0, 1.0, 0.0)
    assert float(tit_for_tat_patience(game)) == pytest.approx(0.666667, abs=5e-7)
    seen = np.array([1.0, 0.5, 0.25, 0.1])
    assert grim_patience(game, seen) == pytest.approx([0.5, 0.666667, 0.8, 0.909091], abs=5e-7)
    for years, expected in ((2, 0.618034), (3, 0.543689), (5, 0.508660)):
        assert float(punished_patience(game, years)) == pytest.approx(expected, abs=5e-7)
    assert np.isnan(punished_patience(game, 1))


def test_depth() -> None:
    """N 3, delta .2 -> 1.8; N 10, delta .4 -> 8.2; full cooperation needs one half for any N."""
    assert float(deepest(np.array(0.2), 3)) == pytest.approx(1.8)
    assert float(deepest(np.array(0.4), 10)) == pytest.approx(8.2)
    assert float(deepest(np.array(0.9), 10)) == 10.0
    for parties in (2.0, 5.0, 40.0):
        assert float(depth_patience(np.array(parties), parties)) == pytest.approx(0.5)
    assert float(depth_patience(np.array(1.8), 3.0)) == pytest.approx(0.2)
    assert float(depth_patience(np.array(8.2), 10.0, 0.5)) == pytest.approx(7.2 / (7.2 + 0.5 * 10.8))


def test_cartels() -> None:
    assert cartel_patience(np.array([2.0, 5.0])) == pytest.approx([0.529412, 0.642857], abs=5e-7)
