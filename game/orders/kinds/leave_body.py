"""Leave a body: notice with its period as the charter says, or the notice taken back while it runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import BodyId, NationId
from game.core.problems import Problem, Severity
from game.core.text import Name, Quantity, T, Text
from game.institutions import voting
from game.institutions.membership import holding_treaty, last_turn
from game.model.event import TO_ALL, Event
from game.model.institution import Body
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World


class LeaveBody(Order):
    """Gives notice to `body`, or takes it back. The nation stays a member until the notice has run."""

    kind: Literal["leave-body"] = "leave-body"
    body: BodyId
    notice: Literal["give", "take-back"] = "give"
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "bodies"
    name: ClassVar[Text] = T("Leave an institution")
    about: ClassVar[Text] = T(
        "You give notice, and are no member any more when it has run. What you owe you still owe."
    )
    labels: ClassVar[Mapping[str, Text]] = {"notice": T("Notice")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "notice": {"give": T("give notice"), "take-back": T("take it back")}
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """Only a member may leave, once, if the charter does not exclude it and no treaty holds it there."""
        body = next((b for b in view.law.bodies if b.id == self.body), None)
        if body is None:
            yield Problem("O-LEAVE-01", T("no body {body} in this game", body=self.body))
            return
        if view.nation is None or view.nation not in voting.members(view.setting, body):
            yield Problem("O-LEAVE-02", T("you are no member of {body}", body=Name("body", self.body)))
        elif self.notice == "take-back":
            if view.nation not in body.state.notices:
                yield Problem("O-LEAVE-03", T("you have given no notice that is still running"))
        else:
            yield from self._leaving(view, body, view.nation)

    def _leaving(self, view: View, body: Body, nation: NationId) -> Iterator[Problem]:
        if nation in body.state.notices:
            yield Problem("O-LEAVE-04", T("notice has been given already"))
        held = holding_treaty(view.law, body, nation, view.world.turn)
        if held is not None:
            yield Problem(
                "O-LEAVE-05",
                T("you are a member by “{treaty}”", treaty=Name("treaty", held)),
                T("give notice of withdrawal from that treaty"),
            )
        elif body.membership.leaving == "excluded":
            yield Problem(
                "O-LEAVE-06", T("the charter of {body} knows no leaving", body=Name("body", self.body))
            )
        if body.membership.leaving == "silent":
            yield Problem(
                "O-LEAVE-07",
                T("the charter says nothing of leaving: notice runs for at least a turn (VCLT article 56)"),
                severity=Severity.HINT,
            )
        until = T("you stay a member up to and including turn {turn}", turn=last_turn(body, view.world.turn))
        yield Problem("O-LEAVE-08", until, severity=Severity.HINT)
        owed = body.state.arrears.get(nation, 0.0)
        if owed > 0:
            yield Problem(
                "O-LEAVE-09",
                T("you go on owing your arrears of {amount}", amount=Quantity(owed, "USD bn")),
                severity=Severity.WARNING,
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the notice given, or taken back."""
        body = world.law.body(self.body)
        notices = {n: last for n, last in body.state.notices.items() if n != nation}
        kind = "body.notice_revoked"
        if self.notice == "give":
            notices[nation] = last_turn(body, world.turn)
            kind = "body.notice_given"
        told = Event(kind, (nation,), {"body": Name("body", self.body)}, audience=TO_ALL)
        return world.with_body(body.having(notices=dict(sorted(notices.items())))), [told]

    def says(self) -> Text:
        """The order in one line."""
        name = Name("body", self.body)
        if self.notice == "take-back":
            return T("Take back the notice to {body}", body=name)
        return T("Give notice to leave {body}", body=name)

    def conflicts(self, other: Order) -> bool:
        """True if both concern the notice to the same body."""
        return isinstance(other, LeaveBody) and other.body == self.body
