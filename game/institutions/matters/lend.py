"""A loan from the body's funds, in tranches, while the borrower keeps conditions (IMF art. V(3))."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.institutions import voting
from game.institutions.acts import act_id, act_text, must_exist, told, written
from game.model.clause import AnyClause
from game.model.event import Event
from game.model.frozen import measured, programs_own
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.operations import BodyLoan
from game.model.treaty import Treaty
from game.model.view import View
from game.model.world import World

LOAN = programs_own(T("Conditions of a loan"))


class Lend(Matter):
    """Asks a body to lend from its funds, in equal yearly tranches, while the borrower keeps conditions."""

    kind: Literal["lend"] = "lend"
    borrower: NationId
    amount: float = measured("USD bn", ge=0.1, le=1000, step=0.1, default=5.0)
    tranches: int = Field(default=3, ge=1, le=10)
    interest: float = measured("share a year", ge=0, le=0.2, step=0.005, default=0.02)
    conditions: tuple[AnyClause, ...] = Field(default=(), max_length=6)
    name: ClassVar[Text] = T("Loan")
    power: ClassVar[str] = "lend"
    sides: ClassVar[int] = 1
    allows: ClassVar[Text] = T("It may lend from its funds, a tranche at a time, on conditions.")
    labels: ClassVar = {
        "borrower": T("Borrower"),
        "amount": T("Amount"),
        "tranches": T("Tranches"),
        "interest": T("Interest"),
        "conditions": T("On the conditions of"),
    }

    def asks(self) -> Text:
        """One line: to whom, how much, in how many tranches."""
        return T(
            "Lend {borrower} {amount} in {tranches}",
            borrower=Name("nation", self.borrower),
            amount=Quantity(self.amount, "USD bn"),
            tranches=Quantity(self.tranches, "tranches"),
        )

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """Funds must reach for the first tranche, the conditions mean something for the borrower, and it
        exist."""
        due = sum(one.tranche for one in view.law.loans if one.body == body.id and one.left and not one.held)
        if self.amount / self.tranches > body.state.funds - due:
            yield Problem("O-TABLE-13", T("the funds do not reach for the first tranche"))
        for clause in self.conditions:
            yield from clause.problems((self.borrower,), view.setting)
        yield from must_exist(view, (self.borrower,))

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """(the borrower,)."""
        return (self.borrower,)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the loan granted, its conditions written down like a treaty."""
        law = world.law
        if self.conditions:
            law = law.with_treaty(self._conditions(world, body, motion))
        loan = BodyLoan(
            id=motion.id,
            body=motion.body,
            borrower=self.borrower,
            interest=self.interest,
            tranche=round(self.amount / self.tranches, 6),
            left=self.tranches,
            back=self.tranches,
            treaty=act_id(motion) if self.conditions else "",
        )
        event = told("body.lent", body, (self.borrower,))
        return world.with_law(law.having(loans=(*law.loans, loan))), [event]

    def _conditions(self, world: World, body: Body, motion: Motion) -> Treaty:
        """The conditions: the members watch them, the borrower alone owes them (side A)."""
        articles = tuple(
            c.model_copy(update={"terms": c.terms.model_copy(update={"side": "a"})}) for c in self.conditions
        )
        text = act_text(LOAN, articles, 2 * self.tranches)
        final = text.final.model_copy(update={"side_a": (self.borrower,)})
        sitting = {*voting.members(world.setting, body), self.borrower}
        parties = tuple(n for n in world.setting.nation_ids if n in sitting)
        return written(world, body, motion, text.model_copy(update={"final": final}), parties)
