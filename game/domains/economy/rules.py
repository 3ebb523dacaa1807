"""A year of the economy: people, capital and productivity grow, and output with them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.domains.economy import equations
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

AID_ABSORBED = 0.1
"""Share of output beyond which money received brings no more growth (design)."""


def step(world: World, ctx: TurnContext) -> tuple[Economy, list[Event]]:
    """The economy a year on. Capital comes from last year's investment, growth also from money received."""
    now, finance = world[Economy], world[Finance]
    received = np.maximum(finance.transfers, 0.0) / now.output
    growth = now.productivity_growth + equations.aid_growth(received, AID_ABSORBED)
    population = equations.population_next(now.population, now.population_limit)
    capital = equations.capital_next(now.capital / 1000.0, finance.investment / 1000.0)
    productivity = now.productivity * (1.0 + growth)
    output = 1000.0 * equations.gross_output(productivity, population, capital)
    grown = replace(
        now,
        population=population,
        capital=np.maximum(1000.0 * capital, 0.001),
        productivity=productivity,
        output=np.maximum(output, 1e-6),
    )
    return grown, []
