"""Domains: the models move the world, year by year, in the one explicit order `DOMAIN_ORDER`."""

from __future__ import annotations

from dataclasses import replace

from game.core.rng import Streams
from game.engine.steps import one_year
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world after the turn's years, every state quantised after each step."""
    events: list[Event] = []
    for year in range(world.setting.timing.years_per_turn):
        moment = replace(ctx, streams=Streams(world.seed, f"{world.turn}.years.{year}", ctx.streams.batch))
        world, happened = one_year(world, moment)
        events += happened
    return world, ctx, events
