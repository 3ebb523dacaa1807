"""What treaties of health do: samples, vaccines, travel limits, relief and volunteers, and what they cost."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.health import together
from tests.generators import context
from tests.unit.domains.worlds import after, explained, law, levers, parts, world


def pairs(n: int, *chosen: tuple[int, int], size: float = 1.0) -> np.ndarray:
    """`size` at the chosen places."""
    values = np.zeros((n, n))
    for place in chosen:
        values[place] = size
    return values


def test_who_is_told_of_an_outbreak_has_less_of_it() -> None:
    start = world(3, health__outbreak=[40.0, 20.0, 0.0])
    kept = law(start, health__samples=pairs(3, (0, 1), (0, 2)))
    assert together.learned(kept, start.array("health.outbreak")) == pytest.approx([0.0, 2 / 3, 2 / 3])
    free, told = after(start).array("health.outbreak"), after(start, kept=kept).array("health.outbreak")
    assert told[1] < free[1] - 1.0 and told[0] == pytest.approx(free[0])


def test_doses_protect_by_what_is_spent_a_person() -> None:
    """10 USD a person reach 63 % of the seven tenths that can be reached."""
    start = world(2, economy__population=[10.0, 20.0])
    kept = law(start, health__vaccines=pairs(2, (0, 0), (0, 1), size=0.1))
    covered = together.vaccinated(kept, start.array("economy.population"))
    assert covered == pytest.approx([0.7 * (1 - np.exp(-1)), 0.7 * (1 - np.exp(-0.5))])
    ill = world(2, economy__population=[10.0, 20.0], health__outbreak=30.0)
    fell = after(ill).array("health.outbreak") - after(ill, kept=kept).array("health.outbreak")
    assert fell[0] > fell[1] > 3.0


def test_travel_limits_keep_to_the_rules_only_while_there_is_an_outbreak() -> None:
    start = world(2, health__outbreak=[30.0, 0.0])
    kept = law(start, health__travel_least=[0.2, 0.2], health__travel_most=[0.5, 0.5])
    orders = levers(start, health__travel_limits=[0.9, 0.0])
    assert after(start, kept=kept, orders=orders).array("health.travel_limits") == pytest.approx([0.5, 0.2])
    calm = world(2)
    assert after(calm, kept=kept, orders=orders).array("health.travel_limits") == pytest.approx([0.9, 0.0])


def test_closed_borders_keep_infections_out_and_cost_income() -> None:
    start = world(2, health__outbreak=[30.0, 0.0])
    now, ctx = explained(start, orders=levers(start, health__travel_limits=[0.0, 1.0]))
    assert after(start).array("health.outbreak")[1] > 0.5 > now.array("health.outbreak")[1]
    lost = parts(ctx, "finance.income")["income.travel"]
    person = 1000.0 * now.array("economy.output") / now.array("economy.population")
    assert lost == pytest.approx([0.0, -0.02 * person[1]], abs=0.01)


def test_relief_reaches_where_all_who_were_asked_let_it_pass() -> None:
    start = world(3, health__outbreak=[60.0, 0.0, 0.0])
    due = law(start, health__relief=pairs(3, (0, 0), (1, 0)))
    assert together.access(due, due) == pytest.approx([1.0, 0.0, 0.0])
    assert not together.access(due, law(start, health__relief=pairs(3, (0, 0)))).any()
    now, ctx = explained(start, kept=due)
    saved = parts(ctx, "health.life_expectancy")["life.relief"]
    assert saved[0] == pytest.approx(now.array("health.relieved")[0]) and saved[0] > 2.0
    assert now.array("health.life_expectancy")[0] > after(start).array("health.life_expectancy")[0] + 2.0


def test_volunteers_help_abroad_win_trust_and_are_missed_at_home() -> None:
    start = world(2, economy__population=10.0, health__outbreak=30.0)
    kept = law(start, health__volunteers=pairs(2, (0, 1), size=2.0))
    assert together.helped(kept, np.full(2, 10.0)) == pytest.approx([0.0, 1 - np.exp(-1)])
    free, helped = after(start), after(start, kept=kept)
    change = helped.array("health.outbreak") - free.array("health.outbreak")
    assert change[0] > 0.5 and change[1] < -1.0
    trust = helped.array("society.trust") - free.array("society.trust")
    assert trust[1, 0] > 1.0 and trust[0, 1] == pytest.approx(0.0)


def test_common_duties_are_paid_up_to_a_twentieth_of_output() -> None:
    start = world(2, economy__output=[100.0, 100.0])
    ctx = context(start, honoured=law(start, finance__commitment=[1.0, 50.0]))
    from game.engine.steps import one_year

    now, _ = one_year(start, ctx)
    paid = parts(ctx, "finance.income")["income.commitments"] * now.array("economy.population") / 1000.0
    assert paid == pytest.approx([-1.0, -0.05 * now.array("economy.output")[1]], abs=1e-3)


def test_sanctions_take_years_by_the_part_of_trade_and_an_exemption_spares_four_fifths() -> None:
    """1.3 years under full sanctions by all; by one of two like partners half; at half the charge half."""
    start = world(3, economy__output=100.0, trade__openness=0.4)
    everyone, one = pairs(3, (1, 0), (2, 0)), pairs(3, (1, 0))

    def lost(aimed: np.ndarray, rate: float, exempt: bool = False) -> float:
        orders = levers(start, trade__sanction=rate * aimed, trade__exemption=1.0 * exempt * aimed)
        return float(after(start, orders=orders).array("health.sanctioned")[0])

    assert lost(everyone, 0.5) == pytest.approx(1.3)
    assert lost(everyone, 1.0) == pytest.approx(1.3)
    assert lost(one, 0.5) == pytest.approx(0.65, abs=1e-3)
    assert lost(everyone, 0.25) == pytest.approx(0.65)
    assert lost(everyone, 1.0, exempt=True) == pytest.approx(0.26)


def test_the_years_lost_to_sanctions_are_told_and_come_back() -> None:
    start = world(3, economy__output=100.0)
    harsh = levers(start, trade__sanction=0.5 * pairs(3, (1, 0), (2, 0)))
    under, ctx = explained(start, orders=harsh)
    assert parts(ctx, "health.life_expectancy")["life.sanctions"][0] == pytest.approx(-1.3)
    free = after(under, orders=levers(start, trade__sanction=0.0))
    assert not free.array("health.sanctioned").any()


def test_relief_that_is_let_in_halves_what_sanctions_take() -> None:
    start = world(3, economy__output=100.0)
    harsh = levers(start, trade__sanction=0.5 * pairs(3, (1, 0), (2, 0)))
    kept = law(start, health__relief=np.ones((3, 3)))
    taken = [after(start, orders=harsh, kept=k).array("health.sanctioned")[0] for k in (None, kept)]
    assert taken[1] == pytest.approx(0.5 * taken[0])
