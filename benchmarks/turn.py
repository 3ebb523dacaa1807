"""A whole turn, talks and orders, with a computer delegation at every seat."""

from __future__ import annotations

from benchmarks.clock import best
from benchmarks.worlds import world_of
from game.ai import decide_all
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.order import Submission
from game.model.world import World

MIXED = ("reciprocal", "selfish", "cooperative", "cautious")


def turn(world: World) -> World:
    """The world a turn on."""
    for _ in world.setting.timing.stages:
        nations = world.setting.nation_ids
        seats = [(observe(world, nation), MIXED[k % len(MIXED)]) for k, nation in enumerate(nations)]
        sealed = [
            Submission(nation=nation, turn=world.turn, stage=world.stage, orders=orders)
            for nation, orders in zip(nations, decide_all(seats), strict=True)
        ]
        world = resolve(world, sealed).world
    return world


def measure() -> dict[str, float]:
    """Seconds a turn."""
    found = {}
    for n in (4, 12, 24):
        world = world_of(n, ("talks", "orders"))
        found[f"{n} delegations"] = best(lambda w=world: turn(w), 2)
    return found
