"""Renew: a party agrees to the renewal of a treaty, or objects to it, before its term runs out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.depositing import bound_by, deposit
from game.treaties.status import status


class Renew(Order):
    """Agrees to the next term of the treaty, or `objects` to it."""

    kind: Literal["renew"] = "renew"
    treaty: TreatyId
    objects: bool = False
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Renewal")
    about: ClassVar[Text] = T("Agree to the next term of a treaty, or object to it where silence renews.")
    labels: ClassVar[Mapping[str, Text]] = {"objects": T("Object")}

    def problems(self, view: View) -> Iterator[Problem]:
        """Agreeing needs a text renewed by agreement of all, objecting one renewed tacitly."""
        treaty, found = bound_by(view, self.treaty)
        yield from found
        if treaty is None:
            return
        rule = status.final(treaty).ending.renewal
        if rule != ("tacit" if self.objects else "agreed"):
            yield Problem("O-RENEW-01", T("the text knows no such renewal"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the consent to the renewal, or the objection, deposited."""
        if self.objects:
            return deposit(world, self.treaty, nation, "objection-to-renewal", "treaty.renewal_refused")
        return deposit(world, self.treaty, nation, "renewal", "treaty.renewal_agreed")

    def says(self) -> Text:
        """The order in one line."""
        if self.objects:
            return T("Object to the renewal of “{treaty}”", treaty=Name("treaty", self.treaty))
        return T("Agree to renew “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if both concern the renewal of the same treaty."""
        return isinstance(other, Renew) and other.treaty == self.treaty
