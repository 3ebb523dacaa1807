"""The domains in the order in which they step, their levers and slots by name, and a year of them all.

Not here: turns, phases, quantising (`engine`).
To add a domain: its state here, its rules beside it, and a place in the order.
"""

from __future__ import annotations

from collections.abc import Callable

from game.domains.climate import rules as climate_rules
from game.domains.climate import state as climate
from game.domains.commons import rules as commons_rules
from game.domains.commons import state as commons
from game.domains.economy import rules as economy_rules
from game.domains.economy import state as economy
from game.domains.finance import rules as finance_rules
from game.domains.finance import state as finance
from game.domains.health import rules as health_rules
from game.domains.health import state as health
from game.domains.pillars import rules as pillars_rules
from game.domains.pillars import state as pillars
from game.domains.security import rules as security_rules
from game.domains.security import state as security
from game.domains.society import rules as society_rules
from game.domains.society import state as society
from game.domains.trade import rules as trade_rules
from game.domains.trade import state as trade
from game.model.context import TurnContext
from game.model.event import Event
from game.model.given import Given
from game.model.obligations import Slot
from game.model.variable import Lever, State, Variable
from game.model.world import World

_MODULES = (economy, climate, trade, commons, security, health, finance, society, pillars)

STATES: tuple[type[State], ...] = (
    economy.Economy,
    climate.Climate,
    trade.Trade,
    commons.Commons,
    security.Security,
    health.Health,
    finance.Finance,
    society.Society,
    pillars.Pillars,
)
DOMAIN_ORDER: tuple[str, ...] = tuple(state.domain for state in STATES)
STEPS: tuple[Callable[[World, TurnContext], tuple[State, list[Event]]], ...] = (
    economy_rules.step,
    climate_rules.step,
    trade_rules.step,
    commons_rules.step,
    security_rules.step,
    health_rules.step,
    finance_rules.step,
    society_rules.step,
    pillars_rules.step,
)
OPENINGS: tuple[Callable[[Given], State], ...] = tuple(module.opening for module in _MODULES)
LEVERS: dict[str, Lever] = {lever.name: lever for module in _MODULES for lever in module.LEVERS}
SLOTS: dict[str, Slot] = {slot.name: slot for module in _MODULES for slot in module.SLOTS}
VARIABLES: dict[str, Variable] = {v.name: v for state in STATES for v in state.variables()}


def year(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world a year on, not yet quantised, and what happened in it.

    Each domain sees those before it as they have become, and those after it as they were.
    """
    events: list[Event] = []
    for step in STEPS:
        state, happened = step(world, ctx)
        world = world.with_states(state)
        events += happened
    return world, events
