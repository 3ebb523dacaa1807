"""Who owes less by one text than by another: the ratchet of a review (Paris Agreement art. 4(3)).

Both texts are lowered in the same world, so that only words and reservations differ, not the figures. Not
here: when a review is held (`engine.phases.review`).
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, Mask
from game.domains.finance.state import MONITORING
from game.domains.society.state import AUTONOMY_COST
from game.model.obligations import Join, Obligations, Slot
from game.model.world import World
from game.treaties.lowering.lowering import Bound, lowered

_ASIDE = (AUTONOMY_COST, MONITORING)
"""What a text costs is no target."""
ROUNDING = 1e-9


def lowered_by(world: World, before: Bound, after: Bound, nation: str) -> tuple[int, ...]:
    """The articles (from 0) of `before` by which the nation owed more than it does under `after`.

    An article is compared with the one in the same place; one that is gone, or reserved, is owed no more.
    """
    if nation not in after.parties:
        return ()
    less = []
    for number in range(len(before.text.articles)):
        old, new = _owed(world, before, number, nation), _owed(world, after, number, nation)
        if any(_is_looser(slot, values, owed, new) for slot, (values, owed) in old.items()):
            less.append(number)
    return tuple(less)


def _owed(world: World, bound: Bound, number: int, nation: str) -> dict[Slot, tuple[Array, Mask]]:
    """What one article comes to by slot, and which entries are there because the nation owes them."""
    full = _alone(world, bound, number, {})
    without = _alone(world, bound, number, {(bound.treaty, number, nation): False})
    return {
        slot: (full[slot], np.asarray(full[slot] != without[slot]))
        for slot in full.arrays
        if slot not in _ASIDE and (full[slot] != without[slot]).any()
    }


def _alone(world: World, bound: Bound, number: int, broken: dict[tuple[str, int, str], bool]) -> Obligations:
    """The obligations of one article."""
    whole = lowered(world.with_law(world.law.having(measures=())), [bound], broken)
    out = Obligations(world.sizes)
    for slot, entries in whole.entries.items():
        for ref, values in entries:
            if (ref.treaty, ref.article) == (bound.treaty, number):
                out.join(slot, ref, values)
    return out


def _is_looser(slot: Slot, values: Array, owed: Mask, new: dict[Slot, tuple[Array, Mask]]) -> bool:
    """Whether any entry that the nation owed asks less of it now."""
    later = new[slot][0] if slot in new else np.full(values.shape, slot.identity)
    if slot.join is Join.MIN:
        return bool((later > values + ROUNDING)[owed].any())
    return bool((later < values - ROUNDING)[owed].any())
