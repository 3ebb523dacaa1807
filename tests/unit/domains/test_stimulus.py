"""A stimulus, against sums done by hand: who pays, whose output comes back, and why each waits for others."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.finance.stimulus import demand, stimulated
from tests.generators import context
from tests.unit.domains.worlds import after, explained, law, levers, parts, world

FLOWS = np.array([[80.0, 20.0], [20.0, 80.0]])
"""Each of two nations buys a fifth of its goods abroad; of a stimulus two fifths leak."""


def slumping(slump: float = 0.1) -> dict[str, object]:
    """Two equal nations with output 100 that trade a fifth, in a slump."""
    return {"economy__output": 100.0, "trade__flows": FLOWS, "finance__slump": slump}


def year(spent: list[float], slump: float = 0.1) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
    """What slump and stimulus are of the year's income in USD bn, for these shares of output spent."""
    start = world(2, **slumping(slump))  # type: ignore[arg-type]
    now, ctx = explained(start, levers(start, finance__stimulus=spent))
    heads = now.array("economy.population") / 1000.0
    scale = 100.0 / now.array("economy.output")
    told = parts(ctx, "finance.income")
    keys = [f"income.{key}" for key in ("slump", "stimulus", "revived", "spilled")]
    return {key: told.get(key, np.zeros(2)) * heads * scale for key in keys}


def test_all_that_is_spent_is_asked_for_somewhere_and_twice_the_usual_part_of_it_abroad() -> None:
    own, others = demand(FLOWS, np.array([10.0, 0.0]))
    assert own == pytest.approx([6.0, 0.0]) and others == pytest.approx([0.0, 4.0])


def test_a_nation_that_buys_most_goods_abroad_keeps_nothing_and_no_more_than_all_leaks() -> None:
    own, others = demand(np.array([[30.0, 20.0], [70.0, 80.0]]), np.array([10.0, 0.0]))
    assert own == pytest.approx([0.0, 0.0]) and others == pytest.approx([0.0, 10.0])


def test_one_alone_pays_more_than_it_gets_and_the_other_gets_it_for_nothing() -> None:
    """2 spent: 1.5 * .6 * 2 = 1.8 at home, 1.5 * .4 * 2 = 1.2 abroad."""
    told = year([0.02, 0.0])
    assert told["income.stimulus"] == pytest.approx([-2.0, 0.0], abs=1e-4)
    assert told["income.revived"] == pytest.approx([1.8, 0.0], abs=1e-4)
    assert told["income.spilled"] == pytest.approx([0.0, 1.2], abs=1e-4)


def test_together_they_gain_and_each_would_gain_more_if_the_other_spent_alone() -> None:
    def net(spent: list[float]) -> float:
        told = year(spent)
        return float(sum(told[f"income.{key}"][0] for key in ("stimulus", "revived", "spilled")))

    neither, alone, free, both = net([0, 0]), net([0.02, 0]), net([0, 0.02]), net([0.02, 0.02])
    assert (neither, alone, free, both) == pytest.approx((0.0, -0.2, 1.2, 1.0), abs=1e-4)


def test_in_good_times_it_brings_nothing_and_never_more_than_lies_idle() -> None:
    told = year([0.02, 0.02], slump=0.0)
    assert told["income.revived"] == pytest.approx([0.0, 0.0]) == told["income.spilled"]
    told = year([0.05, 0.05], slump=0.03)
    assert told["income.revived"] + told["income.spilled"] == pytest.approx([3.0, 3.0], abs=1e-4)


def test_a_slump_costs_its_share_and_three_tenths_of_it_pass_in_a_year() -> None:
    start = world(2, **slumping())  # type: ignore[arg-type]
    assert after(start).array("finance.slump") == pytest.approx([0.07, 0.07])
    calm = world(2, economy__output=100.0, trade__flows=FLOWS)
    less = calm.array("finance.income") - start.array("finance.income")
    assert less == pytest.approx(100.0 * 0.1 / calm.array("economy.population") * 1000.0, abs=0.01)


def test_the_larger_of_will_and_promise_is_spent() -> None:
    start = world(2, **slumping())  # type: ignore[arg-type]
    kept = law(start, finance__stimulus=0.02)
    now = after(start, orders=levers(start, finance__stimulus=[0.03, 0.0]), kept=kept)
    assert now.array("finance.stimulus") == pytest.approx([0.03, 0.02])


def test_who_spends_nothing_in_calm_days_has_the_year_that_there_was_before() -> None:
    told = year([0.0, 0.0], slump=0.0)
    assert not any(part.any() for part in told.values())


def test_what_foreigners_pulled_out_lies_idle_too_and_a_stimulus_brings_it_back() -> None:
    start = world(2, **slumping(0.0))  # type: ignore[arg-type]
    ctx = context(start, levers=levers(start, finance__stimulus=[0.05, 0.05]))
    spent = stimulated(start, ctx, np.array([3.0, 0.0]))
    assert spent.revived + spent.spilled == pytest.approx([3.0, 0.0])
    assert spent.paid == pytest.approx([5.0, 5.0])
