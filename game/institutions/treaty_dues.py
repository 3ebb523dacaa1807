"""Dues that treaties ask for a body: what each party owes by articles in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from game.core.ids import NationId
from game.model.institution import Body
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.status import Condition

Broken: TypeAlias = Mapping[tuple[str, int, str], bool]


def owed_by_treaty(world: World, body: Body, broken: Broken | None = None) -> dict[NationId, float]:
    """What each nation owes the body a year by articles of treaties in force, USD bn, less what is broken."""
    owed: dict[NationId, float] = {}
    for treaty in sorted(world.law.treaties, key=lambda t: t.id):
        if status.condition(treaty, world.turn) is not Condition.IN_FORCE:
            continue
        parties = status.parties(treaty, world.turn)
        for number, clause in enumerate(status.text(treaty).articles):
            inside = [n for n in parties if number not in status.reserved(treaty, n)]
            for nation, amount in clause.dues_to(world, body.id, inside).items():
                if (treaty.id, number, nation) in (broken or {}):
                    continue
                owed[nation] = round(owed.get(nation, 0.0) + amount, 6)
    return owed
