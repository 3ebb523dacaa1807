"""Grant: one party gives money to another, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.domains.finance.state import TRANSFER
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.measure import unpaid
from game.treaties.roles import both_sides


class Grant(Clause):
    """`donor` pays `recipient` `amount` a year, for `years` from entry into force."""

    kind: Literal["grant"] = "grant"
    donor: NationId
    recipient: NationId
    amount: float = measured("USD bn a year", ge=0, le=500, step=0.1, default=1.0)
    years: int = Field(10, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "hand-coins"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Grant")
    labels: ClassVar[Mapping[str, Text]] = {
        "donor": T("Donor"),
        "recipient": T("Recipient"),
        "amount": T("Amount"),
        "years": T("For"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Grant")

    def prose(self) -> Text:
        """The article."""
        return T(
            "{donor} shall grant {recipient} {amount} for {years}.",
            donor=Name("nation", self.donor),
            recipient=Name("nation", self.recipient),
            amount=Quantity(self.amount, "USD bn a year"),
            years=Quantity(self.years, "years", digits=0),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Donor and recipient are two of the members."""
        yield from both_sides((self.donor,), (self.recipient,), members)

    def lower(self, to: Lowering) -> None:
        """A yearly payment while the term runs and both are bound, thinner in a turn in which it ends."""
        flow = to.out.blank(TRANSFER)
        giver, taker = to.world.setting.index(self.donor), to.world.setting.index(self.recipient)
        length = to.world.setting.timing.years_per_turn
        left = self.years - (to.years - length)
        if to.duty[giver] and to.benefit[taker] and left > 0:
            flow[giver, taker] = self.amount * min(1.0, left / length)
        to.out.join(TRANSFER, to.article, flow)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the grant that was not paid."""
        return unpaid(seen, TRANSFER)

    def obliges(self, nation: str) -> bool:
        """Only one side owes something."""
        return nation == self.donor

    def autonomy_cost(self) -> float:
        """A payment, not a power."""
        return 0.2
