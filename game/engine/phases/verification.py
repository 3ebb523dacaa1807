"""Verification: what truly fell short, and what monitoring saw of it.

Findings are evidence, not truth: a breach may be missed and a faithful party accused. An open breach is
always seen. Levels 1-3 detect 25, 60 and 90 per cent of covert breaches a turn (design, after the
classroom rule of F1); an inspection by a nation's own envoy adds to it.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, quantised
from game.core.text import Name, Param, Quantity
from game.model.causes import ArticleRef
from game.model.clause import Lowering, Performance
from game.model.context import TurnContext
from game.model.event import Event
from game.model.law import Breach, Finding
from game.model.world import World
from game.treaties.lowering import articles, in_force

DETECTION = (0.10, 0.25, 0.60, 0.90)
FALSE_ALARM = (0.0, 0.03, 0.02, 0.01)
INSPECTOR = 0.3
"""What an inspection adds to the chance of detection."""
TOLERANCE = 0.01
"""Shortfalls up to this share of the duty are not a breach (rounding, reporting)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's breaches (secret) and findings (known to the parties)."""
    events: list[Event] = []
    breaches: list[Breach] = []
    findings: list[Finding] = []
    for bound in in_force(world):
        for number, lowering in enumerate(articles(world, bound, ctx.due, {})):
            short = bound.text.articles[number].shortfall(Performance(world, lowering, ctx.honoured))
            if short is None:
                continue
            short = quantised(short)
            true = _breaches(world, ctx, lowering, short)
            seen = _seen(world, ctx, lowering, short, true, bound.text.final.verification)
            breaches += true
            findings += seen
            events += [_told(finding) for finding in seen]
    law = world.law.having(
        breaches=(*world.law.breaches, *breaches), findings=(*world.law.findings, *findings)
    )
    return world.with_law(law), ctx, events


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
    draws = ctx.streams.uniform(f"verification/{at.treaty}/{at.article}", len(world.setting.nations), 2)
    broke = {breach.nation: breach for breach in true}
    found = []
    for i, nation in enumerate(world.setting.nation_ids):
        if not lowering.duty[i]:
            continue
        inspected = any(
            x.treaty == at.treaty and x.at == nation and x.turn == world.turn for x in world.law.inspections
        )
        breach = broke.get(nation)
        if breach is None:
            is_seen, size = draws[i, 0] < FALSE_ALARM[level], 0.1 + 0.2 * draws[i, 1]
        else:
            odds = 1.0 if not breach.covert else min(1.0, DETECTION[level] + INSPECTOR * inspected)
            is_seen, size = draws[i, 0] < odds, breach.shortfall
        if is_seen:
            found.append(
                Finding(
                    treaty=at.treaty,
                    article=at.article,
                    nation=nation,
                    turn=world.turn,
                    shortfall=float(np.round(size, 3)),
                )
            )
    return found


def _told(finding: Finding) -> Event:
    params: dict[str, Param] = {
        "treaty": Name("treaty", finding.treaty),
        "nation": Name("nation", finding.nation),
        "article": finding.article + 1,
        "shortfall": Quantity(finding.shortfall, "share"),
    }
    return Event("finding.made", (finding.nation,), params)
