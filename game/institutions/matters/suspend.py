"""Suspension of a member's vote and rights, and its end (UN Charter art. 5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import told
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class Suspend(Matter):
    """Asks a body to suspend a member's vote and rights, or to give them back."""

    kind: Literal["suspend"] = "suspend"
    nation: NationId
    lift: bool = False
    name: ClassVar[Text] = T("Suspension")
    power: ClassVar[str] = "suspend"
    sides: ClassVar[int] = 1
    allows: ClassVar[Text] = T("It may suspend a member's vote.")
    labels: ClassVar = {"lift": T("Lift the suspension")}

    def asks(self) -> Text:
        """One line: whom to suspend, or whose suspension to lift."""
        if self.lift:
            return T("Lift the suspension of {nation}", nation=Name("nation", self.nation))
        return T("Suspend {nation}", nation=Name("nation", self.nation))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The nation must be a member that is not suspended; to lift a suspension, one that is."""
        sitting = voting.members(view.setting, body)
        if self.nation not in sitting or self.lift != (self.nation in body.state.suspended):
            yield Problem("O-TABLE-19", T("there is nothing to suspend or to lift"))

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """(the member,)."""
        return (self.nation,)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the member without its vote, or with it again."""
        now = {*body.state.suspended}
        out = now - {self.nation} if self.lift else now | {self.nation}
        kind = "body.suspension_lifted" if self.lift else "body.suspended"
        return world.with_body(body.having(suspended=tuple(sorted(out)))), [told(kind, body, (self.nation,))]
