"""Apply: a nation asks to be taken into a body, or accepts the charter of one that is open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, MotionId, NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, Param, Quantity, T, Text
from game.institutions import voting
from game.institutions.assess import would_owe
from game.institutions.matters.admit import Admit
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.tabling import with_motion


class Apply(Order):
    """Puts the question of its own admission on the docket of `body`; in one that is open it is a member from
    the next turn (Constitution of the WHO arts. 4-6)."""

    kind: Literal["apply"] = "apply"
    body: BodyId
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "bodies"
    name: ClassVar[Text] = T("Apply for membership")
    about: ClassVar[Text] = T(
        "Its members vote on your admission; where the charter is open, accepting it is enough."
    )

    def problems(self, view: View) -> Iterator[Problem]:
        """The body must be open, or able to admit; the nation no member, and not asking already."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-JOIN-01", T("no body {body} in this game", body=self.body))
            return
        if view.nation is None or view.nation in voting.members(view.setting, body):
            yield Problem("O-JOIN-02", T("you are a member already"))
            return
        joining = body.membership.joining
        if body.seats is not None:
            yield Problem("O-JOIN-03", T("its seats are filled by election"))
        elif joining == "closed" or body.state.founded_by:
            yield Problem(
                "O-JOIN-04",
                T("nobody can join {body} by asking", body=Name("body", self.body)),
                T("a treaty with the article “Join an institution” may open it"),
            )
        elif joining == "vote" and "admit" not in body.powers:
            yield Problem("O-JOIN-05", T("it has no power to take in members"))
        mine = Admit(nation=view.nation)
        waiting = any(m.body == self.body and m.matter == mine for m in view.law.docket)
        if waiting or view.nation in body.state.joining:
            yield Problem("O-JOIN-06", T("you have asked already"))
        dues = would_owe(view.world, body, view.nation)
        if dues > 0:
            yield Problem(
                "O-JOIN-07",
                T("as a member you would owe {dues}", dues=Quantity(dues, "USD bn a year")),
                severity=Severity.HINT,
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the application on the docket, or the charter accepted."""
        body = world.law.body(self.body)
        told: dict[str, Param] = {"body": Name("body", self.body)}
        if body.membership.joining == "open":
            joining = tuple(sorted({*body.state.joining, nation}))
            return world.with_body(body.having(joining=joining)), [
                Event("body.accepted", (nation,), told, audience=TO_ALL)
            ]
        motion = MotionId(f"a{world.turn}-{world.stage}-{nation}-{self.body}")
        world = with_motion(world, motion, self.body, nation, Admit(nation=nation))
        return world, [Event("body.applied", (nation,), told, audience=TO_ALL)]

    def says(self) -> Text:
        """The order in one line."""
        return T("Apply for membership in {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """True if both ask the same body."""
        return isinstance(other, Apply) and other.body == self.body
