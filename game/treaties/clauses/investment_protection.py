"""Investment protection: investors of one side put money to work in the other, and profits return."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.domains.economy.state import INVESTMENT
from game.domains.finance.state import TRANSFER
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import shares, unpaid
from game.treaties.lowering.roles import both_sides, role_mask

KEPT = 0.9
"""What is left of capital after a year (DICE-2023)."""


class InvestmentProtection(Clause):
    """`investors` together invest `amount` a year in `hosts` (empty: all other parties), both by output.

    Hosts let `profit` a year of the capital so placed return, and may not take it (cf. ICSID Convention).
    """

    kind: Literal["investment-protection"] = "investment-protection"
    investors: tuple[NationId, ...]
    hosts: tuple[NationId, ...] = ()
    amount: float = measured("USD bn a year", ge=0, le=500, step=0.1, default=1.0)
    profit: float = measured("share a year", ge=0, le=0.2, step=0.01, default=0.08)
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "briefcase"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Investment protection")
    labels: ClassVar[Mapping[str, Text]] = {
        "investors": T("Investors"),
        "hosts": T("Hosts"),
        "amount": T("Amount"),
        "profit": T("Profit that returns"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Investment")

    def prose(self) -> Text:
        """The text of the article."""
        params: dict[str, Param] = {
            "investors": Listing(tuple(Name("nation", n) for n in self.investors)),
            "amount": Quantity(self.amount, "USD bn a year"),
            "profit": Quantity(self.profit, "share a year"),
        }
        if self.hosts:
            return T(
                "{investors} shall see to investments of {amount} in {hosts}, which shall neither take them "
                "nor hinder a return of {profit}.",
                hosts=Listing(tuple(Name("nation", n) for n in self.hosts)),
                **params,
            )
        return T(
            "{investors} shall see to investments of {amount} in the other Parties, which shall neither take "
            "them nor hinder a return of {profit}.",
            **params,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Investors and hosts must be different members, and neither side empty."""
        yield from both_sides(self.investors, self.hosts, members)

    def lower(self, to: Lowering) -> None:
        """Capital goes to the hosts; profit on what has been placed so far, less wear, comes back."""
        investors = role_mask(to.world.setting, self.investors)
        named = role_mask(to.world.setting, self.hosts) if self.hosts else ~investors
        sent = self.amount * shares(to.world, "income", investors & to.parties)
        placed = shares(to.world, "income", named & ~investors & to.parties)
        flow = to.out.blank(INVESTMENT) + (sent * to.duty * to.strength)[:, None] * (placed * to.benefit)
        to.out.join(INVESTMENT, to.article, flow)
        standing = (1.0 - KEPT**to.years) / (1.0 - KEPT)
        owed = self.profit * standing * placed * to.duty * to.strength
        back = to.out.blank(TRANSFER) + owed[:, None] * (sent * to.benefit)
        to.out.join(TRANSFER, to.article, back)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the investment that was not made, or of the profit that was kept."""
        return frozen(np.maximum(unpaid(seen, INVESTMENT), unpaid(seen, TRANSFER)))

    def obliges(self, nation: str) -> bool:
        """True for investors and hosts; for everybody if no hosts are named."""
        return nation in self.investors or not self.hosts or nation in self.hosts

    def autonomy_cost(self) -> float:
        """1.5 points: foreign owners are protected against the law of the host."""
        return 1.5
