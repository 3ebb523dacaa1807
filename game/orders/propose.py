"""Propose: a delegation tables a text. Whoever proposes a text accepts it: the proposal is signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Listing, Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.orders.tabling import new_treaty_id, put_on_docket, text_problems, weights
from game.treaties.names import authored


class Propose(Order):
    """Tables `text` to the nations `to`; in a body, its members adopt the text by vote."""

    kind: Literal["propose"] = "propose"
    text: TreatyText
    to: tuple[NationId, ...]
    body: str = ""
    public: bool = False
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Needs other nations, a text that makes sense, and a body that exists."""
        yield from text_problems(view, self.text, (*self.to, NationId(view.nation or "")), self.body)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the draft on the table, signed by its author."""
        treaty = new_treaty_id(world, nation)
        negotiators = tuple(n for n in world.setting.nation_ids if n == nation or n in self.to)
        version = Version(number=1, author=nation, turn=world.turn, text=self.text)
        act = Instrument(kind="signature", nation=nation, turn=world.turn, version=1)
        draft = Treaty(id=treaty, proposer=nation, negotiators=negotiators, versions=(version,),
                       instruments=(act,), body=self.body, public=self.public or bool(self.body),
                       weights=weights(world, self.text))
        world = world.with_law(world.law.with_treaty(draft))
        if self.body:
            world = put_on_docket(world, nation, self.body, TreatyId(treaty), 1)
        told = None if draft.public else negotiators
        return world, [Event("treaty.proposed", (nation,), {
            "treaty": Name("treaty", treaty), "to": Listing(tuple(Name("nation", n) for n in self.to))}, told)]

    def says(self) -> Text:
        """The order in one line."""
        return T("Propose “{title}” to {nations}", title=authored(self.text.title),
                 nations=Listing(tuple(Name("nation", n) for n in self.to)))
