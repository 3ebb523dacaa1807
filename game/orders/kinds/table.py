"""Table: a member puts a motion on its body's docket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, MotionId, NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import docket, voting
from game.institutions.matters.adopt_text import AdoptText
from game.model.event import TO_ALL, Event
from game.model.institution import Body
from game.model.matter import AnyMatter
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.tabling import with_act, with_motion


class Table(Order):
    """Asks `body` to decide `matter`.

    A text comes before its body by being proposed in it; here it can only be brought back after a vote.
    """

    kind: Literal["table"] = "table"
    body: BodyId
    matter: AnyMatter
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """The seat must be allowed to table it, the body to decide it, and the docket not have it already."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-TABLE-01", T("no body {body} in this game", body=self.body))
            return
        sitting = voting.members(view.setting, body)
        invited = view.nation in sitting or self.matter.all_vote(body)
        if not invited and view.nation not in body.agenda.named:
            yield Problem("O-TABLE-02", T("only members may table a motion"))
        elif not self._has_agenda(view, body):
            yield Problem("O-TABLE-27", T("the agenda is not yours this turn"))
        elif view.nation in body.state.suspended:
            yield Problem("O-TABLE-28", T("your rights in this body are suspended"))
        yield from self.matter.refused(view, body)
        yield from self.matter.problems(view, body)
        if any(m.body == self.body and m.matter == self.matter for m in view.law.docket):
            yield Problem("O-TABLE-04", T("the same motion is on the docket already"))

    def _has_agenda(self, view: View, body: Body) -> bool:
        """Whether this seat may table it: who holds the agenda, or any member for matters `by_anybody`."""
        return self.matter.by_anybody or docket.may_table(view.setting, body, view.nation, view.world.turn)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the motion on the docket."""
        start = f"m{world.turn}-{world.stage}-{nation}-"
        number = 1 + sum(m.id.startswith(start) for m in world.law.docket)
        if isinstance(self.matter, AdoptText):
            world = with_act(world, self.matter, "submission")
        world = with_motion(world, MotionId(f"{start}{number}"), self.body, nation, self.matter)
        return world, [Event("motion.tabled", (nation,), {"body": Name("body", self.body)}, audience=TO_ALL)]

    def says(self) -> Text:
        """The order in one line."""
        return T("Table a motion in {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """True if both table a motion in the same body."""
        return isinstance(other, Table) and other.body == self.body
