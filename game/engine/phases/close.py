"""Close: the stage ends; after the last stage the year turns and the next one opens with its news.

What the opening's events change is booked in the same accounts as the year that led up to it, so that a
number on the desk is always explained in full.
"""

from __future__ import annotations

from dataclasses import replace

from game.engine.effects import opening
from game.model.context import TurnContext
from game.model.envoys import needed
from game.model.event import Event
from game.model.world import World


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world at the start of the next stage or turn, and the news that it opens with."""
    if world.stage + 1 < len(world.setting.timing.stages):
        spent = dict(world.law.envoys_spent)
        for nation in dict.fromkeys(nation for nation, _ in ctx.orders):
            given = [order for by, order in ctx.orders if by == nation]
            spent[nation] = spent.get(nation, 0) + needed(world.law, nation, world.turn, given)
        law = world.law.having(envoys_spent=spent)
        return replace(world, stage=world.stage + 1, law=law), ctx, []
    rested = world.law.having(envoys_spent={})
    world, events = opening(replace(world, turn=world.turn + 1, stage=0, law=rested), ctx)
    accounts = ctx.ledger.accounts if ctx.ledger is not None else {}
    return replace(world, accounts=accounts), ctx, events
