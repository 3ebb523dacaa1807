"""Product standard: goods are made cleaner, and labelled, to be let in (cf. TBT Agreement arts. 2, 11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.finance.state import TRANSFER
from game.domains.trade.state import (
    COST_OF_STANDARD,
    STANDARD,
    Trade,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.tariffs import undone


class ProductStandard(Clause):
    """Goods traded among the parties are made with emissions lower by `strictness`.

    Making and labelling them costs the exporter; importers pay `support` of the cost of papers and labels.
    """

    kind: Literal["product-standard"] = "product-standard"
    strictness: float = measured("share", ge=0, le=1, step=0.05, default=0.3)
    support: float = measured("share", ge=0, le=1, step=0.1, default=0.0)
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "award"
    level_field: ClassVar[str] = "strictness"
    name: ClassVar[Text] = T("Product standard and label")
    labels: ClassVar[Mapping[str, Text]] = {
        "strictness": T("Cleaner by"),
        "support": T("Cost paid by importers"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Product standard")

    def prose(self) -> Text:
        """The text of the article."""
        strictness = Quantity(self.strictness, "share", digits=0)
        if self.support == 0:
            return T(
                "Goods traded between the Parties shall be made with {strictness} lower emissions, and be "
                "labelled accordingly.",
                strictness=strictness,
            )
        return T(
            "Goods traded between the Parties shall be made with {strictness} lower emissions, and be "
            "labelled accordingly; the importing Party bears {support} of the cost of compliance.",
            strictness=strictness,
            support=Quantity(self.support, "share", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """What each exporter owes each importer, and what each importer pays towards it."""
        standard = to.out.blank(STANDARD)
        owed = self.strictness * to.strength[:, None] * np.ones_like(standard)
        chosen = np.ix_(to.duty, to.benefit)
        standard[chosen] = owed[chosen]
        np.fill_diagonal(standard, 0.0)
        to.out.join(STANDARD, to.article, standard)
        cost = COST_OF_STANDARD * self.strictness * to.world[Trade].flows.T
        paid = to.out.blank(TRANSFER)
        paid[chosen] = (self.support * to.strength[:, None] * cost)[chosen]
        np.fill_diagonal(paid, 0.0)
        to.out.join(TRANSFER, to.article, paid)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the standard that was not met, or of the support that was not paid."""
        return frozen(np.maximum(undone(seen, STANDARD), undone(seen, TRANSFER)))

    def autonomy_cost(self) -> float:
        """0.5 to 2 points by the strictness: how goods are made is decided together."""
        return 0.5 + 1.5 * self.strictness
