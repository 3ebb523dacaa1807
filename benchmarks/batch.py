"""Many worlds side by side: worlds that all differ, by futures, causes off."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.clock import Timed, timed
from benchmarks.worlds import world_of
from game.ai.rollout import side_by_side
from game.core.arrays import frozen
from game.domains.economy.state import Economy
from game.engine.projection import run_ahead
from game.model.obligations import Obligations, stacked
from game.model.world import World
from game.treaties.lowering.lowering import due

NATIONS, TURNS = 24, 5


def _weaker(law: Obligations, share: float) -> Obligations:
    """A law that asks for less by a share, so that no two variants are one."""
    return Obligations(law.sizes, {slot: frozen(asked * (1.0 - share)) for slot, asked in law.arrays.items()})


def _other(world: World, number: int) -> World:
    """The world with other levers and another output, so that no two rows are one from the first year on."""
    draws = np.random.Generator(np.random.Philox(number))
    levers = {
        name: frozen(values * draws.uniform(0.9, 1.0, values.shape)) for name, values in world.levers.items()
    }
    economy = world[Economy]
    output = economy.output * draws.uniform(0.95, 1.05, economy.output.shape)
    return replace(world.with_states(economy.with_array("output", output)), levers=levers)


def measure() -> dict[str, Timed]:
    """A world-turn of 24 nations."""
    world = world_of(NATIONS)
    law = due(world)
    found = {}
    for rows, futures in ((1, 1), (1, 64), (64, 1), (256, 1), (4, 64), (16, 64)):
        worlds = side_by_side([_other(world, k) for k in range(rows)])
        laws = stacked([_weaker(law, 0.01 * k) for k in range(rows)])
        took = timed(lambda w=worlds, law=laws, f=futures: run_ahead(w, law, TURNS, f), 3)
        found[f"{rows} worlds × {futures} futures, each"] = took.each(rows * futures * TURNS)
    return found
