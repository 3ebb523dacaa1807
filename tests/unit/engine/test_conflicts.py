"""The odds of a clash and the conflicts avoided: against the published logit, and against two whole games."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.core.ids import NationId, TreatyId
from game.domains.security.state import REST, Security, hazard, neighbours
from game.engine.hindsight import hindsight
from game.engine.observe import observe
from game.engine.turn import resolve
from game.institutions.acts import act_text, written
from game.institutions.matters.mandate import MISSION, Mandate
from game.model.institution import Motion
from game.model.world import World
from tests.cases import reader
from tests.unit.engine.test_missions import table

YEARS = 4


def logit(score: float) -> float:
    return 1.0 / (1.0 + math.exp(-score))


@pytest.mark.parametrize(
    ("tension", "contiguous", "arms", "score"),
    [
        (100.0, 1.0, (1.0, 1.0), -7.525688 + 4.112491 + 1.053747),
        (100.0, 0.0, (1.0, 1.0), -7.525688 + 1.053747),
        (100.0, 1.0, (1.0, 2.0), -7.525688 + 4.112491 + 1.053747 * 0.5),
        (50.0, 1.0, (1.0, 1.0), -7.525688 + 4.112491 + 1.053747 - 0.063359 * math.log(2.0) / REST),
    ],
)
def test_the_odds_are_those_of_the_source(
    tension: float, contiguous: float, arms: tuple[float, float], score: float
) -> None:
    """King & Zeng 2001 with even democracy; years of peace from tension: 100 fades to 50 in ln 2 / 0.04."""
    both = np.array([[0.0, tension], [tension, 0.0]])
    found = hazard(both, np.array(arms), np.full((2, 2), contiguous))
    assert found == pytest.approx(np.array([[0.0, logit(score)], [logit(score), 0.0]]))


def test_a_great_power_makes_a_dispute_likelier() -> None:
    """More than twice an even part of all arms: with three nations, more than two thirds."""
    tension, near = np.full((3, 3), 100.0), np.ones((3, 3))
    for largest, great in ((3.9, 0), (4.1, 1)):
        found = hazard(tension, np.array([largest, 1.0, 1.0]), near)
        score = -7.525688 + 2.433432 * great + 4.112491 + 1.053747 / largest
        assert found[0, 1] == pytest.approx(logit(score))
        assert found[1, 2] == pytest.approx(logit(-7.525688 + 4.112491 + 1.053747))


def test_neighbours_lie_in_one_region_and_all_do_where_none_is_named() -> None:
    plain = reader.setting({})
    assert neighbours(plain).all()
    named = reader.setting({"regions": {"arka": ["bay"], "bayu": ["bay", "hills"], "citra": ["hills"]}})
    expected = np.zeros((4, 4))
    for one, other in ((0, 0), (1, 1), (2, 2), (0, 1), (1, 0), (1, 2), (2, 1)):
        expected[one, other] = 1.0
    assert np.array_equal(neighbours(named), expected)


def starts(world: World) -> list[World]:
    """The world at the start of each of the years."""
    found = [world]
    while world.turn <= YEARS:
        world = resolve(world, ()).world
        if world.stage == 0:
            found.append(world)
    return found


def test_each_pair_counts_once_a_year() -> None:
    first, second, *_ = starts(table())
    assert float(first[Security].disputes) == 0.0
    pairs = np.triu(second[Security].hazard, 1)
    assert float(second[Security].disputes) == pytest.approx(float(pairs.sum()), abs=1e-5)


def test_a_mission_avoided_what_two_games_differ_by() -> None:
    """The count on the page of the decision is that of the same years with and without the mission."""
    host = table("citra", "dirga")
    matter = Mandate(between=(NationId("citra"), NationId("dirga")), turns=9, troops=6000)
    motion = Motion.model_validate(
        {"id": "m", "body": "council", "author": "arka", "turn": 0, "matter": matter.model_dump()}
    )
    body = host.law.body("council")
    act = written(host, body, motion, act_text(MISSION, (), 9), host.setting.nation_ids)
    acts = tuple(i.model_copy(update={"turn": 0}) for i in act.instruments)
    act = act.model_copy(update={"instruments": acts})
    assert act.id == TreatyId("d-m")
    sent = host.with_law(host.law.with_treaty(act))
    quiet = host.with_law(sent.law.having(missions=()))
    with_it, without = starts(sent), starts(quiet)
    view = observe(with_it[-1], NationId("arka"), past=with_it[:-1])
    found = hindsight(view, act)
    assert found is not None
    expected = float(with_it[-1][Security].disputes - without[-1][Security].disputes)
    assert expected < -0.01
    assert float(found.effects["security.disputes"][0]) == pytest.approx(expected, rel=0.02)
