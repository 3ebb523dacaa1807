"""The rules of all domains in their order, and one year of the world.

Not here: turns, phases, quantising (`engine`). This is the one file that knows every domain's rules.
"""

from __future__ import annotations

from collections.abc import Callable

from game.domains.climate import rules as climate
from game.domains.commons import rules as commons
from game.domains.economy import rules as economy
from game.domains.finance import rules as finance
from game.domains.health import rules as health
from game.domains.pillars import rules as pillars
from game.domains.security import rules as security
from game.domains.society import rules as society
from game.domains.trade import rules as trade
from game.model.context import TurnContext
from game.model.event import Event
from game.model.variable import State
from game.model.world import World

STEPS: tuple[Callable[[World, TurnContext], tuple[State, list[Event]]], ...] = (
    economy.step,
    climate.step,
    trade.step,
    commons.step,
    security.step,
    health.step,
    finance.step,
    society.step,
    pillars.step,
)
"""In `catalogue.DOMAIN_ORDER`."""


def year(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world a year on, not yet quantised, and what happened in it.

    Each domain sees those before it as they have become and those after it as they were.
    """
    events: list[Event] = []
    for step in STEPS:
        state, happened = step(world, ctx)
        world = world.with_states(state)
        events += happened
    return world, events
