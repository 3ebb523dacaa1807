"""Withdraw a reservation: at any time, without anybody's consent (VCLT art. 22(1))."""

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
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known


class WithdrawReservation(Order):
    """Withdraws the reservation to an article (from 0), which binds again from the next turn."""

    kind: Literal["withdraw-reservation"] = "withdraw-reservation"
    treaty: TreatyId
    article: int = 0
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Withdraw a reservation")
    about: ClassVar[Text] = T("The article binds you again, and the others towards you.")
    labels: ClassVar[Mapping[str, Text]] = {"article": T("Article")}

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must have reserved the article."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        if self.article not in status.reserved(treaty, view.nation):
            yield Problem("O-UNRESERVE-01", T("you have made no such reservation"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the withdrawal deposited."""
        return deposit(
            world,
            self.treaty,
            nation,
            "withdrawal-of-reservation",
            "treaty.reservation_withdrawn",
            articles=(self.article,),
        )

    def says(self) -> Text:
        """The order in one line."""
        return T(
            "Withdraw the reservation to article {article} of “{treaty}”",
            article=self.article + 1,
            treaty=Name("treaty", self.treaty),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both withdraw the reservation to the same article."""
        return isinstance(other, WithdrawReservation) and other == self
