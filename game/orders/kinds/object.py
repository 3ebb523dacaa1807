"""Object: a State objects to the reservations of another, or takes its objection back (VCLT arts. 20-23)."""

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
from game.orders.depositing import deposit
from game.treaties.status import pairs, status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.status import Standing

IN_TIME = 1
"""Turns after a reservation, or after the own consent, in which one may object: 12 months (art. 20(5))."""


class Object(Order):
    """Objects to the reservations of `towards`. A `qualified` objection keeps the whole treaty from binding
    between the two; a simple one leaves out the articles reserved. `withdrawn` takes it back."""

    kind: Literal["object"] = "object"
    treaty: TreatyId
    towards: NationId
    qualified: bool = False
    withdrawn: bool = False
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Object to a reservation")
    about: ClassVar[Text] = T(
        "Between you and the other state the article, or the whole treaty, then does not bind."
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "towards": T("Towards"),
        "qualified": T("Against the whole treaty"),
        "withdrawn": T("Take it back"),
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """Contracting States object, in time, to reservations that were made."""
        yield from must_be_known(view, self.treaty)
        treaty, turn = known(view, self.treaty), view.world.turn
        if treaty is None or view.nation is None:
            return
        if status.standing(treaty, view.nation, turn) not in (Standing.CONTRACTING, Standing.PARTY):
            yield Problem("O-OBJECT-01", T("only contracting states and parties may object"))
            return
        made = pairs.standing(treaty, "objection", "withdrawal-of-objection", turn + 1)
        standing = made.get((view.nation, self.towards))
        if self.withdrawn:
            if standing is None:
                yield Problem("O-OBJECT-02", T("you have made no such objection"))
            return
        if self.towards == view.nation or not status.reserved(treaty, self.towards):
            yield Problem(
                "O-OBJECT-03", T("{nation} has made no reservation", nation=Name("nation", self.towards))
            )
            return
        if standing is not None and standing.qualified == self.qualified:
            yield Problem("O-OBJECT-04", T("you have objected already"))
        reserved = status.acts(treaty, self.towards, "reservation", by=turn)
        own = status.consented_on(treaty, view.nation, turn) or 0
        if turn > max(reserved[-1].turn, own) + IN_TIME:
            yield Problem("O-OBJECT-05", T("the time to object is over: the reservation is accepted"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the objection, or its withdrawal, deposited."""
        if self.withdrawn:
            return deposit(
                world,
                self.treaty,
                nation,
                "withdrawal-of-objection",
                "treaty.objection_withdrawn",
                towards=self.towards,
            )
        return deposit(
            world,
            self.treaty,
            nation,
            "objection",
            "treaty.objected",
            towards=self.towards,
            qualified=self.qualified,
        )

    def says(self) -> Text:
        """The order in one line."""
        names = {"nation": Name("nation", self.towards), "treaty": Name("treaty", self.treaty)}
        if self.withdrawn:
            return T("Withdraw the objection to {nation} on “{treaty}”", **names)
        if self.qualified:
            return T("Object to {nation}: “{treaty}” shall not bind between you", **names)
        return T("Object to the reservations of {nation} to “{treaty}”", **names)

    def conflicts(self, other: Order) -> bool:
        """True if both concern the reservations of the same nation to the same treaty."""
        return isinstance(other, Object) and (other.treaty, other.towards) == (self.treaty, self.towards)
