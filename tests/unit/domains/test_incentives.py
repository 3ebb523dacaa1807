"""The dilemmas are real: each gains alone and now, all lose together and later."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.core.arrays import Array
from game.model.obligations import Obligations
from game.model.world import World
from tests.unit.domains.worlds import FISH, after, law, levers, world

Rule = Callable[[World, Array], Obligations]


def bay() -> World:
    return world(4, (FISH,), economy__population=2.0, economy__output=16.0, commons__habit=3.0)


def blocs() -> World:
    return world(
        6,
        economy__population=1000.0,
        economy__output=12_000.0,
        economy__productivity_growth=0.015,
        climate__emissions=6000.0,
        climate__abatement=0.0,
        climate__exposure_linear=0.3,
    )


def fishing(of: World, bound: Array) -> Obligations:
    return law(of, commons__harvest_cap=np.where(bound, 1.2, np.inf)[:, None])


def cutting(of: World, bound: Array) -> Obligations:
    return law(of, climate__emissions_cap=np.where(bound, 3000.0, np.inf))


ALL, NONE, ONE_OUT = {}, {}, {}
for count in (4, 6):
    ALL[count], NONE[count] = np.ones(count, dtype=bool), np.zeros(count, dtype=bool)
    ONE_OUT[count] = np.arange(count) > 0


def total(of: World) -> float:
    return float(sum(of.array(f"pillars.world_{p}") for p in ("peace", "prosperity", "planet", "health")))


@pytest.mark.parametrize(
    ("start", "rule", "years"), [(bay(), fishing, 9), (blocs(), cutting, 50)], ids=["bay", "climate"]
)
def test_everybody_gains_by_staying_out_now_and_the_world_by_staying_in(
    start: World, rule: Rule, years: int
) -> None:
    count = len(start.setting.nations)
    inside, outside = (
        after(start, 2, kept=rule(start, ALL[count])),
        after(start, 2, kept=rule(start, ONE_OUT[count])),
    )
    income = outside.array("finance.income") - inside.array("finance.income")
    assert income[0] > 0.0 and (income[1:] <= 1e-6).all()
    together, alone = (
        after(start, years, kept=rule(start, ALL[count])),
        after(start, years, kept=rule(start, NONE[count])),
    )
    assert total(together) > total(alone) + 5.0
    assert (together.array("pillars.planet") > alone.array("pillars.planet") + 5.0).all()


def test_a_tariff_helps_one_and_a_tariff_war_nobody() -> None:
    start = world(4, trade__tariff=0.0, trade__openness=0.8)
    one = after(start, orders=levers(start, trade__tariff=[0.1, 0, 0, 0])).array("trade.gains")
    war = after(start, orders=levers(start, trade__tariff=0.1)).array("trade.gains")
    assert one[0] > 0.0 and (one[1:] < 0.0).all() and (war < 0.0).all()


def test_a_pupil_sees_the_bay_die_within_six_turns_and_live_under_a_cap() -> None:
    start = bay()
    assert after(start, 6).array("commons.stock")[0] < FISH.collapse
    assert after(start, 6, kept=fishing(start, ALL[4])).array("commons.stock")[0] > 55.0
