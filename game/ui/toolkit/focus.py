"""Which widget has the keyboard, and which comes next.

Tab goes in reading order; arrows go to the nearest neighbour inside the innermost container that was
made with `group=True`. Not here: drawing the ring (widget.py) and keeping the focus over rebuilds (layer.py).
"""

from __future__ import annotations

import pygame

from game.ui.toolkit.widget import Widget, ancestors, walk

ARROWS = {
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
}


def order(root: Widget) -> list[Widget]:
    """Everything that Tab stops at, in order."""
    return [widget for widget in walk(root) if widget.focusable]


def following(root: Widget, current: Widget | None, *, back: bool = False) -> Widget | None:
    """The stop after (or with `back` before) `current`; after the last comes the first, so Tab stays in a
    modal."""
    stops = order(root)
    if not stops:
        return None
    if current not in stops:
        return stops[-1] if back else stops[0]
    return stops[(stops.index(current) + (-1 if back else 1)) % len(stops)]


def neighbour(current: Widget, key: int) -> Widget | None:
    """The nearest stop in the direction of an arrow key, within the innermost group; None if there is
    none."""
    group = next((a for a in ancestors(current.parent) if getattr(a, "group", False)), None)
    if group is None or key not in ARROWS:
        return None
    dx, dy = ARROWS[key]
    here = current.rect

    def distance(other: Widget) -> tuple[int, int] | None:
        there = other.rect
        along = dx * (there.centerx - here.centerx) + dy * (there.centery - here.centery)
        beyond = (
            (there.left >= here.right - 2 if dx > 0 else there.right <= here.left + 2)
            if dx
            else (there.top >= here.bottom - 2 if dy > 0 else there.bottom <= here.top + 2)
        )
        if not beyond:
            return None
        across = abs(there.centerx - here.centerx) if dy else abs(there.centery - here.centery)
        return along + 2 * across, across

    near = [
        (d, n, other)
        for n, other in enumerate(order(group))
        if other is not current and (d := distance(other))
    ]
    return min(near)[2] if near else None


def reveal(widget: Widget) -> None:
    """Scrolls all containers so that `widget` can be seen."""
    for holder in ancestors(widget.parent):
        scroll_to = getattr(holder, "scroll_to", None)
        if scroll_to is not None:
            scroll_to(widget.rect)
