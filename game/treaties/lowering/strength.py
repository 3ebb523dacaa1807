"""Which part of a duty each nation owes: differentiation (UNFCCC art. 3(1)) times phasing."""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, Mask, frozen
from game.domains.climate.state import Climate
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.model.terms import Differentiation, ScaledBy, Terms
from game.model.world import World


def strength(world: World, terms: Terms, owing: Mask, years: float) -> Array:
    """The part that each nation owes after that many years in force, 0 to 1, shape (nation,).

    Figures are compared among `owing`: all whom the article binds, whatever they reserved.
    """
    grown = min(1.0, max(0.0, years) / terms.phase) if terms.phase else 1.0
    return frozen(differentiated(world, terms.differentiation, owing) * grown)


def differentiated(world: World, how: Differentiation, owing: Mask) -> Array:
    """Each nation's part of the full duty: 1 - strength (1 - own figure / highest figure)."""
    nations = world.setting.nation_ids
    if how.by == "none":
        return np.ones(len(nations))
    if how.by == "list":
        share = np.array([how.factors.get(nation, 1.0) for nation in nations])
    else:
        figure = np.maximum(_figures(world, how.by), 0.0)
        highest = float(figure[owing].max(initial=0.0))
        share = np.minimum(figure / highest, 1.0) if highest > 0 else np.ones(len(nations))
    return frozen(1.0 - how.strength * (1.0 - share))


def _figures(world: World, by: ScaledBy) -> Array:
    population = world[Economy].population
    match by:
        case "income":
            return world[Finance].income
        case "emissions":
            return world[Climate].reported_emissions
        case "need":
            return frozen(world[Finance].income / np.maximum(population, 1e-9))
        case _:
            return population
