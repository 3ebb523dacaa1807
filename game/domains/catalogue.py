"""The domains in the order in which they step, with all their levers, slots and variables by name.

Within a year each domain sees those before it as they have become, and those after it as they were.
Not here: the steps themselves (`engine.steps`).
To add a domain: its state here, its rules beside it, and a place in the order.
"""

from __future__ import annotations

from collections.abc import Callable

from game.domains import civic
from game.domains.climate import state as climate
from game.domains.commons import state as commons
from game.domains.economy import state as economy
from game.domains.finance import state as finance
from game.domains.health import state as health
from game.domains.pillars import state as pillars
from game.domains.security import state as security
from game.domains.society import state as society
from game.domains.trade import state as trade
from game.model.given import Given
from game.model.obligations import Slot
from game.model.variable import Lever, State, Variable

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
OPENINGS: tuple[Callable[[Given], State], ...] = tuple(module.opening for module in _MODULES)
LEVERS: dict[str, Lever] = {lever.name: lever for module in _MODULES for lever in module.LEVERS}
SLOTS: dict[str, Slot] = {slot.name: slot for module in (*_MODULES, civic) for slot in module.SLOTS}
VARIABLES: dict[str, Variable] = {v.name: v for state in STATES for v in state.variables()}
