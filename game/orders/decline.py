"""Decline: a delegation leaves the table of a draft (or takes back its own)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Instrument
from game.model.view import View
from game.model.world import World
from game.treaties.checks import negotiable


class Decline(Order):
    """Refuses a draft; the nation may still sign a later version."""

    kind: Literal["decline"] = "decline"
    treaty: TreatyId
    phase: ClassVar[OrderPhase] = "instruments"

    def problems(self, view: View) -> Iterator[Problem]:
        """Only negotiators of a draft can decline it."""
        yield from negotiable(view, self.treaty)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the refusal on record."""
        treaty = world.law.treaty(self.treaty)
        act = Instrument(kind="refusal", nation=nation, turn=world.turn, version=len(treaty.versions))
        changed = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
        told = None if treaty.public else treaty.negotiators
        event = Event("treaty.declined", (nation,), {"treaty": Name("treaty", treaty.id)}, told)
        return world.with_law(world.law.with_treaty(changed)), [event]

    def says(self) -> Text:
        """The order in one line."""
        return T("Decline “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """One word on a treaty at a time."""
        return getattr(other, "treaty", None) == self.treaty and other.kind in ("counter", "sign", "decline")
