"""A year of society: schools, opinion at home, autonomy, trust and reputation abroad.

Support follows what people feel change: income, health, peace, autonomy (design, after Putnam 1988 and
Abbott & Snidal 2000). Not here: ratification (`treaties`), the answer to breaches (`engine`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array, between
from game.domains.blame import declared, total
from game.domains.economy.state import CAPITAL_SHARE, Economy
from game.domains.finance.state import USUAL_PROGRAMMES, Finance
from game.domains.health.state import Health
from game.domains.sanctions import CUT_OFF
from game.domains.security.state import Security
from game.domains.society import causes, citizens, exchange, norms
from game.domains.society.causes import ADJUSTED, GINI_LESS, SCHOOLING, SCHOOLING_MORE
from game.domains.society.state import AUTONOMY_COST, PROGRAMMES, RIGHTS, Society, development
from game.domains.trade.state import Trade
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

SUPPORT = declared(Society, "support")

PER_INCOME, PER_LIFE, PER_THREAT, PER_AUTONOMY, PER_PROGRAMMES = 80.0, 3.0, -0.06, -0.03, 60.0
"""Points of support for a logarithm of income beyond what was expected, a year of life more, a point of
threat above ten, a point of autonomy given up, and all output spent beyond the usual on programmes."""
USUAL_THREAT = 10.0
SHAME = 1.5
"""Points of support a year that a full sanction without a humanitarian exemption costs those who impose it
(design: a long one settles at a loss of twelve points, `FADING`)."""
FADING, SWING = 0.12, 0.7
"""Part of the way back to even support in a year, and the size of chance."""
REMEMBERED, FORGOTTEN = 0.3, 0.03
"""Part of the way to the promises kept of those due in a year; to even where none was ever due."""
REGAINED = 0.2
"""Part of the way to a tenth of support that political capital goes in a year."""

MOST_SCHOOLING = 18.0
"""Years at school at most (the goalpost of UNDP, HDR 2023-24)."""
LEAST_GINI, MOST_GINI = 0.15, 0.75
"""Between what inequality moves: beyond what any nation has reported (design, after the WIID)."""
PER_CAPITAL = 10.0
"""Points of support behind a point of political capital (design)."""


def step(world: World, ctx: TurnContext) -> tuple[Society, list[Event]]:
    """Society a year on; and no events."""
    now, economy = world[Society], world[Economy]
    programmes = ctx.levers[PROGRAMMES.name]
    beyond = programmes - USUAL_PROGRAMMES
    learnt = SCHOOLING + SCHOOLING_MORE * beyond + exchange.schooling(world, ctx.honoured)
    schooling = between(now.schooling + learnt, 0.0, MOST_SCHOOLING)
    person = 1000.0 * economy.output / economy.population
    life, income = world[Health].life_expectancy, world[Finance].income
    felt = _felt(world, ctx)
    support = between(now.support + sum(felt.values()), 0.0, 100.0)
    autonomy = between(now.autonomy + ADJUSTED * (100.0 - ctx.due[AUTONOMY_COST] - now.autonomy), 0.0, 100.0)
    even = now.promises_due <= 0.0
    kept = np.where(even, 50.0, 100.0 * now.promises_kept / np.where(even, 1.0, now.promises_due))
    pace = np.where(even, FORGOTTEN, REMEMBERED)
    after = replace(
        now,
        schooling=schooling,
        hdi=development(life, schooling, person),
        gini=between(now.gini - GINI_LESS * beyond - norms.fairer(ctx.honoured), LEAST_GINI, MOST_GINI),
        support=support,
        autonomy=autonomy,
        trust=exchange.trust(world, ctx),
        reputation=between(now.reputation + pace * (kept - now.reputation), 0.0, 100.0),
        capital=between(
            now.capital + REGAINED * (support / PER_CAPITAL - now.capital) - norms.scrutiny(ctx.honoured),
            0.0,
            100.0,
        ),
        programmes=programmes,
        last_income=income,
        last_life=life,
        exchange_years=exchange.years(world, ctx.honoured),
        heritage=norms.known(world, ctx.honoured),
        rights=np.minimum(ctx.honoured[RIGHTS], 1.0),
        civic=norms.civic_space(ctx),
    )
    if ctx.ledger is not None:
        ctx.explain(SUPPORT, now.support, support, felt)
        causes.explain(world, after, beyond, kept, pace, ctx)
    return after, []


def _felt(world: World, ctx: TurnContext) -> dict[Cause, Array]:
    """What moves support this year, in points (nation)."""
    now, economy = world[Society], world[Economy]
    expected = economy.productivity_growth / (1.0 - CAPITAL_SHARE)
    richer = np.log(world[Finance].income / now.last_income) - expected
    older = world[Health].life_expectancy - now.last_life
    chance = SWING * ctx.streams.normal("society.support", len(world.setting.nations))
    return {
        Cause("support.income", "finance.income"): PER_INCOME * richer,
        Cause("support.life", "health.life_expectancy"): PER_LIFE * older,
        Cause("support.threat", "security.threat"): PER_THREAT * (world[Security].threat - USUAL_THREAT),
        Cause("support.autonomy", "society.autonomy"): PER_AUTONOMY * (100.0 - now.autonomy),
        Cause("support.programmes", "society.programmes"): (
            PER_PROGRAMMES * (ctx.levers[PROGRAMMES.name] - USUAL_PROGRAMMES)
        ),
        **norms.felt(world, ctx),
        Cause("support.movement"): citizens.watched(world, ctx),
        Cause("support.sanctions", "trade.harsh"): -SHAME * _cruelty(world[Trade].harsh),
        Cause("support.fading"): FADING * (50.0 - now.support),
        Cause("support.chance"): chance,
    }


def _cruelty(harsh: Array) -> Array:
    """How hard a nation's sanctions hit the people of others, 0..1 (nation), as its own people see them."""
    return np.asarray(np.minimum(total(np.swapaxes(harsh, -1, -2)) / CUT_OFF, 1.0))
