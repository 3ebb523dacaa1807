"""What scores are compared with, and what an aim looks at. The arithmetic: `tests/cases/33_scores.yaml`."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core.ids import NationId
from game.engine.outcome import alone, is_met, outcome, quiet
from game.engine.turn import resolve
from game.model.law import Measure
from game.model.setting import Objective
from game.model.world import World
from tests.cases import reader
from tests.generators import named, random_world
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


def test_alone_there_is_no_treaty_and_no_measure_from_the_first_turn_to_the_last_quiet_one() -> None:
    start = measured(bound(world_of(2, turns=2)))
    timing = start.setting.timing
    end = alone(start)
    assert (end.turn, end.stage) == (1 + timing.turns + timing.legacy, 0)
    assert (end.law.treaties, end.law.docket, end.law.measures) == ((), (), ())
    bare = start.with_law(start.law.having(treaties=(), measures=()))
    assert end.digest() == quiet(bare, timing.turns + timing.legacy).digest()
    assert end.array("climate.emissions").sum() > quiet(start, 5).array("climate.emissions").sum()


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
