"""The domains in the order in which they step, with all their levers, slots and variables by name.

Within a year each domain sees those before it as they have become, and those after it as they were.
Not here: the steps themselves (`engine.steps`).
To add a domain: a folder with its state and rules, and its name in the order.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from game.domains import civic
from game.model.given import Given
from game.model.obligations import Slot
from game.model.variable import Lever, State, Variable

DOMAIN_ORDER: tuple[str, ...] = (
    "economy",
    "climate",
    "trade",
    "commons",
    "security",
    "health",
    "finance",
    "society",
    "pillars",
)
"""In which order the domains step within a year; a test compares it with the folders."""

_MODULES = tuple(import_module(f"game.domains.{name}.state") for name in DOMAIN_ORDER)


def _state(domain: str, module: object) -> type[State]:
    """The state that the domain's file declares."""
    return next(
        found
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, State) and getattr(found, "domain", "") == domain
    )


STATES: tuple[type[State], ...] = tuple(map(_state, DOMAIN_ORDER, _MODULES))
OPENINGS: tuple[Callable[[Given], State], ...] = tuple(module.opening for module in _MODULES)
LEVERS: dict[str, Lever] = {lever.name: lever for module in _MODULES for lever in module.LEVERS}
SLOTS: dict[str, Slot] = {slot.name: slot for module in (*_MODULES, civic) for slot in module.SLOTS}
VARIABLES: dict[str, Variable] = {v.name: v for state in STATES for v in state.variables()}
