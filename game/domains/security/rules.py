"""A year of security: arms, tension between each two nations, armed groups, and the threat that each feels.

Arms make their owner safer and everybody else less safe (Richardson 1960). The sizes are design.
Here: the year. Not here: what moves tension (`tension.py`), what a threat is made of (`danger.py`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array, between
from game.core.text import Name
from game.domains.blame import declared, split, total
from game.domains.economy.state import Economy
from game.domains.security import danger, equations
from game.domains.security.state import ARMS_CAP, DEFENCE, WEAR, Security, hazard, neighbours
from game.domains.security.state import danger as threat
from game.domains.security.tension import moves
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.setting import Setting
from game.model.world import World

ARMS = declared(Security, "arms")

CRITICAL = 90.0
"""World tension from which a warning is news."""

MOST_BACKED = 4.0
"""The largest factor of alliances on the danger of a pair (design: above that of one alliance, 3.49 in Benson
2011)."""


def step(world: World, ctx: TurnContext) -> tuple[Security, list[Event]]:
    """Security a year on; defence keeps to honoured caps, nobody mobilises against a pledge."""
    now = world[Security]
    defence = np.minimum(ctx.levers[DEFENCE.name], np.maximum(ctx.honoured[ARMS_CAP], 0.0))
    bought = defence * world[Economy].output
    arms = now.arms + equations.arms_change(now.arms, np.zeros((1, 1)), WEAR, bought)
    moved = moves(world, ctx, defence)
    count = len(world.setting.nations)
    tension = between(now.tension + moved.together(), 0.0, 100.0) * (1.0 - np.eye(count))
    allied = between(danger.alliances(ctx.honoured, arms), 0.0, MOST_BACKED)
    groups = danger.armed_groups(now.armed_groups, ctx.honoured)
    odds = hazard(tension, arms, neighbours(world.setting))
    after = replace(
        now,
        arms=arms,
        defence=defence,
        tension=tension,
        threat=threat(tension, arms, allied, groups),
        alliances=allied,
        armed_groups=groups,
        world_tension=tension.max(axis=(-2, -1)),
        hazard=odds,
        disputes=now.disputes + 0.5 * total(total(odds)),
    )
    if ctx.ledger is not None:
        danger.explain(now, after, moved, world.setting, ctx)
        _explain_arms(now, after, bought, world, ctx)
    return after, _events(now, after, world.setting)


def _explain_arms(now: Security, after: Security, bought: Array, world: World, ctx: TurnContext) -> None:
    """What was bought against what wears out, and what articles kept from being bought."""
    ordered = ctx.levers[DEFENCE.name] * world[Economy].output
    parts = {Cause("arms.bought", DEFENCE.name): ordered, Cause("arms.wear"): -WEAR * now.arms}
    cap = ctx.honoured[ARMS_CAP]
    binding = [(ref, (limit <= cap) & np.isfinite(limit)) for ref, limit in ctx.honoured.binding(ARMS_CAP)]
    for ref, share in split(binding):
        parts[Cause("arms.cap", article=ref)] = (bought - ordered) * share
    ctx.explain(ARMS, now.arms, after.arms, parts)


def _events(now: Security, after: Security, setting: Setting) -> list[Event]:
    """The pair that came near a clash this year; none in batches."""
    if after.tension.ndim > 2 or not (now.world_tension < CRITICAL <= after.world_tension):
        return []
    row, column = divmod(int(after.tension.argmax()), len(setting.nations))
    pair = tuple(setting.nation_ids[place] for place in sorted((row, column)))
    named = {"first": Name("nation", pair[0]), "second": Name("nation", pair[1])}
    return [Event("security.brink", pair, named, audience=TO_ALL)]
