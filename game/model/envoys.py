"""How many envoys orders take: an ambassador in place saves one where he is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.ids import NationId

if TYPE_CHECKING:
    from game.model.law import Law
    from game.model.order import Order


def needed(law: Law, nation: NationId | None, turn: int, orders: Sequence[Order]) -> int:
    """The envoys that the nation's orders of one stage take together.

    Each of its ambassadors does the work of one envoy a stage: an order that is addressed to nations in all
    of which one is free takes one envoy less (design, after M3: posting makes talks cheaper there).
    """
    free = posted(law, nation, turn)
    taken = 0
    for order in orders:
        to = set(order.addressees(law)) - {nation}
        spared = bool(to) and order.takes > 0 and to <= free
        free -= to if spared else set()
        taken += order.takes - spared
    return taken


def posted(law: Law, nation: NationId | None, turn: int) -> set[NationId]:
    """The nations in which an ambassador of the nation works in that turn."""
    return {e.at for e in law.embassies if e.nation == nation and e.since <= turn}
