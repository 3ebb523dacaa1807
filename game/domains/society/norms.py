"""The effects at home of treaties on heritage, rights and their reports, and civic space.

Design, after R4 and W2. Also what people at home feel of food that came and of help that they are seen to
give. Arrays end in [nation]; leading axes are free.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.domains.blame import net, total
from game.domains.economy.state import Economy
from game.domains.finance.state import FLEETING, FOOD, Finance
from game.domains.society import exchange
from game.domains.society.state import CIVIC, CIVIC_SPACE, GAMES, HERITAGE, REPORT, RIGHTS, Society
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.world import World

KNOWN = 0.3
"""Part of the way in a year until listed sites are known to all who travel
(design: known within a few years)."""
PRIDE, MOST_SITES = 0.05, 20.0
"""Points of support a year for a known site, and the most sites that count (design: a point for all
together)."""
PER_RIGHTS, PER_REPORT, FAIRER = 1.0, 0.5, 0.004
"""Points of support a year for a charter kept in full and for a report that is due and given; and how far
inequality falls in a year under a charter kept in full (design: the support is less than 2 % more income
brings)."""
SCRUTINY = 0.3
"""Political capital that a report costs a year (design: a thirteenth of a campaign)."""
PER_KEPT, CLOSED = 0.02, 6.0
"""Points of support a year in a fully open society for a point of reputation above or below the middle, and
the points lost when it is closed (design: a spotless name is a point a year)."""
PER_GAMES, PER_FOOD, MOST_FOOD, PER_PHOTO, MOST_PHOTO = 0.8, 100.0, 3.0, 200.0, 1.0
"""Points of support a year for full sports exchanges, for all output received as food (at most), and for all
output given as help that the donor runs itself (at most) (design: each no more than 4 % more income
brings)."""


def known(world: World, law: Obligations) -> Array:
    """The number of listed sites that are known, a year on (nation)."""
    now = world[Society].heritage
    return np.asarray(now + KNOWN * (law[HERITAGE] - now))


def fairer(law: Obligations) -> Array:
    """The fall of the Gini coefficient at home in a year, by rights kept (nation)."""
    return FAIRER * np.minimum(law[RIGHTS], 1.0)


def scrutiny(law: Obligations) -> Array:
    """The points of political capital that this year's report costs (nation)."""
    return SCRUTINY * np.minimum(law[REPORT], 1.0)


def civic_space(ctx: TurnContext) -> Array:
    """How open society is this year, 0..1 (nation): as ordered, but not less than promised and kept."""
    return np.minimum(np.maximum(ctx.levers[CIVIC_SPACE.name], ctx.honoured[CIVIC]), 1.0)


def felt(world: World, ctx: TurnContext) -> dict[Cause, Array]:
    """Points of support by cause (nation) from heritage, rights, civic space, games, food and visible help.

    In an open society a reputation above 50 adds support and one below takes it.
    """
    now, law, output = world[Society], ctx.honoured, world[Economy].output
    sites, space = np.minimum(now.heritage, MOST_SITES), civic_space(ctx)
    fed = np.minimum(PER_FOOD * world[Finance].food / output, MOST_FOOD)
    shown = np.maximum(law[FLEETING] - law[FOOD], 0.0)
    photo = np.minimum(PER_PHOTO * net(shown)[0] / output, MOST_PHOTO)
    games = np.minimum(total(exchange.intensity(world, law, GAMES)), 1.0)
    kept = PER_KEPT * space * (now.reputation - 50.0) - CLOSED * np.maximum(now.civic - space, 0.0)
    rights = PER_RIGHTS * np.minimum(law[RIGHTS], 1.0) + PER_REPORT * np.minimum(law[REPORT], 1.0)
    return {
        Cause("support.heritage", "society.heritage"): PRIDE * sites,
        Cause("support.rights", "society.rights"): rights,
        Cause("support.civic", "society.civic"): kept,
        Cause("support.games", "society.exchange_years"): PER_GAMES * games,
        Cause("support.food", "finance.food"): fed,
        Cause("support.photo", "finance.given"): photo,
    }
