"""Bargaining of two: where cooperative theory says they meet, and what patience brings in alternating offers.

A frontier is the best that the second can have for each utility of the first; utility can always be thrown
away. Solutions are found by halving an interval to the last bits. Sources: Nash 1950; Kalai & Smorodinsky
1975; Kalai 1977 (egalitarian); Rubinstein 1982. All is exact [A].
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

import numpy as np

Point: TypeAlias = tuple[float, float]

HALVINGS: Final = 120
SLOPE_EQUAL: Final = 1e-9
"""Slopes that differ by less than this from -1 give both together the same everywhere."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """A concave falling curve over the utility of the first, from `left` to `right`; flat before `left`."""

    left: float
    right: float
    second: Callable[[float], float]
    """The best utility of the second, given that of the first."""
    slope: Callable[[float], float]
    """Its derivative; at a corner, that to the right."""


class Solutions(NamedTuple):
    """Four bargaining solutions, each a point (u1, u2)."""

    nash: Point
    kalai_smorodinsky: Point
    egalitarian: Point
    utilitarian: Point


SMOOTH: Final = {
    "1-u1": Frontier(0.0, 1.0, lambda u: 1.0 - u, lambda u: -1.0),
    "1-u1^2": Frontier(0.0, 1.0, lambda u: 1.0 - u * u, lambda u: -2.0 * u),
    "sqrt(1-u1)": Frontier(
        0.0, 1.0, lambda u: math.sqrt(max(1.0 - u, 0.0)), lambda u: -0.5 / math.sqrt(max(1.0 - u, 1e-300))
    ),
    "sqrt(1-u1^2)": Frontier(
        0.0,
        1.0,
        lambda u: math.sqrt(max(1.0 - u * u, 0.0)),
        lambda u: -u / math.sqrt(max(1.0 - u * u, 1e-300)),
    ),
}
"""Frontiers with names: a pie, risk aversion of the first, of the second, of both."""


def polygon(points: Sequence[Point]) -> Frontier:
    """The frontier of all mixtures of points: the efficient part of their convex hull."""
    hull: list[Point] = []
    for point in sorted({(float(first), float(second)) for first, second in points}):
        while hull and (hull[-1][0] == point[0] or (len(hull) > 1 and _bends_up(hull[-2], hull[-1], point))):
            hull.pop()
        hull.append(point)
    top = max(range(len(hull)), key=lambda place: (hull[place][1], hull[place][0]))
    first, second = (np.array(axis) for axis in zip(*hull[top:], strict=True))
    slopes = np.diff(second) / np.diff(first)

    def slope(given: float) -> float:
        if given < first[0] or not slopes.size:
            return 0.0
        place = int(np.searchsorted(first, given, side="right")) - 1
        return float(slopes[min(place, slopes.size - 1)])

    return Frontier(
        float(first[0]), float(first[-1]), lambda given: float(np.interp(given, first, second)), slope
    )


def _bends_up(before: Point, here: Point, after: Point) -> bool:
    """Whether `here` lies on or below the line between its neighbours."""
    (x, y), (x0, y0), (x1, y1) = here, before, after
    return (y - y0) * (x1 - x0) <= (y1 - y0) * (x - x0)


def solutions(frontier: Frontier, disagreement: Point, weight: float = 0.5) -> Solutions | None:
    """The bargaining solutions with fallback `disagreement`; None if nothing is better for both.

    Nash: the largest (u1 - d1)^w (u2 - d2)^{1-w}, w = `weight` of the first. Kalai-Smorodinsky: gains in
    proportion to the most that each could have. Egalitarian: equal gains. Utilitarian: the largest sum (the
    middle of all such points).
    """
    d1, d2 = disagreement
    start = max(d1, frontier.left)
    if not (start < frontier.right or d1 < frontier.right) or not frontier.second(start) > d2:
        return None
    end = _last(lambda u: frontier.second(u) >= d2, start, frontier.right)
    if not end > d1:
        return None
    most = (end - d1, frontier.second(start) - d2)

    def gain(u: float) -> float:
        return frontier.second(u) - d2

    nash = _last(lambda u: weight * gain(u) + (1.0 - weight) * frontier.slope(u) * (u - d1) > 0.0, start, end)
    fair = _last(lambda u: gain(u) * most[0] >= (u - d1) * most[1], d1, end)
    equal = _last(lambda u: gain(u) >= u - d1, d1, end)
    rising = _last(lambda u: frontier.slope(u) > -1.0 + SLOPE_EQUAL, start, end)
    level = _last(lambda u: frontier.slope(u) >= -1.0 - SLOPE_EQUAL, start, end)
    together = (rising + level) / 2.0
    return Solutions(
        (nash, frontier.second(nash)),
        (fair, frontier.second(fair)),
        (equal, min(frontier.second(equal), d2 + equal - d1)),
        (together, frontier.second(together)),
    )


def _last(holds: Callable[[float], bool], low: float, high: float) -> float:
    """The last place up to which something holds that then holds no more; `low` if it never does."""
    if holds(high):
        return high
    for _ in range(HALVINGS):
        middle = (low + high) / 2.0
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def first_offer(patience: tuple[float, float]) -> float:
    """The first one's share of a pie of 1 when offers alternate: (1 - d2)/(1 - d1 d2) [A].

    `patience`: what a pie of the next round is worth to each now, 0 to below 1 (Rubinstein 1982).
    """
    first, second = patience
    return (1.0 - second) / (1.0 - first * second)
