"""What keeping promises is worth: one promise for each subject and set of parties, weighed by what it asks.

The same duty written twice is one promise, and what asks nothing is none; otherwise nations could win a
good name by signing alone. A promise weighs what it costs in autonomy. Not here: what a breach costs
(`answers`), and trust from what is given (`domains.society.exchange`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.core.arrays import Array, Mask
from game.core.ids import NationId
from game.domains.blame import net
from game.domains.finance.state import (
    FLEETING,
    FOOD,
    LOAN_COST,
    RELIEF,
    REPAYMENT,
    SERVICED,
    SWAP_COST,
    TIED,
    Finance,
)
from game.domains.security.state import ARMS_CAP, DEFENCE
from game.domains.society import exchange
from game.domains.society.state import AUTONOMY_COST, VOTE_PLEDGE
from game.domains.trade.state import BOUND_TARIFF, TARIFF
from game.model.causes import ArticleRef
from game.model.context import TurnContext
from game.model.law import Finding
from game.model.obligations import Obligations
from game.model.world import World
from game.treaties.lowering.conditions import active_duties
from game.treaties.lowering.lowering import FINAL_CLAUSES, in_force
from game.treaties.lowering.roles import role_mask
from game.treaties.lowering.sides import asks
from game.treaties.status import status

FURTHER = 0.5
"""Part that each further point of autonomy asked adds to trust, of what the point before it added (design: a
half, so that all further points together add as much as the first)."""
BY_FINAL_CLAUSES = 0.5
"""The weight of a promise of the final clauses that was broken, in points of autonomy (design: that of an
ordinary article, `Clause.autonomy_cost`)."""

PAYMENTS = (*exchange.MONEY, RELIEF, TIED, FLEETING, FOOD, LOAN_COST, SWAP_COST, REPAYMENT, SERVICED)
"""The slots of payments between two nations, of which only what a nation pays on balance is asked."""
TOOTHLESS = {BOUND_TARIFF: TARIFF.high, ARMS_CAP: DEFENCE.high}
"""Limits that nobody can exceed, and which therefore ask nothing."""

Subject: TypeAlias = tuple[str, tuple[NationId, ...]]
"""The kind of the article, and the parties among whom it was promised."""


@dataclass(frozen=True, slots=True)
class Promised:
    """What one subject asked this turn: its weight, whom it bound, and who was found short of it."""

    weight: float
    asked: Mask
    broken: Mask


def promises(world: World, ctx: TurnContext, new: Iterable[Finding]) -> Mapping[Subject, Promised]:
    """This turn's promises by subject; the heaviest article on a subject says what it weighs."""
    asking, found = _asking(world, ctx.due), list(new)
    standing = in_force(world)
    active = active_duties(world, standing)
    seen: dict[Subject, Promised] = {}
    for bound in standing:
        for number, clause in enumerate(bound.text.articles):
            here = bound.treaty, number
            accused = role_mask(
                world.setting, sorted({f.nation for f in found if (f.treaty, f.article) == here})
            )
            asked = [n for n in sorted(active.inside[bound.key, number]) if asks(bound.text, number, n)]
            may = asking.get(ArticleRef(bound.treaty, number, bound.layer), np.zeros_like(accused))
            at = clause.kind, bound.parties
            _note(seen, at, clause.autonomy_cost(), may & role_mask(world.setting, asked), accused)
    for finding in found:
        if finding.article == FINAL_CLAUSES:
            parties = status.parties(world.law.treaty(finding.treaty), world.turn)
            accused = role_mask(world.setting, [finding.nation])
            _note(seen, ("", parties), BY_FINAL_CLAUSES, accused, accused)
    return seen


def _note(seen: dict[Subject, Promised], at: Subject, weight: float, asked: Mask, accused: Mask) -> None:
    """One article more; whom it accuses it has asked."""
    asked = asked | accused
    if not asked.any():
        return
    before = seen.get(at, Promised(0.0, np.zeros_like(asked), np.zeros_like(asked)))
    seen[at] = Promised(max(before.weight, weight), before.asked | asked, before.broken | accused)


def _asking(world: World, due: Obligations) -> Mapping[ArticleRef, Mask]:
    """Whom the articles that ask something this turn, beside the autonomy they cost, may ask [nation]. Money
    asks those who pay more than they get: gifts in a ring ask nobody. A vote is asked when it is taken."""
    everyone = np.ones(len(world.setting.nations), dtype=np.bool_)
    found: dict[ArticleRef, Mask] = {}
    payers = net(_paid(world, due))[0] > 0.0
    heard = role_mask(
        world.setting, sorted({d.motion.author for d in world.law.decisions if d.turn == world.turn})
    )
    for slot, entries in due.entries.items():
        if slot is AUTONOMY_COST:
            continue
        for ref, values in entries:
            asks_much = values < TOOTHLESS[slot] if slot in TOOTHLESS else values != slot.identity
            if slot is VOTE_PLEDGE:
                asks_much = asks_much & heard
            if asks_much.any():
                found[ref] = found.get(ref, ~everyone) | (payers if slot in PAYMENTS else everyone)
    return found


def _paid(world: World, due: Obligations) -> Array:
    """What is to be paid by promises this turn, debts among it, USD bn a year [payer, payee]."""
    return exchange.given(world, due) + due[REPAYMENT] + due[SERVICED] * world[Finance].interest


def counted(world: World, seen: Mapping[Subject, Promised]) -> tuple[Array, Array]:
    """The weight of the promises that were due and of those kept, each [nation]."""
    due, kept = np.zeros(len(world.setting.nations)), np.zeros(len(world.setting.nations))
    for at, one in sorted(seen.items()):
        asked = one.asked & (~_asked_wider(seen, at) | one.broken)
        due += one.weight * asked
        kept += one.weight * (asked & ~one.broken)
    return due, kept


def _asked_wider(seen: Mapping[Subject, Promised], at: Subject) -> Mask:
    """Whom the same is asked of among more parties as well: a promise within that circle adds nothing."""
    kind, parties = at
    found = np.zeros_like(seen[at].asked)
    for (other, among), one in sorted(seen.items()):
        if other == kind and set(parties) < set(among):
            found = found | one.asked
    return found


def won(world: World, seen: Mapping[Subject, Promised], new: Iterable[Finding]) -> Array:
    """How much trust is won [observer, actor], 0 to 2: 1 where the actor keeps its word to the observer on
    one subject that asks a point of autonomy, half as much again for each further point; nothing among
    parties before whom it broke its word."""
    count = len(world.setting.nations)
    failed = sorted({(f.treaty, f.nation) for f in new})
    short = [(status.parties(world.law.treaty(t), world.turn), world.setting.index(n)) for t, n in failed]
    weights: dict[str, Array] = {}
    for (kind, parties), one in sorted(seen.items()):
        accused = one.broken.copy()
        for among, actor in short:
            accused[actor] |= among == parties
        kept = np.outer(role_mask(world.setting, parties), one.asked & ~accused) * min(one.weight, 1.0)
        weights[kind] = np.maximum(weights.get(kind, np.zeros((count, count))), kept)
    asked = sum(weights.values(), np.zeros((count, count)))
    return (1.0 - np.power(FURTHER, asked)) / (1.0 - FURTHER)
