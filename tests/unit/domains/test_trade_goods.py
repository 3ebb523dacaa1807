"""Trade by goods in the game: who gains and loses by sector, what is kept at home, and what dear goods do."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.core.arrays import Array
from game.domains.finance.state import ITEMS
from game.domains.trade import goods
from game.domains.trade.state import Trade
from game.model.setting import Good
from game.model.world import World
from tests.generators import named
from tests.unit.domains.worlds import after, explained, law, levers, parts, world

FOOD, MACHINES = 0, 1
OUTPUT = [100.0, 100.0, 100.0]
MADE = [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]
"""The first grows food, the second builds machines, the third does both; all buy half of each."""


def two(vital: float = 0.0, **start: object) -> World:
    kinds = (Good(id="food", name=named("food"), vital=vital), Good(id="machines", name=named("machines")))
    return world(
        3,
        goods=kinds,
        economy__output=OUTPUT,
        trade__openness=0.6,
        trade__tariff=0.1,
        trade__output_share=MADE,
        trade__spending_share=0.5,
        **start,  # type: ignore[arg-type]
    )


def by_good(rows: Array | list[float], good: int) -> np.ndarray:
    """A lever's values for one good, the others at the standing tariff."""
    made = np.full((3, 2), 0.1)
    made[:, good] = rows
    return made


def test_the_goods_of_a_world_make_up_the_whole_of_its_trade() -> None:
    trade = two()[Trade]
    assert trade.good_flows.sum(axis=0) == pytest.approx(trade.flows, abs=1e-5)
    assert trade.good_flows.sum(axis=2).T / np.array(OUTPUT)[:, None] == pytest.approx(
        np.array(MADE), abs=1e-4
    )
    assert trade.good_flows[FOOD, 0, 1] > trade.good_flows[FOOD, 1, 0]


def test_a_tariff_on_a_good_helps_its_makers_and_hurts_those_of_others_abroad() -> None:
    start = two()
    now = after(start, orders=levers(start, trade__tariff=by_good([0.1, 0.6, 0.1], FOOD)))
    earned = now.array("trade.earnings")
    assert earned[FOOD, 1] > 0.0 > earned[MACHINES, 1]  # food growers at home, and those who pay them
    assert earned[FOOD, 0] < 0.0  # growers abroad, who sold it
    dearer = now.array("trade.dearer")
    assert dearer[FOOD, 1] > dearer[FOOD, 0]


def test_free_trade_has_losers_at_home() -> None:
    start = two()
    now = after(start, orders=levers(start, trade__tariff=0.0))
    gains, earned = now.array("trade.gains"), now.array("trade.earnings")
    assert gains[2] > 0.0 and earned[FOOD, 1] < 0.0 < earned[MACHINES, 1]


def test_what_is_kept_at_home_gets_cheaper_there_and_dearer_abroad_and_its_makers_pay() -> None:
    start = two(vital=2.0)
    held = np.zeros((3, 2))
    held[0, FOOD] = 1.0
    now = after(start, orders=levers(start, trade__export_ban=held))
    dearer, earned = now.array("trade.dearer"), now.array("trade.earnings")
    assert dearer[FOOD, 0] < dearer[MACHINES, 0] and dearer[FOOD, 1] > 0.0
    assert earned[FOOD, 0] < 0.0 < earned[FOOD, 1]
    assert (now.array("trade.gains")[[0, 1]] < 0.0).all()
    assert now.array("trade.held_back")[FOOD, 0] == pytest.approx([0.0, 1.0, 1.0])
    # A vital good: two years at twice the price, by the logarithm; the world is otherwise the same.
    same = after(two(), orders=levers(two(), trade__export_ban=held))
    lived = now.array("health.life_expectancy") - same.array("health.life_expectancy")
    assert lived == pytest.approx(-2.0 * np.log2(1.0 + dearer[FOOD]), abs=2e-6)


def test_a_promise_to_let_goods_out_holds_against_the_order() -> None:
    start = two()
    least = np.zeros((2, 3, 3))
    least[FOOD, 0, 1] = 0.9
    now = after(
        start, orders=levers(start, trade__export_ban=1.0), kept=law(start, trade__export_least=least)
    )
    assert now.array("trade.held_back")[FOOD, 0] == pytest.approx([0.0, 0.1, 1.0])
    assert now.array("trade.barrier")[FOOD, 0, 1] == pytest.approx(0.9**-0.2, abs=1e-6)


def test_the_books_of_each_sector_add_up_and_name_who_was_behind_it() -> None:
    start = two()
    held = np.zeros((3, 2))
    held[0, FOOD] = 0.5
    quota = np.ones((2, 3, 3))
    quota[MACHINES, 1, 2] = 0.5
    cheaper = np.ones((2, 3, 3))
    cheaper[:, 0, 2] = cheaper[:, 2, 0] = 0.95
    now, ctx = explained(
        start,
        orders=levers(start, trade__tariff=by_good([0.1, 0.6, 0.1], FOOD), trade__export_ban=held),
        kept=law(start, trade__import_share=quota, trade__trade_cost=cheaper),
    )
    told = parts(ctx, "trade.earnings")
    assert sum(told.values()) == pytest.approx(now.array("trade.earnings"), abs=5e-6)
    assert {f"earnings.{key}" for key in ("tariff", "kept", "iceberg", "barrier", "together")} <= set(told)
    assert told["earnings.tariff"][FOOD, 1] > 0.0 > told["earnings.kept"][FOOD, 0]
    assert ctx.ledger is not None
    behind = {c.key: c.nation for c in ctx.ledger.accounts["trade.earnings"].parts if c.nation}
    assert behind["earnings.tariff"] == "n1" and behind["earnings.kept"] == "n0"


def test_a_quota_is_no_good_that_is_kept_at_home() -> None:
    start = two()
    quota = np.ones((2, 3, 3))
    quota[FOOD, 0, 1] = 0.5
    _, ctx = explained(start, kept=law(start, trade__import_share=quota))
    assert "earnings.barrier" in (told := parts(ctx, "trade.earnings")) and "earnings.kept" not in told


def test_what_sellers_of_oil_earn_goes_with_what_the_world_burns() -> None:
    """Half of the world's emissions cut: half of the 8 bn sold is lost, 4,000 USD for each of a million."""
    common = {"climate__emissions": [50.0, 50.0, 0.0], "economy__population": 1.0}
    start = world(3, **common, climate__base_emissions=[100.0, 100.0, 0.0], economy__fossil=[0.0, 0.0, 8.0])
    row = [item.key for item in ITEMS].index("fossil")
    assert start.array("finance.budget")[row] == pytest.approx([0.0, 0.0, -4000.0])
    later = after(start)
    burnt = later.array("climate.reported_emissions").sum() / 200.0 - 1.0
    each = 8000.0 * burnt / later.array("economy.population")[2]
    assert later.array("finance.budget")[row] == pytest.approx([0.0, 0.0, each], abs=1e-2)


def test_the_solver_that_the_game_uses_is_that_of_the_oracles() -> None:
    """The applied tariffs of a year solved by hand give the gains that the world shows."""
    start = two()
    now = after(start, orders=levers(start, trade__tariff=by_good([0.0, 0.6, 0.3], MACHINES)))
    trade = now[Trade]
    solved = goods.equilibrium(trade.good_flows, trade.applied_tariff, trade.iceberg, 5.0, 1.5)
    assert trade.gains == pytest.approx(solved.welfare_change / trade.welfare_start - 1.0, abs=1e-6)
    assert math.isclose(float(trade.applied_tariff[MACHINES, 0, 1]), 0.6)
