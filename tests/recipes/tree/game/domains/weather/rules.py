"""A year of rain."""

from __future__ import annotations

from game.domains.weather.state import SEEDING, Weather

from game.core.arrays import frozen
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World


def step(world: World, ctx: TurnContext) -> tuple[Weather, list[Event]]:
    """Weather a year on."""
    return Weather(rain=frozen(1.0 + 0.1 * ctx.levers[SEEDING.name] + 0.0 * world[Weather].rain)), []
