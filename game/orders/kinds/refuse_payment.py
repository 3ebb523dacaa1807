"""Refuse a payment: a nation does not pay what it owes in answer to its breach; that is another breach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.order import Order, OrderPhase
from game.model.setting import StageKind
from game.model.view import View
from game.treaties.lowering.lowering import standing_measures


class RefusePayment(Order):
    """Does not pay this turn what is owed under `treaty`; everybody sees it."""

    kind: Literal["refuse-payment"] = "refuse-payment"
    treaty: TreatyId
    phase: ClassVar[OrderPhase] = "policy"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Refuse a payment")
    about: ClassVar[Text] = T(
        "You do not pay what an answer to a breach asks of you; that is a breach of its own."
    )

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must owe a payment under the treaty this turn."""
        owed = [
            m
            for m in standing_measures(view.world)
            if (m.kind, m.treaty, m.against) == ("payment", self.treaty, view.nation)
        ]
        if not owed:
            yield Problem("O-REFUSE-01", T("you owe no payment under this treaty"))

    def says(self) -> Text:
        """The order in one line."""
        return T("Refuse the payment owed under “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if both refuse the payment under the same treaty."""
        return isinstance(other, RefusePayment) and other.treaty == self.treaty
