"""How far a tariff in effect went beyond what an article allows, lawful answers and charges left aside."""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, frozen
from game.domains.sanctions import MEASURE
from game.domains.trade.state import (
    BORDER_CHARGE,
    BOUND_TARIFF,
    IMPORT_SHARE,
    MEASURE_TARIFF,
    MOST_FAVOURED,
    PREFERENCE,
    Trade,
)
from game.model.clause import Performance
from game.model.obligations import Obligations, Slot
from game.treaties.lowering.measure import asked

BY_IMPORTER = (BORDER_CHARGE, IMPORT_SHARE)
"""Slots of pairs that the importer owes, and not the first of the pair."""


def tariffs(seen: Performance) -> Array:
    """The tariffs in effect [good, exporter, importer] without the charges for carbon that are due."""
    return frozen(seen.after[Trade].applied_tariff - seen.lowering.out[BORDER_CHARGE])


def excess(seen: Performance, promised: Array) -> Array:
    """The most by which each importer's tariffs exceed what is promised, as a share of the price (importer).

    What is levied lawfully, as an answer to a breach or on outsiders, does not count.
    """
    beyond = tariffs(seen) - np.maximum(promised, levied(seen.lowering.out))
    return frozen(np.maximum(beyond.max(axis=(0, 1)), 0.0))


def levied(law: Obligations) -> Array:
    """What is levied lawfully beyond what is bound [good, exporter, importer]: on outsiders, as a safeguard,
    as a measure or as a sanction."""
    return frozen(np.maximum(law[MEASURE_TARIFF], law[MEASURE]))


def beyond_binding(seen: Performance) -> Array:
    """`excess` over the tariffs that this article binds."""
    return excess(seen, asked(seen.lowering.out, BOUND_TARIFF, seen.lowering.article))


def disfavoured(seen: Performance) -> Array:
    """`excess` over the best tariff on anybody's goods outside a preference, where this article favours."""
    favoured = asked(seen.lowering.out, MOST_FAVOURED, seen.lowering.article) > 0.0
    counted = (seen.lowering.out[PREFERENCE] <= 0.0) & ~np.eye(len(favoured), dtype=bool)
    best = np.where(counted, tariffs(seen), np.inf).min(axis=-2, keepdims=True)
    return excess(seen, np.where(favoured, best, np.inf))


def undone(seen: Performance, slot: Slot) -> Array:
    """The share of what each nation owed by this article, of a slot of pairs (of each good), that it did not
    honour."""
    axis = tuple(range(len(slot.axes) - 2)) + ((-2,) if slot in BY_IMPORTER else (-1,))
    owed = np.abs(asked(seen.lowering.out, slot, seen.lowering.article) - slot.identity).sum(axis=axis)
    kept = np.abs(asked(seen.honoured, slot, seen.lowering.article) - slot.identity).sum(axis=axis)
    return frozen(np.where(owed > 0.0, 1.0 - kept / np.where(owed > 0.0, owed, 1.0), 0.0))
