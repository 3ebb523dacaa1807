"""Vaccine pool: parties pay by what they have, and doses go to where people are (cf. COVAX, 2020-2023)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.finance.state import COMMITMENT
from game.domains.health.state import VACCINES
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import shares, unpaid

PAID = {"income": T("by income"), "equal": T("in equal shares"), "population": T("by population")}
DEALT = {"population": T("by population"), "need": T("by need"), "income": T("by income")}
PAYING = {
    "income": T("in proportion to its income"),
    "equal": T("in equal shares"),
    "population": T("in proportion to its population"),
}
DEALING = {
    "population": T("in proportion to population"),
    "need": T("according to need"),
    "income": T("in proportion to income"),
}


class VaccinePool(Clause):
    """`amount` of vaccines a year, paid by the key `contribute`, allotted by the key `allot`."""

    kind: Literal["vaccine-pool"] = "vaccine-pool"
    amount: float = measured("USD bn a year", ge=0, le=200, step=0.1, default=1.0)
    contribute: Literal["income", "equal", "population"] = "income"
    allot: Literal["population", "need", "income"] = "population"
    field_of: ClassVar[str] = "health"
    icon: ClassVar[str] = "syringe"
    name: ClassVar[Text] = T("Vaccine pool")
    labels: ClassVar[Mapping[str, Text]] = {
        "amount": T("Amount"),
        "contribute": T("Contributed"),
        "allot": T("Allotted"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"contribute": PAID, "allot": DEALT}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Vaccines")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "The Parties buy vaccines for {amount} in common. Each Party contributes {contribution}; doses "
            "are allotted {allotment}.",
            amount=Quantity(self.amount, "USD bn a year"),
            contribution=PAYING[self.contribute],
            allotment=DEALING[self.allot],
        )

    def lower(self, to: Lowering) -> None:
        """What each pays, and the doses that each receives for it, its own among them."""
        paid = self.amount * shares(to.world, self.contribute, to.parties) * to.duty * to.strength
        doses = shares(to.world, self.allot, to.parties) * to.benefit
        to.out.join(COMMITMENT, to.article, paid)
        to.out.join(VACCINES, to.article, paid[:, None] * doses)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the contribution that was not paid."""
        return unpaid(seen, VACCINES)

    def autonomy_cost(self) -> float:
        """0.5 points: money is pooled, and others are served at the same time as one's own people."""
        return 0.5
