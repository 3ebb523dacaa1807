"""Whom a body's decisions bind: its members by its own power, others who delegated a subject to it."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.ids import NationId
from game.institutions import voting
from game.model.clause import Clause
from game.model.institution import Body
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.status import Condition


def delegated(world: World, body: str, subject: str) -> tuple[NationId, ...]:
    """The nations that delegated the subject to the body by a treaty in force, in the order of nations."""
    found: set[NationId] = set()
    for treaty in world.law.treaties:
        if status.condition(treaty, world.turn) is not Condition.IN_FORCE:
            continue
        for number, clause in enumerate(status.text(treaty).articles):
            if clause.delegates() == (body, subject):
                parties = status.parties(treaty, world.turn)
                found |= {n for n in parties if number not in status.reserved(treaty, n)}
    return tuple(n for n in world.setting.nation_ids if n in found)


def binds_members(body: Body, articles: Sequence[Clause]) -> bool:
    """Whether the body may bind all its members by these articles, by its own power."""
    subjects = {clause.field_of for clause in articles}
    return "bind" in body.powers and (not body.subjects or subjects <= set(body.subjects))


def bound_by(world: World, body: Body, articles: Sequence[Clause]) -> tuple[NationId, ...]:
    """Who would be bound by a decision of these articles, in the order of nations; () for nobody."""
    if binds_members(body, articles):
        return voting.members(world.setting, body)
    subjects = sorted({clause.field_of for clause in articles})
    given = [set(delegated(world, body.id, subject)) for subject in subjects]
    return tuple(n for n in world.setting.nation_ids if given and all(n in some for some in given))
