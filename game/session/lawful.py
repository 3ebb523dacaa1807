"""The lawful orders of one kind for a seat, for forms: numbers at their bounds and defaults, lists one by
one.

Not here: why an order is not lawful (`engine.legality`).
"""

from __future__ import annotations

from game.engine.options import Given, options
from game.model.order import Order
from game.model.view import View

COARSE = Given(fine=False)


def lawful(view: View, kind: str) -> list[Order]:
    """The lawful orders of a kind, beside the seat's pending orders; [] for kinds with a text or a matter."""
    return list(options(view, COARSE, [kind]))
