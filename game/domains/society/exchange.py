"""What grows between nations: trust from promises kept and from people who meet, and what students learn.

Design, after F3 and M4: trust from an exchange begins after two turns, schooling at once; where incomes
differ much, students stay abroad. Arrays end in [observer, actor], [nation, other] or [nation]; leading axes
are free.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, between
from game.domains.blame import declared, net, total
from game.domains.climate.state import EMISSIONS_CAP, TECHNOLOGY
from game.domains.commons.state import HARVEST_CAP
from game.domains.economy.state import Economy
from game.domains.finance.state import LOAN, RELIEF, SWAP, TIED, TRANSFER, WORKS, Finance
from game.domains.health.state import VOLUNTEERS
from game.domains.security.state import DEFENCE_PACT, MOBILISATION, NON_AGGRESSION, held_back
from game.domains.society.citizens import warmth
from game.domains.society.state import EMBASSY, EXCHANGE, RECOGNISED, STAYING, STUDENTS, Society
from game.domains.trade.goods import GOODS
from game.domains.trade.state import BOUND_TARIFF, TARIFF
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations, Slot
from game.model.world import World

TRUST = declared(Society, "trust")

MONEY = (TRANSFER, TECHNOLOGY, WORKS, LOAN, SWAP)
"""The slots of what one nation gives or lends another, besides debts that it forgives."""
BOND, TRUST_FADES, BROKEN_BY_FORCE = 3.0, 0.03, 20.0
"""Points of trust a year in one who keeps a promise to us, the part that fades, what mobilisation breaks
(design: full mobilisation undoes about seven years of a kept promise)."""
TIED_LESS = 0.5
"""Part of the trust of a gift that tied aid does not bring (design: as much as returns to the donor,
`works.TIED_RETURNS`)."""
GENEROUS, HELPED = 0.001, 0.01
"""The gifts a year, as a share of the smaller output, and the thousand volunteers for each million of the
smaller nation, from which they bind in full (design: a seventh of what the UN asks of donors)."""
MET = 4.0
"""Points of trust a year from an exchange in full numbers, once it has run for `IDLE_TURNS` (design: a little
more than the 3 of a promise kept)."""
KNOWN = 1.0
"""Points of trust a year between two of which one has an ambassador in the other (design: a third of the 3 of
a promise kept)."""
IDLE_TURNS = 2
"""Turns of exchange before it adds trust (design F3: it takes time until people who met matter)."""
FULL = 0.1
"""Thousand people a year for each million of the smaller nation: an exchange in full numbers
(design: one in ten thousand)."""
LEARNT, DRAINED, GAP = 0.1, 0.2, 0.5
"""Years of schooling a year from students in full numbers, lost where they stay, and the gap of incomes (as a
share of the richer) from which they do (design: beside the half year a decade that schools bring)."""


def intensity(world: World, law: Obligations, slot: Slot) -> Array:
    """How full an exchange is, 0..1 [..., nation, other]."""
    people = world[Economy].population
    return np.minimum(law[slot] / (FULL * _smaller(people)), 1.0)


def years(world: World, law: Obligations) -> Array:
    """For how many years the exchanges have run [..., nation, other]; one that stops starts anew."""
    return np.where(law[EXCHANGE] > 0.0, world[Society].exchange_years + 1.0, 0.0)


def schooling(world: World, law: Obligations) -> Array:
    """Years of schooling that students bring home in a year, less what those who stay take away (nation)."""
    if STUDENTS not in law.arrays:
        return np.zeros(len(world.setting.nations))
    income, full = world[Finance].income, intensity(world, law, STUDENTS)
    gap = np.maximum(1.0 - income[..., :, None] / income[..., None, :], 0.0)
    lost = np.where(gap > GAP, DRAINED * gap, 0.0) * np.minimum(intensity(world, law, STAYING), full)
    learnt = LEARNT * np.minimum(total(full), 1.0)
    return learnt - np.minimum(total(lost), DRAINED)


def trust(world: World, ctx: TurnContext) -> Array:
    """Trust a year on: promises kept and people who meet build it, force breaks it, the rest fades."""
    now, law = world[Society].trust, ctx.honoured
    others = 1.0 - np.eye(len(world.setting.nations))
    force = np.where(held_back(law), 0.0, ctx.levers[MOBILISATION.name])
    parts = {
        Cause("trust.fading"): TRUST_FADES * (50.0 - now),
        Cause("trust.bonds"): BOND * _bonds(world, law) * (1.0 - now / 100.0),
        Cause("trust.citizens"): warmth(law),
        Cause("trust.force", MOBILISATION.name): -BROKEN_BY_FORCE * np.swapaxes(force, -1, -2),
    }
    if EMBASSY in law.arrays:
        there = np.maximum(law[EMBASSY], np.swapaxes(law[EMBASSY], -1, -2))
        parts[Cause("trust.embassies")] = KNOWN * there * (1.0 - now / 100.0)
    if EXCHANGE in law.arrays:
        ripe = world[Society].exchange_years >= IDLE_TURNS * world.setting.timing.years_per_turn
        met = MET * intensity(world, law, EXCHANGE) * ripe * (1.0 - now / 100.0)
        parts[Cause("trust.meetings", "society.exchange_years")] = met
    moved = between(now + sum(parts.values()), 0.0, 100.0)
    after = np.where(others > 0.0, moved, 100.0)
    if ctx.ledger is not None:
        ctx.explain(TRUST, now, after, {cause: part * others for cause, part in parts.items()})
    return after


def _bonds(world: World, law: Obligations) -> Array:
    """How far the observer is bound by promises that the actor keeps, 0..1. What forbids nothing binds
    nobody."""
    towards = np.asarray((law[NON_AGGRESSION] > 0.0) | (law[DEFENCE_PACT] > 0.0))
    capped = np.isfinite(law[EMISSIONS_CAP])
    together = capped[..., :, None] & capped[..., None, :]
    if world.setting.commons:
        sparing = np.isfinite(law[HARVEST_CAP])
        together = together | (sparing[..., :, None, :] & sparing[..., None, :, :]).any(axis=-1)
    bound = np.swapaxes(towards, -1, -2) | (law[BOUND_TARIFF] < TARIFF.high).any(axis=GOODS) | together
    people = world[Economy].population
    helpers = np.minimum(law[VOLUNTEERS] / (HELPED * _smaller(people)), 1.0)
    freely = np.maximum(_generosity(world, law), helpers)
    return np.where(bound, 1.0, np.maximum(np.swapaxes(freely, -1, -2), np.swapaxes(law[RECOGNISED], -1, -2)))


def _generosity(world: World, law: Obligations) -> Array:
    """How far what a nation gives and lends binds the taker, 0..1 [..., giver, taker]: as much of it as the
    giver does not get back from others in the same year. Tied help counts half."""
    money = given(world, law)
    if not money.any():
        return money
    whole, gifts = total(money), law[TRANSFER]
    own = net(money)[0] / np.where(whole > 0.0, whole, 1.0)
    full = np.minimum(money * own[..., :, None] / (GENEROUS * _smaller(world[Economy].output)), 1.0)
    tied = np.minimum(law[TIED], gifts) / np.where(money > 0.0, money, 1.0)
    return full * (1.0 - TIED_LESS * tied)


def given(world: World, law: Obligations) -> Array:
    """What nations give, lend and forgive by their promises, USD bn a year [..., giver, taker]."""
    forgiven = law[RELIEF] * np.swapaxes(world[Finance].debt, -1, -2)
    return sum((law[slot] for slot in MONEY), forgiven)


def _smaller(sizes: Array) -> Array:
    """The smaller of each two nations' sizes [..., nation, other]."""
    return np.minimum(sizes[..., :, None], sizes[..., None, :])
