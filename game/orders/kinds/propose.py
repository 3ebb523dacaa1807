"""Propose: a delegation tables a text. Whoever proposes a text accepts it: the proposal is signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.institutions import voting
from game.model.event import TO_ALL, Event
from game.model.frozen import authored
from game.model.law import Law
from game.model.order import Order, OrderPhase
from game.model.setting import Setting
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.orders.tabling import new_treaty_id, put_on_docket, weights
from game.orders.text_checks import text_problems
from game.treaties.status.publicity import chance

FEW = 3
"""The most others with whom talks can be kept quiet (design: beyond, too many know)."""


class Propose(Order):
    """Tables `text` to the nations `to` (empty, in a body: to its members).

    In a body, its members adopt the text by vote; it binds only those who then consent.
    """

    kind: Literal["propose"] = "propose"
    text: TreatyText
    to: tuple[NationId, ...] = ()
    body: str = ""
    public: bool = False
    quiet: bool = False
    """Whether others do not even hear that the negotiators talk."""
    phase: ClassVar[OrderPhase] = "negotiation"
    envoys: ClassVar[int] = 1

    def problems(self, view: View) -> Iterator[Problem]:
        """Needs other nations, a text that makes sense, and a body that exists."""
        to = self.addressed(view.setting, view.law)
        yield from text_problems(view, self.text, (*to, NationId(view.nation or "")), self.body)
        if self.quiet and (self.public or self.body):
            yield Problem("O-PROPOSE-01", T("talks that all may follow are not quiet"))
        elif self.quiet and len(to) > FEW:
            yield Problem(
                "O-PROPOSE-02",
                T("talks stay quiet with no more than {count} at the table besides you", count=FEW),
            )
        elif self.quiet:
            odds = Quantity(chance(1 + len(to)), "share", 0)
            yield Problem(
                "O-PROPOSE-03",
                T(
                    "the odds that they come to light are {odds} a turn; the others would resent it",
                    odds=odds,
                ),
                severity=Severity.HINT,
            )

    @property
    def takes(self) -> int:
        """An envoy, and one more to meet unseen."""
        return self.envoys + self.quiet

    def addressees(self, law: Law) -> tuple[NationId, ...]:
        """Those to whom the text goes; in a body it is no talk with single nations."""
        return () if self.body else self.to

    def addressed(self, setting: Setting, law: Law) -> tuple[NationId, ...]:
        """The nations to whom the text goes, in the order given."""
        body = next((b for b in law.bodies if b.id == self.body), None)
        return self.to or (voting.members(setting, body) if body else ())

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the draft on the table, signed by its author."""
        treaty = new_treaty_id(world, nation)
        to = self.addressed(world.setting, world.law)
        negotiators = tuple(n for n in world.setting.nation_ids if n == nation or n in to)
        version = Version(number=1, author=nation, turn=world.turn, text=self.text)
        act = Instrument(kind="signature", nation=nation, turn=world.turn, version=1)
        draft = Treaty(
            id=treaty,
            proposer=nation,
            negotiators=negotiators,
            versions=(version,),
            instruments=(act,),
            body=self.body,
            public=self.public or bool(self.body),
            quiet=self.quiet,
            weights=weights(world, self.text),
        )
        world = world.with_law(world.law.with_treaty(draft))
        if self.body:
            world = put_on_docket(world, nation, self.body, TreatyId(treaty), 1)
        told = None if draft.public else negotiators
        others = Listing(tuple(Name("nation", n) for n in negotiators if n != nation))
        named: dict[str, Param] = {"treaty": Name("treaty", treaty), "to": others}
        events = [Event("treaty.proposed", (nation,), named, audience=told)]
        if not draft.public and not draft.quiet:
            events.append(Event("talks.held", (nation,), {"to": others}, audience=TO_ALL))
        return world, events

    def says(self) -> Text:
        """The order in one line."""
        title = authored(self.text.title)
        if self.body:
            return T("Propose “{title}” in {body}", title=title, body=Name("body", self.body))
        return T(
            "Propose “{title}” to {nations}",
            title=title,
            nations=Listing(tuple(Name("nation", n) for n in self.to)),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both propose the same text to the same nations."""
        return isinstance(other, Propose) and other == self
