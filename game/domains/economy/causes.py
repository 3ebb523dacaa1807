"""Why people, capital, productivity and output of a nation changed in a year.

Output is a product (A L^0.7 K^0.3), shared out among its factors by LMDI-I; money from abroad and investors
from abroad name who gave them and by which article.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.core.decomposition import lmdi
from game.domains.blame import declared, speaking, total
from game.domains.economy import equations
from game.domains.economy.state import CAPITAL_SHARE, INVESTMENT, Economy
from game.domains.finance.state import Finance
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.world import World

POPULATION, CAPITAL = declared(Economy, "population"), declared(Economy, "capital")
PRODUCTIVITY, OUTPUT = declared(Economy, "productivity"), declared(Economy, "output")


def explain(world: World, after: Economy, by_aid: Array, from_abroad: Array, ctx: TurnContext) -> None:
    """Books the year's changes in the ledger. `by_aid` is the growth of productivity by money received, a
    share (nation); `from_abroad` what investors from abroad add, USD bn (nation)."""
    now = world[Economy]
    grown = {Cause("population.growth"): after.population - now.population}
    ctx.explain(POPULATION, now.population, after.population, grown)
    _explain_capital(world, after, from_abroad, ctx)
    _explain_productivity(world, after, by_aid, ctx)
    old = (now.productivity, now.population ** (1.0 - CAPITAL_SHARE), now.capital**CAPITAL_SHARE)
    new = (after.productivity, after.population ** (1.0 - CAPITAL_SHARE), after.capital**CAPITAL_SHARE)
    productivity, people, capital = lmdi(after.output, now.output, new, old)
    parts = {
        Cause("output.productivity", PRODUCTIVITY.name): productivity,
        Cause("output.people", POPULATION.name): people,
        Cause("output.capital", CAPITAL.name): capital,
    }
    ctx.explain(OUTPUT, now.output, after.output, parts)


def _explain_capital(world: World, after: Economy, from_abroad: Array, ctx: TurnContext) -> None:
    now, own = world[Economy].capital, world[Finance].investment
    parts = {
        Cause("capital.wear"): 1000.0 * equations.capital_next(now / 1000.0, 0.0) - now,
        Cause("capital.investment", "finance.income"): own,
        Cause("capital.abroad"): from_abroad,
    }
    for ref, share in speaking(ctx.honoured, INVESTMENT):
        parts[Cause("capital.abroad", article=ref)] = from_abroad * share
        parts[Cause("capital.abroad")] = parts[Cause("capital.abroad")] - from_abroad * share
    ctx.explain(CAPITAL, now, after.capital, parts)


def _explain_productivity(world: World, after: Economy, by_aid: Array, ctx: TurnContext) -> None:
    now, given = world[Economy].productivity, world[Finance].given
    brought = now * by_aid
    received = total(given, axis=-2)
    share = given / np.where(received > 0.0, received, 1.0)
    parts = {
        Cause("productivity.progress"): after.productivity - now - brought,
        Cause("productivity.aid"): np.where(received > 0.0, 0.0, brought),
    }
    for row in np.flatnonzero(given.any(axis=-1)):
        parts[Cause("productivity.aid", nation=world.setting.nation_ids[row])] = brought * share[row]
    ctx.explain(PRODUCTIVITY, now, after.productivity, parts)
