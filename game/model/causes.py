"""Why a number changed: named contributions that add up to the change exactly.

Amounts are kept as whole multiples of the variable's last decimal, so that sums are exact. A rule
names what it did with `Ledger.explain`; whatever bounds or rounding took or gave is booked under
its own name, never spread silently.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.core.arrays import Array, quantised
from game.core.ids import TreatyId
from game.model.variable import Variable

Units = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, order=True)
class ArticleRef:
    """An article of a treaty; `article` counts from 0. `layer` tells apart versions that bind different
    parties at the same time (0: the latest)."""

    treaty: TreatyId
    article: int
    layer: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Cause:
    """A named reason. `key` has a sentence in the catalogue of causes.

    `leads_to` is the variable whose own change stands behind it (follow the bar), `nation` the other
    nation that did it, `article` the treaty article. A `secret` cause is known to its owner only.
    """

    key: str
    leads_to: str = ""
    nation: str = ""
    article: ArticleRef | None = None
    secret: bool = False


LIMIT = Cause("limit")
"""Booked where a bound cut a change short, and for the last decimal of rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class Account:
    """A variable's change over one turn: before, after, and the parts (whole units, nation last axis)."""

    variable: Variable
    before: Array
    after: Array
    parts: Mapping[Cause, Units]

    def amount(self, cause: Cause) -> Array:
        """The part of one cause, in the variable's unit."""
        return self.parts[cause] / 10.0**self.variable.digits


def to_units(values: Array, digits: int) -> Units:
    """`values` as whole multiples of 10^-digits, rounded."""
    return np.round(np.asarray(values) * 10.0**digits).astype(np.int64)


@dataclass(slots=True)
class Ledger:
    """The accounts of one turn, by variable name. Several explanations of one variable add up."""

    accounts: dict[str, Account] = field(default_factory=dict)

    def explain(self, variable: Variable, before: Array, after: Array, parts: Mapping[Cause, Array]) -> None:
        """Book the change of `variable` from `before` to `after`, as it will be quantised."""
        digits = variable.digits
        before, after = quantised(before, digits), quantised(after, digits)
        table = np.empty((len(parts), *after.shape))
        for row, part in enumerate(parts.values()):
            table[row] = part
        whole = to_units(table, digits)
        change = to_units(after, digits) - to_units(before, digits)
        rest = change - whole.sum(axis=0)
        known = self.accounts.get(variable.name)
        merged = dict(known.parts) if known else {}
        for cause, units in (*zip(parts, whole, strict=True), (LIMIT, rest)):
            if units.any():
                merged[cause] = merged[cause] + units if cause in merged else units
        start = known.before if known else before
        self.accounts[variable.name] = Account(variable, start, after, merged)
