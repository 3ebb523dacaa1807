"""Speak: a delegation says one of a few things, in public or in confidence, perhaps about a treaty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, T, Text
from game.model.event import Event
from game.model.law import Statement
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.status.checks import known, must_be_known

SPEECHES = {
    "offers-talks": T("We are ready to talk."),
    "asks-for-more": T("This is not enough for us. Raise it."),
    "asks-for-less": T("This asks too much of us. Lower it."),
    "warns": T("Whoever breaks this agreement will answer for it."),
    "thanks": T("We thank you for keeping your word."),
    "explains": T("We explain our vote."),
}
"""What can be said, by key."""


class Speak(Order):
    """Says `key` to `to` (empty: to all), about `treaty` if named; `reason` and `figures` explain it."""

    kind: Literal["speak"] = "speak"
    key: str
    to: tuple[NationId, ...] = ()
    treaty: str = ""
    reason: str = ""
    figures: dict[str, float | str] = Field(default_factory=dict)
    phase: ClassVar[OrderPhase] = "negotiation"
    sheet: ClassVar[str] = "diplomacy"
    name: ClassVar[Text] = T("Say something")
    about: ClassVar[Text] = T("In public, or in confidence to those whom you choose.")
    labels: ClassVar[Mapping[str, Text]] = {"key": T("Words"), "to": T("To"), "treaty": T("Treaty")}

    def problems(self, view: View) -> Iterator[Problem]:
        """The key must be in `SPEECHES`, the nations in the game, and a treaty known to all who are
        addressed."""
        if self.key not in SPEECHES:
            yield Problem("O-SPEAK-01", T("there is no speech {key}", key=self.key))
        for nation in self.to:
            if nation not in view.setting.nation_ids:
                yield Problem("O-SPEAK-02", T("no nation {nation} in this game", nation=nation))
            elif nation == view.nation:
                yield Problem("O-SPEAK-03", T("nobody hears what you say to yourself"))
        if self.treaty:
            yield from must_be_known(view, self.treaty)
            treaty = known(view, self.treaty)
            secret = treaty is not None and not treaty.public
            if treaty and secret and (not self.to or any(n not in treaty.negotiators for n in self.to)):
                yield Problem("O-SPEAK-04", T("not all whom you address know of this draft"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the statement on record, and the event known to all whom it was said to."""
        said = Statement(
            nation=nation,
            turn=world.turn,
            stage=world.stage,
            key=self.key,
            to=self.to,
            treaty=self.treaty,
            reason=self.reason,
            figures=self.figures,
        )
        told = (nation, *self.to) if self.to else None
        world = world.with_law(world.law.having(statements=(*world.law.statements, said)))
        return world, [Event("statement.made", (nation,), {"speech": SPEECHES[self.key]}, audience=told)]

    def says(self) -> Text:
        """The order in one line."""
        if self.to:
            return T(
                "Say to {nations}: “{speech}”",
                speech=SPEECHES[self.key],
                nations=Listing(tuple(Name("nation", n) for n in self.to)),
            )
        return T("Say to all: “{speech}”", speech=SPEECHES[self.key])

    def conflicts(self, other: Order) -> bool:
        """True if both say the same key to the same nations about the same treaty."""
        return isinstance(other, Speak) and (other.key, other.to, other.treaty) == (
            self.key,
            self.to,
            self.treaty,
        )
