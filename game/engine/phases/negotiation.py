"""Negotiation: drafts are tabled, countered, declined; things are said.

Each order touches its own draft or adds its own version, numbered in the canonical order, so none can
push another aside.
"""

from __future__ import annotations

from game.model.context import TurnContext
from game.model.event import Event
from game.model.order import OrderPhase
from game.model.world import World


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this stage's negotiation orders carried out."""
    return carry_out(world, ctx, "negotiation")


def carry_out(world: World, ctx: TurnContext, phase: OrderPhase) -> tuple[World, TurnContext, list[Event]]:
    """The world with the orders of one phase carried out, in canonical order.

    An order `overtaken` by an earlier one of this stage is not carried out, and its giver is told.
    """
    events: list[Event] = []
    for nation, order in ctx.orders:
        if order.phase == phase:
            if order.overtaken(world, nation):
                told = {"order": order.says()}
                events.append(Event("order.overtaken", (nation,), told, audience=(nation,)))
                continue
            world, happened = order.carry_out(world, nation)
            events += happened
    return world, ctx, events
