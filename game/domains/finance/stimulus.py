"""A year of spending against a slump: what a stimulus costs at home, and whose idle output it brings back.

Design, after U2: money spent makes demand along the trade of the first year, and more of it is for goods from
abroad than of usual spending, so that fiscal multipliers are smaller in open economies than in closed ones
(Ilzetzki, Mendoza & Végh 2013, J. Monetary Econ. 60:239; the sizes are ours). All together gain more than
they pay; one alone mostly pays for others. In good times nothing is idle, and it brings nothing.
Arrays end in [nation] or [exporter, importer]; leading axes are free.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, between
from game.domains.blame import total
from game.domains.economy.state import Economy
from game.domains.finance.state import MOST_STIMULUS, SPENDING, STIMULUS, Finance
from game.domains.trade.state import Trade
from game.model.context import TurnContext
from game.model.world import World

MULTIPLIER = 1.5
"""Output that a dollar of demand brings back while enough lies idle (design)."""
LEAK = 2.0
"""How much larger the share of imports is in extra spending than in usual spending (design)."""
RECOVERS = 0.3
"""Part of a slump that passes by itself in a year (design)."""


class Stimulus(NamedTuple):
    """A year of spending against a slump, each [..., nation]."""

    share: Array
    """Spent, share of output."""
    paid: Array
    """Spent, USD bn a year."""
    lost: Array
    """Output that nobody asks for before anything is spent, USD bn a year."""
    revived: Array
    """Output that the nation's own spending brings back, USD bn a year."""
    spilled: Array
    """Output that the spending of others brings back, USD bn a year."""
    slump: Array
    """The slump a year on, share of output."""


def demand(flows: Array, paid: Array) -> tuple[Array, Array]:
    """The demand for a nation's goods from its own spending and from that of others [..., nation], USD bn a
    year; together they are what is spent."""
    if not paid.any():
        return paid, paid
    home = np.eye(flows.shape[-1])
    spent = total(flows, axis=-2)[..., None, :]
    abroad = flows * (1.0 - home) / np.where(spent > 0.0, spent, 1.0)
    whole = total(abroad, axis=-2)[..., None, :]
    leak = np.minimum(LEAK, 1.0 / np.where(whole > 0.0, whole, 1.0))
    return paid * (1.0 - (leak * whole)[..., 0, :]), total(abroad * leak * paid[..., None, :])


def stimulated(world: World, ctx: TurnContext, fled: Array) -> Stimulus:
    """The year's stimulus; idle is what the slump takes and the foreign capital that `fled` [..., nation].

    What a nation chose itself counts towards what it promised; the larger of the two is spent.
    """
    now, output = world[Finance], world[Economy].output
    share = between(np.maximum(ctx.levers[SPENDING.name], ctx.honoured[STIMULUS]), 0.0, MOST_STIMULUS)
    paid, lost = share * output, now.slump * output
    own, others = demand(world[Trade].flows, paid)
    asked, idle = MULTIPLIER * (own + others), lost + fled
    met = MULTIPLIER * np.minimum(1.0, idle / np.where(asked > 0.0, asked, 1.0))
    return Stimulus(share, paid, lost, met * own, met * others, now.slump * (1.0 - RECOVERS))
