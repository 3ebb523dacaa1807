"""Table: a member puts a motion on its body's docket: another rule, or a resolution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, MotionId, NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.model.event import Event
from game.model.institution import ChangeRule, Matter, Motion
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World


class Table(Order):
    """Asks `body` to decide `matter`; texts of treaties are tabled by proposing them in the body."""

    kind: Literal["table"] = "table"
    body: BodyId
    matter: Matter
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Only members table, and not what stands already."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-TABLE-01", T("no body {body} in this game", body=self.body))
            return
        if view.nation not in voting.members(view.setting, body):
            yield Problem("O-TABLE-02", T("only members may table a motion"))
        if isinstance(self.matter, ChangeRule) and self.matter.rule == body.rule:
            yield Problem("O-TABLE-03", T("the body decides by this rule already"))
        if any(m.body == self.body and m.matter == self.matter for m in view.law.docket):
            yield Problem("O-TABLE-04", T("the same motion is on the docket already"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the motion on the docket."""
        start = f"m{world.turn}-{world.stage}-{nation}-"
        number = 1 + sum(m.id.startswith(start) for m in world.law.docket)
        motion = Motion(id=MotionId(f"{start}{number}"), body=self.body, author=nation, turn=world.turn,
                        matter=self.matter)
        law = world.law.having(docket=(*world.law.docket, motion))
        return world.with_law(law), [Event("motion.tabled", (nation,), {"body": Name("body", self.body)})]

    def says(self) -> Text:
        """The order in one line."""
        return T("Table a motion in {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """One motion a body and turn."""
        return isinstance(other, Table) and other.body == self.body
