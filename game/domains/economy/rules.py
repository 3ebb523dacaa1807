"""A year of the economy: people, capital and productivity grow, and output with them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array
from game.domains.blame import total
from game.domains.economy import causes, equations
from game.domains.economy.state import AID_ABSORBED, INVESTMENT, Economy
from game.domains.finance.state import Finance
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

ABROAD_AT_MOST = 0.5
"""Share of a year's investment that a nation's investors put to work abroad at most (design)."""

LEAST_CAPITAL, LEAST_OUTPUT = 0.001, 1e-6
"""USD bn that are left of the poorest: so that shares of output always mean something (design)."""


def step(world: World, ctx: TurnContext) -> tuple[Economy, list[Event]]:
    """The economy a year on. Capital comes from last year's investment, growth also from money received."""
    now, finance = world[Economy], world[Finance]
    received = np.maximum(finance.transfers - finance.fleeting, 0.0) / now.output
    by_aid = equations.aid_growth(received, AID_ABSORBED)
    growth = now.productivity_growth + by_aid
    population = equations.population_next(now.population, now.population_limit)
    from_abroad = _from_abroad(finance, ctx)
    placed = finance.investment + from_abroad
    capital = equations.capital_next(now.capital / 1000.0, placed / 1000.0)
    productivity = now.productivity * (1.0 + growth)
    output = 1000.0 * equations.gross_output(productivity, population, capital)
    grown = replace(
        now,
        population=population,
        capital=np.maximum(1000.0 * capital, LEAST_CAPITAL),
        productivity=productivity,
        output=np.maximum(output, LEAST_OUTPUT),
    )
    if ctx.ledger is not None:
        causes.explain(world, grown, by_aid, from_abroad, ctx)
    return grown, []


def _from_abroad(finance: Finance, ctx: TurnContext) -> Array:
    """What investors from abroad add to investment, less what a nation's own take abroad [..., nation]."""
    if INVESTMENT not in ctx.honoured.arrays:
        return np.zeros_like(finance.investment)
    promised = ctx.honoured[INVESTMENT]
    wanted = total(promised)
    there = ABROAD_AT_MOST * np.maximum(finance.investment, 0.0)
    factor = np.where(wanted > there, there / np.where(wanted > there, wanted, 1.0), 1.0)
    flow = promised * factor[..., None]
    return total(flow, axis=-2) - total(flow)
