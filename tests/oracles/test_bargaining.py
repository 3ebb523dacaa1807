"""Two bargainers: the solutions of cooperative theory, and alternating offers, against exact values."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.theory.bargaining import SMOOTH, Point, first_offer, polygon, solutions

PIE = [(0.0, 100.0), (100.0, 0.0)]


def close(point: Point, expected: Point, scale: float = 1.0) -> None:
    assert point == pytest.approx(expected, abs=1e-9 * scale)


@pytest.mark.parametrize(("weight", "expected"), [(0.5, (55.0, 45.0)), (0.7, (69.0, 31.0))])
def test_a_split_of_100_with_fallbacks_of_20_and_10(weight: float, expected: Point) -> None:
    found = solutions(polygon(PIE), (20.0, 10.0), weight)
    assert found is not None
    close(found.nash, expected, 100.0)
    close(found.kalai_smorodinsky, (55.0, 45.0), 100.0)
    close(found.egalitarian, (55.0, 45.0), 100.0)


def test_a_first_player_who_fears_risk() -> None:
    """u1 = x^.5, u2 = 1 - x: the frontier 1 - u1^2, where Nash gives x = 1/3."""
    found = solutions(SMOOTH["1-u1^2"], (0.0, 0.0))
    assert found is not None
    close(found.nash, (math.sqrt(1.0 / 3.0), 2.0 / 3.0))
    golden = (math.sqrt(5.0) - 1.0) / 2.0
    close(found.kalai_smorodinsky, (golden, golden))
    close(found.egalitarian, (golden, golden))
    close(found.utilitarian, (0.5, 0.75))


def test_a_circle_is_even() -> None:
    found = solutions(SMOOTH["sqrt(1-u1^2)"], (0.0, 0.0))
    assert found is not None
    for point in found:
        close(point, (math.sqrt(0.5), math.sqrt(0.5)))


def test_a_polygon_with_a_corner_that_holds_them_all() -> None:
    """(3, 3) of (0, 4), (3, 3), (4, 0): every rule stops at the corner; points inside do not matter."""
    found = solutions(polygon([(4, 0), (1, 1), (0, 4), (3, 3), (2, 2)]), (0.0, 0.0))
    assert found is not None
    for point in found:
        close(point, (3.0, 3.0))


def test_solutions_that_part() -> None:
    """From (0, 1) by (1, 1) to (2, 0), worked by hand: Nash stops at the corner, and so does equality; Kalai
    and Smorodinsky follow the ideal point (2, 1) to (4/3, 2/3); every point of the slope has the largest sum.
    """
    found = solutions(polygon([(0, 1), (1, 1), (2, 0)]), (0.0, 0.0))
    assert found is not None
    close(found.nash, (1.0, 1.0))
    close(found.kalai_smorodinsky, (4.0 / 3.0, 2.0 / 3.0))
    close(found.egalitarian, (1.0, 1.0))
    close(found.utilitarian, (1.5, 0.5))


def test_equal_gains_throw_away_what_one_cannot_use() -> None:
    """The first can have at most 1: both gain 1, though the second could have 3."""
    found = solutions(polygon([(0, 3), (1, 3)]), (0.0, 0.0))
    assert found is not None
    close(found.egalitarian, (1.0, 1.0))
    close(found.nash, (1.0, 3.0))


@pytest.mark.parametrize("fallback", [(100.0, 0.0), (60.0, 50.0), (0.0, 100.0), (120.0, -50.0)])
def test_nothing_better_for_both(fallback: Point) -> None:
    assert solutions(polygon(PIE), fallback) is None


@pytest.mark.parametrize("seed", range(40))
def test_nash_maximises_its_product_and_knows_no_names_and_no_scales(seed: int) -> None:
    rng = np.random.Generator(np.random.Philox(seed))
    points = [tuple(map(float, point)) for point in rng.uniform(0.0, 10.0, (7, 2))]
    fallback = (float(rng.uniform(0.0, 2.0)), float(rng.uniform(0.0, 2.0)))
    frontier = polygon(points)
    found = solutions(frontier, fallback)
    if found is None:
        return
    best = max(
        (first - fallback[0]) * (frontier.second(first) - fallback[1])
        for first in np.linspace(fallback[0], frontier.right, 4001)
        if frontier.second(first) >= fallback[1]
    )
    product = (found.nash[0] - fallback[0]) * (found.nash[1] - fallback[1])
    assert product >= best * (1.0 - 1e-12)
    mirrored = solutions(polygon([(second, first) for first, second in points]), fallback[::-1])
    assert mirrored is not None
    close(mirrored.nash, found.nash[::-1], 1e3)
    close(mirrored.kalai_smorodinsky, found.kalai_smorodinsky[::-1], 1e3)
    close(mirrored.egalitarian, found.egalitarian[::-1], 1e3)
    scaled = solutions(
        polygon([(3.0 * x + 5.0, y) for x, y in points]), (3.0 * fallback[0] + 5.0, fallback[1])
    )
    assert scaled is not None
    close(scaled.nash, (3.0 * found.nash[0] + 5.0, found.nash[1]), 1e3)
    close(
        scaled.kalai_smorodinsky,
        (3.0 * found.kalai_smorodinsky[0] + 5.0, found.kalai_smorodinsky[1]),
        1e3,
    )


@pytest.mark.parametrize(
    ("patience", "share"), [((0.9, 0.9), 0.526316), ((0.95, 0.9), 0.689655), ((0.5, 0.5), 0.666667)]
)
def test_the_first_to_offer(patience: tuple[float, float], share: float) -> None:
    assert first_offer(patience) == pytest.approx(share, abs=5e-7)
