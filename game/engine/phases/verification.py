"""Verification: what truly fell short, what monitoring saw of it, and what inspectors report.

Findings are evidence, not truth: a breach may be missed and a faithful party accused. An open breach is
always seen. What a covert one risks by level, spending and inspections: `treaties.breach.monitoring`. Each
inspection reports what it found, nothing too (`inspections.py`).
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from game.core.arrays import Array, quantised
from game.core.ids import NationId
from game.core.text import Name, Param, Quantity
from game.domains.society.state import Society
from game.engine import inspections
from game.model.causes import ArticleRef
from game.model.clause import Lowering, Performance
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.law import Breach, Finding
from game.model.setting import without_names
from game.model.world import World
from game.treaties.breach import monitoring
from game.treaties.lowering.conditions import active_duties
from game.treaties.lowering.lowering import FINAL_CLAUSES, articles, in_force

Noted = TypeVar("Noted", Breach, Finding)

TOLERANCE = 0.01
"""Shortfalls up to this share of the duty are not a breach (design: rounding and reports are not more
exact)."""

FALSE_SIZE, FALSE_SPREAD = 0.1, 0.2
"""The least shortfall of a false alarm, and by how much it may be larger, as shares of the duty (design:
small, as errors of measurement are)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's breaches (secret) and findings (known to the parties)."""
    events: list[Event] = []
    breaches: list[Breach] = []
    findings: list[Finding] = []
    standing = in_force(world)
    active = active_duties(world, standing)
    for bound in standing:
        for number, lowering in enumerate(articles(world, bound, ctx.due, {}, active)):
            short = bound.text.articles[number].shortfall(Performance(world, lowering, ctx.honoured))
            if short is None:
                continue
            short = quantised(short)
            true = _breaches(world, ctx, lowering, short)
            seen = _seen(world, ctx, lowering, short, true, bound.text.final.verification)
            breaches += _new(true, breaches)
            seen = _new(seen, findings)
            findings += seen
            events += [_told(finding) for finding in seen]
    for treaty, article, nation in sorted(ctx.broken):
        if article == FINAL_CLAUSES:
            world = faulted(world, treaty, nation, 1.0)
            named: dict[str, Param] = {"treaty": Name("treaty", treaty)}
            events.append(Event("payment.refused", (NationId(nation),), named, audience=TO_ALL))
    law = world.law.having(
        breaches=(*world.law.breaches, *breaches), findings=(*world.law.findings, *findings)
    )
    world, happened = inspections.report(world.with_law(law), ctx)
    return world, ctx, [*events, *happened]


def faulted(world: World, treaty: str, nation: str, shortfall: float) -> World:
    """The world with an open breach of the final clauses themselves on record, seen by all."""
    what = {"treaty": treaty, "article": FINAL_CLAUSES, "nation": nation, "turn": world.turn}
    breach = Breach.model_validate({**what, "shortfall": shortfall})
    finding = Finding.model_validate({**what, "shortfall": shortfall})
    law = world.law
    return world.with_law(law.having(breaches=(*law.breaches, breach), findings=(*law.findings, finding)))


def _new(made: list[Noted], before: list[Noted]) -> list[Noted]:
    """Those of whose article and nation nothing is noted yet: versions of one treaty are one promise."""
    known = {(one.treaty, one.article, one.nation) for one in before}
    return [one for one in made if (one.treaty, one.article, one.nation) not in known]


def _breaches(world: World, ctx: TurnContext, lowering: Lowering, short: Array) -> list[Breach]:
    at = lowering.article
    return [
        Breach(
            treaty=at.treaty,
            article=at.article,
            nation=nation,
            turn=world.turn,
            shortfall=round(min(1.0, float(short[i])), 6),
            covert=ctx.broken.get((at.treaty, at.article, nation), False),
        )
        for i, nation in enumerate(world.setting.nation_ids)
        if lowering.duty[i] and short[i] > TOLERANCE
    ]


def _seen(
    world: World, ctx: TurnContext, lowering: Lowering, short: Array, true: list[Breach], level: int
) -> list[Finding]:
    at: ArticleRef = lowering.article
    draws = ctx.streams.uniform(
        f"verification/{without_names(world.setting, at.treaty)}/{at.article}", len(world.setting.nations), 2
    )
    broke = {breach.nation: breach for breach in true}
    found = []
    for i, nation in enumerate(world.setting.nation_ids):
        if not lowering.duty[i]:
            continue
        effort, inspectors = inspections.looked(world, at.treaty, nation)
        breach = broke.get(nation)
        if breach is None:
            odds, size = (
                monitoring.false_alarm(level, effort, inspectors),
                FALSE_SIZE + FALSE_SPREAD * draws[i, 1],
            )
        else:
            odds = monitoring.detection(level, effort, inspectors, covertness=float(breach.covert))
            size = breach.shortfall
        if draws[i, 0] < odds:
            sure = odds = 1.0
            if breach is None or breach.covert:
                sure = monitoring.reliability(level, effort, inspectors)
                before = monitoring.suspicion(float(world[Society].reputation[i]))
                odds = monitoring.odds(before, level, effort, inspectors)
            found.append(
                Finding(
                    treaty=at.treaty,
                    article=at.article,
                    nation=nation,
                    turn=world.turn,
                    shortfall=float(np.round(size, 3)),
                    reliability=round(sure, 6),
                    odds=round(odds, 6),
                    by=inspections.senders(world, at.treaty, nation),
                )
            )
    return found


def _told(finding: Finding) -> Event:
    params: dict[str, Param] = {
        "treaty": Name("treaty", finding.treaty),
        "nation": Name("nation", finding.nation),
        "article": finding.article + 1,
        "shortfall": Quantity(finding.shortfall, "share"),
        "odds": Quantity(finding.odds, "share", digits=0),
    }
    return Event("finding.made", (finding.nation,), params, audience=TO_ALL)
