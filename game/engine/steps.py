"""The domains' steps in the one explicit order, as functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from game.domains.catalogue import DOMAIN_ORDER
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

Step: TypeAlias = Callable[[World, TurnContext], tuple[State, list[Event]]]

_BY_DOMAIN: dict[str, Step] = {
    "economy": economy.step,
    "climate": climate.step,
    "trade": trade.step,
    "commons": commons.step,
    "security": security.step,
    "health": health.step,
    "finance": finance.step,
    "society": society.step,
    "pillars": pillars.step,
}
STEPS: tuple[Step, ...] = tuple(_BY_DOMAIN[name] for name in DOMAIN_ORDER)


def one_year(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world a year on: every domain once, in order, its state quantised after its step."""
    events: list[Event] = []
    for step in STEPS:
        state, happened = step(world, ctx)
        world = world.with_states(state.quantised(world.states[type(state)]))
        events += happened
    return world, events
