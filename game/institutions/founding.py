"""Bodies that treaties found, join and end: who sits follows from the treaties in force."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.ids import NationId
from game.institutions import voting
from game.model.institution import Body, Term
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.status import Condition


def standing_bodies(world: World, turn: int) -> tuple[Body, ...]:
    """The bodies that there are on that turn: those of the scenario, and those of treaties then in force."""
    bound = [t for t in world.law.treaties if status.condition(t, turn) is Condition.IN_FORCE]
    lots = dict(zip(world.setting.nation_ids, world.lots().tolist(), strict=True))
    bound.sort(key=lambda t: _by_age(t, turn, lots))
    bodies = {b.id: b for b in world.law.bodies}
    founded = {b.id for b in world.law.bodies if b.state.founded_by}
    alive: set[str] = set()
    for treaty in bound:
        for number, clause in enumerate(status.text(treaty).articles):
            body = clause.founds()
            if body is None or (body.id in bodies and body.id not in founded):
                continue
            sitting = tuple(
                n for n in status.parties(treaty, turn) if number not in status.reserved(treaty, n)
            )
            alive.add(body.id)
            made = bodies.get(body.id) or body.model_copy(
                update={"state": opened(body).state.model_copy(update={"founded_by": treaty.id})}
            )
            if made.state.founded_by == treaty.id:
                bodies[body.id] = made.model_copy(update={"members": sitting})
    for treaty in bound:
        for number, clause in enumerate(status.text(treaty).articles):
            joined = clause.joins()
            if joined in bodies:
                more = [n for n in status.parties(treaty, turn) if number not in status.reserved(treaty, n)]
                bodies[joined] = _with_members(world, bodies[joined], more)
    return tuple(b for b in bodies.values() if b.id in alive or not b.state.founded_by)


def _by_age(treaty: Treaty, turn: int, lots: Mapping[NationId, float]) -> tuple[int, int, float, str]:
    """What puts treaties in order: of two that found the same body the older one does; of one age, by lot."""
    since = status.in_force_since(treaty, turn) or turn
    return since, treaty.versions[0].turn, lots.get(treaty.proposer, 0.0), treaty.id


def _with_members(world: World, body: Body, more: list[NationId]) -> Body:
    if body.seats is not None or not body.members:
        return body
    sitting = {*voting.members(world.setting, body), *more}
    return body.model_copy(update={"members": tuple(n for n in world.setting.nation_ids if n in sitting)})


def opened(body: Body) -> Body:
    """The body with its first members and head in office; every other seat runs half a term."""
    terms: list[Term] = []
    if body.seats is not None:
        for place, nation in enumerate(body.seats.first):
            full = body.seats.term
            terms.append(Term(nation=nation, until=full if place % 2 == 0 else max(1, full // 2)))
    update: dict[str, object] = {"terms": tuple(terms)} if terms and not body.state.terms else {}
    if body.head is not None and body.head.first and not body.state.head:
        update |= {"head": body.head.first, "head_until": body.head.term}
    return body.model_copy(update={"state": body.state.model_copy(update=update)}) if update else body
