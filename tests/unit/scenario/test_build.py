"""From a file to the opening world: figures where they belong, treaties with their instruments."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.core.ids import NationId, TreatyId
from game.domains.climate.state import Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.security.state import Security
from game.engine.turn import begin as begin_play
from game.engine.turn import resolve
from game.model.world import World
from game.scenario.archetypes import archetype
from game.scenario.load import begin, load
from game.treaties.status import status
from game.treaties.status.status import Condition
from tests.unit.scenario.planted import WOOD


def opened(folder: Path, text: str = WOOD, seed: int = 1) -> World:
    home = folder / "wood"
    home.mkdir(exist_ok=True)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    return begin(load(home), seed)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return opened(tmp_path)


def test_a_nations_figure_beats_its_archetypes_which_beats_the_usual(world: World) -> None:
    rich, poor, middle = archetype("rich"), archetype("poor"), archetype("middle")
    assert world[Economy].output.tolist() == [rich["economy.output"], 9.0, middle["economy.output"]]
    assert world[Economy].population.tolist()[1] == poor["economy.population"]
    assert world[Climate].cost_factor.tolist() == [1.0, 1.0, 1.0]


def test_figures_of_the_world_stand_everywhere(world: World) -> None:
    assert float(world[Climate].temperature) == pytest.approx(1.2)


def test_figures_for_each_commons_and_each_other_nation_stand_in_their_column(world: World) -> None:
    assert world[Commons].habit[:2, 0].tolist() == [3.0, 4.0]
    tension = world[Security].tension
    assert tension[0, 1] == tension[1, 0] == 20.0
    assert tension[0, 2] == tension[1, 2] == 12.0  # nothing said: at rest


def test_levers_start_where_their_variable_does(world: World) -> None:
    assert world.levers["security.defence"].tolist() == world[Security].defence.tolist()
    assert world.levers["trade.sanction"].shape == (3, 3)
    assert world.levers["commons.harvest"].tolist() == [[1.0], [1.0], [1.0]]


def test_a_treaty_in_force_binds_those_who_signed(world: World) -> None:
    cap = world.law.treaty("cap")
    assert status.parties(cap, 1) == ("alpha", "beta")
    assert status.in_force_since(cap, 1) == 1


def test_shares_of_a_treaty_that_comes_with_the_scenario_are_counted_at_the_opening(world: World) -> None:
    weights = world.law.treaty("cap").weights
    habit = world[Commons].habit[:, 0]
    assert list(weights) == ["alpha", "beta", "gamma"]
    assert np.allclose(list(weights.values()), habit / habit.sum(), atol=1e-6)


def test_a_text_before_a_body_is_on_its_docket_and_signed_by_who_tabled_it(world: World) -> None:
    draft = world.law.treaty("draft")
    assert status.condition(draft, 1) is Condition.DRAFT
    assert status.signed_version(draft, "gamma", 1) == 1
    assert status.signed_version(draft, "alpha", 1) is None
    (motion,) = world.law.docket
    assert (motion.body, motion.author, motion.matter.treaty) == ("council", "gamma", "draft")


def test_the_body_can_adopt_that_text(tmp_path: Path) -> None:
    """Gamma votes yes for its own motion, and to consensus the silence of others is no objection."""
    text = WOOD.replace("rule: {name: majority, veto: [beta]}", "rule: {name: consensus}")
    now = begin_play(opened(tmp_path, text)).world
    for _ in range(2):
        now = resolve(now, ()).world
    assert now.law.docket == ()
    (decision,) = now.law.decisions
    assert decision.adopted and decision.votes[NationId("gamma")] == "yes"
    assert status.adopted_version(now.law.treaty("draft")) == 1


def test_a_text_without_author_is_a_draft_that_nobody_signed(tmp_path: Path) -> None:
    text = WOOD.replace("    body: council\n    tabled_by: gamma\n", "")
    law = opened(tmp_path, text).law
    assert law.treaty("draft").instruments == ()
    assert law.docket == ()


def test_signature_alone_binds_where_the_text_says_so(tmp_path: Path) -> None:
    text = WOOD.replace("final: {entry: {count: 2", "final: {consent: signature, entry: {count: 2")
    cap = opened(tmp_path, text).law.treaty("cap")
    assert {i.kind for i in cap.instruments} == {"adoption", "signature"}
    assert status.parties(cap, 1) == ("alpha", "beta")


def test_the_opening_does_not_depend_on_the_seed_but_the_digest_does(tmp_path: Path) -> None:
    one, two = opened(tmp_path, seed=1), opened(tmp_path, seed=2)
    assert one[Economy].capital.tolist() == two[Economy].capital.tolist()
    assert one.digest() != two.digest()
    assert one.digest() == opened(tmp_path, seed=1).digest()


def test_ids_of_treaties_are_those_of_the_file(world: World) -> None:
    assert [t.id for t in world.law.treaties] == [TreatyId("cap"), TreatyId("draft")]
