"""Grant: one party helps another, year by year: with money, skills or food, tied or free.

What each form brings, soon and late, is the domain's (`domains.finance.works`). Here: what the article says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.domains.finance.state import FLEETING, FOOD, TIED, TRANSFER, WORKS
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.obligations import Slot
from game.model.setting import Setting
from game.treaties.lowering.measure import asked
from game.treaties.lowering.roles import both_sides

Form = Literal["money", "technical", "food"]
RunBy = Literal["budget", "donor", "recipient"]

FORMS = {"money": T("money"), "technical": T("skills and equipment"), "food": T("food")}
RUNNERS = {
    "budget": T("nobody: into the budget"),
    "donor": T("the donor"),
    "recipient": T("the recipient"),
}
FORM_PROSE = {
    "money": T("{donor} shall grant {recipient} {amount} for {years}."),
    "technical": T("{donor} shall provide {recipient} with technical help worth {amount} for {years}."),
    "food": T("{donor} shall supply {recipient} with food worth {amount} for {years}."),
}
RUN_PROSE = {
    "donor": T("{article} {donor} itself carries out what is done with it."),
    "recipient": T("{article} {recipient} decides and carries out what is done with it."),
}
LASTING: Mapping[tuple[str, str], float] = {
    ("money", "recipient"): 0.5,
    ("technical", "budget"): 1.0,
    ("technical", "donor"): 0.5,
    ("technical", "recipient"): 1.0,
}
"""The part of the help that builds what lasts; the rest is given as it is (design, after M4 and U3)."""


class Grant(Clause):
    """`donor` gives `recipient` `amount` a year, for `years` from entry into force.

    `instalments` divides the whole into equal parts, one at the start of each equal part of the term (0:
    evenly, year by year). Tied help is spent on the donor's goods. What the donor runs itself comes quickly
    and leaves nothing; what the recipient runs is slower and lasts.
    """

    kind: Literal["grant"] = "grant"
    donor: NationId
    recipient: NationId
    amount: float = measured("USD bn a year", ge=0, le=500, step=0.1, default=1.0)
    years: int = Field(10, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    form: Form = "money"
    run_by: RunBy = "budget"
    tied: bool = False
    instalments: int = Field(0, ge=0, le=20, json_schema_extra={"unit": "", "step": 1})
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "hand-coins"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Grant")
    labels: ClassVar[Mapping[str, Text]] = {
        "donor": T("Donor"),
        "recipient": T("Recipient"),
        "amount": T("Amount"),
        "years": T("For"),
        "form": T("Given as"),
        "run_by": T("Run by"),
        "tied": T("Tied to the donor's goods"),
        "instalments": T("Instalments"),
    }
    advanced: ClassVar[frozenset[str]] = frozenset({"form", "run_by", "tied", "instalments"})
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"form": FORMS, "run_by": RUNNERS}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Grant")

    def prose(self) -> Text:
        """The text of the article."""
        donor, recipient = Name("nation", self.donor), Name("nation", self.recipient)
        words = Text(
            FORM_PROSE[self.form].template,
            {
                "donor": donor,
                "recipient": recipient,
                "amount": Quantity(self.amount, "USD bn a year"),
                "years": Quantity(self.years, "years", digits=0),
            },
        )
        if self.instalments:
            words = T(
                "{article} The whole is paid in {instalments}.",
                article=words,
                instalments=Quantity(self.instalments, "equal instalments"),
            )
        if self.run_by != "budget":
            runner = RUN_PROSE[self.run_by].template
            words = Text(runner, {"article": words, "donor": donor, "recipient": recipient})
        if self.tied:
            words = T("{article} It is spent on goods and services of {donor}.", article=words, donor=donor)
        return words

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Donor and recipient are two of the members; instalments need years in which to be paid."""
        yield from both_sides((self.donor,), (self.recipient,), members)
        if self.instalments > self.years:
            yield Problem("O-CLAUSE-30", T("there are more instalments than years"))

    def lower(self, to: Lowering) -> None:
        """A yearly flow while the term runs and both are bound, thinner in a turn in which it ends."""
        giver, taker = to.world.setting.index(self.donor), to.world.setting.index(self.recipient)
        due = 0.0
        if to.duty[giver] and to.benefit[taker]:
            due = self.amount * self._part(to) * float(to.strength[giver])
        lasting = due * LASTING.get((self.form, self.run_by), 0.0)
        direct = due - lasting
        flows: dict[Slot, float] = {TRANSFER: direct, WORKS: lasting}
        flows[TIED] = direct if self.tied else 0.0
        flows[FLEETING] = direct if self.run_by == "donor" or self.form == "food" else 0.0
        flows[FOOD] = direct if self.form == "food" else 0.0
        for slot, size in flows.items():
            flow = to.out.blank(slot)
            flow[giver, taker] = size
            to.out.join(slot, to.article, flow)

    def _part(self, to: Lowering) -> float:
        """The part of a year's amount that falls in each year of the coming turn."""
        length = to.world.setting.timing.years_per_turn
        start = to.years - length
        if not self.instalments:
            return min(1.0, max(0.0, self.years - start) / length)
        gap = self.years / self.instalments
        dates = np.arange(self.instalments) * gap
        return float(((dates >= start) & (dates < to.years)).sum()) * gap / length

    def shortfall(self, seen: Performance) -> Array:
        """The part of the help that was not given."""
        at, slots = seen.lowering.article, (TRANSFER, WORKS)
        owed = sum((asked(seen.lowering.out, slot, at).sum(axis=-1) for slot in slots), np.zeros(()))
        kept = sum((asked(seen.honoured, slot, at).sum(axis=-1) for slot in slots), np.zeros(()))
        return frozen(np.where(owed > 0, 1.0 - kept / np.where(owed > 0, owed, 1.0), 0.0))

    def obliges(self, nation: str) -> bool:
        """True for the donor only."""
        return nation == self.donor

    def autonomy_cost(self) -> float:
        """0.2 points: a payment, but no power to decide given up."""
        return 0.2
