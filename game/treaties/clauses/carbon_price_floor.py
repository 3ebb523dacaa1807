"""Carbon price floor: a tonne of carbon dioxide costs at least so much in every party."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.climate.state import CARBON_PRICE, Climate
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked


class CarbonPriceFloor(Clause):
    """Parties price carbon dioxide at `price` at least, and abate whatever costs less (DICE-2023)."""

    kind: Literal["carbon-price-floor"] = "carbon-price-floor"
    price: float = measured("USD/tCO2", ge=0, le=700, step=5, default=50.0)
    field_of: ClassVar[str] = "climate"
    icon: ClassVar[str] = "banknote"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "price"
    name: ClassVar[Text] = T("Carbon price floor")
    labels: ClassVar[Mapping[str, Text]] = {"price": T("Lowest price")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Price of carbon")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall price its emissions at no less than {price}.",
            price=Quantity(self.price, "USD/tCO2", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """A floor under the carbon price of the duty-bound."""
        to.out.join(CARBON_PRICE, to.article, self.price * to.strength * to.duty)

    def shortfall(self, seen: Performance) -> Array:
        """The missing part of the price; who abates everything has no price left to raise."""
        promised = asked(seen.lowering.out, CARBON_PRICE, seen.lowering.article)
        climate = seen.after[Climate]
        missing = 1.0 - climate.carbon_price(climate.abatement) / np.maximum(promised, 1e-6)
        left = (promised > 0.0) & (climate.abatement < 1.0)
        return frozen(np.where(left, np.maximum(missing, 0.0), 0.0))

    def autonomy_cost(self) -> float:
        """0.5 to 2.5 points, the most from USD 200 a tonne on: the least level of a tax is set in common."""
        return 0.5 + 2.0 * min(self.price / 200.0, 1.0)
