"""Table: a member puts a motion on its body's docket: another rule, or a resolution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import BodyId, MotionId, NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.model.event import Event
from game.model.institution import AdoptText, Body, ChangeRule, Matter, Rule
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.tabling import with_motion
from game.treaties import status
from game.treaties.checks import known
from game.treaties.status import Condition


class Table(Order):
    """Asks `body` to decide `matter`.

    A text comes before its body by being proposed in it; here it can only be brought back after a vote.
    """

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
        match self.matter:
            case ChangeRule(rule=rule):
                yield from _rule_problems(view, body, rule)
            case AdoptText():
                yield from _text_problems(view, body, self.matter)
        if any(m.body == self.body and m.matter == self.matter for m in view.law.docket):
            yield Problem("O-TABLE-04", T("the same motion is on the docket already"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the motion on the docket."""
        start = f"m{world.turn}-{world.stage}-{nation}-"
        number = 1 + sum(m.id.startswith(start) for m in world.law.docket)
        world = with_motion(world, MotionId(f"{start}{number}"), self.body, nation, self.matter)
        return world, [Event("motion.tabled", (nation,), {"body": Name("body", self.body)})]

    def says(self) -> Text:
        """The order in one line."""
        return T("Table a motion in {body}", body=Name("body", self.body))

    def conflicts(self, other: Order) -> bool:
        """One motion a body and turn."""
        return isinstance(other, Table) and other.body == self.body


def _rule_problems(view: View, body: Body, rule: Rule) -> Iterator[Problem]:
    """A rule must be another one, and its veto holders must sit in the body."""
    if rule == body.rule:
        yield Problem("O-TABLE-03", T("the body decides by this rule already"))
    for nation in rule.veto:
        if nation not in voting.members(view.setting, body):
            yield Problem(
                "O-TABLE-05", T("{nation} cannot hold a veto: it is no member", nation=Name("nation", nation))
            )


def _text_problems(view: View, body: Body, matter: AdoptText) -> Iterator[Problem]:
    """Only a draft that was proposed in this very body can come back to it."""
    treaty = known(view, matter.treaty)
    if treaty is None or treaty.body != body.id or not 1 <= matter.version <= len(treaty.versions):
        yield Problem("O-TABLE-06", T("that text was not proposed in this body"))
    elif status.condition(treaty, view.world.turn) is not Condition.DRAFT:
        yield Problem("O-TABLE-07", T("“{treaty}” is no draft any more", treaty=Name("treaty", treaty.id)))
