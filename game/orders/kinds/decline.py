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
from game.orders.depositing import NEGOTIATING, one_word
from game.orders.tabling import taken_back
from game.treaties.status import status
from game.treaties.status.checks import negotiable
from game.treaties.status.status import Standing


class Decline(Order):
    """Refuses a draft; the nation may still sign a later version."""

    kind: Literal["decline"] = "decline"
    treaty: TreatyId
    phase: ClassVar[OrderPhase] = "instruments"

    def problems(self, view: View) -> Iterator[Problem]:
        """Only negotiators of a draft can decline it, and each text once."""
        found = list(negotiable(view, self.treaty))
        yield from found
        if found or view.nation is None:
            return
        treaty = view.law.treaty(self.treaty)
        refusals = status.acts(treaty, view.nation, "refusal", by=view.world.turn)
        standing = status.standing(treaty, view.nation, view.world.turn)
        if standing is Standing.REFUSED and refusals[-1].version == len(treaty.versions):
            yield Problem("O-DECLINE-01", T("you have declined this text already"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the refusal on record, and the nation's own motion to adopt the text taken back."""
        treaty = world.law.treaty(self.treaty)
        act = Instrument(kind="refusal", nation=nation, turn=world.turn, version=len(treaty.versions))
        changed = treaty.model_copy(update={"instruments": (*treaty.instruments, act)})
        told = None if treaty.public else treaty.negotiators
        event = Event("treaty.declined", (nation,), {"treaty": Name("treaty", treaty.id)}, audience=told)
        return taken_back(world.with_law(world.law.with_treaty(changed)), nation, treaty.id), [event]

    def says(self) -> Text:
        """The order in one line."""
        return T("Decline “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other counters, signs or declines the same treaty."""
        return one_word(self, other, NEGOTIATING)
