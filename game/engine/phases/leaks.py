"""Leaks: secret treaties come to light, by chance or because a party tells.

The chance grows with the number of those who know (design, after the secret treaties that were published in
1917). What has leaked is public: outsiders trust the parties less, and people at home feel deceived.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import between, quantised
from game.core.text import Name
from game.domains.blame import declared
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.setting import without_names
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.lowering.roles import role_mask
from game.treaties.status import status
from game.treaties.status.publicity import chance, kept_secret
from game.treaties.status.status import Condition, Standing

TRUST_LOST, SUPPORT_LOST = 10.0, 3.0
"""Points of trust in each party that outsiders lose, and of support that each party loses at home."""
PASSED_OVER = 3.0
"""Points of trust that the others lose in each who talked in secret (design: less than a third of what a
secret treaty costs, for nothing has been agreed yet)."""
SUPPORT = declared(Society, "support")
HOLDING = (Standing.PARTY, Standing.CONTRACTING, Standing.SIGNATORY)


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's leaks."""
    events: list[Event] = []
    for treaty in world.law.treaties:
        if _is_quiet(treaty, world.turn) and _overheard(world, ctx, treaty):
            world, event = _met(world, ctx, treaty)
            events.append(event)
        if kept_secret(treaty, world.turn) and _leaks(world, ctx, treaty):
            world, event = _published(world, ctx, treaty)
            events.append(event)
    return world, ctx, events


def _is_quiet(treaty: Treaty, turn: int) -> bool:
    """Whether nobody else knows so far that its negotiators talk."""
    return treaty.quiet and not treaty.public and status.condition(treaty, turn) is Condition.DRAFT


def _overheard(world: World, ctx: TurnContext, treaty: Treaty) -> bool:
    draw = float(ctx.streams.uniform(f"talks/{without_names(world.setting, treaty.id)}", 1)[0])
    return draw < chance(len(treaty.negotiators))


def _met(world: World, ctx: TurnContext, treaty: Treaty) -> tuple[World, Event]:
    """The world in which all know that they talk, though not of what: the others feel passed over."""
    talking = role_mask(world.setting, treaty.negotiators)
    society = world[Society]
    trust = quantised(between(society.trust - PASSED_OVER * np.outer(~talking, talking), 0.0, 100.0))
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.talks"): trust - society.trust})
    known = treaty.model_copy(update={"quiet": False})
    world = world.with_states(replace(society, trust=trust)).with_law(world.law.with_treaty(known))
    return world, Event("talks.leaked", treaty.negotiators, {}, audience=TO_ALL)


def _leaks(world: World, ctx: TurnContext, treaty: Treaty) -> bool:
    secrecy = [k for k, clause in enumerate(status.text(treaty).articles) if clause.kind == "secrecy"]
    if any((id_, number) == (treaty.id, k) for id_, number, _ in ctx.broken for k in secrecy):
        return True
    draw = float(ctx.streams.uniform(f"leaks/{without_names(world.setting, treaty.id)}", 1)[0])
    return draw < chance(len(set(treaty.negotiators)))


def _published(world: World, ctx: TurnContext, treaty: Treaty) -> tuple[World, Event]:
    names = tuple(n for n in world.setting.nation_ids if status.standing(treaty, n, world.turn) in HOLDING)
    parties, knowing = role_mask(world.setting, names), role_mask(world.setting, treaty.negotiators)
    society = world[Society]
    lost = TRUST_LOST * np.outer(~knowing, parties)
    trust = quantised(between(society.trust - lost, 0.0, 100.0))
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.leak"): trust - society.trust})
    support = quantised(between(society.support - SUPPORT_LOST * parties, 0.0, 100.0))
    cause = Cause("support.leak")
    ctx.explain(SUPPORT, society.support, support, {cause: support - society.support})
    changed = replace(society, trust=trust, support=support)
    public = treaty.model_copy(update={"public": True})
    world = world.with_states(changed).with_law(world.law.with_treaty(public))
    return world, Event("treaty.leaked", names, {"treaty": Name("treaty", treaty.id)}, audience=TO_ALL)
