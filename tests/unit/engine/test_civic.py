"""Programmes in the year: who watches rewards and punishes, labels clean goods, false news works half."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId, TreatyId
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.causes import Cause
from game.model.civic import Compensation, Running
from game.model.law import Finding
from game.model.setting import Effect, EventCard
from game.model.world import World
from tests.cases import reader
from tests.generators import named

DUE = {"society.promises_due": {"arka": 4, "bayu": 4}, "society.promises_kept": {"arka": 2, "bayu": 2}}


def year(world: World) -> World:
    """The world at the start of the next turn."""
    start = world.turn
    while world.turn == start:
        world = resolve(world, ()).world
    return world


def running(programme: str, nation: str, **more: Any) -> Running:
    return Running.model_validate({"nation": nation, "programme": programme, "started": 0, **more})


def with_programmes(*listed: Running, **case: Any) -> World:
    world = reader.world({"turn": 2, **case})
    return world.with_law(world.law.having(programmes=listed))


def test_the_movement_rewards_a_year_without_a_finding_and_punishes_one_with() -> None:
    world = with_programmes(running("activism", "arka"), running("activism", "bayu"), world=DUE)
    finding = Finding(treaty=TreatyId("pact"), article=0, nation=NationId("bayu"), turn=1, shortfall=0.5)
    world = world.with_law(world.law.having(findings=(finding,)))
    account = year(world).accounts["society.support"]
    strength = 0.25 + 0.75 * 0.5
    expected = [strength * 1.0, strength * -4.0, 0.0, 0.0]
    np.testing.assert_allclose(account.amount(Cause("support.movement")), expected, atol=1e-6)


def test_volunteers_lower_an_outbreak_abroad_by_three_points_a_year() -> None:
    ill = {"health.outbreak": {"arka": 0, "bayu": 0, "citra": 0, "dirga": 40}}
    helped = running("volunteering", "arka", target="dirga", admitted=0)
    waiting = running("volunteering", "arka", target="dirga")
    with_help = year(with_programmes(helped, world=ill)).array("health.outbreak")
    without = year(with_programmes(waiting, world=ill)).array("health.outbreak")
    np.testing.assert_allclose(with_help - without, [0, 0, 0, -3.0], atol=1e-6)


def test_who_sells_to_those_who_ask_for_labels_makes_goods_cleaner_and_loses_trade() -> None:
    plain = with_programmes()
    asked = with_programmes(running("labels", "arka"))
    before, after = year(plain), year(asked)
    ratio = np.log(after.array("climate.intensity") / before.array("climate.intensity"))
    flows = plain.array("trade.flows")
    expected = [0.0, *(-0.03 * flows[n, 0] / flows[n].sum() for n in (1, 2, 3))]
    np.testing.assert_allclose(ratio, expected, atol=2e-6)
    assert (after.array("trade.gains") < before.array("trade.gains")).all(), "both sides pay for a label"


def test_programmes_cost_the_budget_their_share_of_output() -> None:
    before, after = year(with_programmes()), year(with_programmes(running("education", "arka")))
    output = float(before.array("economy.output")[0]) / float(before.array("economy.population")[0]) * 1000.0
    lost = before.array("finance.income") - after.array("finance.income")
    assert lost[0] == pytest.approx(0.004 * output, rel=1e-3)
    np.testing.assert_allclose(lost[1:], 0.0, atol=0.01)


@pytest.mark.parametrize(("misinformation", "parts"), [(True, [-5, -10]), (False, [-10, -10])])
def test_false_news_works_half_where_people_can_tell(misinformation: bool, parts: list[int]) -> None:
    effect = Effect(variable="society.support", nation="all", add=-10.0)
    card = EventCard(id="rumour", turn=3, text=named("?"), effects=(effect,), misinformation=misinformation)
    world = with_programmes(running("education", "arka"))
    world = replace(world, setting=world.setting.model_copy(update={"events": (card,)}))
    found = year(world).accounts["society.support"].amount(Cause("event/rumour"))
    np.testing.assert_allclose(found[:2], parts, atol=1e-6)


def test_what_a_nation_pays_its_groups_is_known_to_itself_alone() -> None:
    paid = Compensation(
        nation=NationId("arka"), treaty=TreatyId("pact"), group="labour", share=0.01, since=1, until=5
    )
    world = with_programmes(running("labels", "arka"))
    world = world.with_law(world.law.having(compensations=(paid,)))
    assert observe(world, NationId("arka")).law.compensations == (paid,)
    for other in (NationId("bayu"), None):
        seen = observe(world, other).law
        assert seen.compensations == () and len(seen.programmes) == 1, "programmes are open acts"
