"""What a seat may know: `observe`, early and after forty turns, and the view that legality takes."""

from __future__ import annotations

from benchmarks.clock import best
from benchmarks.worlds import world_of
from game.engine.observe import desk, observe


def measure() -> dict[str, float]:
    """Seconds a view."""
    world = world_of(24)
    nation = world.setting.nation_ids[0]
    past = [world] * 40
    return {
        "observe, 24 nations": best(lambda: observe(world, nation), 20),
        "observe, 24 nations, 40 turns of history": best(lambda: observe(world, nation, past=past), 10),
        "desk (of the moment), 24 nations": best(lambda: desk(world, nation), 20),
    }
