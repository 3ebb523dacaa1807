"""Admission of a member (UN Charter art. 4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import must_exist, told
from game.institutions.membership import joined
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class Admit(Matter):
    """Asks a body to take in a member."""

    kind: Literal["admit"] = "admit"
    nation: NationId
    name: ClassVar[Text] = T("Admission")
    power: ClassVar[str] = "admit"
    precedence: ClassVar[int] = 1
    allows: ClassVar[Text] = T("It may take in members.")

    def asks(self) -> Text:
        """One line: whom to admit."""
        return T("Admit {nation}", nation=Name("nation", self.nation))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The nation must exist and be no member yet."""
        yield from must_exist(view, (self.nation,))
        if self.nation in voting.members(view.setting, body):
            yield Problem("O-TABLE-18", T("{nation} is a member already", nation=Name("nation", self.nation)))

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the nation among the members, or on a permanent seat."""
        after = joined(world.setting, body, self.nation)
        return world.with_body(after), [told("body.admitted", body, (self.nation,))]
