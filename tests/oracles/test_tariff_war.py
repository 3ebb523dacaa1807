"""Optimal tariffs and a war of tariffs between two: published formula against welfare itself, and figures."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.trade.equations import equilibrium
from game.theory.tariff_war import best_tariffs, free_trade


def test_equals_one_of_whom_stays_idle() -> None:
    found = best_tariffs(free_trade(np.ones(2), 1.5, 4.0), 4.0, both=False)
    assert found is not None
    assert found.tariff == pytest.approx([0.278777, 0.0], abs=5e-7)
    assert 100.0 * (found.welfare_change - 1.0) == pytest.approx([0.9649, -1.7670], abs=5e-5)


def test_a_small_country_cannot_do_much_more_than_one_over_the_elasticity() -> None:
    found = best_tariffs(free_trade(np.array([1.0, 1000.0]), 1.5, 5.0), 5.0, both=False)
    assert found is not None and found.tariff[0] == pytest.approx(0.200361, abs=5e-7)


def test_a_war_between_equals_costs_both() -> None:
    found = best_tariffs(free_trade(np.ones(2), 1.5, 4.0), 4.0, both=True)
    assert found is not None
    assert found.tariff == pytest.approx([0.2652, 0.2652], abs=5e-5)
    assert 100.0 * (found.welfare_change - 1.0) == pytest.approx([-1.1321] * 2, abs=5e-5)


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize(
    ("size", "iceberg", "elasticity"), [(1.0, 1.5, 4.0), (0.3, 1.2, 6.0), (5.0, 2.0, 2.5)]
)
def test_no_other_tariff_does_better(size: float, iceberg: float, elasticity: float, both: bool) -> None:
    """Against the welfare of 201 other tariffs of each who levies one, the other's given."""
    spending = free_trade(np.array([size, 1.0]), iceberg, elasticity)
    found = best_tariffs(spending, elasticity, both)
    assert found is not None
    for who in range(1 + both):
        rates = np.zeros((201, 2, 2))
        rates[:, 1 - who, who] = found.tariff[who] * np.linspace(0.0, 3.0, 201)
        rates[:, who, 1 - who] = found.tariff[1 - who]
        others = equilibrium(spending, rates, 1.0, elasticity).welfare_change[:, who]
        assert others.max() <= found.welfare_change[who] * (1.0 + 1e-13)


def test_free_trade_balances() -> None:
    spending = free_trade(np.array([2.0, 7.0]), 1.4, 3.0)
    assert spending[0, 1] == pytest.approx(spending[1, 0], rel=1e-12)
