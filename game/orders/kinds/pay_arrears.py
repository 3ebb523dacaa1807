"""Pay arrears: a member pays a body all that it owes from earlier turns, and has its vote again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, NationId
from game.core.problems import Problem
from game.core.text import Name, Param, Quantity, T, Text
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.model.world import World


class PayArrears(Order):
    """Pays `body` what has been withheld so far; the money goes with this year's dues."""

    kind: Literal["pay-arrears"] = "pay-arrears"
    body: BodyId
    phase: ClassVar[OrderPhase] = "instruments"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)
    sheet: ClassVar[str] = "bodies"
    name: ClassVar[Text] = T("Pay arrears")
    about: ClassVar[Text] = T("You pay all that you owe an institution, and have your vote again.")

    def problems(self, view: View) -> Iterator[Problem]:
        """The body must exist, and the nation be in arrears with it."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-ARREARS-01", T("no body {body} in this game", body=self.body))
        elif view.nation is None or body.state.arrears.get(view.nation, 0.0) <= 0:
            yield Problem("O-ARREARS-02", T("you have no arrears with this body"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world in which the arrears are paid this turn; they fill the funds of the body, and the vote is
        there again from the next turn."""
        body = world.law.body(self.body)
        owed = body.state.arrears.get(nation, 0.0)
        state = body.state.model_copy(
            update={
                "arrears": {n: a for n, a in body.state.arrears.items() if n != nation},
                "settling": {**body.state.settling, nation: owed},
            }
        )
        told: dict[str, Param] = {"body": Name("body", self.body), "amount": Quantity(owed, "USD bn")}
        changed = body.model_copy(update={"state": state})
        return world.with_law(world.law.with_body(changed)), [
            Event("body.arrears_paid", (nation,), told, audience=TO_ALL)
        ]

    def says(self) -> Text:
        """The order in one line."""
        return T("Pay all arrears to {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """True if both pay arrears to the same body."""
        return isinstance(other, PayArrears) and other.body == self.body
