"""What bodies and their members pay each other in a turn: dues, tranches, what is paid back.

Joined by nation; the same functions tell the body at the turn's end what came in and went out.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId, TreatyId
from game.domains.finance.state import COMMITMENT, DRAWN, DUES
from game.domains.security.state import HOSTS, PEACEKEEPERS
from game.institutions import voting
from game.institutions.assess import assessed
from game.model.causes import ArticleRef
from game.model.institution import Body
from game.model.obligations import Obligations
from game.model.operations import BodyLoan, Mission
from game.model.world import World
from game.treaties.clauses.peacekeeping import COST
from game.treaties.lowering.measure import shares
from game.treaties.lowering.roles import role_mask
from game.treaties.status.hosting import is_deployed

HOUSE = -1
"""The article number under which a body's own payments are booked: none that an article can have (design)."""


def contributed(world: World, body: Body) -> dict[NationId, float]:
    """What each member pays of its dues this turn, USD bn a year: who withholds pays nothing."""
    owed = assessed(world, body)
    return {n: amount for n, amount in owed.items() if n not in body.state.withheld}


def paid_out(world: World) -> frozenset[str]:
    """The loans of which a tranche goes out this turn: the oldest first, as far as funds reach."""
    left = {b.id: b.state.funds for b in world.law.bodies if not b.state.paused}
    paying: set[str] = set()
    for loan in world.law.loans:
        if not loan.held and loan.left > 0 and left.get(loan.body, 0.0) >= loan.tranche > 0:
            left[loan.body] -= loan.tranche
            paying.add(loan.id)
    return frozenset(paying)


def pays_back(loan: BodyLoan, years: float) -> float:
    """What the borrower pays back this turn, USD bn: its part with interest, once nothing more is to come."""
    if loan.left > 0 or loan.back <= 0:
        return 0.0
    return round(loan.owed / loan.back + loan.owed * loan.interest * years, 6)


def join_bodies(world: World, out: Obligations) -> None:
    """Join what bodies and nations pay each other this turn, and the bodies' missions."""
    join_missions(world, out)
    years, paying = float(world.setting.timing.years_per_turn), paid_out(world)
    for body in world.law.bodies:
        paid, drawn = out.blank(DUES), out.blank(DRAWN)
        for nation, amount in contributed(world, body).items():
            paid[world.setting.index(nation)] += amount
        for nation, settled in body.state.settling.items():
            paid[world.setting.index(nation)] += settled / years
        for loan in world.law.loans:
            if loan.body == body.id:
                place = world.setting.index(loan.borrower)
                drawn[place] += loan.tranche / years if loan.id in paying else 0.0
                paid[place] += pays_back(loan, years) / years
        here = ArticleRef(TreatyId(body.state.founded_by or body.id), HOUSE)
        for slot, flow in ((DUES, paid), (DRAWN, drawn)):
            if flow.any():
                out.join(slot, here, flow)


def join_missions(world: World, out: Obligations) -> None:
    """Join the troops of missions that are deployed: from the members that are not between, by income, into
    both nations. Who sends pays for its troops."""
    for mission in world.law.missions:
        body = next((b for b in world.law.bodies if b.id == mission.body), None)
        if body is None or body.state.paused or not is_deployed(world.law, mission, world.turn):
            continue
        sent = troops_of(world, mission)
        if not sent.any():
            continue
        pair = role_mask(world.setting, mission.between)
        here = ArticleRef(TreatyId(mission.treaty), HOUSE)
        out.join(PEACEKEEPERS, here, np.outer(sent, pair) / 2.0)
        out.join(COMMITMENT, here, COST * sent)
        consent = np.outer(pair, pair).astype(np.float64)
        np.fill_diagonal(consent, 0.0)
        out.join(HOSTS, here, consent)


def troops_of(world: World, mission: Mission) -> Array:
    """What each member of the body sends to a mission, in troops (nation): by income, none from the hosts."""
    body = world.law.body(mission.body)
    pair = role_mask(world.setting, mission.between)
    givers = role_mask(world.setting, voting.members(world.setting, body)) & ~pair
    sent = mission.troops * shares(world, "income", givers) * givers
    return np.asarray(sent)
