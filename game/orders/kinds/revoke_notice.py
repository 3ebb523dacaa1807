"""Revoke a notice of withdrawal before it takes effect (VCLT art. 68).

Not here: taking back a suspension, before it takes effect or later (`resume.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.depositing import LEAVING, bound_by, deposit, one_word
from game.treaties.status import status


class RevokeNotice(Order):
    """Takes back the nation's own notice: it stays a party as if none had been given."""

    kind: Literal["revoke-notice"] = "revoke-notice"
    treaty: TreatyId
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Revoke a notice")
    about: ClassVar[Text] = T(
        "You take back your notice of withdrawal before it takes effect, and stay a party."
    )

    def problems(self, view: View) -> Iterator[Problem]:
        """The nation must be a party with a notice that is still running."""
        treaty, found = bound_by(view, self.treaty)
        yield from found
        if treaty is None or view.nation is None:
            return
        if status.withdrawal_takes_effect(treaty, view.nation, view.world.turn) is None:
            yield Problem("O-REVOKE-01", T("you have given no notice that is still running"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the revocation deposited."""
        return deposit(world, self.treaty, nation, "revocation-of-notice", "treaty.notice_revoked")

    def says(self) -> Text:
        """The order in one line."""
        return T("Revoke the notice of withdrawal from “{treaty}”", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if the other gives or revokes notice of withdrawal from the same treaty."""
        return one_word(self, other, LEAVING)
