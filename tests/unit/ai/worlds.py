"""Worlds and seats for the tests of delegations: First Accord as shipped, and random openings from seeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from game.ai import STRATEGIES, decide_all
from game.core.ids import NationId
from game.engine.observe import observe
from game.engine.turn import Resolution, begin, resolve
from game.model.order import Order, Submission
from game.model.view import View
from game.model.world import World
from game.resources import scenarios
from game.scenario.load import begin as opening_world
from game.scenario.load import load
from tests.generators import random_world

NAMES = tuple(STRATEGIES)


def first_accord(seed: int = 1) -> World:
    """The first turn of First Accord."""
    return begin(opening_world(load(scenarios() / "first-accord"), seed)).world


def small_world(seed: int, nations: int = 4, turns: int = 6) -> World:
    """A random opening with one commons and a year a turn; all is open from the first turn."""
    world = random_world(seed, nations, 1)
    timing = world.setting.timing.model_copy(update={"turns": turns, "years_per_turn": 1})
    return replace(world, setting=world.setting.model_copy(update={"timing": timing}))


def mixed(world: World) -> dict[NationId, str]:
    """All strategies, over and over, in the order of seats."""
    return {nation: NAMES[place % len(NAMES)] for place, nation in enumerate(world.setting.nation_ids)}


Stage = tuple[World, dict[NationId, tuple[View, tuple[Order, ...]]], Resolution]


def stages(world: World, seats: dict[NationId, str], turns: int) -> Iterator[Stage]:
    """Each stage of a game: the world before, each seat's view and orders, and what came of them.

    All seats think together, as in a session: they decide as they would alone (`test_orders` holds that).
    """
    starts: list[World] = []
    while world.turn <= turns:
        if world.stage == 0:
            starts.append(world)
        views = [observe(world, nation, past=starts[:-1]) for nation in seats]
        made = decide_all(list(zip(views, seats.values(), strict=True)))
        given = {view.nation: (view, orders) for view, orders in zip(views, made, strict=True)}
        sealed = [
            Submission(nation=nation, turn=world.turn, stage=world.stage, orders=orders)
            for nation, (_, orders) in given.items()
        ]
        resolution = resolve(world, sealed)
        yield world, given, resolution
        world = resolution.world


@cache
def mixed_game(seed: int) -> tuple[Stage, ...]:
    """Four turns of a small world among all strategies: played once for all tests that look at it."""
    world = small_world(seed)
    return tuple(stages(world, mixed(world), 4))
