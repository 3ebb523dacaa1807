"""Climate: the world warms as DFAIR says, caps are obeyed, abatement costs its owner, exposure decides."""

from __future__ import annotations

import numpy as np
import pytest

from game.model.causes import Cause
from tests.unit.domains.worlds import REF, after, explained, law, levers, parts, world


def test_forty_gigatonnes_a_year_warm_as_in_the_design_tables() -> None:
    now = world(2, climate__emissions=0.0, climate__elsewhere=40_000.0)
    tables = {1: (418.482, 1.2815), 10: (440.086, 1.4923), 30: (489.455, 1.8433)}
    years = 0
    for upto, (ppm, warming) in tables.items():
        now, years = after(now, upto - years), upto
        assert float(now.array("climate.concentration")) == pytest.approx(ppm, abs=2e-3)
        assert float(now.array("climate.temperature")) == pytest.approx(warming, abs=1e-4)


def test_a_cap_is_kept_exactly_and_an_order_beyond_it_is_free() -> None:
    start = world(3, climate__emissions=[100.0, 200.0, 300.0], climate__abatement=0.0)
    capped = after(start, kept=law(start, climate__emissions_cap=[50.0, np.inf, 150.0]))
    free = after(start)
    assert capped.array("climate.emissions")[[0, 2]] == pytest.approx([50.0, 150.0])
    assert capped.array("climate.emissions")[1] == free.array("climate.emissions")[1]
    more = after(
        start,
        orders=levers(start, climate__abatement=[0.9, 0, 0]),
        kept=law(start, climate__emissions_cap=50.0),
    )
    assert more.array("climate.abatement")[0] == pytest.approx(0.9)
    assert more.array("climate.emissions")[0] < 50.0


def test_abatement_costs_theta_mu_to_the_2_6() -> None:
    start = world(2, climate__abatement=0.0)
    now = after(start, orders=levers(start, climate__abatement=[0.5, 0.0]))
    price = 695.18 * 0.99 * now.array("climate.cost_factor")[0]
    intensity = 0.3 * np.exp(-0.015)
    cost = now.array("climate.abatement_cost")
    assert cost[0] == pytest.approx(price * intensity / 2.6 / 1000 * 0.5**2.6, rel=1e-6)
    assert cost[1] == 0.0


def test_damage_falls_on_the_exposed_whoever_emitted() -> None:
    start = world(2, climate__emissions=[5000.0, 0.0], climate__exposure_linear=[0.0, 0.4])
    now = after(start)
    warming = float(now.array("climate.temperature"))
    expected = np.array([0.3467 * warming**2, 0.4 * warming + 0.3467 * warming**2]) / 100.0
    assert now.array("climate.damage") == pytest.approx(expected, abs=1e-6)


def test_technology_makes_clean_power_cheaper_for_its_taker_for_good() -> None:
    start = world(2, economy__output=100.0)
    grown = after(start).array("economy.output")[1]
    sent = np.array([[0.0, 0.01 * grown], [0.0, 0.0]])
    now = after(start, kept=law(start, climate__technology=sent))
    factor = now.array("climate.cost_factor")
    assert factor[1] / factor[0] == pytest.approx(0.95, abs=1e-5)
    later = after(now, 3)
    assert later.array("climate.cost_factor")[1] < 0.96 * later.array("climate.cost_factor")[0]
    assert now.array("finance.income")[0] < after(start).array("finance.income")[0]


def test_doubling_what_was_invested_makes_it_eight_per_cent_cheaper() -> None:
    start = world(2, climate__abatement=0.5)
    spent = float((start.array("climate.abatement_cost") * after(start).array("economy.output")).sum())
    doubled = after(world(2, climate__abatement=0.5, climate__green=spent))
    assert doubled.array("climate.cost_factor") == pytest.approx(0.92, abs=1e-4)


def test_emissions_are_explained_by_kaya_and_the_article_that_capped_them() -> None:
    start = world(2, climate__emissions=100.0, climate__abatement=0.0)
    now, ctx = explained(start, kept=law(start, climate__emissions_cap=[60.0, np.inf]))
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["climate.emissions"]
    by_article = account.amount(Cause("emissions.abatement", leads_to="climate.abatement", article=REF))
    assert by_article[0] < -39.0 and by_article[1] == 0.0
    seen = parts(ctx, "climate.emissions")
    assert seen["emissions.population"][1] > 0 and seen["emissions.intensity"][1] < 0
    assert sum(seen.values()) == pytest.approx(now.array("climate.emissions") - 100.0, abs=1e-3)


def test_this_years_emissions_are_the_part_of_warming_that_could_be_avoided() -> None:
    start = world(2, climate__emissions=0.0, climate__elsewhere=40_000.0)
    now, ctx = explained(start)
    none = after(world(2, climate__emissions=0.0))
    avoided = float(now.array("climate.temperature") - none.array("climate.temperature"))
    assert float(parts(ctx, "climate.temperature")["temperature.emissions"]) == pytest.approx(
        avoided, rel=0.05
    )
