"""Inspect: an envoy looks at how another party keeps a treaty, and reports, of nothing found too.

Breaches are found more surely this turn, and late alarms that were false come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.model.event import Event
from game.model.frozen import measured
from game.model.law import Inspection
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known


class Inspect(Order):
    """Inspects `nation` under `treaty`, to which both are parties."""

    kind: Literal["inspect"] = "inspect"
    treaty: TreatyId
    nation: NationId
    amount: float = measured("USD bn", ge=0, le=20, step=0.05, default=0.0)
    """USD bn spent on it this turn beside the envoy: raises detection and lowers false alarms."""
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Inspect")
    about: ClassVar[Text] = T(
        "An envoy of yours looks how another party keeps a treaty, and reports what was found, or that "
        "nothing was, with the odds."
    )
    labels: ClassVar[Mapping[str, Text]] = {"amount": T("Money besides")}

    def problems(self, view: View) -> Iterator[Problem]:
        """Both must be parties, the treaty must provide for verification, and one envoy a turn is enough."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None:
            return
        bound = status.parties(treaty, view.world.turn)
        if view.nation not in bound or self.nation not in bound or self.nation == view.nation:
            yield Problem("O-INSPECT-01", T("inspections are among the parties of a treaty in force"))
        elif status.final(treaty).verification == 0:
            yield Problem("O-INSPECT-02", T("this treaty provides for no verification"))
        elif any(
            (one.treaty, one.by, one.at, one.turn) == (self.treaty, view.nation, self.nation, view.world.turn)
            for one in view.law.inspections
        ):
            yield Problem("O-INSPECT-03", T("your envoy is there already this turn"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the inspection under way."""
        sent = Inspection(treaty=self.treaty, by=nation, at=self.nation, turn=world.turn, amount=self.amount)
        return world.with_law(world.law.having(inspections=(*world.law.inspections, sent))), []

    def says(self) -> Text:
        """The order in one line, with what it costs."""
        if self.amount > 0:
            return T(
                "Inspect {nation} under “{treaty}” for {amount}",
                nation=Name("nation", self.nation),
                treaty=Name("treaty", self.treaty),
                amount=Quantity(self.amount, "USD bn"),
            )
        return T(
            "Inspect {nation} under “{treaty}”",
            nation=Name("nation", self.nation),
            treaty=Name("treaty", self.treaty),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both inspect the same nation under the same treaty."""
        return isinstance(other, Inspect) and (other.treaty, other.nation) == (self.treaty, self.nation)
