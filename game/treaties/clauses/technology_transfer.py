"""Technology transfer: providers pay for clean technology in the other parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Quantity, T, Text
from game.domains.climate.state import TECHNOLOGY
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import shares, unpaid
from game.treaties.lowering.roles import both_sides, role_mask


class TechnologyTransfer(Clause):
    """`providers` together give `amount` a year to `recipients` (empty: all other parties), by need."""

    kind: Literal["technology-transfer"] = "technology-transfer"
    providers: tuple[NationId, ...]
    recipients: tuple[NationId, ...] = ()
    amount: float = measured("USD bn a year", ge=0, le=500, step=0.1, default=1.0)
    field_of: ClassVar[str] = "climate"
    icon: ClassVar[str] = "zap"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Technology transfer")
    labels: ClassVar[Mapping[str, Text]] = {
        "providers": T("Providers"),
        "recipients": T("Recipients"),
        "amount": T("Amount"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Technology")

    def prose(self) -> Text:
        """The text of the article."""
        providers = Listing(tuple(Name("nation", n) for n in self.providers))
        amount = Quantity(self.amount, "USD bn a year")
        if self.recipients:
            return T(
                "{providers} shall provide clean technology worth {amount} to {recipients}.",
                providers=providers,
                amount=amount,
                recipients=Listing(tuple(Name("nation", n) for n in self.recipients)),
            )
        return T(
            "{providers} shall provide clean technology worth {amount} to the other Parties.",
            providers=providers,
            amount=amount,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Providers and recipients must be different members, and neither side empty."""
        yield from both_sides(self.providers, self.recipients, members)

    def lower(self, to: Lowering) -> None:
        """A yearly transfer of technology from each provider to each recipient."""
        providers = role_mask(to.world.setting, self.providers)
        named = role_mask(to.world.setting, self.recipients) if self.recipients else ~providers
        given = self.amount * shares(to.world, "income", providers) * (providers & to.duty) * to.strength
        taken = shares(to.world, "need", named & to.parties) * to.benefit
        flow = to.out.blank(TECHNOLOGY) + given[:, None] * taken
        np.fill_diagonal(flow, 0.0)
        to.out.join(TECHNOLOGY, to.article, flow)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the promised technology that was not provided."""
        return unpaid(seen, TECHNOLOGY)

    def obliges(self, nation: str) -> bool:
        """True for the providers only."""
        return nation in self.providers

    def autonomy_cost(self) -> float:
        """0.3 points: a payment, but no power to decide given up."""
        return 0.3
