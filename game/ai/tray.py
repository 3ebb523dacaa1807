"""The orders that a delegation gathers in one stage, each lawful beside the others."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.problems import has_errors
from game.engine.legality import problems
from game.model.order import Order
from game.model.view import View


@dataclass(slots=True)
class OrderTray:
    """Takes orders in the order of their weight; what is not lawful, or has no envoy left, is not taken."""

    view: View
    orders: list[Order] = field(default_factory=list)

    def take(self, order: Order) -> bool:
        """Whether the order is lawful now beside those taken, and has been taken too."""
        if any(order.conflicts(other) for other in self.orders):
            return False
        if has_errors(problems(self.view, order, pending=tuple(self.orders))):
            return False
        self.orders.append(order)
        return True

    @property
    def envoys(self) -> int:
        """Envoys that are still free."""
        return self.view.envoys_left - sum(order.envoys for order in self.orders)

    def may(self, kind: str) -> bool:
        """Whether the scenario has opened that kind of order."""
        return self.view.setting.is_open("orders", kind, self.view.world.turn)
