"""Dues: who owes what to a body, by the key of its members."""

from __future__ import annotations

import numpy as np

from game.core.ids import NationId
from game.institutions import voting
from game.model.institution import Body
from game.model.world import World
from game.treaties.lowering.measure import shares
from game.treaties.lowering.roles import role_mask


def dues_shares(world: World, body: Body) -> dict[NationId, float]:
    """Each member's share of the dues, together 1 (of those fixed: as written); {} where there are none."""
    if body.dues is None:
        return {}
    sitting = voting.members(world.setting, body)
    if body.dues.key == "fixed":
        return {nation: body.dues.fixed.get(nation, 0.0) for nation in sitting}
    held = shares(world, body.dues.key, np.asarray(role_mask(world.setting, sitting)))
    return {nation: float(held[world.setting.index(nation)]) for nation in sitting}


def assessed(world: World, body: Body) -> dict[NationId, float]:
    """What each member owes a year, USD bn; nothing while the body is at a halt."""
    if body.dues is None or body.state.paused:
        return {}
    return {n: round(share * body.dues.budget, 6) for n, share in dues_shares(world, body).items()}


def would_owe(world: World, body: Body, nation: NationId) -> float:
    """What the nation would owe the body a year as a member, USD bn."""
    if body.seats is not None:
        return assessed(world, body).get(nation, 0.0)
    sitting = (*voting.members(world.setting, body), nation)
    return assessed(world, body.model_copy(update={"members": sitting})).get(nation, 0.0)
