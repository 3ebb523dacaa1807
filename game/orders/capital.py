"""Political capital that a nation's orders of one stage share."""

from __future__ import annotations

from game.domains.society.state import Society
from game.model.view import View


def capital_left(view: View) -> float:
    """The seat's political capital less what its pending orders take, in points."""
    return float(view.world[Society].capital[view.index]) - sum(order.price for order in view.pending)
