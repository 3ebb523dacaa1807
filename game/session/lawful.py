"""What a seat may order of one kind now, for forms: numbers at their ends and defaults, lists one by one.

Not here: why something may not be ordered (`engine.legality`).
"""

from __future__ import annotations

from game.engine.options import Given, options
from game.model.order import Order
from game.model.view import View

COARSE = Given(fine=False)


def lawful(view: View, kind: str) -> list[Order]:
    """The lawful orders of a kind beside what the seat has ordered already; none with a text or a matter."""
    return list(options(view, COARSE, [kind]))
