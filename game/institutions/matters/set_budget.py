"""The budget of the body, which its members owe in dues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.institutions.acts import told
from game.model.event import Event
from game.model.frozen import measured
from game.model.institution import Body, Dues, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class SetBudget(Matter):
    """Asks a body for another yearly budget."""

    kind: Literal["set-budget"] = "set-budget"
    budget: float = measured("USD bn a year", ge=0, le=1000, step=0.1)
    name: ClassVar[Text] = T("Budget")
    power: ClassVar[str] = "budget"
    allows: ClassVar[Text] = T("It may set its budget.")
    labels: ClassVar = {"budget": T("Budget")}

    def asks(self) -> Text:
        """One line: the budget in USD bn a year."""
        return T("Set the budget at {budget}", budget=Quantity(self.budget, "USD bn a year"))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The budget must differ from the present one."""
        if body.dues is not None and body.dues.budget == self.budget:
            yield Problem("O-TABLE-20", T("that is the budget already"))

    def excludes(self, other: Matter) -> bool:
        """True for every other budget."""
        return isinstance(other, SetBudget)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the body's yearly dues changed."""
        dues = (body.dues or Dues()).model_copy(update={"budget": self.budget})
        changed = body.model_copy(update={"dues": dues})
        return world.with_body(changed), [told("body.budget", body, (motion.author,))]
