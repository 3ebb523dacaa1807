"""Force: tells what entered into force, expired or ended with this turn. The law itself is derived."""

from __future__ import annotations

from game.core.text import Name
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World
from game.treaties import status
from game.treaties.bound import condition
from game.treaties.status import Condition

TOLD = {
    (Condition.OPEN, Condition.IN_FORCE): "treaty.entered_into_force",
    (Condition.DRAFT, Condition.IN_FORCE): "treaty.entered_into_force",
    (Condition.OPEN, Condition.SUSPENDED): "treaty.suspended",
    (Condition.DRAFT, Condition.SUSPENDED): "treaty.suspended",
    (Condition.IN_FORCE, Condition.SUSPENDED): "treaty.suspended",
    (Condition.SUSPENDED, Condition.IN_FORCE): "treaty.resumed",
    (Condition.SUSPENDED, Condition.EXPIRED): "treaty.expired",
    (Condition.SUSPENDED, Condition.TERMINATED): "treaty.terminated",
    (Condition.IN_FORCE, Condition.EXPIRED): "treaty.expired",
    (Condition.IN_FORCE, Condition.TERMINATED): "treaty.terminated",
    (Condition.DRAFT, Condition.LAPSED): "treaty.lapsed",
}


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The same world, and the changes of condition that the next turn begins with."""
    events = []
    for treaty in world.law.treaties:
        now, then = (condition(world.law, treaty, turn) for turn in (world.turn, world.turn + 1))
        kind = TOLD.get((now, then))
        if kind:
            audience = None if treaty.public else treaty.negotiators
            members = status.parties(treaty, world.turn + 1) or treaty.negotiators
            events.append(Event(kind, members, {"treaty": Name("treaty", treaty.id)}, audience))
    return world, ctx, events
