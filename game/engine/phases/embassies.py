"""Embassies: what ambassadors hear, and what a recall in protest costs.

An ambassador hears, once he has been in place for some turns, what kind of thing his host secretly wants; and
each turn with some chance that it talks with others of which nobody is to hear. He hears no texts and no
figures. What he reports is for his own government alone. Campaigns of the host at home he sees at once
(`model.audience.HEARD`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from game.core.arrays import between, quantised
from game.core.text import Listing, Name, Param
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.engine.aims import category
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.embassy import Cable, Embassy
from game.model.event import Event
from game.model.setting import without_names
from game.model.world import World
from game.orders.kinds.ambassador import PROTEST, Ambassador
from game.treaties.clauses.intelligence_sharing import AIMS
from game.treaties.status import status
from game.treaties.status.status import Condition

SETTLED = 2
"""Turns in place before he knows what the host wants (design F3: after two turns one free look)."""
HEARS = 0.35
"""The chance a turn that he hears of one private negotiation of his host (design)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's reports written, and recalls in protest resented."""
    world = _protests(world, ctx)
    events: list[Event] = []
    cables = list(world.law.cables)
    for embassy in world.law.embassies:
        for cable in _heard(world, ctx, embassy):
            cables.append(cable)
            events.append(_told(cable))
    return world.with_law(world.law.having(cables=tuple(cables))), ctx, events


def _protests(world: World, ctx: TurnContext) -> World:
    society = world[Society]
    less = np.zeros_like(society.trust)
    for nation, order in ctx.orders:
        if isinstance(order, Ambassador) and order.what == "protest":
            less[world.setting.index(order.nation), world.setting.index(nation)] = PROTEST
    if not less.any():
        return world
    trust = quantised(between(society.trust - less, 0.0, 100.0))
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.protest"): trust - society.trust})
    return world.with_states(replace(society, trust=trust))


def _heard(world: World, ctx: TurnContext, embassy: Embassy) -> Iterator[Cable]:
    """What the ambassador hears this turn that he has not reported before."""
    if embassy.since > world.turn:
        return
    known = [c for c in world.law.cables if (c.to, c.about) == (embassy.nation, embassy.at)]
    says = {"to": embassy.nation, "about": embassy.at, "turn": world.turn}
    wants = [category(aim) for aim in world.setting.nation(embassy.at).objectives if aim.secret]
    place = f"{world.setting.index(embassy.nation)}/{world.setting.index(embassy.at)}"
    if world.turn - embassy.since >= SETTLED and wants and not any(c.kind == "aim" for c in known):
        found = wants[ctx.streams.whole(f"embassies/{place}/aim", len(wants))]
        yield Cable.model_validate({**says, "kind": "aim", "category": found})
    for draft in world.law.treaties:
        apart = embassy.at in draft.negotiators and embassy.nation not in draft.negotiators
        if not apart or not draft.quiet or status.condition(draft, world.turn) is not Condition.DRAFT:
            continue
        others = tuple(n for n in draft.negotiators if n != embassy.at)
        if any(c.kind == "talks" and c.others == others for c in known):
            continue
        stream = f"embassies/{place}/{without_names(world.setting, draft.id)}"
        if float(ctx.streams.uniform(stream, 1)[0]) < HEARS:
            yield Cable.model_validate({**says, "kind": "talks", "others": others})


def _told(cable: Cable) -> Event:
    about = Name("nation", cable.about)
    if cable.kind == "aim":
        told: dict[str, Param] = {"nation": about, "category": AIMS[cable.category]}
        return Event("ambassador.aim", (cable.to,), told, audience=(cable.to,))
    others = Listing(tuple(Name("nation", n) for n in cable.others))
    return Event("ambassador.talks", (cable.to,), {"nation": about, "others": others}, audience=(cable.to,))
