"""Helpers of clauses: shares of a burden or a benefit by a key, and how far a transfer fell short."""

from __future__ import annotations

from typing import Literal

import numpy as np

from game.core.arrays import Array, Mask, frozen
from game.domains.climate.state import Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.model.causes import ArticleRef
from game.model.clause import Performance
from game.model.obligations import Obligations, Slot
from game.model.world import World

Key = Literal["equal", "income", "emissions", "population", "need", "harvest"]


def shares(world: World, key: Key, among: Mask, commons: int | None = None) -> Array:
    """Each nation's share by the key, shape (nation,), summing to 1 over `among` and 0 elsewhere.

    `income` is total output; `need` is population divided by income per person, so that poor and many count
    most; `harvest` is the habitual harvest of the commons, or of each in turn when none is named.
    """
    weight = np.maximum(_figures(world, key, commons), 0.0) * among
    total = weight.sum()
    if total <= 0:
        weight, total = among.astype(np.float64), max(1.0, float(among.sum()))
    return frozen(weight / total)


def _figures(world: World, key: Key, commons: int | None) -> Array:
    match key:
        case "income":
            return world[Economy].output
        case "emissions":
            return world[Climate].reported_emissions
        case "population":
            return world[Economy].population
        case "need":
            return world[Economy].population / np.maximum(world[Finance].income, 1.0)
        case "harvest":
            habit = world[Commons].habit
            if commons is not None:
                return habit[..., commons]
            totals = habit.sum(axis=-2, keepdims=True)
            return np.asarray((habit / np.where(totals > 0, totals, 1.0)).sum(axis=-1))
        case "equal":
            return np.ones(len(world.setting.nations))


def unpaid(seen: Performance, slot: Slot) -> Array:
    """The share of what each giver owed by this article that it did not honour, shape (nation,)."""
    owed = asked(seen.lowering.out, slot, seen.lowering.article).sum(axis=-1)
    kept = asked(seen.honoured, slot, seen.lowering.article).sum(axis=-1)
    return frozen(np.where(owed > 0, 1.0 - kept / np.where(owed > 0, owed, 1.0), 0.0))


def asked(law: Obligations, slot: Slot, article: ArticleRef) -> Array:
    """What this article alone asks, in the slot's shape; the slot's identity where it says nothing.

    Compliance is judged by it, not by lowering again: the figures behind a duty have moved since.
    """
    return next((values for ref, values in law.binding(slot) if ref == article), law.blank(slot))
