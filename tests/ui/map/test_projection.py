"""Equal Earth against its paper (Šavrič, Patterson, Jenny 2018): formula, proportions, true areas."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.ui.map.projection import edge, graticule, near, project


def by_hand(lon: float, lat: float) -> tuple[float, float]:
    """The paper's equations, in plain numbers."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    t = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(lat)))
    slope = 9 * a4 * t**8 + 7 * a3 * t**6 + 3 * a2 * t**2 + a1
    x = 2 * math.sqrt(3) * math.radians(lon) * math.cos(t) / (3 * slope)
    return x, a4 * t**9 + a3 * t**7 + a2 * t**3 + a1 * t


@pytest.mark.parametrize(
    ("lon", "lat"), [(0, 0), (106.8, -6.2), (-77, 38.9), (180, 90), (-180, -45), (20, 89)]
)
def test_formula(lon: float, lat: float) -> None:
    x, y = project(np.array([float(lon)]), np.array([float(lat)]))
    assert (x[0], y[0]) == pytest.approx(by_hand(lon, lat), abs=1e-12)


def test_proportions_of_the_paper() -> None:
    outline = edge()
    width, height = np.ptp(outline[:, 0]), np.ptp(outline[:, 1])
    assert width / height == pytest.approx(2.05458, abs=1e-4)
    pole = outline[np.isclose(outline[:, 1], outline[:, 1].max())]
    assert np.ptp(pole[:, 0]) / width == pytest.approx(0.59247, abs=1e-4)


@pytest.mark.parametrize("lat", [-80.0, -33.0, 0.0, 12.0, 60.0, 85.0])
def test_areas_are_true(lat: float) -> None:
    """A small cell has the area of the sphere's: cos(latitude) times its sides."""
    step = 1e-3
    lons, lats = np.array([40.0, 40.0 + step, 40.0]), np.array([lat, lat, lat + step])
    x, y = project(lons, lats)
    area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])
    assert area == pytest.approx(math.cos(math.radians(lat + step / 2)) * math.radians(step) ** 2, rel=1e-4)


def test_near_brings_longitudes_to_the_map() -> None:
    assert near(np.array([-170.0, 170.0, 329.0, -31.0]), 150.0).tolist() == [190.0, 170.0, 329.0, 329.0]
    assert near(np.array([-175.0]), 11.0).tolist() == [185.0]


def test_graticule_stays_inside() -> None:
    side = edge()[:, 0].max()
    for line in graticule(150.0):
        assert np.abs(line[:, 0]).max() <= side + 1e-9
