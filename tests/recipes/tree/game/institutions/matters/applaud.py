"""Applause: the body honours a nation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.text import Name, T, Text
from game.institutions.acts import told
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.world import World


class Applaud(Matter):
    """Asks a body to applaud a nation."""

    kind: Literal["applaud"] = "applaud"
    nation: NationId
    how: Literal["seated", "standing"] = "seated"
    name: ClassVar[Text] = T("Applause")
    power: ClassVar[str] = "honour"
    allows: ClassVar[Text] = T("It may honour nations.")
    labels: ClassVar[Mapping[str, Text]] = {"how": T("How")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "how": {"seated": T("seated"), "standing": T("standing")}
    }

    def asks(self) -> Text:
        """Whom."""
        return T("Applaud {nation}", nation=Name("nation", self.nation))

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world as it was, with applause in the news."""
        return world, [told("choir.sang", body, (self.nation,))]
