"""Sanctions: all members burden the goods of a nation (UN Charter art. 41).

The Security Council writes a humanitarian exemption into its sanctions since resolution 2664 (2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.institutions import voting
from game.institutions.acts import act_id, act_text, must_exist, told, written
from game.model.event import Event
from game.model.frozen import measured, programs_own
from game.model.institution import Body, Motion
from game.model.law import Measure
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World

SANCTIONS = programs_own(T("Sanctions"))


class Sanction(Matter):
    """Asks a body to have all its members burden the goods of a nation, food and medicine if not `exempt`."""

    kind: Literal["sanction"] = "sanction"
    against: NationId
    rate: float = measured("ad valorem", ge=0.01, le=1, step=0.01, default=0.2)
    turns: int = Field(default=3, ge=1, le=20)
    exempt: bool = False
    name: ClassVar[Text] = T("Sanction")
    power: ClassVar[str] = "sanction"
    sides: ClassVar[int] = 1
    allows: ClassVar[Text] = T("It may have all its members burden the goods of a nation that it names.")
    labels: ClassVar = {
        "against": T("Against"),
        "rate": T("Charge"),
        "turns": T("Turns"),
        "exempt": T("Food and medicine exempt"),
    }

    def asks(self) -> Text:
        """One line: against which nation, at which charge, with which exemption."""
        rate, nation = Quantity(self.rate, "ad valorem"), Name("nation", self.against)
        if self.exempt:
            return T(
                "Put a charge of {rate} on the goods of {nation}, all members together, food and medicine "
                "exempt",
                rate=rate,
                nation=nation,
            )
        return T(
            "Put a charge of {rate} on the goods of {nation}, all members together", rate=rate, nation=nation
        )

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The nation must exist."""
        yield from must_exist(view, (self.against,))

    def disputing(self, author: NationId) -> tuple[NationId, ...]:
        """(the nation under sanction,)."""
        return (self.against,)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the charge in force from the next turn."""
        by = tuple(n for n in voting.members(world.setting, body) if n != self.against)
        act = written(world, body, motion, act_text(SANCTIONS, (), self.turns), by)
        measure = Measure(
            kind="trade-measure",
            treaty=act_id(motion),
            by=by,
            against=self.against,
            rate=self.rate,
            exempt=self.exempt,
            since=world.turn + 1,
            until=world.turn + 1 + self.turns,
        )
        law = world.law.with_treaty(act).having(measures=(*world.law.measures, measure))
        return world.with_law(law), [told("body.sanctioned", body, (self.against,))]
