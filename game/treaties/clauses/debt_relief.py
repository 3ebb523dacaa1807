"""Debt relief: creditors write off a share of what a debtor owes them (cf. the Paris Club)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Quantity, T, Text
from game.domains.finance.state import RELIEF
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides, role_mask


class DebtRelief(Clause):
    """`creditors` (empty: all other parties) write off `share` of the debts of `debtor`, over `years`."""

    kind: Literal["debt-relief"] = "debt-relief"
    debtor: NationId
    creditors: tuple[NationId, ...] = ()
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    years: int = Field(1, ge=1, le=10, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "scale"
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Debt relief")
    labels: ClassVar[Mapping[str, Text]] = {
        "debtor": T("Debtor"),
        "creditors": T("Creditors"),
        "share": T("Written off"),
        "years": T("Over"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Debt relief")

    def prose(self) -> Text:
        """The text of the article."""
        debtor = Name("nation", self.debtor)
        share, years = Quantity(self.share, "share", digits=0), Quantity(self.years, "years", digits=0)
        if self.creditors:
            return T(
                "{creditors} shall write off {share} of what {debtor} owes them, over {years}.",
                creditors=Listing(tuple(Name("nation", n) for n in self.creditors)),
                share=share,
                debtor=debtor,
                years=years,
            )
        return T(
            "The other Parties shall write off {share} of what {debtor} owes them, over {years}.",
            share=share,
            debtor=debtor,
            years=years,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Debtor and creditors must be members, and the debtor no creditor."""
        yield from both_sides((self.debtor,), self.creditors, members)

    def lower(self, to: Lowering) -> None:
        """The share written off in each year of this turn, so that the whole is reached after `years`."""
        setting = to.world.setting
        debtor, length = setting.index(self.debtor), setting.timing.years_per_turn
        left = min(max(self.years - (to.years - length), 0.0), length)
        relief = to.out.blank(RELIEF)
        if to.benefit[debtor]:
            debtors = role_mask(setting, (self.debtor,))
            named = role_mask(setting, self.creditors) if self.creditors else ~debtors
            yearly = 1.0 - (1.0 - self.share * to.strength) ** (left / length / self.years)
            relief[:, debtor] = yearly * (named & to.duty)
        to.out.join(RELIEF, to.article, relief)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the relief that was not given."""
        return unpaid(seen, RELIEF)

    def obliges(self, nation: str) -> bool:
        """True for the creditors; the debtor owes nothing."""
        return nation in self.creditors if self.creditors else nation != self.debtor

    def autonomy_cost(self) -> float:
        """0.2 points: a creditor gives up a claim, but no power to decide."""
        return 0.2
