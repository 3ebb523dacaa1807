"""A world's turn without delegations, at 4 to 200 nations, with and without causes."""

from __future__ import annotations

from benchmarks.clock import Timed, timed
from benchmarks.worlds import world_of
from game.engine.turn import resolve


def measure() -> dict[str, Timed]:
    """A turn of one year."""
    found = {}
    for n in (4, 12, 24, 200):
        world = world_of(n)
        found[f"{n} nations"] = timed(lambda w=world: resolve(w, (), causes=False))
        found[f"{n} nations, with causes"] = timed(lambda w=world: resolve(w, ()))
    return found
