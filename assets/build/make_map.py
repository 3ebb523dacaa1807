"""Packs the world map: Natural Earth's 1:50m countries, quantised, as one small .npz file.

Reads world-atlas (TopoJSON). Tuvalu is missing at 1:50m and comes from the 1:10m file. Borders are de facto,
as Natural Earth has them. Writes assets/map/units.json (code: English name, what a scenario may name) and
assets/map/world.npz; `game/ui/map/geometry.py` reads it:

- units: lower-case ISO alpha-3 codes; names: English names; area: 10^3 km2; label: (units, 2) degrees, the
  point farthest from the edge of the largest part
- points: (P, 2) int16, steps of longitude and latitude in 1/100 degree, summed with wrap-around
- arc_start: (A + 1,) where each arc begins in `points`; arc_units: (A, 2) the units on its sides, -1 none
- ring_arcs: arcs of the outer rings one after the other, ~n for arc n backwards; ring_start, ring_unit
Inner rings are not kept: all are filled by an enclave, so large units are drawn first.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
from codes import UNNUMBERED, number_to_three
from fetch import ASSETS, package
from labelpoint import label_point, ring_area
from numpy.typing import NDArray

Array = NDArray[Any]
STEP = 0.01
FROM_FINE = ("tuv",)


class Topology:
    """One TopoJSON file: its arcs in degrees and the outer rings of its countries."""

    def __init__(self, name: str) -> None:
        raw = json.loads((package("world-atlas") / name).read_text())
        scale, move = np.array(raw["transform"]["scale"]), np.array(raw["transform"]["translate"])
        self.arcs = [np.cumsum(np.array(a), axis=0) * scale + move for a in raw["arcs"]]
        codes = number_to_three()
        self.names: dict[str, str] = {}
        self.rings: dict[str, list[list[int]]] = {}
        for shape in raw["objects"]["countries"]["geometries"]:
            name = shape["properties"]["name"]
            code = codes.get(shape.get("id", "")) or UNNUMBERED.get(name)
            if code is None:
                continue
            self.names.setdefault(code, name)
            parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
            # The coast of Antarctica goes round the pole and is stored as a hole in a seam along 180 degrees.
            rings = [part[-1] if code == "ata" else part[0] for part in parts]
            self.rings.setdefault(code, []).extend(rings)

    def ring_points(self, ring: list[int]) -> Array:
        """(n, 2) degrees along a ring, longitudes continuous across 180 degrees."""
        pieces = [self.arcs[a] if a >= 0 else self.arcs[~a][::-1] for a in ring]
        points = np.concatenate([piece[:-1] for piece in pieces])
        lon = np.unwrap(np.append(points[:, 0], points[0, 0]), period=360.0)
        points[:, 0] = lon[:-1]
        if abs(lon[-1] - lon[0]) > 1.0:  # around a pole: down to it, back along it, up again
            pole = np.copysign(90.0, points[:, 1].mean())
            points = np.vstack([points, [lon[-1], points[0, 1]], [lon[-1], pole], [lon[0], pole]])
        return points


class Packer:
    """Collects arcs and rings, renumbering arcs as they are first used."""

    def __init__(self) -> None:
        self.arcs: list[Array] = []
        self.sides: list[list[int]] = []
        self.rings: list[list[int]] = []
        self.ring_unit: list[int] = []

    def add_unit(self, unit: int, source: Topology, code: str, known: dict[int, int]) -> None:
        """Adds the rings of one country; `known` maps the source's arc numbers to ours."""
        for ring in source.rings[code]:
            ours = []
            for arc in ring:
                plain = arc if arc >= 0 else ~arc
                if plain not in known:
                    known[plain] = len(self.arcs)
                    self.arcs.append(quantised(source.arcs[plain]))
                    self.sides.append([])
                number = known[plain]
                if unit not in self.sides[number]:
                    self.sides[number].append(unit)
                ours.append(number if arc >= 0 else ~number)
            self.rings.append(ours)
            self.ring_unit.append(unit)


def quantised(arc: Array) -> Array:
    """The arc in whole steps, without points that fall on the one before; always two points or more."""
    steps = np.rint(arc / STEP).astype(np.int64)
    keep = np.ones(len(steps), dtype=bool)
    keep[1:] = (steps[1:] != steps[:-1]).any(axis=1)
    keep[-1] = True
    return steps[keep]


def starts(lengths: list[int]) -> Array:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)


def main() -> None:
    coarse, fine = Topology("countries-50m.json"), Topology("countries-10m.json")
    origin = {code: coarse for code in coarse.rings} | {code: fine for code in FROM_FINE}
    units = sorted(origin)
    packer = Packer()
    known: dict[int, dict[int, int]] = {id(coarse): {}, id(fine): {}}
    label, area = [], []
    for number, code in enumerate(units):
        source = origin[code]
        packer.add_unit(number, source, code, known[id(source)])
        rings = [source.ring_points(ring) for ring in source.rings[code]]
        sizes = [ring_area(ring) for ring in rings]
        area.append(sum(sizes))
        label.append(label_point(rings[int(np.argmax(sizes))]))
    points = np.concatenate(packer.arcs)
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).astype(np.int16)
    (ASSETS / "map").mkdir(exist_ok=True)
    names = {code: origin[code].names[code] for code in units}
    (ASSETS / "map" / "units.json").write_text(json.dumps(names, indent=1, ensure_ascii=False) + "\n")
    np.savez_compressed(
        ASSETS / "map" / "world.npz",
        units=np.array(units),
        names=np.array(list(names.values())),
        area=np.array(area, dtype=np.float32),
        label=np.array(label, dtype=np.float32),
        points=steps,
        arc_start=starts([len(arc) for arc in packer.arcs]),
        arc_units=np.array([[*s, -1][:2] for s in packer.sides], dtype=np.int16),
        ring_arcs=np.array([arc for ring in packer.rings for arc in ring], dtype=np.int32),
        ring_start=starts([len(ring) for ring in packer.rings]),
        ring_unit=np.array(packer.ring_unit, dtype=np.int16),
    )


if __name__ == "__main__":
    main()
