"""What culture and rights cost and bring in a year of money: exchanges, visitors, upkeep (design)."""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.domains.blame import total
from game.domains.economy.state import Economy
from game.domains.society.state import EXCHANGE, HERITAGE, RIGHTS, Society
from game.model.context import TurnContext
from game.model.world import World

PLACES = 0.02
"""USD bn a year for a thousand people sent abroad."""
VISITORS, UPKEEP, MOST_SITES = 0.0008, 0.0003, 20.0
"""Shares of output that a known site brings and that a listed one costs, and the sites beyond which no more
visitors come."""
OFFICIALS = 0.002
"""Share of output that a charter kept in full costs."""


def exchanges(ctx: TurnContext) -> Array:
    """What those whom a nation sends cost it, USD bn a year [..., nation]."""
    return np.asarray(PLACES * total(ctx.honoured[EXCHANGE]))


def heritage(world: World, ctx: TurnContext) -> Array:
    """What heritage sites bring, less their upkeep, USD bn a year [..., nation]."""
    visited = np.minimum(world[Society].heritage, MOST_SITES)
    return np.asarray(world[Economy].output * (VISITORS * visited - UPKEEP * ctx.honoured[HERITAGE]))


def officials(world: World, ctx: TurnContext) -> Array:
    """What keeping a charter of rights costs, USD bn a year [..., nation]."""
    return np.asarray(OFFICIALS * np.minimum(ctx.honoured[RIGHTS], 1.0) * world[Economy].output)
