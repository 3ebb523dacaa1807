"""What scores are compared with, and what an aim looks at. The arithmetic: `tests/cases/33_scores.yaml`."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core.ids import NationId
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.domains.pillars import rules as pillars
from game.engine.baseline import idle
from game.engine.outcome import is_met, legacy, outcome, quiet
from game.engine.turn import resolve
from game.model.law import Measure
from game.model.setting import Objective
from game.model.treaty import Instrument
from game.model.world import World
from game.treaties.status import status
from tests.cases import reader
from tests.generators import context, named, random_world
from tests.plays import world_of
from tests.unit.engine.test_phases import bound

THIRD = NationId("n2")


def measured(world: World) -> World:
    """The world with a measure in force that hurts a nation."""
    hurt = Measure(
        kind="trade-measure",
        treaty="cut",
        by=(NationId("n0"),),
        against=NationId("n1"),
        rate=0.9,
        since=1,
        until=99,
    )
    return world.with_law(world.law.having(measures=(hurt,)))


def test_with_nobody_acting_there_is_no_treaty_and_no_measure_to_the_last_quiet_year() -> None:
    start = measured(bound(world_of(2, turns=2)))
    timing = start.setting.timing
    worlds = list(idle(start))
    end = worlds[-1]
    assert [world.turn for world in worlds] == list(range(1, 2 + timing.turns + timing.legacy))
    assert (end.law.treaties, end.law.docket, end.law.measures) == ((), (), ())
    bare = start.with_law(start.law.having(treaties=(), measures=()))
    assert end.digest() == quiet(bare, timing.turns + timing.legacy).digest()
    assert end.array("climate.emissions").sum() > quiet(start, 5).array("climate.emissions").sum()


def test_a_notice_of_the_last_hour_frees_nobody_in_the_quiet_years_and_an_older_one_does() -> None:
    start = bound(world_of(3, turns=3))
    (treaty,) = start.law.treaties
    leaver = treaty.negotiators[0]

    def left(notice_in: int) -> bool:
        act = Instrument(kind="notice-of-withdrawal", nation=leaver, turn=notice_in, version=1)
        given = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
        over = replace(start.with_law(start.law.having(treaties=(given,))), turn=4)
        end = list(legacy(over))[-1]
        return leaver not in status.parties(end.law.treaties[0], end.turn)

    assert left(1) and not left(3)


def test_gifts_beyond_what_can_be_absorbed_bring_no_prosperity() -> None:
    """A nation of output 10 and a million people: of 3 bn received 1 bn counts, 2,000 USD a person do not."""
    world = random_world(1, 3, 1)
    finance, economy = world[Finance], world[Economy]
    flat = replace(economy, output=np.full(3, 10.0), population=np.ones(3))
    paid = replace(finance, transfers=np.array([3.0, 1.0, 0.0]), income=np.array([12000.0, 10000.0, 10000.0]))
    scored, _ = pillars.step(world.with_states(flat, paid), context(world, causes=False))
    plain, _ = pillars.step(
        world.with_states(flat, replace(paid, transfers=np.zeros(3), income=np.full(3, 10000.0))),
        context(world, causes=False),
    )
    assert scored.prosperity == pytest.approx(plain.prosperity, abs=1e-9)


@pytest.mark.parametrize("turns", [0, 1, 3])
def test_a_quiet_turn_is_all_its_stages_without_an_order(turns: int) -> None:
    world = expected = world_of(3)
    for _ in range(2 * turns):
        expected = resolve(expected, ()).world
    assert quiet(world, turns).digest() == expected.digest()


def test_an_aim_at_commons_is_at_their_mean_though_there_be_as_many_as_nations() -> None:
    """Three nations, three stocks: none of them is anybody's own."""
    world = random_world(1, 3, 3)
    stock = world.array("commons.stock")
    assert stock.shape == (3,)
    mean = float(np.mean(stock))
    aim = Objective(id="fish", text=named("Fish"), variable="commons.stock", at_least=mean, at_most=mean)
    assert [is_met(aim, world, world, world, place) for place in range(3)] == [True] * 3


def test_a_scenario_without_gates_is_safe_and_one_that_nobody_plays_scores_fifty() -> None:
    """With reputation worth nothing either way: two thirds of a hundred."""
    world = reader.world({"nations": reader.USUAL})
    world = replace(world, setting=world.setting.model_copy(update={"gates": ()}))
    result = outcome(world, world, world)
    for one in result.nations:
        assert one.score == pytest.approx(50.0 - 10.0 + 0.15 * one.reputation, abs=1e-3)
        assert one.pillars["peace"][0] == one.pillars["peace"][1]
