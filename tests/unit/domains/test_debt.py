"""Debts, sudden stops and lasting help, against sums done by hand."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.finance import debt
from tests.generators import context
from tests.unit.domains.worlds import after, explained, law, levers, parts, world


def pair(giver: int, taker: int, value: float) -> np.ndarray:  # type: ignore[type-arg]
    """Two nations' matrix with one entry."""
    made = np.zeros((2, 2))
    made[giver, taker] = value
    return made


def test_no_foreign_capital_no_stop() -> None:
    start = world(2, finance__debt=pair(0, 1, 50.0))
    assert not after(start).array("finance.stop_hazard").any()


def test_the_chance_of_a_stop_rises_with_debt_and_falls_with_reserves_trust_and_lines() -> None:
    """Output is 100: .05 + .15 debt/output + .1 (50 - trust)/50 - .3 reserves/output - .05 line/capital."""
    usual = {"economy__output": 100.0, "finance__foreign_capital": [10.0, 0.0]}
    plain = debt.sudden_stop(world(2, **usual), context(world(2, **usual)))
    assert plain.hazard == pytest.approx([0.05, 0.0])
    cases = [
        ({"finance__debt": pair(0, 1, 40.0)}, 0.11),
        ({"finance__reserves": [10.0, 0.0]}, 0.02),
        ({"society__trust": [[100.0, 50.0], [25.0, 100.0]]}, 0.10),
        ({"finance__debt": pair(0, 1, 5000.0)}, 0.6),
        ({"finance__reserves": [90.0, 0.0]}, 0.0),
    ]
    for given, chance in cases:
        start = world(2, **usual, **given)  # type: ignore[arg-type]
        assert debt.sudden_stop(start, context(start)).hazard[0] == pytest.approx(chance), given
    start = world(2, **usual)
    insured = context(start, honoured=law(start, finance__swap=pair(1, 0, 5.0)))
    assert debt.sudden_stop(start, insured).hazard[0] == pytest.approx(0.025)


def struck(**given: object) -> tuple[object, debt.Stop]:
    """A world in which capital of 10 leaves the first nation within forty years, and that year."""
    start = world(2, economy__output=100.0, finance__foreign_capital=[10.0, 0.0], **given)  # type: ignore[arg-type]
    line = law(start, finance__swap=pair(1, 0, 3.0), finance__swap_cost=pair(1, 0, 0.06))
    for year in range(400):
        stop = debt.sudden_stop(start, context(start, f"{year}/0", honoured=line))
        if stop.pulled[0] > 0.0:
            return start, stop
    raise AssertionError("no stop in four hundred years")


def test_half_the_capital_leaves_and_reserves_go_first_then_the_line() -> None:
    _, stop = struck(finance__reserves=[4.0, 0.0], finance__debt=pair(0, 1, 400.0))
    assert stop.pulled == pytest.approx([5.0, 0.0])
    assert stop.used == pytest.approx([4.0, 0.0])
    assert stop.drawn == pytest.approx(pair(1, 0, 1.0))
    _, stop = struck(finance__debt=pair(0, 1, 400.0))
    assert stop.used == pytest.approx([0.0, 0.0]) and stop.drawn == pytest.approx(pair(1, 0, 3.0))


def test_a_line_drawn_before_is_no_longer_there() -> None:
    _, stop = struck(finance__debt=pair(0, 1, 400.0), finance__drawn=pair(0, 1, 2.5))
    assert stop.drawn == pytest.approx(pair(1, 0, 0.5))


def test_reserves_cost_income_now() -> None:
    start = world(2, economy__output=100.0)
    now, ctx = explained(start, levers(start, finance__reserves=[0.02, 0.0]))
    output, heads = now.array("economy.output"), now.array("economy.population")
    assert now.array("finance.reserves") == pytest.approx([0.02 * output[0], 0.0])
    paid = parts(ctx, "finance.income")["income.reserves"]
    assert paid[0] == pytest.approx(-20.0 * output[0] / heads[0], abs=0.01)


def test_lenders_lose_what_borrowers_gain_and_half_is_invested() -> None:
    start = world(2, economy__output=100.0)
    now, plain = after(start, kept=law(start, finance__loan=pair(0, 1, 2.0))), after(start)
    assert now.array("finance.debt") == pytest.approx(pair(1, 0, 2.0))
    richer = now.array("finance.income") - plain.array("finance.income")
    assert richer * plain.array("economy.population") == pytest.approx([-2000.0, 1000.0], abs=0.1)
    invested = now.array("finance.investment") - plain.array("finance.investment")
    assert invested == pytest.approx([0.0, 1.0])


def test_no_debtor_pays_more_than_a_quarter_of_its_output() -> None:
    owed = {"finance__debt": pair(0, 1, 900.0), "finance__interest": pair(0, 1, 50.0)}
    start = world(2, economy__output=100.0, **owed)
    now = after(start)
    output = now.array("economy.output")[0]
    assert now.array("finance.debt")[0, 1] == pytest.approx(950.0 - 0.25 * output, abs=0.01)


def test_what_help_has_built_brings_income_and_wears_out() -> None:
    start = world(2, economy__output=100.0)
    once = after(start, kept=law(start, finance__works=pair(0, 1, 2.0)))
    assert once.array("finance.works") == pytest.approx([0.0, 2.0])
    later, ctx = explained(once)
    assert later.array("finance.works") == pytest.approx([0.0, 1.96])
    heads = later.array("economy.population")[1]
    assert parts(ctx, "finance.income")["income.works"][1] == pytest.approx(1000.0 * 0.24 / heads, abs=0.01)


def test_help_that_leaves_nothing_brings_no_growth() -> None:
    start = world(2, economy__output=100.0)
    lasting = law(start, finance__transfer=pair(0, 1, 2.0))
    photo = law(start, finance__transfer=pair(0, 1, 2.0), finance__fleeting=pair(0, 1, 2.0))
    grown = [after(start, 3, kept=kept).array("economy.output")[1] for kept in (lasting, photo, None)]
    assert grown[0] > grown[1] == pytest.approx(grown[2])
