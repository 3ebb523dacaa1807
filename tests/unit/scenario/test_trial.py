"""Trial runs: figures that leave their bounds, objectives that come by themselves, rules that break."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.core.problems import RulesBug, Severity
from game.core.text import Quantity
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.security.state import Security
from game.engine.outcome import quiet
from game.model.world import World
from game.scenario.load import Loaded, load
from game.scenario.trial import trial
from tests.unit.scenario.planted import WOOD


@pytest.fixture
def wood(tmp_path: Path) -> Loaded:
    return kept(tmp_path, WOOD)


def kept(folder: Path, text: str) -> Loaded:
    home = folder / "wood"
    home.mkdir(exist_ok=True)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    return load(home)


def really(world: World) -> World:
    return quiet(world, 1)


def test_a_good_scenario_passes(wood: Loaded) -> None:
    assert trial(wood, really) == []


def test_a_figure_outside_its_bounds_is_told_with_its_nation(wood: Loaded) -> None:
    def shrinking(world: World) -> World:
        capital = world[Economy].capital * np.array([1.0, -1.0, 1.0])
        return world.with_states(replace(world[Economy], capital=capital))

    (problem,) = trial(wood, shrinking)
    assert (problem.code, problem.severity) == ("S-RUN-01", Severity.ERROR)
    assert problem.text.params["name"] == "economy.capital" and problem.text.params["whose"] == "beta"
    assert problem.text.params["turns"] == Quantity(1, "quiet turns")
    assert problem.place.path == ("nations", 1)


def test_what_is_no_number_is_outside_too(wood: Loaded) -> None:
    def spoilt(world: World) -> World:
        return world.with_states(replace(world[Commons], stock=np.array([np.nan])))

    (problem,) = trial(wood, spoilt)
    assert problem.code == "S-RUN-01" and problem.text.params["whose"] == "forest"


def test_rules_that_cannot_play_are_a_problem_of_the_scenario(wood: Loaded) -> None:
    def broken(world: World) -> World:
        raise RulesBug("no weights")

    (problem,) = trial(wood, broken)
    assert problem.code == "S-RUN-02" and str(problem.text.params["what"]).startswith(
        "RulesBug, test_trial.py:"
    )


def test_a_world_that_breaks_by_itself_is_a_warning(wood: Loaded) -> None:
    def tense(world: World) -> World:
        return world.with_states(replace(world[Security], world_tension=np.asarray(100.0)))

    (problem,) = trial(wood, tense)
    assert (problem.code, problem.severity) == ("S-RUN-03", Severity.WARNING)


def test_an_objective_that_comes_by_itself_is_a_warning(tmp_path: Path) -> None:
    easier = WOOD.replace("variable: commons.stock, at_least: 50", "variable: society.schooling, at_least: 3")
    (problem,) = trial(kept(tmp_path, easier), really)
    assert problem.code == "S-RUN-04" and problem.place.path == ("nations", 0, "objectives", 0)
    allowed = easier.replace("allow: {}", "allow: {S-RUN-04: a gift for beginners}")
    loaded = kept(tmp_path, allowed)
    assert loaded.problems == () and trial(loaded, really) == []


def test_a_scenario_with_errors_is_not_tried(tmp_path: Path) -> None:
    def never(world: World) -> World:
        raise AssertionError

    assert trial(kept(tmp_path, WOOD.replace("archetype: rich", "archetype: reach")), never) == []
