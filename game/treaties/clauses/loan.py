"""Loan: one party lends to another in tranches, each after the first paid only while conditions are kept.

Shaped like an arrangement of the International Monetary Fund. A condition that is missed is no breach: it
withholds the next tranche (cf. IMF Guidelines on Conditionality, 2002, paras. 9 and 11). Not here: debts and
what is paid on them (`domains.finance.debt`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.domains.climate.state import Climate
from game.domains.economy.state import Economy
from game.domains.finance.state import LOAN, LOAN_COST, REPAYMENT, SERVICED, Finance
from game.domains.society.state import Society
from game.domains.trade.state import Trade
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.model.world import World
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides

EVEN = 1e-9
"""Error allowed when figures are compared with conditions."""
NO_CUT, NO_CEILING, NO_FLOOR = 0.15, 1.0, 0.0
"""Values that ask for nothing: the highest programmes and tariffs, the lowest abatement and reserves."""


class Loan(Clause):
    """`lender` lends `borrower` `amount` in `tranches`, one a turn, at `interest`.

    Nothing is repaid for `grace` years from entry into force, then equal parts over `years`. `programmes`
    and `tariff` are the most that the borrower may have spent and taxed in the turn before a tranche,
    `abatement` and `reserves` the least it must have cut and held; at their ends they ask for nothing.
    """

    kind: Literal["loan"] = "loan"
    lender: NationId
    borrower: NationId
    amount: float = measured("USD bn", ge=0, le=1000, step=0.5, default=5.0)
    tranches: int = Field(3, ge=1, le=8, json_schema_extra={"unit": "", "step": 1})
    interest: float = measured("share a year", ge=0, le=0.3, step=0.005, default=0.04)
    grace: int = Field(3, ge=0, le=20, json_schema_extra={"unit": "years", "step": 1})
    years: int = Field(10, ge=1, le=40, json_schema_extra={"unit": "years", "step": 1})
    programmes: float = measured("share of output", ge=0, le=NO_CUT, step=0.005, default=NO_CUT)
    tariff: float = measured("ad valorem", ge=0, le=NO_CEILING, step=0.01, default=NO_CEILING)
    abatement: float = measured("share", ge=NO_FLOOR, le=1, step=0.05, default=NO_FLOOR)
    reserves: float = measured("share of output", ge=NO_FLOOR, le=0.5, step=0.01, default=NO_FLOOR)
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "coins"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Loan")
    advanced: ClassVar[frozenset[str]] = frozenset(
        {"tranches", "grace", "programmes", "tariff", "abatement", "reserves"}
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "lender": T("Lender"),
        "borrower": T("Borrower"),
        "amount": T("Amount"),
        "tranches": T("Tranches"),
        "interest": T("Interest"),
        "grace": T("Nothing repaid for"),
        "years": T("Repaid over"),
        "programmes": T("Condition: programmes at most"),
        "tariff": T("Condition: tariffs at most"),
        "abatement": T("Condition: emissions cut by at least"),
        "reserves": T("Condition: reserves of at least"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Loan")

    def prose(self) -> Text:
        """The text of the article."""
        borrower = Name("nation", self.borrower)
        words = T(
            "{lender} shall lend {borrower} {amount} in {tranches}, at interest of {interest}. The loan is "
            "repaid over {years}, beginning {grace} after entry into force.",
            lender=Name("nation", self.lender),
            borrower=borrower,
            amount=Quantity(self.amount, "USD bn"),
            tranches=TN("{count} tranche", "{count} tranches, one each turn", self.tranches),
            interest=Quantity(self.interest, "share a year"),
            years=Quantity(self.years, "years", digits=0),
            grace=Quantity(self.grace, "years", digits=0),
        )
        asked = self.conditions()
        if not asked:
            return words
        return T(
            "{article} A tranche after the first is paid only if, in the turn before it, {borrower} kept to "
            "these conditions: {conditions}.",
            article=words,
            borrower=borrower,
            conditions=Listing(asked),
        )

    def conditions(self) -> tuple[Text, ...]:
        """The conditions that ask for something, in words."""
        asked = []
        if self.programmes < NO_CUT:
            share = Quantity(self.programmes, "share of output")
            asked.append(T("citizens' programmes of at most {share}", share=share))
        if self.tariff < NO_CEILING:
            asked.append(T("tariffs of at most {rate} on average", rate=Quantity(self.tariff, "ad valorem")))
        if self.abatement > NO_FLOOR:
            asked.append(T("emissions cut by at least {share}", share=Quantity(self.abatement, "share")))
        if self.reserves > NO_FLOOR:
            share = Quantity(self.reserves, "share of output")
            asked.append(T("reserves of at least {share}", share=share))
        return tuple(asked)

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Lender and borrower are two of the members; a condition needs a tranche that it can withhold."""
        yield from both_sides((self.lender,), (self.borrower,), members)
        if self.tranches == 1 and self.conditions():
            yield Problem("O-CLAUSE-31", T("a single tranche is paid at once: no condition can withhold it"))

    def met(self, world: World) -> bool:
        """Whether the borrower kept all conditions in the turn before, as far as is reported."""
        place, output = world.setting.index(self.borrower), world[Economy].output
        others = max(len(world.setting.nations) - 1, 1)
        tariff = world[Trade].applied_tariff[..., place].mean(axis=0).sum() / others
        return bool(
            world[Society].programmes[place] <= self.programmes + EVEN
            and tariff <= self.tariff + EVEN
            and world[Climate].reported_abatement[place] >= self.abatement - EVEN
            and world[Finance].reserves[place] / output[place] >= self.reserves - EVEN
        )

    def lower(self, to: Lowering) -> None:
        """This turn's tranche if it falls due, and what the borrower pays on the debt."""
        lender, borrower = to.world.setting.index(self.lender), to.world.setting.index(self.borrower)
        length = to.world.setting.timing.years_per_turn
        number, start = round(to.years / length), to.years - length
        loan, cost = to.out.blank(LOAN), to.out.blank(LOAN_COST)
        payable = number == 1 or (number <= self.tranches and self.met(to.world))
        if to.duty[lender] and to.benefit[borrower] and payable:
            loan[lender, borrower] = self.amount / self.tranches / length * to.strength[lender]
            cost[lender, borrower] = loan[lender, borrower] * self.interest
        principal, serviced = to.out.blank(REPAYMENT), to.out.blank(SERVICED)
        if to.duty[borrower] and to.benefit[lender] and to.world[Finance].debt[borrower, lender] > 0.0:
            serviced[borrower, lender] = 1.0
            if self.grace <= start < self.grace + self.years:
                principal[borrower, lender] = self.amount / self.years * to.strength[borrower]
        joined = ((LOAN, loan), (LOAN_COST, cost), (REPAYMENT, principal), (SERVICED, serviced))
        for slot, values in joined:
            to.out.join(slot, to.article, values)

    def shortfall(self, seen: Performance) -> Array:
        """Of the lender the part of a due tranche that was not paid; of the borrower the debt not served."""
        return frozen(np.maximum(unpaid(seen, LOAN), unpaid(seen, SERVICED)))

    def obliges(self, nation: str) -> bool:
        """True for the lender and the borrower."""
        return nation in (self.lender, self.borrower)

    def autonomy_cost(self) -> float:
        """0.3 points for the debt and 0.4 for each condition, by which others have a say in policy."""
        return 0.3 + 0.4 * len(self.conditions())
