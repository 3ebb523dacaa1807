"""Answers: what findings bring about. Every observer's trust moves, and the treaty's own answer follows.

Measures begin next turn and cost those who apply them as well: a trade measure is a tariff that their own
people pay, a suspension frees nobody from the harm. They are lawful because a finding came first (cf. ARSIWA
arts. 49-52). Promises due and kept are counted as seen.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import between, quantised
from game.core.text import Name
from game.domains.society.state import Society
from game.model.context import TurnContext
from game.model.event import Event
from game.model.law import Finding, Measure
from game.model.world import World
from game.treaties import status
from game.treaties.lowering import in_force, mask

TRUST_LOST = 6.0
"""Points of trust that every observer loses in a nation found in breach, plus as much by its size."""
TRUST_LOST_BY_PARTIES = 6.0
TRUST_WON = 1.0
"""Points that parties' trust in each other rises in a turn in which a promise was seen to be kept."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with trust, promise counts and new measures after this turn's findings."""
    new = [f for f in world.law.findings if f.turn == world.turn]
    world = _trust_and_promises(world, new)
    events: list[Event] = []
    measures = list(world.law.measures)
    for finding in new:
        measure = _answer(world, finding, measures)
        if measure is not None:
            measures.append(measure)
            events.append(
                Event(
                    f"measure.{measure.kind}",
                    measure.by,
                    {"nation": Name("nation", finding.nation), "treaty": Name("treaty", finding.treaty)},
                )
            )
    return world.with_law(world.law.having(measures=tuple(measures))), ctx, events


def _answer(world: World, finding: Finding, standing: list[Measure]) -> Measure | None:
    treaty = world.law.treaty(finding.treaty)
    answer = status.final(treaty).answer
    count = sum(1 for f in world.law.findings if (f.treaty, f.nation) == (finding.treaty, finding.nation))
    if answer.kind == "none" or answer.kind == "naming" or count < answer.after:
        return None
    if any(
        m.treaty == finding.treaty and m.against == finding.nation and m.until > world.turn + 1
        for m in standing
    ):
        return None
    by = tuple(n for n in status.parties(treaty, world.turn) if n != finding.nation)
    return Measure(
        kind=answer.kind,
        treaty=treaty.id,
        by=by,
        against=finding.nation,
        rate=answer.rate,
        since=world.turn + 1,
        until=world.turn + 1 + answer.turns,
    )


def _trust_and_promises(world: World, new: list[Finding]) -> World:
    society = world[Society]
    bound = in_force(world)
    if not bound:
        return world
    trust = society.trust.copy()
    promised, broken = np.zeros(trust.shape[-1]), np.zeros(trust.shape[-1])
    for one in bound:
        members = mask(world, one.parties)
        accused = mask(world, [f.nation for f in new if f.treaty == one.treaty])
        promised += members * len(one.text.articles)
        trust[np.ix_(members, members & ~accused)] += TRUST_WON
    for finding in new:
        actor = world.setting.index(finding.nation)
        parties = mask(world, status.parties(world.law.treaty(finding.treaty), world.turn))
        broken[actor] += 1
        trust[:, actor] -= TRUST_LOST * (1 + finding.shortfall) + TRUST_LOST_BY_PARTIES * parties
    np.fill_diagonal(trust, 100.0)
    changed = replace(
        society,
        trust=quantised(between(trust, 0.0, 100.0)),
        promises_due=quantised(society.promises_due + promised),
        promises_kept=quantised(society.promises_kept + np.maximum(promised - broken, 0.0)),
    )
    return world.with_states(changed)
