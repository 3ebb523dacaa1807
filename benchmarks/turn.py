"""A whole turn, talks and orders, with a computer delegation at every seat, after real play."""

from __future__ import annotations

from benchmarks.clock import Timed, each
from benchmarks.worlds import world_of
from game.ai import decide_all
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.order import Submission
from game.model.world import World

MIXED = ("reciprocal", "selfish", "cooperative", "cautious")
LATEST = {4: 30, 12: 30, 24: 10}
"""The last turn that is measured, by the number of delegations."""
MEASURED = (1, 5, 10, 30)


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


def measure() -> dict[str, Timed]:
    """The turns of one game each; a turn is played once, for a second time would find much remembered."""
    found = {}
    for delegations, latest in LATEST.items():
        world = world_of(delegations, ("talks", "orders"))
        for number in range(1, latest + 1):
            name = f"{delegations} delegations, turn {number} ({len(world.law.treaties)} treaties)"
            later: list[World] = []
            took = each([lambda now=world, later=later: later.append(turn(now))])
            (world,) = later
            if number in MEASURED:
                found[name] = took
    return found
