"""Rulings teach: an ignored one makes the next cheaper to ignore, for anybody; an obeyed one the contrary."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.ai.disputes import obeys
from game.domains.society.state import Society
from game.engine import rulings
from game.engine.observe import observe
from game.model.causes import Ledger
from game.model.dispute import Dispute, Step
from game.model.world import World
from game.presenters.compliance import faith
from tests.generators import context
from tests.unit.engine.enforcing import ARKA, BAYU, BREAKS, DIRGA, PACT, kinds, pact, reputation, stage, trust

CASE = Dispute(
    id="pact-d1",
    treaty=PACT,
    article=0,
    complainant=ARKA,
    respondent=BAYU,
    steps=(Step(kind="consultation", turn=1, by=ARKA),),
)
PANEL = {"disputes": {"means": "panel", "consultation": 0, "ruling": 1, "compliance": 1}, "verification": 0}
SUES = {"kind": "complain", "treaty": "pact", "article": 0, "nation": "bayu"}
OBEYS = {"kind": "settle", "dispute": "pact-d1", "how": "comply"}


def believed(world: World) -> float:
    """Points of faith in rulings."""
    return float(world[Society].rulings)


def test_ignoring_shakes_faith_by_size_and_costs_as_much_as_there_was() -> None:
    """Bayu is a quarter of output: 8 + 8/4 = 10 of 60 points. It costs 8 x 0.6 = 4.8 of trust and 3 of name;
    the next one, whoever ignores it, 8 x 0.5 = 4 and 2.5."""
    world = pact()
    ctx = replace(context(world), ledger=Ledger())
    once = rulings.ignored(world, ctx, CASE)
    assert believed(once) == pytest.approx(50.0)
    assert trust(once, DIRGA, BAYU) == pytest.approx(50.0 - 4.8)
    assert reputation(once, BAYU) == pytest.approx(50.0 - 3.0)
    twice = rulings.ignored(once, ctx, CASE.model_copy(update={"respondent": DIRGA}))
    assert trust(twice, ARKA, DIRGA) == pytest.approx(50.0 - 4.0)
    assert reputation(twice, DIRGA) == pytest.approx(50.0 - 2.5)
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["society.rulings"]
    assert sorted((c.key, c.nation) for c in account.parts) == [
        ("rulings.ignored", BAYU),
        ("rulings.ignored", DIRGA),
    ]


def test_obeying_teaches_less_the_more_faith_there_is() -> None:
    """6 points of what is missing: 6 x 0.4 = 2.4 from 60."""
    world = pact()
    assert believed(rulings.obeyed(world, context(world), CASE)) == pytest.approx(62.4)


@pytest.mark.parametrize(("obedient", "moves"), [(True, 1), (False, -1)])
def test_in_a_game_faith_rises_when_it_is_obeyed_and_falls_when_time_runs_out(
    obedient: bool, moves: int
) -> None:
    world = stage(pact(PANEL), {BAYU: [BREAKS]}).world
    world, seen = stage(world, {ARKA: [SUES]}).world, []
    for turn in range(4):
        found = stage(world, {BAYU: [OBEYS]} if obedient and turn == 1 else {})
        seen, world = seen + kinds(found), found.world
    assert np.sign(believed(world) - 60.0) == moves
    assert ("dispute.ignored" in seen) != obedient and ("dispute.complied" in seen) == obedient
    assert str(round(believed(world))) == str(faith(observe(world, ARKA)).params["points"])


def test_delegations_obey_by_the_faith_there_is() -> None:
    """With full faith all do; without any, half of those who keep their word, and nobody else."""
    world = pact()
    for points, honest, odds in (
        (100.0, False, 1.0),
        (0.0, False, 0.0),
        (0.0, True, 0.5),
        (50.0, True, 1.0),
        (60.0, False, 0.6),
    ):
        some = world.with_states(replace(world[Society], rulings=np.asarray(points)))
        views = [replace(observe(some, BAYU), world=replace(some, seed=seed)) for seed in range(400)]
        obedient = sum(obeys(view, CASE, honest) for view in views) / len(views)
        assert obedient == pytest.approx(odds, abs=0.08)
