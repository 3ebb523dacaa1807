"""The packed world: every nation is there, areas are true, nothing smears over the map's edge."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from map_examples import EU

from game.ui.map.geometry import cut, load_world, projected, unit_index
from game.ui.map.paths import clip, clip_box
from game.ui.toolkit.files import asset

# The 43 states whose figures the scenarios use.
STATES = (
    "idn mys sgp tha phl vnm mmr khm lao brn tls usa can mex bra arg chn jpn "
    "kor ind pak bgd mdv aus nzl fji tuv deu fra ita esp gbr pol rus ukr tur "
    "sau irn egy nga zaf ken eth"
)
SMALL_ISLANDS = (
    "atg bhs brb blz cpv com cok cub dma dom fji fsm grd gnb guy hti jam kir "
    "mdv mhl mus nru niu plw png kna lca vct wsm stp syc sgp slb sur tls ton "
    "tto tuv vut"
)
EARTH_KM2 = 6371.0**2 / 1000  # thousand km2 a unit of area on the plane


def shoelace(points: np.ndarray) -> float:
    x, y = points[:, 0], points[:, 1]
    return float(abs(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2)


@pytest.mark.parametrize("codes", [STATES.split(), list(EU), SMALL_ISLANDS.split()])
def test_every_state_has_land_and_flag(codes: list[str]) -> None:
    land = unit_index()
    assert [code for code in codes if code not in land] == []
    assert [code for code in codes if not asset("flags", f"{code}.png").is_file()] == []
    drawn = set(projected(150.0).polygons.units[:, 0].tolist())
    assert [code for code in codes if land[code] not in drawn] == []


@pytest.mark.parametrize("code", ["eur", "sun", "unn"])
def test_flags_of_unions(code: str) -> None:
    assert asset("flags", f"{code}.png").is_file()


# Thousand km2 of land and inland water, UN Statistics Division; France with its overseas departments.
@pytest.mark.parametrize(
    ("code", "area"),
    [("idn", 1911), ("bra", 8516), ("aus", 7692), ("chn", 9600), ("fra", 640), ("nga", 924), ("jpn", 378)],
)
def test_areas_are_those_of_the_states(code: str, area: float) -> None:
    assert load_world().area[unit_index()[code]] == pytest.approx(area, rel=0.04)


@pytest.mark.parametrize("centre", [11.0, 150.0, -100.0])
def test_the_plane_keeps_every_area(centre: float) -> None:
    """A ring that smeared across the map, or lost a piece at its edge, would have another area."""
    world, polygons = load_world(), projected(centre).polygons
    found = np.zeros(len(world.units))
    for i, unit in enumerate(polygons.units[:, 0]):
        found[unit] += shoelace(polygons.piece(i)) * EARTH_KM2
    big = world.area > 10
    off = np.abs(found[big] / world.area[big] - 1)
    names = [world.units[int(i)] for i in np.flatnonzero(big)[off > 0.01]]
    assert names == []


@pytest.mark.parametrize("centre", [11.0, 150.0])
def test_russia_and_fiji_do_not_smear(centre: float) -> None:
    plane = projected(centre)
    widths = plane.polygons.box[:, 2] - plane.polygons.box[:, 0]
    units = plane.polygons.units[:, 0]
    assert widths[units == unit_index()["fji"]].max() < 0.05
    assert widths[units == unit_index()["rus"]].max() < 2.2
    for i in range(len(plane.lines.units)):
        assert np.abs(np.diff(plane.lines.piece(i)[:, 0])).max() < 0.3


def test_antarctica_goes_all_round() -> None:
    plane = projected(11.0)
    boxes = plane.polygons.box[plane.polygons.units[:, 0] == unit_index()["ata"]]
    assert boxes[:, 2].max() - boxes[:, 0].min() > 3.1
    assert boxes[:, 1].min() == pytest.approx(-1.31736, abs=1e-4)


def test_markers_stand_on_their_own_land() -> None:
    """Rays counted, not the raster."""
    world = load_world()
    for unit, (lon, lat) in enumerate(world.label):
        inside = False
        for r in np.flatnonzero(world.ring_unit == unit):
            ring = world.rings[r]
            for x in (lon - 360, lon, lon + 360):
                x1, y1 = ring[:, 0], ring[:, 1]
                x2, y2 = np.roll(x1, -1), np.roll(y1, -1)
                rows = (y1 > lat) != (y2 > lat)
                at = x1[rows] + (lat - y1[rows]) / (y2[rows] - y1[rows]) * (x2[rows] - x1[rows])
                inside ^= bool((at > x).sum() % 2)
        # States smaller than a few steps of the packed file may lose their middle.
        assert inside or world.area[unit] < 0.1, world.units[unit]


def test_cut_parts_a_ring_at_the_edge() -> None:
    square = np.array([[170.0, 0.0], [190.0, 0.0], [190.0, 10.0], [170.0, 10.0]])
    pieces = list(cut(square, 0.0))
    assert sorted(piece[:, 0].min() for piece in pieces) == [-180.0, 170.0]
    assert [shoelace(piece) for piece in pieces] == [100.0, 100.0]
    assert len(list(cut(square, 150.0))) == 1


def test_clipping() -> None:
    square = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]])
    assert shoelace(clip(square, 0, 1.0, below=True)) == pytest.approx(4.0)
    assert shoelace(clip(square, 1, 1.0, below=False)) == pytest.approx(12.0)
    assert shoelace(clip_box(square, (1.0, 1.0, 9.0, 3.0))) == pytest.approx(6.0)
    assert len(clip(square, 0, -1.0, below=True)) == 0
