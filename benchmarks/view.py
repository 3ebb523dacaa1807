"""What a seat may know: `observe`, early and after forty turns, and the view that legality takes."""

from __future__ import annotations

from benchmarks.clock import Timed, each
from benchmarks.worlds import world_of
from game.engine.observe import desk, observe
from game.engine.turn import resolve
from game.model.world import World

TURNS = 40


def measure() -> dict[str, Timed]:
    """The views of all seats of a moment, each taken once; shown for one of them."""
    past = [world_of(24)]
    for _ in range(TURNS):
        past.append(resolve(past[-1], ()).world)
    nations = past[0].setting.nation_ids

    def views(world: World, before: list[World]) -> None:
        for nation in nations:
            observe(world, nation, past=before)

    def desks(world: World) -> None:
        for nation in nations:
            desk(world, nation)

    first = each([lambda w=world: views(w, []) for world in past[:5]])
    views(past[-2], past[:-2])  # what a seat has seen in earlier turns is known already in a game
    late = each([lambda: views(past[-1], past[:-1])])
    bare = each([lambda w=world: desks(w) for world in past[5:10]])
    return {
        "observe, 24 nations": first.each(len(nations)),
        f"observe, 24 nations, {TURNS} turns of history": late.each(len(nations)),
        "desk (of the moment), 24 nations": bare.each(len(nations)),
    }
