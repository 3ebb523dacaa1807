"""Terminate: a party agrees to end a treaty, or ends it towards one that broke it (VCLT arts. 54(b), 60)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.depositing import another_party, bound_by, deposit
from game.treaties.breach import material
from game.treaties.status import status


class Terminate(Order):
    """Ends the treaty for all, if all parties say so; or towards a party that broke it materially, if all
    others do: it is put out, and a treaty between two ends."""

    kind: Literal["terminate"] = "terminate"
    treaty: TreatyId
    towards: NationId = NationId("")
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("End a treaty")
    about: ClassVar[Text] = T(
        "It ends when all parties say so; or for one that broke it, when all the others do."
    )
    labels: ClassVar[Mapping[str, Text]] = {"towards": T("Towards")}

    def problems(self, view: View) -> Iterator[Problem]:
        """Only parties may end it, and once; towards one party only after its material breach."""
        treaty, found = bound_by(view, self.treaty)
        yield from found
        if treaty is None or view.nation is None:
            return
        since = status.consented_on(treaty, view.nation, view.world.turn) or 0
        made = status.acts(treaty, view.nation, "termination", by=view.world.turn)
        if any(a.towards == self.towards and a.turn >= since for a in made):
            yield Problem("O-TERMINATE-01", T("you have done so already"))
        if self.towards:
            yield from another_party(view, treaty, self.towards)
            yield from material.answerable(view, treaty, self.towards, alone=False)
        else:
            yield Problem(
                "O-TERMINATE-02", T("it ends when all other parties say so too"), severity=Severity.HINT
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the act deposited."""
        return deposit(
            world,
            self.treaty,
            nation,
            "termination",
            "treaty.ended_towards" if self.towards else "treaty.ending",
            towards=self.towards,
            ground="breach" if self.towards else "consent",
        )

    def says(self) -> Text:
        """The order in one line."""
        if self.towards:
            return T(
                "End “{treaty}” towards {nation}",
                treaty=Name("treaty", self.treaty),
                nation=Name("nation", self.towards),
            )
        return T("Agree to end “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if both end the same treaty towards the same party (or for all)."""
        return isinstance(other, Terminate) and (other.treaty, other.towards) == (self.treaty, self.towards)
