"""Self-enforcing agreements: Barrett 1994, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from game.theory.coalitions import (
    Payoffs,
    is_potentially_stable,
    payoffs,
    stable_size,
    threshold_size,
    world_payoff,
)


def test_ten_nations() -> None:
    found = payoffs(10, 1.0, 1.0, np.arange(11.0))
    assert found.signatory[3] == found.outsider[2] == 11.5
    assert found.signatory[4] == 14.0 and found.outsider[3] == 15.5
    worlds = [world_payoff(10, 1.0, 1.0, size) for size in (0, 3, 10)]
    assert worlds == [95.0, 143.0, 500.0]


def test_from_first_principles() -> None:
    """Abatement and payoffs worked out from the game itself, for uneven numbers."""
    nations, benefit, cost, size = 7, 1.7, 0.6, 4
    inside, outside = size * benefit / cost, benefit / cost
    total = size * inside + (nations - size) * outside
    found = payoffs(nations, benefit, cost, np.array(float(size)))
    assert found.signatory == pytest.approx(benefit * total - cost * inside**2 / 2)
    assert found.outsider == pytest.approx(benefit * total - cost * outside**2 / 2)


@pytest.mark.parametrize("nations", [3, 4, 10, 57, 193])
def test_three_stay_whatever_the_numbers(nations: int) -> None:
    rng = np.random.Generator(np.random.Philox(nations))
    for benefit, cost in rng.uniform(0.01, 100.0, (40, 2)):
        assert stable_size(nations, lambda size, b=benefit, c=cost: payoffs(nations, b, c, size)) == 3


def test_two_nations_both_sign() -> None:
    assert stable_size(2, lambda size: payoffs(2, 1.0, 1.0, size)) == 2


def test_where_leaving_always_pays_nobody_stays() -> None:
    def free_riding(size: np.ndarray) -> Payoffs:
        return Payoffs(size, size + 2.0)

    assert stable_size(5, free_riding) == 0


@pytest.mark.parametrize(("cost", "size"), [(1.0, 1), (2.5, 3), (3.0, 3), (3.01, 4)])
def test_a_threshold_needs_as_many_as_pay_for_it(cost: float, size: int) -> None:
    assert threshold_size(1.0, cost) == size


def test_transfers_can_keep_a_coalition_whose_gains_are_uneven() -> None:
    member = np.array([True, True, False])
    inside = np.array([[5.0, 1.0, 9.0], [3.0, 1.0, 9.0]])
    leaving = np.array([3.0, 2.0, 0.0])
    assert is_potentially_stable(inside, leaving, member).tolist() == [True, False]
