"""What promises of trade, climate and investment do in a year; expected numbers are worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.catalogue import SLOTS
from game.domains.trade import equations
from game.engine.steps import one_year
from game.model.world import World
from tests.generators import context
from tests.unit.domains.worlds import REF, after, explained, law, levers, parts, world

FLOWS = [[80.0, 10.0, 10.0], [12.0, 150.0, 18.0], [8.0, 20.0, 92.0]]


def three(**start: float) -> World:
    return world(3, economy__output=[100.0, 180.0, 120.0], trade__flows=FLOWS, trade__tariff=0.0, **start)


def pair(value: float, *places: tuple[int, int], blank: float = 0.0) -> np.ndarray:
    array = np.full((3, 3), blank)
    for place in places:
        array[place] = value
    return array


def test_the_most_favoured_pay_the_best_tariff_and_a_preference_does_not_count() -> None:
    start = three()
    bound = pair(0.02, (1, 0), blank=np.inf)
    favoured = pair(1.0, (2, 0))
    orders = levers(start, trade__tariff=0.1)
    now = after(
        start, orders=orders, kept=law(start, trade__bound_tariff=bound, trade__most_favoured=favoured)
    )
    assert now.array("trade.applied_tariff")[0][:, 0] == pytest.approx([0.0, 0.02, 0.02])
    preferred = pair(1.0, (1, 0))
    kept = law(start, trade__bound_tariff=bound, trade__most_favoured=favoured, trade__preference=preferred)
    now = after(start, orders=orders, kept=kept)
    assert now.array("trade.applied_tariff")[0][:, 0] == pytest.approx([0.0, 0.02, 0.1])


def test_a_common_tariff_yields_to_a_binding_and_carbon_is_charged_on_top() -> None:
    start = three()
    kept = law(
        start,
        trade__common_tariff=pair(0.2, (1, 0), (2, 0), blank=np.inf),
        trade__bound_tariff=pair(0.05, (2, 0), blank=np.inf),
        trade__border_charge=pair(0.03, (2, 0)),
    )
    applied = after(start, kept=kept).array("trade.applied_tariff")[0]
    assert applied[:, 0] == pytest.approx([0.0, 0.2, 0.08])
    assert not applied[:, 1:].any()


def test_a_quota_costs_what_cuts_imports_to_its_share_and_a_ban_leaves_next_to_nothing() -> None:
    """Half the imports at an elasticity of 5: costs times 2 to the 1/5. Wages then give a little back."""
    start = three()
    for share, barrier, most in ((0.5, 2.0**0.2, 0.65), (0.0, 10.0, 1e-4)):
        now = after(start, kept=law(start, trade__import_share=pair(share, (1, 0), blank=1.0)))
        assert now.array("trade.barrier")[0][1, 0] == pytest.approx(barrier, abs=1e-6)
        flows, applied = now.array("trade.flows"), now.array("trade.applied_tariff")[0]
        solved = equations.equilibrium(flows, applied, now.array("trade.iceberg")[0])
        assert share <= solved.share[1, 0] / (FLOWS[1][0] / 100.0) < most
        assert now.array("trade.gains")[0] < 0.0 and now.array("trade.gains")[1] < 0.0


def test_losses_by_barriers_are_told_apart_from_gains_by_agreement() -> None:
    start = three()
    cheaper, quota = pair(0.9, (0, 1), (1, 0), blank=1.0), pair(0.5, (2, 0), blank=1.0)
    _, ctx = explained(start, kept=law(start, trade__trade_cost=cheaper, trade__import_share=quota))
    told = parts(ctx, "trade.gains")
    assert told["gains.iceberg"][0] > 0.0 > told["gains.barrier"][0]
    alone = after(start, kept=law(start, trade__import_share=quota)).array("trade.gains")
    assert told["gains.barrier"] == pytest.approx(alone, abs=1e-5)


def test_a_clean_share_and_a_carbon_price_are_floors_under_abatement() -> None:
    start = three(climate__abatement=0.1)
    now = after(start, kept=law(start, climate__abatement_floor=[0.3, 0.05, 0.0]))
    assert now.array("climate.abatement") == pytest.approx([0.3, 0.1, 0.1])
    now = after(start, kept=law(start, climate__carbon_price=[0.0, 100.0, 1e4]))
    climate = now.states[type(start.states[list(start.states)[1]])]
    assert climate.carbon_price(climate.abatement)[1] == pytest.approx(100.0, rel=1e-4)
    assert now.array("climate.abatement")[[0, 2]] == pytest.approx([0.1, 1.0])


def test_a_standard_cleans_the_exported_share_and_what_is_cleaner_already_stays() -> None:
    start = three(climate__abatement=0.1)
    standard = pair(0.5, (0, 1))
    standard[1, 0] = 0.05
    now = after(start, kept=law(start, trade__standard=standard))
    # A tenth of the first's sales goes there: 0.1 + 0.1 x (0.5 - 0.1).
    assert now.array("climate.abatement") == pytest.approx([0.14, 0.1, 0.1])
    assert now.array("trade.barrier")[0][0, 1] == pytest.approx(1.0 + 0.05 * 0.5)


def test_who_secretly_stays_below_a_clean_share_reports_that_it_is_met() -> None:
    start = three(climate__abatement=0.1)
    due = law(start, climate__abatement_floor=0.4)
    floor = due.blank(SLOTS["climate.abatement_floor"])
    kept = law(start, climate__abatement_floor=floor)
    broken = {(REF.treaty, REF.article, "n1"): True}
    now, _ = one_year(start, context(start, honoured=kept, due=due, broken=broken))
    assert now.array("climate.abatement")[1] == pytest.approx(0.1)
    assert now.array("climate.reported_abatement") == pytest.approx([0.1, 0.4, 0.1])
    assert now.array("climate.reported_emissions")[1] < now.array("climate.emissions")[1]


def test_abatement_by_promise_names_its_article() -> None:
    start = three(climate__abatement=0.1)
    for words in (
        {"climate__abatement_floor": 0.4},
        {"climate__carbon_price": 200.0},
        {"trade__standard": 0.9},
    ):
        _, ctx = explained(start, kept=law(start, **words))
        assert ctx.ledger is not None
        account = ctx.ledger.accounts["climate.emissions"]
        causes = [c for c in account.parts if c.key == "emissions.abatement"]
        named = sum(account.amount(c) for c in causes if c.article)
        plain = sum(account.amount(c) for c in causes if not c.article)
        assert (np.asarray(named) < 0.0).all() and np.abs(plain).max() < 1e-2, words


def test_investment_builds_capital_abroad_instead_of_at_home() -> None:
    start = three()
    plain = after(start).array("economy.capital")
    placed = after(start, kept=law(start, economy__investment=pair(2.0, (1, 0)))).array("economy.capital")
    assert placed - plain == pytest.approx([2.0, -2.0, 0.0], abs=1e-5)


def test_no_more_than_half_of_investment_goes_abroad() -> None:
    start = three()
    plain = after(start).array("economy.capital")
    placed = after(start, kept=law(start, economy__investment=pair(1e4, (1, 0), (1, 2)))).array(
        "economy.capital"
    )
    half = start.array("finance.investment")[1] / 2.0
    assert placed - plain == pytest.approx([half / 2.0, -half, half / 2.0], abs=1e-4)
