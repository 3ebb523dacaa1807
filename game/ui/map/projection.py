"""The Equal Earth projection (Šavrič, Patterson, Jenny 2018, doi 10.1080/13658816.2018.1504949).

Here: degrees to the plane and the outline of the globe. Not here: cutting rings at the edge of the map.
The plane's unit is the radius of the sphere; y grows to the north.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF_ROOT3 = np.sqrt(3.0) / 2.0
ASIA_PACIFIC, AFRICA_EUROPE = 150.0, 11.0  # centre longitudes that keep the continents whole


def project(lon: Array, lat: Array, centre: float = 0.0) -> tuple[Array, Array]:
    """(x, y) of points in degrees; `lon` must be within 180 degrees of `centre`."""
    t = np.arcsin(HALF_ROOT3 * np.sin(np.radians(lat)))
    t2 = t * t
    t6 = t2 * t2 * t2
    along = HALF_ROOT3 * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2))
    x = np.radians(lon - centre) * np.cos(t) / along
    y = t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
    return x, y


def near(lon: Array, centre: float) -> Array:
    """The same longitudes, each shifted by whole turns to within 180 degrees of `centre`."""
    return (np.asarray(lon) - centre + 180.0) % 360.0 - 180.0 + centre


def edge(steps: int = 91) -> Array:
    """The outline of the projected globe, (4 * steps, 2), counter-clockwise; with odd `steps` it has points
    on the equator."""
    up = np.linspace(-90.0, 90.0, steps)
    x, y = project(np.full(steps, 180.0), up)
    along = np.linspace(1.0, -1.0, steps)
    sides = [(x, y), (x[-1] * along, np.full(steps, y[-1])), (-x[::-1], y[::-1])]
    sides.append((-x[0] * along, np.full(steps, y[0])))
    return np.concatenate([np.stack(side, axis=1) for side in sides])


def graticule(centre: float, step: float = 30.0) -> list[Array]:
    """Meridians and parallels every `step` degrees, as lines of projected points."""
    lat = np.linspace(-90.0, 90.0, 61)
    lines = []
    for lon in np.arange(np.ceil((centre - 180.0) / step) * step, centre + 180.0, step):
        lines.append(np.stack(project(np.full(61, lon), lat, centre), axis=1))
    ends = np.array([-180.0, 180.0]) + centre
    for parallel in np.arange(-90.0 + step, 90.0, step):
        lines.append(np.stack(project(ends, np.full(2, parallel), centre), axis=1))
    return lines
