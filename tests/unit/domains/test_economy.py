"""Economy: Cobb-Douglas output, capital from last year's investment, growth that money received helps."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.domains.worlds import after, law, world


def test_output_is_made_of_people_capital_and_productivity() -> None:
    start = world(2, economy__population=[10.0, 50.0], economy__output=[100.0, 900.0])
    now = after(start)
    people, capital = now.array("economy.population"), now.array("economy.capital")
    made = now.array("economy.productivity") * (people / 1000) ** 0.7 * (capital / 1000) ** 0.3 * 1000
    assert now.array("economy.output") == pytest.approx(made, rel=1e-5)
    kept = 0.9 * start.array("economy.capital") + start.array("finance.investment")
    assert capital == pytest.approx(kept, rel=1e-6)


def test_people_close_the_gap_to_their_highest_number_as_in_dice() -> None:
    start = world(2, economy__population=100.0, economy__population_limit=[120.0, 80.0])
    now = after(start, 5).array("economy.population")
    assert now == pytest.approx(100.0 * np.array([1.2, 0.8]) ** 0.145, rel=1e-6)


def test_money_received_brings_growth_for_later() -> None:
    start = world(2, economy__output=[1000.0, 100.0])
    helped = after(start, 3, kept=law(start, finance__transfer=[[0.0, 5.0], [0.0, 0.0]]))
    plain = after(start, 3)
    more = helped.array("economy.productivity") / plain.array("economy.productivity")
    assert more[0] == pytest.approx(1.0)
    assert more[1] == pytest.approx((1.0 + 0.15 * 0.05 * 0.75) ** 2, abs=5e-4)
