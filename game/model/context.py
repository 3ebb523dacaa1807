"""What a phase is given beside the world: orders, draws, levers, obligations, and the ledger of causes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.rng import Streams
from game.model.causes import Cause, Ledger
from game.model.obligations import Obligations
from game.model.order import Order
from game.model.variable import Variable


@dataclass(frozen=True, slots=True)
class TurnContext:
    """Frozen too: a phase passes on a replaced one.

    `due` is what law asks of everyone; `honoured` is the part that nations chose to keep this turn, and the
    only one that the domains obey. `levers` are the values in effect, ending in (nation, …).
    `ledger` is None in batch runs, where causes are off.
    """

    streams: Streams
    orders: Sequence[tuple[NationId, Order]]
    levers: Mapping[str, Array]
    due: Obligations
    honoured: Obligations
    broken: Mapping[tuple[str, int, str], bool] = field(default_factory=dict)
    """(treaty, article, nation) → covert, for each promise that is broken on purpose this turn."""
    ledger: Ledger | None = None

    def explain(self, variable: Variable, before: Array, after: Array, parts: Mapping[Cause, Array]) -> None:
        """Book why a variable changed; does nothing when causes are off."""
        if self.ledger is not None:
            self.ledger.explain(variable, before, after, parts)
