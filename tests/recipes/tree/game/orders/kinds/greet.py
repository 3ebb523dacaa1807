"""Greet: a delegation wishes another a good year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.text import Name, T, Text
from game.model.event import TO_ALL, Event
from game.model.order import Order, OrderPhase
from game.model.world import World


class Greet(Order):
    """Greets `nation`, more or less warmly."""

    kind: Literal["greet"] = "greet"
    nation: NationId
    warmth: Literal["cool", "warm"] = "warm"
    phase: ClassVar[OrderPhase] = "negotiation"
    sheet: ClassVar[str] = "diplomacy"
    name: ClassVar[Text] = T("Greet")
    about: ClassVar[Text] = T("You wish another nation a good year.")
    labels: ClassVar[Mapping[str, Text]] = {"warmth": T("How warmly")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "warmth": {"cool": T("coolly"), "warm": T("warmly")}
    }

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world as it was; all have heard it."""
        return world, [Event("choir.sang", (nation,), audience=TO_ALL)]

    def says(self) -> Text:
        """The order in one line."""
        return T("Greet {nation}", nation=Name("nation", self.nation))
