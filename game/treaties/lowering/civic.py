"""What programmes and payments at home come to, joined into the obligations beside the treaties.

They bind nobody and carry no article; here only so that whatever looks ahead sees them.
"""

from __future__ import annotations

from game.domains.civic import CIVIC_COST
from game.model.obligations import Obligations
from game.model.programme import PROGRAMMES, Enacted, is_paid, works
from game.model.world import World


def join_civic(world: World, out: Obligations) -> None:
    """Adds what runs this turn, in the order of its records."""
    cost = out.blank(CIVIC_COST)
    for running in world.law.programmes:
        kind, actor = PROGRAMMES[running.programme], world.setting.index(running.nation)
        if is_paid(running, world.turn):
            cost[actor] += kind.costs(running)
        if works(running, world.turn):
            target = world.setting.index(running.target) if running.target else -1
            kind.lower(Enacted(world, running, actor, target, out))
    for payment in world.law.compensations:
        if payment.since <= world.turn < payment.until:
            cost[world.setting.index(payment.nation)] += payment.share
    if cost.any():
        out.add(CIVIC_COST, cost)
