"""The orders that a delegation gathers in one stage, each lawful beside the others."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.problems import has_errors
from game.engine.legality import problems
from game.model.envoys import needed
from game.model.order import Order
from game.model.view import View


@dataclass(slots=True)
class OrderTray:
    """Takes orders while they are lawful beside those already taken and an envoy is left; others are not
    taken."""

    view: View
    orders: list[Order] = field(default_factory=list)

    def take(self, order: Order) -> bool:
        """Takes the order and returns True, if it is lawful beside those taken; else False."""
        if any(order.conflicts(other) for other in self.orders):
            return False
        if has_errors(problems(self.view, order, pending=tuple(self.orders))):
            return False
        self.orders.append(order)
        return True

    @property
    def envoys(self) -> int:
        """Number of envoys that are still free."""
        given = (*self.view.pending, *self.orders)
        return self.view.envoys - needed(self.view.law, self.view.nation, self.view.world.turn, given)

    def may(self, kind: str) -> bool:
        """Whether the scenario has opened that kind of order."""
        return self.view.setting.is_open("orders", kind, self.view.world.turn)
