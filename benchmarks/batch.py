"""Many worlds side by side: variants of obligations by futures, causes off."""

from __future__ import annotations

from benchmarks.clock import best
from benchmarks.worlds import world_of
from game.core.arrays import frozen
from game.engine.projection import run_ahead
from game.model.obligations import Obligations, stacked
from game.treaties.lowering.lowering import due

NATIONS, TURNS = 24, 5


def _weaker(law: Obligations, share: float) -> Obligations:
    """A law that asks for less by a share, so that no two variants are one."""
    return Obligations(law.sizes, {slot: frozen(asked * (1.0 - share)) for slot, asked in law.arrays.items()})


def measure() -> dict[str, float]:
    """Seconds a world-turn of 24 nations; a tenth of a millisecond is 10,000 a second."""
    world = world_of(NATIONS)
    law_of_today = due(world)
    found = {}
    for variants, futures in ((1, 1), (1, 64), (1, 256), (4, 64), (12, 64)):
        law = stacked([_weaker(law_of_today, 0.01 * k) for k in range(variants)])
        seconds = best(lambda law=law, f=futures: run_ahead(world, law, TURNS, f), 3)
        found[f"{variants} variants × {futures} futures, each"] = seconds / (variants * futures * TURNS)
    return found
