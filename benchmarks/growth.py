"""How the first turn with delegations grows with the number of nations."""

from __future__ import annotations

from benchmarks.clock import Timed, each
from benchmarks.turn import turn
from benchmarks.worlds import world_of

NATIONS = (12, 24, 48, 100)


def measure() -> dict[str, Timed]:
    """The first turn of a world of each size."""
    turn(world_of(4, ("talks", "orders")))  # what is imported and filled on first use
    worlds = {n: world_of(n, ("talks", "orders")) for n in NATIONS}
    return {f"{n} delegations": each([lambda w=world: turn(w)]) for n, world in worlds.items()}
