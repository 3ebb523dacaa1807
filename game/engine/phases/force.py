"""Force: the events of what entered into force, expired or ended with this turn; the status itself is
derived."""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name
from game.engine.effects import happens
from game.model.context import TurnContext
from game.model.event import Event
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.treaties.lowering.bound import condition
from game.treaties.status import status
from game.treaties.status.status import Condition

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
    """The world with what has come on record, and the changes of condition that the next turn begins with."""
    events = []
    for treaty in world.law.treaties:
        if _has_come(world, treaty):
            act = Instrument(
                kind="occurrence",
                nation=NationId(""),
                turn=world.turn,
                version=status.adopted_version(treaty) or 1,
            )
            changed = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
            world = world.with_law(world.law.with_treaty(changed))
            events.append(_told("treaty.ends_with_event", changed, world))
    for treaty in world.law.treaties:
        now, then = (condition(world.law, treaty, turn) for turn in (world.turn, world.turn + 1))
        kind = TOLD.get((now, then))
        if kind:
            events.append(_told(kind, treaty, world))
    return world, ctx, events


def _told(kind: str, treaty: Treaty, world: World) -> Event:
    audience = None if treaty.public else treaty.negotiators
    members = status.parties(treaty, world.turn + 1) or treaty.negotiators
    return Event(kind, members, {"treaty": Name("treaty", treaty.id)}, audience=audience)


def _has_come(world: World, treaty: Treaty) -> bool:
    """Whether the event or treaty with which it ends has come, and is not on record yet."""
    ending = status.final(treaty).ending
    if not (ending.event or ending.treaty) or status.in_force_since(treaty, world.turn) is None:
        return False
    if any(i.kind == "occurrence" for i in treaty.instruments):
        return False
    opened = any(
        card.id == ending.event and card.turn <= world.turn and happens(world.seed, card)
        for card in world.setting.events
    )
    return opened or any(
        other.id == ending.treaty and status.in_force_since(other, world.turn) is not None
        for other in world.law.treaties
    )
