"""The trade equilibrium against printed fixtures, closed forms and its own accounting."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.trade.equations import (
    TOLERANCE,
    equilibrium,
    gains_from_trade,
    gravity,
    optimal_tariff,
)

SPENDING = np.array([[80.0, 10.0, 10.0], [12.0, 150.0, 18.0], [8.0, 20.0, 92.0]])
ALONE = np.array([[0.0, 0.0, 0.0], [0.1, 0.0, 0.0], [0.1, 0.0, 0.0]])
EACH_OTHER = np.array([[0.0, 0.25, 0.0], [0.25, 0.0, 0.0], [0.0, 0.0, 0.0]])
ALL = 0.1 * (1.0 - np.eye(3))
AGREEMENT = np.array([[1.0, 0.9, 1.0], [0.9, 1.0, 1.0], [1.0, 1.0, 1.0]])


@pytest.mark.parametrize(
    ("tariff", "iceberg", "elasticity", "percent"),
    [
        (ALONE, 1.0, 5.0, [0.65380, -0.25618, -0.33312]),
        (EACH_OTHER, 1.0, 5.0, [-0.71812, -0.52694, 0.13733]),
        (ALL, 1.0, 5.0, [-0.34973, -0.25487, -0.45469]),
        (0.0, AGREEMENT, 5.0, [1.61970, 0.83385, -0.12148]),
        (0.0, AGREEMENT, 4.0, [1.53853, 0.79315, -0.11268]),
    ],
    ids=["A", "B", "C", "D", "D-eps4"],
)
def test_fixtures(tariff: np.ndarray, iceberg: np.ndarray, elasticity: float, percent: list[float]) -> None:
    after = equilibrium(SPENDING, tariff, iceberg, elasticity)
    assert 100.0 * (after.welfare_change - 1.0) == pytest.approx(percent, abs=6e-6)
    assert float(after.residual) <= TOLERANCE


def test_income_weighted_welfare_of_fixture_a() -> None:
    welfare = equilibrium(SPENDING, ALONE).welfare_change
    income = SPENDING.sum(axis=1)
    assert 100.0 * ((welfare * income).sum() / income.sum() - 1.0) == pytest.approx(-0.052, abs=5e-4)


def test_no_change_changes_nothing() -> None:
    after = equilibrium(SPENDING)
    assert np.abs(after.welfare_change - 1.0).max() <= 1e-12
    assert after.flow == pytest.approx(SPENDING, rel=1e-12)


def test_books_balance() -> None:
    """Unbalanced trade: incomes are sold, deficits stay, expenditure is flows with their duties."""
    spending = SPENDING + np.array([[0.0, 5.0, 0.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]])
    after = equilibrium(spending, EACH_OTHER, AGREEMENT)
    income, deficit = spending.sum(axis=1), spending.sum(axis=0) - spending.sum(axis=1)
    assert after.flow.sum(axis=1) == pytest.approx(after.wage_change * income, rel=1e-10)
    assert after.flow.sum(axis=0) - after.flow.sum(axis=1) == pytest.approx(deficit, rel=1e-9)
    paid = (after.flow * (1.0 + EACH_OTHER)).sum(axis=0)
    assert after.share.sum(axis=0) == pytest.approx(1.0, rel=1e-12)
    assert after.welfare_change == pytest.approx(paid / spending.sum(axis=0) / after.price_change, rel=1e-12)
    assert float((after.wage_change * income).sum()) == pytest.approx(float(income.sum()), rel=1e-12)


def test_gains_from_trade() -> None:
    """ACR: the United States (.93) and a table of own shares, per cent."""
    assert 100.0 * float(gains_from_trade(np.array(0.93))) == pytest.approx(1.441, abs=5e-4)
    assert 100.0 * float(gains_from_trade(np.array(0.93), 10.0)) == pytest.approx(0.723, abs=5e-4)
    shares = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
    assert 100.0 * gains_from_trade(shares) == pytest.approx([2.085, 4.365, 6.885, 9.712, 12.945], abs=5e-4)


def test_autarky_is_the_loss_of_the_gains() -> None:
    """Costs beyond reason lead to the closed form of ACR."""
    walls = np.where(np.eye(3) > 0.0, 1.0, 1e6)
    own = np.diag(SPENDING) / SPENDING.sum(axis=0)
    assert equilibrium(SPENDING, 0.0, walls).welfare_change == pytest.approx(
        1.0 - gains_from_trade(own), rel=1e-9
    )


def iceberg_world(sizes: list[float], cost: float, elasticity: float) -> np.ndarray:
    """Spending of countries that differ in size only, at unit wages, equal or symmetric."""
    size = np.array(sizes)
    weight = np.where(np.eye(size.size) > 0.0, 1.0, cost**-elasticity) * size[:, None]
    return weight / weight.sum(axis=0) * size


def test_symmetric_iceberg() -> None:
    """N 3, eps 5, tau 1.7: own share .876532 and 2.67067 % above autarky, which the solver finds too."""
    spending = iceberg_world([1.0, 1.0, 1.0], 1.7, 5.0)
    assert float(spending[0, 0]) == pytest.approx(1.0 / (1.0 + 2.0 * 1.7**-5.0), rel=1e-12)
    walls = np.where(np.eye(3) > 0.0, 1.0, 1e6)
    loss = equilibrium(spending, 0.0, walls).welfare_change
    assert float(spending[0, 0]) == pytest.approx(0.876532, abs=5e-7)
    assert 100.0 * (1.0 / loss - 1.0) == pytest.approx(2.67067, abs=5e-6)


def tariffs_of_home(rates: np.ndarray) -> np.ndarray:
    """One row of the batch for each rate that home (0) puts on the goods of the other (1)."""
    tariff = np.zeros((rates.size, 2, 2))
    tariff[:, 1, 0] = rates
    return tariff


def best_rate(spending: np.ndarray, elasticity: float, theirs: float = 0.0) -> float:
    """The rate that serves home best, by a narrowing grid of batch rows."""
    low, high = 0.0, 1.0
    for _ in range(12):
        rates = np.linspace(low, high, 21)
        tariff = tariffs_of_home(rates)
        tariff[:, 0, 1] = theirs
        best = int(equilibrium(spending, tariff, 1.0, elasticity).welfare_change[:, 0].argmax())
        low, high = rates[max(best - 2, 0)], rates[min(best + 2, 20)]
    return (low + high) / 2.0


def test_optimal_tariff_of_equals() -> None:
    """tau 1.5, eps 4: .278777, home +0.9649 %, partner -1.7670 %; and the formula of Gros."""
    spending = iceberg_world([1.0, 1.0], 1.5, 4.0)
    rate = best_rate(spending, 4.0)
    assert rate == pytest.approx(0.278777, abs=2e-6)
    after = equilibrium(spending, tariffs_of_home(np.array([rate])), 1.0, 4.0)
    assert 100.0 * (after.welfare_change[0] - 1.0) == pytest.approx([0.9649, -1.7670], abs=5e-5)
    assert float(optimal_tariff(after.share[0, 1, 1], 4.0)) == pytest.approx(rate, abs=2e-6)


def test_optimal_tariff_of_the_small() -> None:
    """Home 1 against 1000, tau 1.5, eps 5: .200361, near the 1/eps of a small country; and the formula."""
    spending = unequal_pair(1.0, 1000.0, 1.5, 5.0)
    rate = best_rate(spending, 5.0)
    assert rate == pytest.approx(0.200361, abs=2e-6)
    partner = equilibrium(spending, tariffs_of_home(np.array([rate]))).share[0, 1, 1]
    assert float(optimal_tariff(partner)) == pytest.approx(rate, abs=2e-6)


def test_nash_tariffs() -> None:
    """Both play their best answer: .2652 each, both lose 1.1321 %."""
    spending = iceberg_world([1.0, 1.0], 1.5, 4.0)
    rate = 0.25
    for _ in range(12):
        rate = best_rate(spending, 4.0, rate)
    assert rate == pytest.approx(0.2652, abs=5e-5)
    both = np.array([[0.0, rate], [rate, 0.0]])
    welfare = equilibrium(spending, both, 1.0, 4.0).welfare_change
    assert 100.0 * (welfare - 1.0) == pytest.approx([-1.1321, -1.1321], abs=5e-5)


def unequal_pair(first: float, second: float, cost: float, elasticity: float) -> np.ndarray:
    """Two countries of different labour and one taste for either good, at the wages that balance trade."""
    low, high = 1e-3, 1e3
    for _ in range(200):
        wage = (low * high) ** 0.5
        sold, bought = (wage * cost) ** -elasticity, cost**-elasticity
        sells = second * sold / (sold + 1.0)
        buys = first * wage * bought / (wage**-elasticity + bought)
        low, high = (wage, high) if sells > buys else (low, wage)
    return np.array([[first * wage - buys, sells], [buys, second - sells]])


def test_warm_start_agrees() -> None:
    first = equilibrium(SPENDING, ALONE)
    warm = equilibrium(SPENDING, EACH_OTHER, wages=first.wage_change)
    assert warm.welfare_change == pytest.approx(equilibrium(SPENDING, EACH_OTHER).welfare_change, abs=1e-11)


def test_batch_rows_are_the_single_worlds() -> None:
    """Each row of a batch, easy or hard, has the bits that it has alone."""
    rng = np.random.Generator(np.random.PCG64(3))
    world = gravity(rng.uniform(0.1, 0.5, 12), rng.lognormal(0.0, 1.5, 12))
    tariff = (
        rng.uniform(0.0, 0.5, (32, 12, 12)) * (1.0 - np.eye(12)) * np.linspace(0.0, 1.0, 32)[:, None, None]
    )
    many = equilibrium(world, tariff)
    for row in (0, 1, 13, 31):
        one = equilibrium(world, tariff[row : row + 1])
        for single, batch in zip(one, many, strict=True):
            assert np.array_equal(single[0], batch[row])


def test_absent_and_lonely_nations() -> None:
    """A nation that does not exist, and two that trade with nobody, trouble nobody."""
    spending = np.zeros((6, 6))
    spending[:3, :3] = SPENDING
    spending[3, 3], spending[4, 4] = 7.0, 9.0
    tariff = np.zeros((6, 6))
    tariff[:3, :3] = ALONE
    tariff[5, 0] = 0.5
    after = equilibrium(spending, tariff)
    assert 100.0 * (after.welfare_change[:3] - 1.0) == pytest.approx([0.65380, -0.25618, -0.33312], abs=6e-6)
    assert after.welfare_change[3:] == pytest.approx(1.0, rel=1e-12)
    assert float(after.wage_change[3]) == pytest.approx(float(after.wage_change[4]), rel=1e-8)
    assert np.isfinite(after.share).all() and float(after.residual) <= TOLERANCE


def test_hard_changes_still_clear() -> None:
    rng = np.random.Generator(np.random.PCG64(5))
    world = gravity(rng.uniform(0.1, 0.8, 20), rng.lognormal(0.0, 2.0, 20))
    iceberg = np.exp(rng.normal(0.0, 1.0, (8, 20, 20)))
    after = equilibrium(world, rng.uniform(0.0, 2.0, (8, 20, 20)), iceberg, 8.0)
    assert (after.residual <= TOLERANCE).all()


def test_gravity_is_balanced_and_as_open_as_asked() -> None:
    gdp, openness = np.array([100.0, 180.0, 120.0, 60.0, 0.0]), np.array([0.2, 0.17, 0.25, 0.3, 0.5])
    flows = gravity(openness, gdp)
    assert np.array_equal(flows, flows.T) and (flows >= 0.0).all()
    assert flows.sum(axis=1) == pytest.approx(gdp, rel=1e-12)
    assert 1.0 - np.diag(flows)[:4] / gdp[:4] == pytest.approx(openness[:4], rel=1e-9)


def test_gravity_prefers_the_near() -> None:
    distance = np.array([[0.0, 1.0, 10.0], [1.0, 0.0, 10.0], [10.0, 10.0, 0.0]])
    near = gravity(np.full(3, 0.3), np.full(3, 100.0), distance, 0.5)
    assert near[0, 1] > near[0, 2]


def test_gravity_limits() -> None:
    """A giant cannot trade more than the others do with it, nor an entrepot more than it makes."""
    flows = gravity(np.array([0.5, 0.2, 2.0]), np.array([1000.0, 50.0, 10.0]))
    assert flows[0].sum() - flows[0, 0] == pytest.approx(0.2 * 50.0 + 0.9 * 10.0, rel=1e-2)
    assert flows[2, 2] == pytest.approx(1.0, rel=0.05)
