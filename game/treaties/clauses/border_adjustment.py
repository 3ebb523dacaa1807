"""Border adjustment: imports pay for carbon what goods made at home pay (GATT arts. II(2)(a), XX(g))."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.climate.state import Climate
from game.domains.economy.state import Economy
from game.domains.trade.state import (
    BORDER_CHARGE,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.tariffs import undone


class BorderAdjustment(Clause):
    """`coverage` of the carbon in imports is charged what the importer's carbon price is above the maker's.

    Whoever abates at least as large a share as the importer pays nothing, party or not.
    """

    kind: Literal["border-adjustment"] = "border-adjustment"
    coverage: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    highest: float = measured("ad valorem", ge=0, le=1, step=0.01, default=0.25)
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "stamp"
    level_field: ClassVar[str] = "coverage"
    suspendable: ClassVar[bool] = False
    name: ClassVar[Text] = T("Carbon border adjustment")
    labels: ClassVar[Mapping[str, Text]] = {
        "coverage": T("Carbon charged"),
        "highest": T("Highest charge"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Border adjustment")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party charges goods of States that abate less than it does for {coverage} of the carbon in "
            "them, at the difference between its carbon price and theirs, up to {highest} of their value.",
            coverage=Quantity(self.coverage, "share", digits=0),
            highest=Quantity(self.highest, "ad valorem"),
        )

    def lower(self, to: Lowering) -> None:
        """The charge by importers who owe it on exporters, from what is reported: USD/tCO2 times kg/USD."""
        climate, output = to.world[Climate], to.world[Economy].output
        done = climate.reported_abatement
        price = climate.carbon_price(done)
        gap = np.maximum(price - price[:, None], 0.0) * (done[:, None] < done)
        carbon = climate.reported_emissions / np.maximum(output, 1e-9) / 1000.0
        rate = np.minimum(self.coverage * gap * carbon[:, None], self.highest) * to.strength
        falls_on = np.ix_(to.benefit | ~to.parties, to.duty)
        charge = to.out.blank(BORDER_CHARGE)
        charge[falls_on] = rate[falls_on]
        to.out.join(BORDER_CHARGE, to.article, charge)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the charge that was not levied."""
        return undone(seen, BORDER_CHARGE)

    def autonomy_cost(self) -> float:
        """0.5 to 1.5 points by the coverage: the charge at one's own border is set in common."""
        return 0.5 + self.coverage
