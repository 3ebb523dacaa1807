"""The day on which nations come into bodies and leave them: at the end of a turn, after its accounts."""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name
from game.institutions import voting
from game.institutions.membership import but, depending, emptied, joined, released
from game.model.event import TO_ALL, Event
from game.model.world import World
from game.orders.tabling import without


def changed(world: World) -> tuple[World, list[Event]]:
    """The world at the end of a turn: those are members who accepted a charter, those no more whose notice
    has run. A body that nobody is left in is no more."""
    events: list[Event] = []
    for name in [body.id for body in world.law.bodies]:
        body = world.law.body(name)
        for nation in body.state.joining:
            body = joined(world.setting, body, nation)
            events.append(_told("body.joined", name, nation))
        world = world.with_body(body.having(joining=()))
    for name, nation in [
        (body.id, nation)
        for body in world.law.bodies
        for nation, last in body.state.notices.items()
        if last <= world.turn
    ]:
        if any(body.id == name for body in world.law.bodies):
            world, happened = left(world, name, nation)
            events += happened
    return world, events


def left(world: World, name: str, nation: NationId) -> tuple[World, list[Event]]:
    """The world without the nation in a body and in those that are for its members only."""
    body = world.law.body(name)
    if nation not in voting.members(world.setting, body):
        return world.with_body(body.having(notices=but(body.state.notices, nation))), []
    world = without(world, [m for m in world.law.docket if (m.body, m.author) == (name, nation)])
    world = world.with_law(released(world, body, nation))
    stayed = emptied(world.setting, body, nation)
    events = [_told("body.left", name, nation)]
    if stayed is None:
        gone = tuple(b for b in world.law.bodies if b.id != name)
        world = without(world, [m for m in world.law.docket if m.body == name])
        world = world.with_law(world.law.having(bodies=gone))
        events.append(Event("body.ended", (), {"body": Name("body", name)}, audience=TO_ALL))
    else:
        world = world.with_body(stayed)
    for other in depending(world.law, body):
        if nation in voting.members(world.setting, other):
            world, happened = left(world, other.id, nation)
            events += happened
    return world, events


def _told(kind: str, body: str, nation: NationId) -> Event:
    return Event(kind, (nation,), {"body": Name("body", body)}, audience=TO_ALL)
