"""What delegations order is lawful, the same each time, and blind to the secrets of others."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.ai import decide, decide_all
from game.core.arrays import frozen
from game.core.problems import has_errors
from game.domains.climate.state import Climate
from game.domains.commons.state import Commons
from game.engine.legality import problems
from game.engine.observe import observe
from game.model.law import Breach
from game.model.order import Order, Submission
from game.model.setting import Objective
from game.model.treaty import Treaty, TreatyText, Version
from game.model.world import World
from tests.generators import named
from tests.unit.ai.worlds import NAMES, mixed, small_world, stages

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
def test_twenty_turns_of_lawful_orders() -> None:
    """No exception, no order that legality refuses, none that the engine voids."""
    world = small_world(11, nations=5, turns=20)
    for _, given, resolution in stages(world, mixed(world), 20):
        for view, orders in given.values():
            taken: list[Order] = []
            for order in orders:
                assert not has_errors(problems(view, order, pending=tuple(taken))), order
                taken.append(order)
        assert [e for e in resolution.events if e.kind == "order.voided"] == []
    assert resolution.world.turn == 21


@pytest.mark.parametrize("name", NAMES)
def test_the_same_view_gives_the_same_orders(name: str) -> None:
    world = small_world(5)
    for nation in world.setting.nation_ids:
        first = decide(observe(world, nation), name)
        assert decide(observe(world, nation), name) == first


def fingerprint() -> str:
    """What all seats of a mixed game order in two turns."""
    world = small_world(6)
    state = hashlib.blake2b(digest_size=16)
    for _, given, _ in stages(world, mixed(world), 2):
        for nation, (_, orders) in given.items():
            made = Submission(nation=nation, turn=1, stage=0, orders=orders)
            state.update(made.model_dump_json().encode())
    return state.hexdigest()


def test_hash_seeds_change_nothing() -> None:
    """Another process, with its sets and dicts in another order, decides the same."""
    code = "from tests.unit.ai.test_orders import fingerprint; print(fingerprint())"
    here = fingerprint()
    for seed in ("0", "4242"):
        there = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert there.stdout.strip() == here


def with_secrets(world: World, other: int) -> World:
    """The same world to everybody's knowledge, in which one seat has secrets of every kind."""
    nation = world.setting.nation_ids[other]
    wish = Objective(
        id="wish", text=named("Wish"), secret=True, points=20, variable="finance.income", at_least=1
    )
    changed = world.setting.nations[other].model_copy(update={"objectives": (wish,)})
    nations = tuple(changed if n.id == nation else n for n in world.setting.nations)
    climate, commons = world[Climate], world[Commons]
    emissions, harvest = climate.emissions.copy(), commons.harvest.copy()
    emissions[other] *= 3.0
    harvest[other] *= 2.0
    levers = dict(world.levers)
    effort = np.array(levers["commons.harvest"])
    effort[other] = 1.9
    levers["commons.harvest"] = frozen(effort)
    among = tuple(world.setting.nation_ids[k] for k in (other, other - 1))
    version = Version(number=1, author=nation, turn=1, text=TreatyText(title=named("Whispers")))
    draft = Treaty(id="t0", proposer=nation, negotiators=among, versions=(version,))
    breach = Breach(treaty="t0", article=0, nation=nation, turn=1, shortfall=1.0, covert=True)
    return replace(
        world,
        setting=world.setting.model_copy(update={"nations": nations}),
        levers=levers,
        law=world.law.having(treaties=(*world.law.treaties, draft), breaches=(breach,)),
    ).with_states(replace(climate, emissions=frozen(emissions)), replace(commons, harvest=frozen(harvest)))


@pytest.mark.parametrize("name", NAMES)
def test_the_secrets_of_another_seat_change_no_decision(name: str) -> None:
    """In talks and with orders, for a seat that is told nothing of them."""
    world = small_world(7)
    secretive = with_secrets(world, 3)
    assert secretive.digest() != world.digest()
    for stage in (0, 1):
        here, there = replace(world, stage=stage), replace(secretive, stage=stage)
        for nation in world.setting.nation_ids[:2]:
            assert decide(observe(here, nation), name) == decide(observe(there, nation), name)


def test_a_seat_decides_in_company_as_it_would_alone() -> None:
    """With all strategies around one table, some of whose secrets and drafts the others do not know."""
    world = with_secrets(small_world(7), 3)
    nations = world.setting.nation_ids
    for stage in (0, 1):
        here = replace(world, stage=stage)
        seats = [(observe(here, n), name) for name in NAMES for n in nations]
        together = decide_all(seats)
        assert any(together)
        for (view, name), orders in zip(seats, together, strict=True):
            assert decide(view, name) == orders, (view.nation, name, stage)


def test_who_is_told_how_many_have_decided_may_stop_it_all() -> None:
    world = small_world(7)
    seats = [(observe(world, n), "reciprocal") for n in world.setting.nation_ids]
    heard: list[int] = []
    decide_all(seats, heard.append)
    assert heard and heard == sorted(heard) and heard[-1] < len(seats)

    def stop(decided: int) -> None:
        raise InterruptedError(decided)

    with pytest.raises(InterruptedError):
        decide_all(seats, stop)


def test_what_is_no_secret_changes_decisions() -> None:
    """The same harvest, seen by all, makes them order otherwise: else the test above could not fail."""
    world = replace(small_world(7), stage=1)
    known = np.array(world[Commons].effort)
    known[3] = 1.9
    seen = world.with_states(replace(world[Commons], effort=frozen(known)))
    seats = world.setting.nation_ids[:2]
    changed = [
        n
        for name in NAMES
        for n in seats
        if decide(observe(world, n), name) != decide(observe(seen, n), name)
    ]
    assert changed
