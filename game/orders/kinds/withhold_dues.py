"""Withhold dues: a member does not pay a body this turn. What is not paid becomes arrears."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.institutions.assess import assessed
from game.institutions.treaty_dues import owed_by_treaty
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.model.world import World


class WithholdDues(Order):
    """Pays `body` nothing this turn."""

    kind: Literal["withhold-dues"] = "withhold-dues"
    body: BodyId
    phase: ClassVar[OrderPhase] = "instruments"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)
    sheet: ClassVar[str] = "bodies"
    name: ClassVar[Text] = T("Withhold dues")
    about: ClassVar[Text] = T("You pay an institution nothing this turn; arrears can cost your vote.")

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must owe dues to the body; a hint that it can lose its vote."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-WITHHOLD-01", T("no body {body} in this game", body=self.body))
            return
        owed = {**assessed(view.world, body), **owed_by_treaty(view.world, body)}
        if view.nation is None or owed.get(view.nation, 0.0) <= 0:
            yield Problem("O-WITHHOLD-02", T("you owe this body no dues"))
        else:
            yield Problem(
                "O-WITHHOLD-03", T("who is too far in arrears loses its vote"), severity=Severity.HINT
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world in which the nation pays nothing this turn; orders of others do not touch it."""
        body = world.law.body(self.body)
        withheld = tuple(sorted({*body.state.withheld, nation}))
        changed = body.model_copy(update={"state": body.state.model_copy(update={"withheld": withheld})})
        told = Event("body.dues_withheld", (nation,), {"body": Name("body", self.body)}, audience=TO_ALL)
        return world.with_law(world.law.with_body(changed)), [told]

    def says(self) -> Text:
        """The order in one line."""
        return T("Withhold the dues to {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """True if both withhold dues to the same body."""
        return isinstance(other, WithholdDues) and other.body == self.body
