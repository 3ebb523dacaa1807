"""Counter: a delegation answers a draft with its own version, and signs that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.law import Law
from game.model.order import Order, OrderPhase
from game.model.treaty import Instrument, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.orders.depositing import NEGOTIATING, one_word
from game.orders.tabling import put_on_docket
from game.orders.text_checks import text_problems
from game.treaties.status.checks import negotiable


class Counter(Order):
    """Adds a version to a treaty under negotiation; earlier signatures stay with their versions."""

    kind: Literal["counter"] = "counter"
    treaty: TreatyId
    text: TreatyText
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Only negotiators may counter, only a draft, only with another text."""
        found = list(negotiable(view, self.treaty))
        yield from found
        if found:
            return
        treaty = view.law.treaty(self.treaty)
        if self.text == treaty.versions[-1].text:
            yield Problem(
                "O-COUNTER-01",
                T("this is the text that lies on the table already"),
                T("change an article, or sign it as it stands"),
            )
        yield from text_problems(view, self.text, treaty.negotiators, treaty.body)

    def addressees(self, law: Law) -> tuple[NationId, ...]:
        """The other negotiators; in a body it is no talk with single nations."""
        treaty = next((t for t in law.treaties if t.id == self.treaty), None)
        return () if treaty is None or treaty.body else treaty.negotiators

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with one more version on the table, signed by its author."""
        treaty = world.law.treaty(self.treaty)
        number = len(treaty.versions) + 1
        version = Version(number=number, author=nation, turn=world.turn, text=self.text)
        act = Instrument(kind="signature", nation=nation, turn=world.turn, version=number)
        changed = treaty.model_copy(
            update={"versions": (*treaty.versions, version), "instruments": (*treaty.instruments, act)}
        )
        world = world.with_law(world.law.with_treaty(changed))
        if treaty.body:
            world = put_on_docket(world, nation, treaty.body, treaty.id, number)
        told = None if treaty.public else treaty.negotiators
        return world, [
            Event("treaty.countered", (nation,), {"treaty": Name("treaty", treaty.id)}, audience=told)
        ]

    def says(self) -> Text:
        """The order in one line."""
        return T("Counter-offer on “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other counters, signs or declines the same treaty."""
        return one_word(self, other, NEGOTIATING)
