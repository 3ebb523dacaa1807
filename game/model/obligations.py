"""Obligation arrays: what the clauses in force come to, as the domains read it.

A domain declares slots; clauses only join into them. Joins are minimum, maximum or a sum in a fixed
order, so the order of treaties cannot matter and a further clause can only tighten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
        standing = self[slot]
        match slot.join:
            case Join.MIN:
                joined = np.minimum(standing, values)
            case Join.MAX:
                joined = np.maximum(standing, values)
            case Join.SUM:
                joined = standing + values
        self.arrays[slot] = frozen(joined)

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

    Joined with others by `joined`. An article of None: nobody's, as by `add`.
    """

    noted: dict[Slot, list[tuple[ArticleRef | None, Array]]] = field(default_factory=dict)

    def join(self, slot: Slot, article: ArticleRef, values: Array) -> None:
        """Note `values` of the article."""
        self.noted.setdefault(slot, []).append((article, frozen(values)))

    def add(self, slot: Slot, values: Array) -> None:
        """Note `values` of no article."""
        self.noted.setdefault(slot, []).append((None, frozen(values)))


Known = dict[tuple[Slot, tuple[int, ...]], Array]
"""Arrays joined already, by the slot and the identities of what was joined, which somebody must keep."""


def joined(sizes: Mapping[str, int], sheets: Iterable[Sheet], known: Known) -> Obligations:
    """What the sheets come to in their order. Equal parts give the very same array, from `known`."""
    whole = Obligations(sizes)
    noted: dict[Slot, list[tuple[ArticleRef | None, Array]]] = {}
    for sheet in sheets:
        for slot, entries in sheet.noted.items():
            noted.setdefault(slot, []).extend(entries)
    for slot, entries in noted.items():
        made = tuple([id(values) for _, values in entries])
        array = known.get((slot, made))
        if array is None:
            for _, values in entries:
                whole.add(slot, values)
            array = known.setdefault((slot, made), whole.arrays[slot])
        whole.arrays[slot] = array
        articles = [(article, values) for article, values in entries if article is not None]
        if articles:
            whole.entries[slot] = articles
    return whole


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
