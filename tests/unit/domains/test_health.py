"""Health: the prepared stop an outbreak, the others pass it on; life follows."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.health.rules import SPARK, step
from tests.generators import context
from tests.unit.domains.worlds import after, explained, levers, parts, world


def test_spending_decides_whether_an_outbreak_grows() -> None:
    start = world(2, health__outbreak=[20.0, 20.0], health__spending=[0.02, 0.15])
    now = after(start).array("health.outbreak")
    assert now[0] > 20.0 > now[1]


def test_a_neighbours_outbreak_crosses_the_border_and_preparedness_keeps_it_out() -> None:
    sick = world(3, health__outbreak=[50.0, 0.0, 0.0], health__spending=[0.02, 0.02, 0.2])
    now = after(sick).array("health.outbreak")
    assert now[1] > now[2] > 0.0
    assert after(world(3)).array("health.outbreak").max() in (0.0, 12.0)


def test_preparedness_moves_a_quarter_of_the_way_to_what_spending_keeps() -> None:
    start = world(2, health__spending=0.05)
    now = after(start, orders=levers(start, health__spending=[0.2, 0.05]))
    assert now.array("health.preparedness") == pytest.approx([50.0 + 0.25 * 30.0, 50.0])


def test_an_outbreak_takes_years_of_life_and_gives_them_back_when_it_ends() -> None:
    start = world(2, health__outbreak=[0.0, 0.0], health__spending=0.2, climate__exposure_square=0.0)
    sick = start.with_states(
        start.states[type(step(start, context(start))[0])].with_array("outbreak", np.array([50.0, 0]))
    )
    during, well = after(sick), after(start)
    lost = well.array("health.life_expectancy") - during.array("health.life_expectancy")
    assert lost[0] == pytest.approx(8.0 * during.array("health.outbreak")[0] / 100.0, abs=0.01)
    later = after(during, 12).array("health.life_expectancy") - after(well, 12).array(
        "health.life_expectancy"
    )
    assert abs(later[0]) < 0.15


def test_life_is_explained_part_by_part() -> None:
    start = world(2, health__outbreak=[30.0, 0.0], health__life_expectancy=[60.0, 80.0])
    now, ctx = explained(start, levers(start, health__spending=[0.2, 0.0]))
    seen = parts(ctx, "health.life_expectancy")
    assert seen["life.progress"] == pytest.approx([0.12 * 1.5, 0.12 * 0.5])
    assert seen["life.preparedness"][0] > 0.0 > seen["life.preparedness"][1]
    change = now.array("health.life_expectancy") - start.array("health.life_expectancy")
    assert sum(seen.values()) == pytest.approx(change, abs=1e-9)


def test_new_outbreaks_come_by_chance_and_are_news() -> None:
    start = world(24, health__spending=0.0)
    found = [step(start, context(start, f"{turn}", causes=False)) for turn in range(200)]
    begun = sum(int((state.outbreak >= 12.0).sum()) for state, _ in found)
    assert begun == pytest.approx(24 * 200 * SPARK, rel=0.4)
    assert begun == sum(len(events) for _, events in found)
