"""What keeping promises is worth: one promise a subject and circle of partners, weighed by what it asks.

The same duty written twice is one promise, and what asks nothing is none; otherwise nations could sign their
way to a good name. A promise weighs what it costs in autonomy. Not here: what a breach costs (`answers`), and
trust from what is given (`domains.society.exchange`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from game.core.arrays import Array, Mask
from game.core.ids import NationId
from game.domains.society.state import AUTONOMY_COST
from game.model.causes import ArticleRef
from game.model.context import TurnContext
from game.model.law import Finding
from game.model.obligations import Obligations
from game.model.world import World
from game.treaties import status
from game.treaties.conditions import active_duties
from game.treaties.lowering import FINAL_CLAUSES, in_force, mask
from game.treaties.sides import asks

FURTHER = 0.5
"""What each further subject on which promises are kept adds to trust, of what the one before it added."""
BY_FINAL_CLAUSES = 0.5
"""The weight of a promise of the final clauses that was broken: that of an ordinary article."""

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
    speaking, found = _speaking(ctx.due), list(new)
    standing = in_force(world)
    active = active_duties(world, standing)
    seen: dict[Subject, Promised] = {}
    for bound in standing:
        for number, clause in enumerate(bound.text.articles):
            accused = mask(world, {f.nation for f in found if (f.treaty, f.article) == (bound.treaty, number)})
            asked = [n for n in sorted(active.inside[bound.key, number]) if asks(bound.text, number, n)]
            if ArticleRef(bound.treaty, number, bound.layer) not in speaking:
                asked = []
            _note(seen, (clause.kind, bound.parties), clause.autonomy_cost(), mask(world, asked), accused)
    for finding in found:
        if finding.article == FINAL_CLAUSES:
            parties = status.parties(world.law.treaty(finding.treaty), world.turn)
            accused = mask(world, [finding.nation])
            _note(seen, ("", parties), BY_FINAL_CLAUSES, accused, accused)
    return seen


def _note(seen: dict[Subject, Promised], at: Subject, weight: float, asked: Mask, accused: Mask) -> None:
    """One article more; whom it accuses it has asked."""
    asked = asked | accused
    if not asked.any():
        return
    before = seen.get(at, Promised(0.0, np.zeros_like(asked), np.zeros_like(asked)))
    seen[at] = Promised(max(before.weight, weight), before.asked | asked, before.broken | accused)


def _speaking(due: Obligations) -> set[ArticleRef]:
    """The articles that ask something this turn beside the autonomy they cost."""
    return {
        ref
        for slot, entries in due.entries.items()
        if slot is not AUTONOMY_COST
        for ref, values in entries
        if (values != slot.identity).any()
    }


def counted(world: World, seen: Mapping[Subject, Promised]) -> tuple[Array, Array]:
    """The weight of the promises that were due and of those kept, each [nation]."""
    due, kept = np.zeros(len(world.setting.nations)), np.zeros(len(world.setting.nations))
    for _, one in sorted(seen.items()):
        due += one.weight * one.asked
        kept += one.weight * (one.asked & ~one.broken)
    return due, kept


def won(world: World, seen: Mapping[Subject, Promised], new: Iterable[Finding]) -> Array:
    """How much trust is won [observer, actor]: 1 for the first subject on which the actor keeps its word to
    the observer, half as much for each further one; nothing among parties before whom it broke its word."""
    count = len(world.setting.nations)
    kinds: dict[str, Mask] = {}
    failed = {(f.treaty, f.nation) for f in new}
    short = [(status.parties(world.law.treaty(t), world.turn), world.setting.index(n)) for t, n in failed]
    for (kind, parties), one in sorted(seen.items()):
        accused = one.broken.copy()
        for among, actor in short:
            accused[actor] |= among == parties
        kept = np.outer(mask(world, parties), one.asked & ~accused)
        kinds[kind] = kinds.get(kind, np.zeros((count, count), dtype=np.bool_)) | kept
    subjects = sum(kinds.values(), np.zeros((count, count)))
    return (1.0 - np.power(FURTHER, subjects)) / (1.0 - FURTHER)
