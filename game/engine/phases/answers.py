"""Answers: the consequences of findings. Every observer's trust moves, and the treaty's own answer follows.

All of it goes by the odds of the finding. To be named costs trust with all who believe it. Measures begin
next turn and cost those who apply them as well: of a trade measure most is lost, and applying it takes money.
They are lawful because a finding came first (ARSIWA arts. 49-52). The more contraventions count, the harder
the step. What counts as a promise kept: `engine.promise_credit`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from game.core.arrays import between, quantised
from game.core.ids import NationId, TreatyId
from game.core.text import Name, Param, Quantity
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.engine import esteem
from game.engine.false_alarms import lost_by
from game.engine.promise_credit import counted, promises, won
from game.model.answer_clause import AnswerStep
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.law import Finding, Measure
from game.model.world import World
from game.treaties.breach import disputes
from game.treaties.status import status

TRUST_WON = 1.0
"""Points that a party's trust in another rises in a turn in which its promises on one subject were kept."""
NAMED = 3.0
"""Points of reputation that a nation loses when it is named (design)."""
NAMED_TRUST = 8.0
"""Points of trust in a nation that is named which are lost with whom it is certain that the name is right
(design: a little more than what a finding costs that nobody makes much of)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with trust, promise counts and new measures after this turn's findings."""
    new = [f for f in world.law.findings if f.turn == world.turn]
    world = _trust_and_promises(world, ctx, new)
    events: list[Event] = []
    measures = list(world.law.measures)
    heard = world  # all are named at once: no name is believed less because another was named before
    for treaty, nation in sorted({(f.treaty, f.nation) for f in new}):
        named = {"nation": Name("nation", nation), "treaty": Name("treaty", treaty)}
        for step in _reached(world, treaty, nation):
            if step.kind == "naming":
                odds = max(f.odds for f in new if (f.treaty, f.nation) == (treaty, nation))
                world = _named(world, ctx, heard, treaty, nation, odds)
                told: dict[str, Param] = {**named, "odds": Quantity(odds, "share", digits=0)}
                events.append(Event("party.named", (nation,), told, audience=TO_ALL))
            measure = _measure(world, treaty, nation, step, measures)
            if measure is not None:
                measures.append(measure)
                events.append(Event(f"measure.{measure.kind}", measure.by, named, audience=TO_ALL))
    return world.with_law(world.law.having(measures=tuple(measures))), ctx, events


def _reached(world: World, treaty: TreatyId, nation: NationId) -> list[AnswerStep]:
    """The hardest step of the treaty's answer that the findings against a party have reached, if any."""
    found = world.law.treaty(treaty)
    count = disputes.contraventions(world.law, found, nation, world.turn)
    reached = [step for step in disputes.rungs(status.final(found).answer) if step.after <= count]
    return reached[-1:]


def _measure(
    world: World, treaty: TreatyId, nation: NationId, step: AnswerStep, standing: list[Measure]
) -> Measure | None:
    """The measure that the step calls for, unless one like it goes on anyway."""
    if step.kind == "none" or step.kind == "naming":
        return None
    if any(
        (m.treaty, m.against, m.kind) == (treaty, nation, step.kind)
        and not m.dispute
        and m.until > world.turn + 1
        for m in standing
    ):
        return None
    by = tuple(n for n in status.parties(world.law.treaty(treaty), world.turn) if n != nation)
    return Measure(
        kind=step.kind,
        treaty=treaty,
        by=by,
        against=nation,
        rate=step.rate,
        exempt=status.final(world.law.treaty(treaty)).answer.exempt,
        since=world.turn + 1,
        until=world.turn + 1 + step.turns,
    )


def _named(
    world: World, ctx: TurnContext, heard: World, treaty: TreatyId, nation: NationId, odds: float
) -> World:
    """The world with a party named by all others: who believes it, by the trust of the world in which it is
    `heard`, trusts it less, and its name suffers."""
    accusers = [n for n in status.parties(world.law.treaty(treaty), world.turn) if n != nation]
    believed = np.array(esteem.belief(heard, odds, accusers))
    believed[world.setting.index(nation)] = 0.0
    points = esteem.of_one(world, nation, -NAMED_TRUST * believed)
    world = esteem.trusted(world, ctx, points, Cause("trust.named"))
    mean = float(believed.sum()) / max(len(believed) - 1, 1)
    return named_in_public(world, ctx, [nation], NAMED * mean)


def named_in_public(world: World, ctx: TurnContext, nations: Iterable[str], points: float = NAMED) -> World:
    """The world with nations named for what they did: their reputation falls by so many points."""
    return esteem.reputed(world, ctx, esteem.of(world, nations, -points), Cause("reputation.named"))


def _trust_and_promises(world: World, ctx: TurnContext, new: list[Finding]) -> World:
    society = world[Society]
    seen = promises(world, ctx, new)
    kept_word = TRUST_WON * won(world, seen, new) * (1.0 - np.eye(len(world.setting.nations)))
    trust = society.trust + kept_word
    for finding in new:
        trust[:, world.setting.index(finding.nation)] -= lost_by(world, finding)
    np.fill_diagonal(trust, 100.0)
    parts = {Cause("trust.kept"): kept_word, Cause("trust.broken"): trust - society.trust - kept_word}
    trust = quantised(between(trust, 0.0, 100.0))
    ctx.explain(TRUST, society.trust, trust, parts)
    due, kept = counted(world, seen)
    changed = replace(
        society,
        trust=trust,
        promises_due=quantised(society.promises_due + due),
        promises_kept=quantised(society.promises_kept + kept),
    )
    return world.with_states(changed)
