"""A health emergency: the others prepare, the nation gets help (IHR 2005 art. 12)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Literal

from game.core.arrays import between, quantised
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.domains.health.state import Health
from game.institutions import voting
from game.institutions.acts import must_exist, told
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.roles import role_mask

READIER = 6.0
"""Points of preparedness that every member wins by a declared emergency (design)."""
HELPED = 0.85
"""The part of the outbreak that is left after a year's common help (design)."""


class DeclareEmergency(Matter):
    """Asks a body to declare a health emergency in a nation: the others prepare, the nation gets help."""

    kind: Literal["declare-emergency"] = "declare-emergency"
    nation: NationId
    name: ClassVar[Text] = T("Emergency")
    power: ClassVar[str] = "declare-emergency"
    allows: ClassVar[Text] = T("It may declare a health emergency.")

    def asks(self) -> Text:
        """One line: in which nation."""
        return T("Declare a health emergency in {nation}", nation=Name("nation", self.nation))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The nation must exist."""
        yield from must_exist(view, (self.nation,))

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the members readier and the outbreak milder."""
        health, here = world[Health], world.setting.index(self.nation)
        sitting = role_mask(world.setting, voting.members(world.setting, body))
        ready = quantised(between(health.preparedness + READIER * sitting, 0.0, 100.0))
        outbreak = health.outbreak.copy()
        outbreak[here] *= HELPED
        after = replace(health, preparedness=ready, outbreak=quantised(outbreak))
        return world.with_states(after), [told("body.emergency", body, (self.nation,))]
