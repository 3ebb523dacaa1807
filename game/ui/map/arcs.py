"""Treaty ties as arcs between nations: which pairs to join, width and curvature of each arc, drawing.

Not here: curves as such (strokes.py), where nations' anchors are (view.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.ui.map.model import MapColours, Tie
from game.ui.map.projection import Array
from game.ui.map.strokes import Point, bend, stroke

BOW = 0.13  # of the distance
NEXT_BOW = 0.09  # more for each further arc between the same two
THIN, MORE, THICK = 1.9, 0.9, 5.0  # pixels for one treaty, each further one, at most


@dataclass(frozen=True)
class Arc:
    """One arc to draw. `count` treaties share it; `label` is written in its middle."""

    a: str
    b: str
    in_force: bool
    mine: bool
    count: int
    bow: float
    label: str

    @property
    def width(self) -> float:
        """Width in design pixels, by the number of treaties."""
        return min(THICK, THIN + MORE * (self.count - 1))


def spanning_pairs(members: Sequence[str], at: Mapping[str, Point]) -> list[tuple[str, str]]:
    """Pairs that connect all members with the least total length (minimum spanning tree, Prim 1957); of
    equals the first in the order of members."""
    joined, rest = list(members[:1]), list(members[1:])
    pairs = []
    while rest:
        _, a, b = min(
            ((_distance(at[a], at[b]), joined.index(a), rest.index(b)) for a in joined for b in rest),
        )
        pairs.append((joined[a], rest[b]))
        joined.append(rest.pop(b))
    return pairs


def _distance(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def arcs_of(ties: Sequence[Tie], at: Mapping[str, Point]) -> list[Arc]:
    """The arcs of all ties, the player's last (on top). Members without a place in `at` are left out.

    Treaties of one kind between the same two nations share an arc; arcs of further kinds are bent more.
    """
    groups: dict[tuple[str, str], dict[tuple[bool, bool], list[str]]] = {}
    for tie in ties:
        members = [member for member in dict.fromkeys(tie.members) if member in at]
        for a, b in spanning_pairs(members, at):
            pair = (a, b) if a < b else (b, a)
            groups.setdefault(pair, {}).setdefault((tie.mine, tie.in_force), []).append(tie.label)
    arcs = []
    for (a, b), kinds in sorted(groups.items()):
        for n, ((mine, in_force), labels) in enumerate(sorted(kinds.items(), reverse=True)):
            named = [label for label in labels if label]
            label = named[0] if len(labels) == 1 and named else ""
            arcs.append(Arc(a, b, in_force, mine, len(labels), BOW + NEXT_BOW * n, label))
    return sorted(arcs, key=lambda arc: (arc.mine, arc.in_force))


def draw_arc(
    surface: pygame.Surface, arc: Arc, ends: tuple[Point, Point], colours: MapColours, unit: float
) -> Array:
    """Draws one arc between two pixels and returns its points [n, 2] in pixels. `unit`: pixels per design
    pixel."""
    points = bend(*ends, arc.bow)
    width = (arc.width + (0.3 if arc.mine else 0.0)) * unit
    dash = None if arc.in_force else (6.0 * unit + width, 4.0 * unit + width)
    colour = colours.accent if arc.mine else colours.tie
    stroke(surface, points, width, colour, 1.2 * unit, colours.halo, dash)
    return points
