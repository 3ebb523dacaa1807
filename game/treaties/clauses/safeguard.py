"""Safeguard: a temporary tariff while trade hurts, which the others do not answer (GATT art. XIX)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.trade.state import (
    MEASURE_TARIFF,
    MOST_FAVOURED,
    Trade,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.tariffs import disfavoured


class Safeguard(Clause):
    """A party whose gains from trade have fallen by `trigger` since the opening year taxes the others' goods.

    The tariff of `rate` is lawful whatever is bound, for `years` from entry into force. Meanwhile the others
    single out none of that party's goods (Agreement on Safeguards art. 8(3)).
    """

    kind: Literal["safeguard"] = "safeguard"
    trigger: float = measured("share", ge=0, le=0.2, step=0.005, default=0.01)
    rate: float = measured("ad valorem", ge=0, le=1, step=0.01, default=0.2)
    years: int = Field(8, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "shield"
    name: ClassVar[Text] = T("Safeguard")
    labels: ClassVar[Mapping[str, Text]] = {
        "trigger": T("Fall in gains from trade"),
        "rate": T("Safeguard tariff"),
        "years": T("For"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Safeguards")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "For {years} from entry into force, a Party whose real income has fallen by more than {trigger} "
            "through changes of trade applies a tariff of at least {rate} to goods of the other Parties, who "
            "shall not single out its goods in return.",
            years=Quantity(self.years, "years", digits=0),
            trigger=Quantity(self.trigger, "share"),
            rate=Quantity(self.rate, "ad valorem"),
        )

    def lower(self, to: Lowering) -> None:
        """A floor under the tariffs of those who are hurt, and equal treatment of their goods."""
        begun = to.years - to.world.setting.timing.years_per_turn
        hurt = (to.world[Trade].gains < -self.trigger) & (begun < self.years)
        floor = to.out.blank(MEASURE_TARIFF)
        floor[np.ix_(to.benefit, to.duty & hurt)] = self.rate
        np.fill_diagonal(floor, 0.0)
        to.out.join(MEASURE_TARIFF, to.article, floor)
        equal = to.out.blank(MOST_FAVOURED)
        equal[np.ix_(to.benefit & hurt, to.duty)] = 1.0
        np.fill_diagonal(equal, 0.0)
        to.out.join(MOST_FAVOURED, to.article, equal)

    def shortfall(self, seen: Performance) -> Array:
        """The tariff that singled out the goods of a party under safeguard, as a share of the price."""
        return frozen(np.minimum(disfavoured(seen), 1.0))

    def autonomy_cost(self) -> float:
        """0.2 points: a right more than a duty."""
        return 0.2
