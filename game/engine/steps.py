"""The domains' steps in the one explicit order, as functions."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeAlias

from game.domains.catalogue import DOMAIN_ORDER
from game.model.context import TurnContext
from game.model.event import Event
from game.model.variable import State
from game.model.world import World

Step: TypeAlias = Callable[[World, TurnContext], tuple[State, list[Event]]]

STEPS: tuple[Step, ...] = tuple(import_module(f"game.domains.{name}.rules").step for name in DOMAIN_ORDER)
"""The step of each domain, in their order."""


def one_year(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world a year on: every domain once, in order, its state quantised after its step."""
    events: list[Event] = []
    for step in STEPS:
        state, happened = step(world, ctx)
        world = world.with_states(state.quantised(world.states[type(state)]))
        events += happened
    return world, events
