"""Whether anybody gains by moving one lever alone in the world without cooperation: by brute force.

    python -m tests.properties.alone first-accord ozone-hole

Every lever of every nation is tried at each of its steps (at most 101 values), in every turn, the others
standing. Prints, for each turn, the largest gain found and whose it is, and the CPU time that the world took.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np

from game.domains.catalogue import LEVERS
from game.engine import turn
from game.engine.baseline import Move, alone, movable, valued, without_treaties
from game.model.world import World
from game.scenario.load import begin, find, load
from game.treaties.lowering.lowering import due


def gains(world: World) -> Iterator[Move]:
    """Every value of every lever with what it would bring its owner."""
    law = due(world)
    for name in dict.fromkeys(at.lever for at in movable(world)):
        lever = LEVERS[name]
        count = min(round((lever.high - lever.low) / lever.step), 100) + 1
        grid = np.linspace(lever.low, lever.high, count).round(6)
        own = [at for at in movable(world) if at.lever == name]
        yield from valued(world, law, [Move(at, float(value)) for at in own for value in grid])


def at_orders(before: World, after: World) -> World:
    """The world of a turn's orders with the levers that were set in it."""
    stage = before.setting.timing.stages.index("orders")
    return replace(before, stage=stage, levers=after.levers)


def main() -> None:
    """Tries and prints."""
    for name in sys.argv[1:]:
        path = find(name)
        assert path is not None, name
        start = turn.begin(begin(load(path), 1)).world
        began = time.process_time()
        worlds = [world for world in alone(without_treaties(start)) if world is not None]
        print(f"{name}: {time.process_time() - began:.1f} s")
        for before, after in pairwise(worlds[: start.setting.timing.turns + 1]):
            best = max(gains(at_orders(before, after)), key=lambda move: move.gain, default=None)
            if best is not None:
                who = start.setting.nation_ids[best.at.nation]
                print(
                    f"  turn {before.turn}: {best.gain:.3f} points ({who}, {best.at.lever} at {best.value:g})"
                )


if __name__ == "__main__":
    main()
