"""Trade: the numbers of the design's fixture come out of a year, and promises bind tariffs."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.trade.rules import step
from game.model.obligations import stacked
from game.model.world import World
from tests.generators import context, no_obligations
from tests.unit.domains.worlds import after, explained, law, levers, parts, world

FLOWS = [[80.0, 10.0, 10.0], [12.0, 150.0, 18.0], [8.0, 20.0, 92.0]]
CASES = {
    "first puts 10 %": ([0.1, 0.0, 0.0], None, [0.65380, -0.25618, -0.33312]),
    "all put 10 %": ([0.1, 0.1, 0.1], None, [-0.34973, -0.25487, -0.45469]),
    "cheaper trade of two": ([0.0, 0.0, 0.0], 0.9, [1.61970, 0.83385, -0.12148]),
}


def three() -> World:
    return world(3, economy__output=[100.0, 180.0, 120.0], trade__flows=FLOWS, trade__tariff=0.0)


@pytest.mark.parametrize("case", CASES)
def test_gains_are_those_of_the_design_tables(case: str) -> None:
    tariff, cost, expected = CASES[case]
    start = three()
    iceberg = np.ones((3, 3))
    if cost is not None:
        iceberg[0, 1] = iceberg[1, 0] = cost
    now = after(start, orders=levers(start, trade__tariff=tariff), kept=law(start, trade__trade_cost=iceberg))
    assert 100.0 * now.array("trade.gains") == pytest.approx(expected, abs=1e-4)


def test_a_sanction_hits_one_and_a_war_of_sanctions_both() -> None:
    """The charge is that of the design tables, but six tenths of it are lost: by an independent solution
    (wages in small steps until all markets clear, loops over nations)."""
    start = three()
    pair = np.zeros((3, 3))
    pair[0, 1] = pair[1, 0] = 0.25
    now = after(start, orders=levers(start, trade__sanction=pair))
    assert 100.0 * now.array("trade.gains") == pytest.approx([-1.26799, -0.73134, 0.12978], abs=1e-4)


def test_a_sanction_taxes_what_comes_from_the_nation_it_is_aimed_at() -> None:
    start = three()
    aimed = np.zeros((3, 3))
    aimed[0, 1] = 0.25
    now = after(start, orders=levers(start, trade__sanction=aimed))
    assert now.array("trade.applied_tariff")[0][1, 0] == pytest.approx(0.25)
    assert now.array("trade.applied_tariff")[0].sum() == pytest.approx(0.25)
    assert 100.0 * now.array("trade.gains") == pytest.approx([-0.61397, -0.52655, 0.08929], abs=1e-4)


def test_what_is_lost_is_neither_in_the_tariff_nor_kept_when_the_sanction_ends() -> None:
    start, aimed = three(), np.zeros((3, 3))
    aimed[0, 1] = 0.25
    there, ctx = explained(start, orders=levers(start, trade__sanction=aimed, trade__exemption=aimed > 0))
    assert there.array("trade.measure")[0][1, 0] == pytest.approx(0.25 * 0.75)
    assert not there.array("trade.harsh").any()
    assert set(parts(ctx, "trade.gains")) <= {"gains.measure", "gains.together", "limit"}
    back = after(there, orders=levers(start, trade__sanction=0.0))
    assert back.array("trade.gains") == pytest.approx(np.zeros(3), abs=1e-6)
    assert not back.array("trade.measure").any()


def test_of_a_charge_on_goods_of_a_like_nation_nobody_gains_from_half_lost_on() -> None:
    """Small shares and charges: the setter gains (eps + 1)/(2 eps + 1) less 2 (eps + 1/2)/(2 eps + 1) of the
    part that is lost: 6/11 - 0.6 x 12/11 = -0.109 of the charge; the punished loses about 0.5 of it."""
    start = world(
        2, economy__output=[100.0, 100.0], trade__flows=[[99.0, 1.0], [1.0, 99.0]], trade__tariff=0.0
    )
    ruled = law(start, trade__measure=[[[0.0, 0.0], [0.01, 0.0]]])
    gained = after(start, kept=ruled).array("trade.gains") / (0.01 * 0.01)
    assert gained[0] == pytest.approx(-0.109, abs=0.02)
    assert gained[1] == pytest.approx(-0.48, abs=0.03)


def test_own_sanctions_keep_to_bound_tariffs_and_measures_do_not() -> None:
    start = world(3, trade__tariff=0.05)
    bound, measure, aimed = np.full((3, 3), np.inf), np.zeros((3, 3)), np.zeros((3, 3))
    bound[1, 0] = 0.05
    measure[1, 2] = 0.3
    aimed[0, 1] = 0.25
    ruled = law(start, trade__bound_tariff=bound, trade__measure=measure)
    now = after(start, orders=levers(start, trade__sanction=aimed), kept=ruled)
    assert now.array("trade.applied_tariff")[0][1] == pytest.approx([0.05, 0.0, 0.3])
    assert now.array("trade.measure")[0][1] == pytest.approx([0.0, 0.0, 0.25])


def test_in_a_batch_a_variant_without_a_change_is_not_solved_again() -> None:
    start = after(three(), orders=levers(three(), trade__tariff=[0.3, 0.1, 0.0]))
    standing = levers(start, trade__tariff=[0.3, 0.1, 0.0])
    agreed = law(start, trade__bound_tariff=0.0)
    both = stacked([no_obligations(start), agreed])
    ctx = context(start, levers=standing, honoured=both, causes=False)
    now, _ = step(start, ctx)
    assert np.array_equal(now.wage[0, 0], start.array("trade.wage"))
    assert not np.array_equal(now.wage[1, 0], start.array("trade.wage"))


def test_bound_tariffs_hold_what_was_ordered_and_measures_go_beyond() -> None:
    start = world(3)
    bound, measure = np.full((3, 3), np.inf), np.zeros((3, 3))
    bound[1, 0] = 0.02
    measure[2, 0] = 0.3
    ruled = law(start, trade__bound_tariff=bound, trade__measure_tariff=measure)
    applied = after(start, orders=levers(start, trade__tariff=0.1), kept=ruled).array("trade.applied_tariff")[
        0
    ]
    assert applied[:, 0] == pytest.approx([0.0, 0.02, 0.3])
    assert applied[0, 1:] == pytest.approx([0.1, 0.1])
    assert not np.diagonal(applied).any()


def test_without_a_change_nothing_is_solved_again() -> None:
    start = world(4, trade__tariff=[0.1, 0.2, 0.0, 0.05])
    now = after(start, 3)
    assert np.array_equal(now.array("trade.wage"), start.array("trade.wage"))
    assert not now.array("trade.gains").any()


def test_back_to_the_old_tariffs_is_back_to_the_old_gains() -> None:
    start = three()
    there = after(start, orders=levers(start, trade__tariff=[0.3, 0.1, 0.0]))
    back = after(there, orders=levers(start, trade__tariff=0.0))
    assert back.array("trade.gains") == pytest.approx(np.zeros(3), abs=1e-6)


def test_each_tariff_is_named_with_whom_it_helped_and_hurt() -> None:
    start = three()
    now, ctx = explained(start, orders=levers(start, trade__tariff=[0.1, 0.0, 0.0]))
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["trade.gains"]
    (cause,) = [cause for cause in account.parts if cause.key == "gains.tariff"]
    assert cause.nation == "n0"
    assert account.amount(cause) == pytest.approx(now.array("trade.gains"), abs=2e-6)
    assert set(parts(ctx, "trade.gains")) <= {"gains.tariff", "gains.together", "limit"}


def test_flows_are_estimated_from_openness_where_none_are_given() -> None:
    now = world(3, economy__output=[100.0, 100.0, 100.0], trade__openness=0.6)
    flows = now.array("trade.flows")
    assert np.diagonal(flows) == pytest.approx(70.0)
    assert flows[0, 1] == pytest.approx(15.0) and flows.sum() == pytest.approx(300.0)
