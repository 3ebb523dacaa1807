"""Lowering: the treaties in force become this turn's obligations."""

from __future__ import annotations

from dataclasses import replace

from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World
from game.treaties.lowering.lowering import due


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The context with what the law asks of everyone."""
    obligations = due(world)
    return world, replace(ctx, due=obligations, honoured=obligations), []
