"""Texts with the nations they bind: those in force, and drafts that are supposed to be.

Not here: which of their duties bind (`conditions.py`), and what these come to (`lowering.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Mask
from game.core.ids import NationId, TreatyId
from game.core.remember import remembered
from game.model.law import Law, Measure
from game.model.treaty import Treaty, TreatyText
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.layers import layers
from game.treaties.status.pairs import Pair
from game.treaties.status.status import Condition


@dataclass(frozen=True, slots=True)
class Bound:
    """A text with the nations it binds: in force, or supposed to be (a draft in a projection)."""

    treaty: TreatyId
    text: TreatyText
    parties: tuple[NationId, ...]
    since: int
    reserved: Mapping[NationId, tuple[int, ...]]
    layer: int = 0
    """Which of the versions in force this is (see `layers.py`)."""
    apart: frozenset[Pair] = frozenset()
    """Pairs of parties between whom it does not work."""
    answered: frozenset[Pair] = frozenset()
    """Pairs between whom only articles work that may not be suspended."""
    own: tuple[NationId, ...] | None = None
    """Those of the parties whom no later version binds; None: all."""
    only: tuple[int, ...] | None = None
    """The articles that bind, where others do no longer; None: all."""

    @property
    def key(self) -> str:
        """A key that is unique to this layer of the treaty."""
        return f"{self.treaty}#{self.layer}" if self.layer else self.treaty

    @property
    def counted(self) -> tuple[NationId, ...]:
        """The parties that bear the costs of the treaty as a whole in this layer: each in one layer only."""
        return self.parties if self.own is None else self.own

    def inside(self, article: int) -> tuple[NationId, ...]:
        """The parties that the article binds: those who did not reserve it."""
        if self.only is not None and article not in self.only:
            return ()
        return tuple(n for n in self.parties if article not in self.reserved.get(n, ()))

    def insiders(self) -> tuple[frozenset[NationId], ...]:
        """The parties inside each article, where no other article or treaty matters."""
        return tuple([frozenset(self.inside(number)) for number in range(len(self.text.articles))])

    def works_between(self, world: World, suspendable: bool) -> Mask:
        """Between whom an article works, shape (nation, nation)."""
        found = np.ones((len(world.setting.nations),) * 2, dtype=bool)
        for two in self.apart | (self.answered if suspendable else frozenset()):
            one, other = (world.setting.index(n) for n in sorted(two))
            found[one, other] = found[other, one] = False
        return found


def in_force(world: World) -> list[Bound]:
    """The treaties in force this turn or applied provisionally (not those suspended, or asleep by a link), by
    id; one that binds groups of its parties differently comes in layers."""
    return list(_in_force(world.law, world.turn))


@remembered(most=4)
def _in_force(law: Law, turn: int) -> tuple[Bound, ...]:
    """As `in_force`: every seat, vote and projection of a turn asks it of the same law."""
    ordered = sorted(law.treaties, key=lambda t: t.id)
    return tuple(operating([one for treaty in ordered for one in _layers(treaty, turn)]))


@remembered(most=8)
def _layers(treaty: Treaty, turn: int) -> tuple[Bound, ...]:
    """The layers of a treaty in force; whoever sees the treaty sees the same ones."""
    since = status.applied_since(treaty, turn) or turn
    return tuple(
        Bound(
            treaty.id,
            treaty.version(one.version).text,
            one.parties,
            since,
            {nation: status.reserved(treaty, nation, turn - 1) for nation in one.parties},
            one.number,
            one.apart,
            one.answered,
            None if one.own == one.parties else one.own,
            one.only,
        )
        for one in layers(treaty, turn)
    )


def operating(bound: Sequence[Bound]) -> list[Bound]:
    """The texts whose linked treaties are all among those that operate: the greatest such set, so that a
    package of treaties that name each other stands or falls as one."""
    left = list(bound)
    while True:
        ids = {one.treaty for one in left if one.layer >= 0}
        kept = [one for one in left if one.layer < 0 or all(link in ids for link in one.text.final.linked)]
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
