"""Trade in several goods: the reference cases of the design, autarky, what holds of every equilibrium."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.domains.trade import equations, goods

FOOD = [[70, 6, 14], [4, 60, 6], [2, 4, 34]]
MACHINES = [[50, 24, 6], [20, 130, 14], [4, 6, 66]]
FLOWS = np.array([FOOD, MACHINES], dtype=np.float64)
ABROAD = 1.0 - np.eye(3)
FREE = math.inf


def tariffs(**rates: float) -> np.ndarray:
    """Tariffs by good: `food1=0.2` is what nation 1 puts on food from all others."""
    made = np.zeros((2, 3, 3))
    for name, rate in rates.items():
        made[("food", "machines").index(name[:-1]), :, int(name[-1]) - 1] = rate
    return made * ABROAD


def icebergs(good: int, *pairs: tuple[int, int], factor: float) -> np.ndarray:
    made = np.ones((2, 3, 3))
    for exporter, importer in pairs:
        made[good, exporter - 1, importer - 1] = factor
    return made


CASES = {
    "K1": (
        (tariffs(machines1=0.2), 1.0, FREE),
        [0.53705, -0.66047, -0.21323],
        [[-1.48843, -0.62752, -0.35220], [-1.48843, -0.62752, -0.35220]],
    ),
    "K2": (
        (tariffs(machines1=0.2), 1.0, 1.5),
        [0.65014, -0.71130, -0.19080],
        [[-2.42642, 0.93074, 1.05258], [-0.42443, -1.37244, -1.11093]],
    ),
    "K3": (
        (0.0, icebergs(0, (1, 3), (3, 1), factor=0.8), 1.5),
        [1.34142, -0.09226, 2.37433],
        [[2.39137, -0.81607, 0.12199], [-0.34234, 0.22775, 3.11702]],
    ),
    "K4": (
        (0.0, icebergs(0, (1, 3), factor=50.0), FREE),
        [-1.31635, 0.35997, -1.88641],
        [[-0.83573, 0.35704, -1.10976], [-0.83573, 0.35704, -1.10976]],
    ),
    "K5": (
        (0.1 * ABROAD * np.ones((2, 1, 1)), 1.0, 3.0),
        [-1.06881, -0.20732, 0.32765],
        [[-2.01464, -0.97324, -1.17125], [-1.80388, -1.41692, -1.35042]],
    ),
}
"""Tariff, iceberg and mobility; welfare and real wages in per cent (design, by a solver of another kind)."""


@pytest.mark.parametrize("case", CASES)
def test_welfare_and_real_wages_are_those_of_the_reference_cases(case: str) -> None:
    (tariff, iceberg, mobility), welfare, wages = CASES[case]
    found = goods.equilibrium(FLOWS, tariff, iceberg, mobility=mobility)
    assert 100.0 * (found.welfare_change - 1.0) == pytest.approx(welfare, abs=1e-5)
    real = found.wage_change / found.price_change
    assert 100.0 * (real - 1.0) == pytest.approx(np.array(wages), abs=1e-5)


def test_own_shares_and_the_loss_by_autarky_are_those_of_the_design() -> None:
    found = goods.equilibrium(FLOWS, tariffs(machines1=0.2), mobility=1.5)
    own = np.diagonal(found.share, axis1=-2, axis2=-1)
    assert own == pytest.approx(
        np.array([[0.91334, 0.86630, 0.64081], [0.78978, 0.84920, 0.77665]]), abs=5e-6
    )
    bought = FLOWS.sum(axis=-2)
    before = np.diagonal(FLOWS, axis1=-2, axis2=-1) / bought
    lost = goods.gains_from_trade(before, bought / bought.sum(axis=0))
    assert 100.0 * lost == pytest.approx([4.59269, 3.75489, 6.59333], abs=5e-6)


@pytest.mark.parametrize("mobility", [1.0, 1.5, FREE])
def test_one_good_is_the_single_market_to_the_last_bit(mobility: float) -> None:
    flows = np.array([[80, 10, 10], [12, 150, 18], [8, 20, 92]], dtype=np.float64)
    tariff = 0.1 * ABROAD
    one = goods.equilibrium(flows[None], tariff[None], mobility=mobility)
    single = equations.equilibrium(flows, tariff)
    assert np.array_equal(one.welfare_change, single.welfare_change)
    assert np.array_equal(one.wage_change[0], single.wage_change)
    assert np.array_equal(one.share[0], single.share)
    # Case A of the design, whose numbers do not depend on who may move where.
    first = goods.equilibrium(
        flows[None], (0.1 * np.array([1.0, 0.0, 0.0]) * ABROAD)[None], mobility=mobility
    )
    assert 100.0 * (first.welfare_change - 1.0) == pytest.approx([0.65380, -0.25618, -0.33312], abs=1e-5)


@pytest.mark.parametrize("mobility", [1.0, 1.5, 4.0, FREE])
def test_goods_that_are_alike_are_one_good(mobility: float) -> None:
    """Shares and tariffs the same in both: nobody has a reason to move, the whole is the single market."""
    flows = np.array([[80, 10, 10], [12, 150, 18], [8, 20, 92]], dtype=np.float64)
    tariff = np.array([0.1, 0.0, 0.3]) * ABROAD
    both = goods.equilibrium(np.stack([0.3 * flows, 0.7 * flows]), tariff, mobility=mobility)
    single = equations.equilibrium(flows, tariff)
    assert both.welfare_change == pytest.approx(single.welfare_change, abs=1e-11)
    assert both.wage_change == pytest.approx(np.stack([single.wage_change] * 2), abs=1e-11)


def test_the_nearer_to_free_the_nearer_to_one_wage_a_nation() -> None:
    free = goods.equilibrium(FLOWS, tariffs(machines1=0.2), mobility=FREE).welfare_change
    away = [
        np.abs(goods.equilibrium(FLOWS, tariffs(machines1=0.2), mobility=kappa).welfare_change - free).max()
        for kappa in (1.5, 5.0, 20.0, 500.0)
    ]
    assert away == sorted(away, reverse=True) and away[-1] < 1e-5


def random_world(seed: int, count: int, size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Flows, tariffs and icebergs of all sizes; some sectors and some purchases do not exist."""
    draw = np.random.default_rng(seed)
    flows = draw.random((count, size, size)) ** 4 + np.eye(size) * draw.random((count, size, 1)) * 5.0
    if count > 1:
        flows[0, 0, :] = 0.0
        flows[-1, :, size - 1] = 0.0
    highest = 10.0 if seed % 3 == 0 else 0.5
    tariff = highest * draw.random((count, size, size)) * (1.0 - np.eye(size))
    return flows, tariff, draw.uniform(0.7, 1.6, (count, size, size))


