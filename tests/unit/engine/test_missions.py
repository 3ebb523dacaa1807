"""Two worlds that differ by one act: a mission is let in or not, and imposed or not."""

from __future__ import annotations

import numpy as np
import pytest

from game.core.ids import BodyId, NationId
from game.domains.security.state import HOSTS, PEACEKEEPERS, Security
from game.domains.society.state import Society
from game.engine.phases.missions import LARGE, LOST, RESENTED
from game.engine.turn import resolve
from game.model.operations import Hosting, Mission
from game.model.world import World
from game.treaties.clauses.peacekeeping import COST
from game.treaties.lowering.lowering import due
from tests.cases import reader

ARKA, BAYU, CITRA, DIRGA = range(4)
TENSE = 60.0


def table(*consenting: str, imposed: bool = False, sent: bool = True) -> World:
    """A mission of 6,000 between citra and dirga, whose tension is high, with these hosts consenting."""
    world = reader.world(
        {
            "bodies": [{"id": "council", "powers": ["mandate", "enforce"], "state": {"funds": 9}}],
            "world": {"security.tension": {"citra, dirga": TENSE}},
        }
    )
    mission = Mission(
        treaty="d-m",
        body=BodyId("council"),
        between=(NationId("citra"), NationId("dirga")),
        since=1,
        until=9,
        cost=1.0,
        troops=6000,
        imposed=imposed,
    )
    words = tuple(Hosting(treaty="d-m", nation=NationId(n), turn=0, consents=True) for n in consenting)
    return world.with_law(world.law.having(missions=(mission,) if sent else (), hosting=words))


def after(world: World) -> World:
    """The world at the start of the next turn."""
    for _ in world.setting.timing.stages:
        world = resolve(world, ()).world
    return world


def tension(world: World) -> float:
    return float(world[Security].tension[CITRA, DIRGA])


def test_members_send_and_pay_by_income_and_nothing_before_both_consent() -> None:
    """Output is 100 and 50 USD bn: of 6,000 troops arka sends two thirds and bayu a third."""
    law = due(table("citra", "dirga"))
    assert law[PEACEKEEPERS][:, CITRA] == pytest.approx([2000, 1000, 0, 0])
    commitment = next(values for slot, values in law.arrays.items() if slot.name == "finance.commitment")
    assert commitment == pytest.approx([4000 * COST, 2000 * COST, 0, 0])
    for alone in (table("citra"), table("dirga"), table()):
        assert not due(alone)[PEACEKEEPERS].any() and not due(alone)[HOSTS].any()


def test_tension_falls_by_the_part_that_the_source_gives_for_so_many_troops() -> None:
    """6,000 of 10,000 take 0.7 times 0.6 from the hazard, a quarter of it from tension: 10.5 % of 60."""
    without, let_in = after(table()), after(table("citra", "dirga"))
    assert tension(without) - tension(let_in) == pytest.approx(0.25 * 0.7 * 0.6 * TENSE, abs=1e-5)
    assert after(table("citra")).digest() != let_in.digest()
    assert tension(after(table("citra"))) == tension(without)


def test_the_funds_pay_only_for_a_mission_that_is_there() -> None:
    assert after(table()).law.body("council").state.funds == 9.0
    assert after(table("citra", "dirga")).law.body("council").state.funds == 8.0


def test_an_imposed_mission_costs_trust_of_the_unwilling_and_support_by_the_fallen() -> None:
    wanted, imposed = after(table("citra", "dirga")), after(table("dirga", imposed=True))
    assert tension(wanted) == tension(imposed), "it keeps the two apart as well"
    trust = wanted[Society].trust - imposed[Society].trust
    expected = np.zeros((4, 4))
    expected[CITRA, [ARKA, BAYU]] = RESENTED
    assert trust == pytest.approx(expected, abs=1e-5)
    support = wanted[Society].support - imposed[Society].support
    fell = LOST * np.array([4000, 2000, 0, 0]) / LARGE * tension(imposed) / 100.0
    assert support == pytest.approx(fell, rel=0.01)
    booked = imposed.accounts["society.support"]
    assert any(cause.key == "support.fallen" for cause in booked.parts)


def test_a_mission_that_all_want_costs_no_trust() -> None:
    wanted, none = after(table("citra", "dirga", imposed=True)), after(table(sent=False))
    assert wanted[Society].trust[CITRA] == pytest.approx(none[Society].trust[CITRA], abs=1e-5)
