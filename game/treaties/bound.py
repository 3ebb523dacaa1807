"""Texts with the nations they bind: those in force, and drafts that are supposed to be.

Not here: which of their duties bind (`conditions.py`), and what these come to (`lowering.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Mask
from game.core.ids import NationId, TreatyId
from game.model.law import Law, Measure
from game.model.treaty import Treaty, TreatyText
from game.model.world import World
from game.treaties import status
from game.treaties.status import Condition


@dataclass(frozen=True, slots=True)
class Bound:
    """A text with the nations it binds: in force, or supposed to be (a draft in a projection)."""

    treaty: TreatyId
    text: TreatyText
    parties: tuple[NationId, ...]
    since: int
    reserved: Mapping[NationId, tuple[int, ...]]


def mask(world: World, nations: Iterable[str]) -> Mask:
    """The nations as a mask over the nation axis."""
    chosen = np.zeros(len(world.setting.nations), dtype=bool)
    for nation in nations:
        chosen[world.setting.index(nation)] = True
    return chosen


def in_force(world: World) -> list[Bound]:
    """The treaties in force this turn (not those suspended, or asleep by a link), by id."""
    bound = []
    for treaty in sorted(world.law.treaties, key=lambda t: t.id):
        if status.condition(treaty, world.turn) is Condition.IN_FORCE:
            members = status.parties(treaty, world.turn)
            since = status.in_force_since(treaty, world.turn) or world.turn
            kept_out = {nation: status.reserved(treaty, nation) for nation in members}
            bound.append(Bound(treaty.id, status.text(treaty), members, since, kept_out))
    return operating(bound)


def operating(bound: Sequence[Bound]) -> list[Bound]:
    """The texts whose linked treaties are all among those that operate: the greatest such set, so that a
    package of treaties that name each other stands or falls as one."""
    left = list(bound)
    while True:
        ids = {one.treaty for one in left}
        kept = [one for one in left if all(link in ids for link in one.text.final.linked)]
        if len(kept) == len(left):
            return kept
        left = kept


def condition(law: Law, treaty: Treaty, turn: int) -> Condition:
    """What the treaty is in that turn; one in force without a treaty that it is linked to is suspended."""
    found = status.condition(treaty, turn)
    if found is not Condition.IN_FORCE or not status.final(treaty).linked:
        return found
    standing = [t for t in law.treaties if status.condition(t, turn) is Condition.IN_FORCE]
    texts = [Bound(t.id, status.text(t), (), turn, {}) for t in standing]
    return found if any(one.treaty == treaty.id for one in operating(texts)) else Condition.SUSPENDED


def standing_measures(world: World) -> list[Measure]:
    """The answers to breaches in force this turn. They outlive the treaty itself (VCLT art. 70(1)(b))."""
    return [m for m in world.law.measures if m.since <= world.turn < m.until]