@pytest.mark.parametrize("mobility", [1.0, 1.5, 20.0, FREE])
@pytest.mark.parametrize(("count", "size"), [(2, 2), (2, 12), (3, 24), (4, 5), (6, 8), (6, 60)])
def test_markets_clear_and_budgets_hold(count: int, size: int, mobility: float) -> None:
    flows, tariff, iceberg = random_world(count * 100 + size, count, size)
    with np.errstate(all="raise"):
        found = goods.equilibrium(flows, tariff, iceberg, mobility=mobility)
    assert float(found.residual) < 1e-11
    income, expense = flows.sum(axis=(0, 2)), flows.sum(axis=(0, 1))
    earned = found.flow.sum(axis=2)
    assert earned.sum() == pytest.approx(income.sum(), rel=1e-9)  # world income is kept
    paid = (found.flow * (1.0 + tariff)).sum(axis=1)
    revenue = (found.flow * tariff).sum(axis=(0, 1))
    spent = earned.sum(axis=0) + (expense - income) + revenue  # income, deficit and duties are spent
    assert paid.sum(axis=0) == pytest.approx(spent, rel=1e-8)
    wanted = flows.sum(axis=1) / expense
    assert paid == pytest.approx(wanted * spent, rel=1e-8, abs=1e-12)  # by fixed shares on each good
    assert found.share.sum(axis=1) == pytest.approx((wanted > 0.0).astype(float), abs=1e-9)
    if math.isfinite(mobility):
        made = flows.sum(axis=2)
        assert earned == pytest.approx(made * found.earned_change, rel=1e-8, abs=1e-11 * income.sum())


@pytest.mark.parametrize("mobility", [1.5, FREE])
def test_the_unit_of_money_and_the_order_of_goods_and_nations_do_not_matter(mobility: float) -> None:
    flows, tariff, iceberg = random_world(7, 3, 6)
    found = goods.equilibrium(flows, tariff, iceberg, mobility=mobility)
    rich = goods.equilibrium(1000.0 * flows, tariff, iceberg, mobility=mobility)
    assert rich.welfare_change == pytest.approx(found.welfare_change, rel=1e-9)
    who, what = np.array([3, 1, 5, 0, 2, 4]), np.array([2, 0, 1])

    def turned(array: np.ndarray) -> np.ndarray:
        return array[what][:, who][:, :, who]

    other = goods.equilibrium(turned(flows), turned(tariff), turned(iceberg), mobility=mobility)
    assert other.welfare_change == pytest.approx(found.welfare_change[who], rel=1e-9)
    assert other.wage_change == pytest.approx(found.wage_change[what][:, who], rel=1e-8)


@pytest.mark.parametrize("mobility", [1.5, FREE])
def test_a_row_of_a_batch_is_the_single_world_to_the_last_bit(mobility: float) -> None:
    worlds = [random_world(seed, 3, 5) for seed in (1, 2, 3)]
    flows, tariff, iceberg = (np.stack(parts) for parts in zip(*worlds, strict=True))
    batch = goods.equilibrium(flows, tariff, iceberg, mobility=mobility)
    for row, world in enumerate(worlds):
        alone = goods.equilibrium(*world, mobility=mobility)
        assert np.array_equal(batch.welfare_change[row], alone.welfare_change)
        assert np.array_equal(batch.wage_change[row], alone.wage_change)


def test_where_one_begins_does_not_matter() -> None:
    flows, tariff, iceberg = random_world(11, 4, 8)
    cold = goods.equilibrium(flows, tariff, iceberg)
    warm = goods.equilibrium(flows, tariff, iceberg, wages=goods.equilibrium(flows).wage_change * 1.3)
    assert warm.welfare_change == pytest.approx(cold.welfare_change, rel=1e-9)


def test_flows_are_split_into_what_is_made_and_near_to_what_is_wanted() -> None:
    flows = np.array([[80, 10, 10], [12, 150, 18], [8, 20, 92]], dtype=np.float64)
    made = np.array([[0.6, 0.2, 0.1], [0.4, 0.8, 0.9]])
    wanted = np.array([[0.3, 0.3, 0.3], [0.7, 0.7, 0.7]])
    found = goods.split(flows, made, wanted)
    assert found.sum(axis=0) == pytest.approx(flows)
    assert found.sum(axis=2) / flows.sum(axis=1) == pytest.approx(made, abs=1e-6)
    assert (
        found[0, 0, 1] / flows[0, 1] > found[0, 1, 0] / flows[1, 0]
    )  # who makes more of it sells more of it
    same = goods.split(flows, np.full((2, 3), 0.5), np.full((2, 3), 0.5))
    assert same == pytest.approx(np.stack([flows / 2.0] * 2))
