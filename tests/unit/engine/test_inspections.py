"""Inspections report always, with their odds; false alarms come out, and cost who raised them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.legality import problems
from game.engine.observe import observe
from game.model.law import Measure
from game.orders.kinds.inspect import Inspect
from game.presenters.book import findings, reports
from game.presenters.news import SENTENCES
from tests.unit.engine.enforcing import (
    ARKA,
    BAYU,
    BREAKS,
    CITRA,
    DIRGA,
    PACT,
    kinds,
    pact,
    reputation,
    stage,
    trust,
    with_finding,
)

LOOK = {"kind": "inspect", "treaty": "pact", "nation": "bayu"}
HARD = {**LOOK, "amount": 20.0}
"""800 times the money that leaves 1/e of what is missed: everything is seen, and nothing wrongly."""


def test_nothing_found_is_reported_with_its_odds_to_its_sender_alone() -> None:
    """At level 1 with one inspector: 1 - 0.75 x 0.6 = 0.55 seen, 0.03 x 0.6 = 0.018 accused wrongly."""
    found = stage(pact({"verification": 1}), {ARKA: [LOOK]})
    [one] = found.world.law.reports
    assert (one.by, one.at, one.found, one.to) == (ARKA, BAYU, (), (ARKA,))
    assert (one.odds_seen, one.odds_false) == pytest.approx((0.55, 0.018))
    [told] = [event for event in found.events if event.kind == "inspection.clean"]
    assert told.audience == (ARKA,) and told.kind in SENTENCES
    assert observe(found.world, ARKA).law.reports and not observe(found.world, CITRA).law.reports
    assert len(reports(observe(found.world, ARKA), found.world.law.treaty("pact"))) == 1


def test_where_parties_report_to_each_other_all_of_them_read_it() -> None:
    found = stage(pact({"verification": 2}, parties=["arka", "bayu", "citra"]), {ARKA: [LOOK]})
    assert found.world.law.reports[0].to == (ARKA, BAYU, CITRA)
    assert not observe(found.world, DIRGA).law.reports


def test_a_breach_that_is_seen_is_in_the_report_and_its_finding_names_the_inspector() -> None:
    found = stage(pact({"verification": 1}), {ARKA: [HARD], BAYU: [{**BREAKS, "covert": True}, TARIFF]})
    assert found.world.law.reports[0].found == (0,) and "inspection.found" in kinds(found)
    [finding] = found.world.law.findings
    assert finding.by == (ARKA,) and finding.odds == pytest.approx(1.0)


TARIFF = {"kind": "set-lever", "lever": "trade.tariff", "value": 0.5, "towards": "goods"}


def test_the_odds_of_a_finding_count_the_name_of_the_accused() -> None:
    """Open breaches are certain; the odds of covert ones stand in `test_monitoring`."""
    found = stage(pact({"verification": 0}), {BAYU: [BREAKS, TARIFF]})
    assert [f.odds for f in found.world.law.findings] == [1.0]


def test_a_later_inspection_clears_who_kept_its_word() -> None:
    """Trust that the alarm took comes back: 0.5 x (6 x 1.2 + 6) = 6.6 points with a party. Citra, which
    raised it, loses 3 points with Bayu, 3 x 0.5 x 0.515 with Dirga, and 1.5 of its name."""
    start = with_finding(pact({"verification": 1}), odds=0.5, by=(CITRA,))
    measure = Measure(kind="trade-measure", treaty=PACT, by=(ARKA,), against=BAYU, rate=0.1, since=2, until=9)
    start = start.with_law(start.law.having(measures=(measure,)))
    plain, cleared = stage(start, {ARKA: []}).world, stage(start, {ARKA: [HARD]})
    world = cleared.world
    assert world.law.findings[0].cleared == 2 and not plain.law.findings[0].cleared
    assert {"finding.cleared", "finding.alarm"} <= set(kinds(cleared))
    assert trust(world, DIRGA, BAYU) - trust(plain, DIRGA, BAYU) == pytest.approx(6.6, abs=0.01)
    assert trust(plain, BAYU, CITRA) - trust(world, BAYU, CITRA) == pytest.approx(3.0, abs=0.01)
    assert trust(plain, DIRGA, CITRA) - trust(world, DIRGA, CITRA) == pytest.approx(0.7725, abs=0.001)
    assert reputation(plain, CITRA) - reputation(world, CITRA) == pytest.approx(1.5, abs=0.01)
    assert (plain.law.measures[0].until, world.law.measures[0].until) == (9, 3)
    assert world.law.reports[0].cleared == (0,)
    treaty = world.law.treaty("pact")
    assert "cleared" in findings(observe(world, ARKA), treaty)[0].template


def test_who_did_break_its_word_is_not_cleared() -> None:
    covert = {BAYU: [{**BREAKS, "covert": True}, TARIFF]}
    world = stage(pact({"verification": 1}), covert).world
    world = stage(with_finding(world, turn=2, odds=0.5, by=(CITRA,)), {ARKA: [HARD]}).world
    assert all(not f.cleared for f in world.law.findings)


def test_one_envoy_a_turn_is_enough_and_the_money_is_spent_once() -> None:
    world = pact({"verification": 1})
    sent = Inspect.model_validate(HARD)
    after, _ = sent.carry_out(world, ARKA)
    assert [p.code for p in problems(observe(after, ARKA), sent, pending=())] == ["O-INSPECT-03"]
    plain, paid = (stage(replace(world), {ARKA: orders}).world for orders in ([LOOK], [HARD]))
    poorer = plain.array("finance.income")[0] - paid.array("finance.income")[0]
    assert poorer * plain.array("economy.population")[0] / 1000.0 == pytest.approx(20.0, rel=0.03)
    assert "{amount}" in sent.says().template
