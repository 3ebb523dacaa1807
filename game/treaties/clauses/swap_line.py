"""Swap line: a central bank stands ready to lend when foreign capital leaves (cf. Chiang Mai 2000)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.domains.finance.state import SERVICED, SWAP, SWAP_COST, Finance
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides


class SwapLine(Clause):
    """`lender` lends `borrower` up to `amount` at `interest` in a sudden stop; half is repaid each year."""

    kind: Literal["swap-line"] = "swap-line"
    lender: NationId
    borrower: NationId
    amount: float = measured("USD bn", ge=0, le=1000, step=0.5, default=5.0)
    interest: float = measured("share a year", ge=0, le=0.3, step=0.005, default=0.02)
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "shield"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Swap line")
    labels: ClassVar[Mapping[str, Text]] = {
        "lender": T("Lender"),
        "borrower": T("Borrower"),
        "amount": T("Up to"),
        "interest": T("Interest"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Swap line")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Should foreign capital suddenly leave {borrower}, the central bank of {lender} shall lend it up "
            "to {amount} at interest of {interest}. Half of what is drawn is repaid each year.",
            lender=Name("nation", self.lender),
            borrower=Name("nation", self.borrower),
            amount=Quantity(self.amount, "USD bn"),
            interest=Quantity(self.interest, "share a year"),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Lender and borrower must be two different members."""
        yield from both_sides((self.lender,), (self.borrower,), members)

    def lower(self, to: Lowering) -> None:
        """The line while it is open, and the service of what was drawn on it."""
        lender, borrower = to.world.setting.index(self.lender), to.world.setting.index(self.borrower)
        line, cost, serviced = (to.out.blank(slot) for slot in (SWAP, SWAP_COST, SERVICED))
        if to.duty[lender] and to.benefit[borrower]:
            line[lender, borrower] = self.amount * to.strength[lender]
            cost[lender, borrower] = line[lender, borrower] * self.interest
        if to.duty[borrower] and to.benefit[lender] and to.world[Finance].drawn[borrower, lender] > 0.0:
            serviced[borrower, lender] = 1.0
        for slot, values in ((SWAP, line), (SWAP_COST, cost), (SERVICED, serviced)):
            to.out.join(slot, to.article, values)

    def shortfall(self, seen: Performance) -> Array:
        """Of the lender the part of the line that was closed; of the borrower the debt not served."""
        return frozen(np.maximum(unpaid(seen, SWAP), unpaid(seen, SERVICED)))

    def obliges(self, nation: str) -> bool:
        """True for the lender and the borrower."""
        return nation in (self.lender, self.borrower)

    def autonomy_cost(self) -> float:
        """0.3 points: a promise to lend, but no power to decide given up."""
        return 0.3
