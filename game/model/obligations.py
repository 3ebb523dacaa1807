"""Obligation arrays: what the clauses in force come to, as the domains read it.

A domain declares slots; clauses only join into them. Joins are minimum, maximum or a sum in a fixed
order, so the order of treaties cannot matter and a further clause can only tighten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

import numpy as np

from game.core.arrays import Array, all_same, frozen
from game.model.causes import ArticleRef


class Join(Enum):
    """How two obligations on the same thing become one."""

    MIN = "min"
    MAX = "max"
    SUM = "sum"


_JOINS: Mapping[Join, np.ufunc] = {Join.MIN: np.minimum, Join.MAX: np.maximum, Join.SUM: np.add}


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """One kind of obligation: its axes, the value that obliges to nothing, and its join.

    Each is declared once and is itself only: looking one up takes no hashing of its parts.
    """

    name: str
    axes: tuple[str, ...]
    identity: float
    join: Join
    unit: str = ""


@dataclass(slots=True)
class Obligations:
    """Arrays by slot, with the articles that made them. Shape of each: `(*batch, *axes)`."""

    sizes: Mapping[str, int]
    arrays: dict[Slot, Array] = field(default_factory=dict)
    entries: dict[Slot, list[tuple[ArticleRef, Array]]] = field(default_factory=dict)

    def join(self, slot: Slot, article: ArticleRef, values: Array) -> None:
        """Join `values` (full shape of the slot; its identity where the article says nothing)."""
        values = frozen(values)
        self.add(slot, values)
        self.entries.setdefault(slot, []).append((article, values))

    def add(self, slot: Slot, values: Array) -> None:
        """As `join`, without an article: for what nations do by their own will, as their programmes."""
        self.arrays[slot] = frozen(_JOINS[slot.join](self[slot], values))

    def __getitem__(self, slot: Slot) -> Array:
        """The obligation of everyone; the slot's identity where no article speaks."""
        found = self.arrays.get(slot)
        return _nothing(slot, tuple([self.sizes[axis] for axis in slot.axes])) if found is None else found

    def blank(self, slot: Slot) -> Array:
        """A new writable array of the slot's shape filled with its identity, which obliges nobody."""
        return np.full([self.sizes[axis] for axis in slot.axes], slot.identity)

    def binding(self, slot: Slot) -> list[tuple[ArticleRef, Array]]:
        """The articles that speak on the slot, each with its own array, in the order of lowering."""
        return self.entries.get(slot, [])


@dataclass(slots=True)
class Sheet(Obligations):
    """What one text (or whatever else makes obligations) joins, noted by slot in order and not joined yet.

    Joined with others by `joined`; never changed after that. An article of None: nobody's, as by `add`.
    """

    noted: dict[Slot, list[tuple[ArticleRef | None, Array]]] = field(default_factory=dict)

    def join(self, slot: Slot, article: ArticleRef, values: Array) -> None:
        """Note `values` of the article."""
        self.noted.setdefault(slot, []).append((article, frozen(values)))

    def add(self, slot: Slot, values: Array) -> None:
        """Note `values` of no article."""
        self.noted.setdefault(slot, []).append((None, frozen(values)))


def joined_slot(sizes: Mapping[str, int], slot: Slot, sheets: Iterable[Sheet]) -> Obligations:
    """What the sheets come to on one slot, in their order."""
    found = Obligations(sizes)
    noted = [entry for sheet in sheets for entry in sheet.noted.get(slot, ())]
    if noted:
        rows = np.stack([found[slot], *(values for _, values in noted)])
        # One after the other: a reduction may add in pairs, with other last bits.
        found.arrays[slot] = frozen(_JOINS[slot.join].accumulate(rows, axis=0)[-1])
    articles = [(article, values) for article, values in noted if article is not None]
    if articles:
        found.entries[slot] = articles
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """Sheets in their order, and what they come to: from it other sets of sheets are joined in few steps."""

    sheets: tuple[Sheet, ...]
    whole: Obligations


def joined(sizes: Mapping[str, int], sheets: Sequence[Sheet], like: Joined | None = None) -> Joined:
    """What the sheets come to in their order.

    Only the slots on which they differ from those of `like` are joined anew; the rest are its very arrays.
    """
    before = () if like is None else like.sheets
    kept = {id(sheet) for sheet in before}
    given = {id(sheet) for sheet in sheets}
    other = [sheet for sheet in sheets if id(sheet) not in kept]
    other += [sheet for sheet in before if id(sheet) not in given]
    whole = Obligations(sizes)
    anew = dict.fromkeys(slot for sheet in other for slot in sheet.noted)
    if like is not None:
        whole.arrays = {slot: array for slot, array in like.whole.arrays.items() if slot not in anew}
        whole.entries = {slot: listed for slot, listed in like.whole.entries.items() if slot not in anew}
    for slot in anew:
        part = joined_slot(sizes, slot, sheets)
        whole.arrays |= part.arrays
        whole.entries |= part.entries
    return Joined(tuple(sheets), whole)


@cache
def _nothing(slot: Slot, shape: tuple[int, ...]) -> Array:
    """The array that obliges to nothing; a handful of shapes a game."""
    return frozen(np.full(shape, slot.identity))


def stacked(variants: Iterable[Obligations], futures_axis: bool = True) -> Obligations:
    """Several obligations as one batch: arrays of shape (variants, 1, *axes), or (variants, *axes).

    What all share as one array has one row for all of them, so that what nobody varies is computed once.
    """
    listed = list(variants)
    batch = Obligations(listed[0].sizes)
    slots: dict[Slot, None] = {}
    for one in listed:
        slots.update(dict.fromkeys(one.arrays))
    for slot in slots:
        arrays = [one[slot] for one in listed]
        shared = all_same(arrays)
        rows = np.stack(arrays[:1] if shared else arrays)
        batch.arrays[slot] = frozen(np.expand_dims(rows, 1) if futures_axis else rows)
    return batch
