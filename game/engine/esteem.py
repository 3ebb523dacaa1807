"""Good names: trust and reputation moved by what nations do to each other, with the cause on record.

Also who believes an accusation. Not here: what a year of promises kept does (`domains.society`), and what a
bad name costs later (`repute.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from game.core.arrays import Array, between, frozen, quantised
from game.core.ids import NationId
from game.domains.blame import declared
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.world import World
from game.treaties.lowering.roles import role_mask

REPUTATION = declared(Society, "reputation")


def trusted(world: World, ctx: TurnContext, points: Array, cause: Cause) -> World:
    """The world with the trust of each observer in each actor moved by so many points [observer, actor]."""
    society = world[Society]
    moved = society.trust + points
    np.fill_diagonal(moved, 100.0)
    after = quantised(between(moved, 0.0, 100.0))
    ctx.explain(TRUST, society.trust, after, {cause: after - society.trust})
    return world.with_states(replace(society, trust=after))


def reputed(world: World, ctx: TurnContext, points: Array, cause: Cause) -> World:
    """The world with the reputation of each nation moved by so many points (nation)."""
    society = world[Society]
    after = quantised(between(society.reputation + points, 0.0, 100.0))
    ctx.explain(REPUTATION, society.reputation, after, {cause: after - society.reputation})
    return world.with_states(replace(society, reputation=after))


def of(world: World, nations: Iterable[str], points: float) -> Array:
    """The points for each of these nations, nothing for the others (nation)."""
    return frozen(points * role_mask(world.setting, sorted(set(nations))))


def of_one(world: World, actor: str, points: float | Array) -> Array:
    """A matrix [observer, actor] that moves trust in one nation only, by the points of each observer."""
    found = np.zeros((len(world.setting.nations),) * 2)
    found[:, world.setting.index(actor)] = points
    return found


def belief(world: World, odds: float, accusers: Sequence[NationId]) -> Array:
    """How far each nation believes an accusation, 0 to 1 (observer).

    By its odds, as far as it trusts the accuser whom it trusts most. An accuser believes itself; where nobody
    accuses, the odds alone count.
    """
    if not accusers:
        return frozen(np.full(len(world.setting.nations), odds))
    places = [world.setting.index(nation) for nation in accusers]
    return frozen(odds * world[Society].trust[:, places].max(axis=-1) / 100.0)
