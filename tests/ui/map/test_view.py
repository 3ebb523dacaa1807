"""What is under the mouse, zoom and pull, colours by value, names."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import numpy as np
import pygame
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from map_examples import EU, font, islands, world

from game.ui.map import MapModel, MapNation, MapView
from game.ui.map.lens import Ramp
from game.ui.map.projection import near, project

RECT = pygame.Rect(60, 40, 900, 480)


def shown(model: MapModel, rect: pygame.Rect = RECT, text: int = 13) -> tuple[MapView, pygame.Surface]:
    surface = pygame.Surface((1000, 600))
    view = MapView(model, font, text)
    view.draw(surface, rect)
    return view, surface


def pixel(view: MapView, lon: float, lat: float) -> tuple[int, int]:
    """Where a place of the earth is on the surface."""
    x, y = project(near(np.array([lon]), view.model.centre), np.array([lat]), view.model.centre)
    px, py = view._view().pixel((float(x[0]), float(y[0])))
    return round(px) + RECT.x, round(py) + RECT.y


@pytest.mark.parametrize(
    ("lon", "lat", "nation", "unit"),
    [
        (113.5, -1.0, "idn", "idn"),  # Kalimantan
        (102.0, -2.0, "idn", "idn"),  # Sumatra
        (103.82, 1.36, "sgp", "sgp"),  # the marker: its land is less than a pixel
        (-52.0, -8.0, "bra", "bra"),
        (-4.0, 40.0, "eu", "esp"),
        (15.0, 62.0, "eu", "swe"),
        (133.0, -25.0, None, "aus"),  # on the map, not in the game
        (-140.0, 20.0, None, None),  # the Pacific
    ],
)
def test_what_is_there(lon: float, lat: float, nation: str | None, unit: str | None) -> None:
    view, _ = shown(world())
    at = pixel(view, lon, lat)
    assert view.nation_at(at) == nation
    assert view.unit_at(at) == unit


def test_outside_the_globe_and_the_rectangle() -> None:
    view, _ = shown(world())
    assert view.nation_at((RECT.x + 2, RECT.y + 2)) is None
    assert view.unit_at((5, 5)) is None
    assert view.nation_at((5, 5)) is None


def test_the_sea_close_to_a_marker_counts_as_its_nation() -> None:
    """Fingers are wide: Tuvalu's marker may be missed by some pixels, but not by many."""
    tuvalu = MapNation("tuv", "Tuvalu", ("tuv",))
    view, _ = shown(dataclasses.replace(world(), nations=(*world().nations, tuvalu)))
    anchor = view.anchor("tuv")
    assert anchor is not None
    hits = [view.nation_at((anchor[0] - away, anchor[1] - away)) for away in (0, 9, 30)]
    assert hits == ["tuv", "tuv", None]


def test_colour_follows_value_without_new_land() -> None:
    model = world()
    view, surface = shown(model)
    ramp, at = Ramp.of(model.colours.ramp), pixel(view, -52.0, -8.0)
    assert surface.get_at(at)[:3] == ramp.colours[0]
    raster = view._raster
    richer = tuple(dataclasses.replace(n, value=1.0) if n.id == "bra" else n for n in model.nations)
    view.show(dataclasses.replace(model, nations=richer))
    view.draw(surface, RECT)
    assert surface.get_at(at)[:3] == ramp.colours[-1]
    assert view._raster is raster
    assert (
        surface.get_at(pixel(view, 19.0, 47.0))[:3] == model.colours.no_value
    )  # Hungary: the EU has no value


def test_zoom_keeps_the_point_and_has_limits() -> None:
    view, _ = shown(world())
    at = pixel(view, 113.5, -1.0)
    view.zoom(3.0, at)
    assert view.zoomed == pytest.approx(3.0)
    assert np.hypot(*np.subtract(pixel(view, 113.5, -1.0), at)) <= 2
    view.zoom(1000.0)
    assert view.zoomed == pytest.approx(24.0)
    view.zoom(1e-6)
    assert view.zoomed == 1.0
    view.pan(5000, 5000)
    assert view.nation_at(pixel(view, 113.5, -1.0)) == "idn"  # the whole map cannot be pulled away


def test_pan_moves_what_is_there() -> None:
    view, surface = shown(world())
    view.fit(["idn"])
    before = pixel(view, 113.5, -1.0)
    view.pan(40, -25)
    assert np.abs(np.subtract(pixel(view, 113.5, -1.0), before) - [40, -25]).max() <= 1
    view.draw(surface, RECT, moving=True)
    view.draw(surface, RECT)
    assert view.nation_at(pixel(view, 113.5, -1.0)) == "idn"


def test_moving_picture_agrees_with_the_one_drawn_after() -> None:
    view, surface = shown(world())
    view.zoom(2.0, pixel(view, 113.5, -1.0))
    quick = surface.copy()
    view.draw(quick, RECT, moving=True)
    view.draw(surface, RECT)
    at = pixel(view, -52.0, -8.0) if view.anchor("bra") else pixel(view, 140.0, -4.0)
    assert quick.get_at(at)[:3] == surface.get_at(at)[:3]


def test_resizing_keeps_zoom_and_middle() -> None:
    view, surface = shown(world())
    view.fit(["idn", "sgp"])
    zoomed = view.zoomed
    view.draw(surface, pygame.Rect(0, 0, 640, 380))
    assert view.zoomed == pytest.approx(zoomed)
    anchor = view.anchor("idn")
    assert anchor is not None and pygame.Rect(0, 0, 640, 380).collidepoint(anchor)


@pytest.mark.parametrize("size", [(0, 0), (3, 200), (16, 16), (120, 40)])
def test_odd_rectangles_do_no_harm(size: tuple[int, int]) -> None:
    view, surface = shown(world(), pygame.Rect((10, 10), size))
    view.draw(surface, pygame.Rect((10, 10), size))
    view.nation_at((11, 11))


def test_arrow_keys_reach_every_nation() -> None:
    for model in (world(), islands()):
        view, _ = shown(model)
        reached, todo = set(), [view.neighbour(None, 1, 0)]
        while todo:
            here = todo.pop()
            reached.add(here)
            steps = [view.neighbour(here, dx, dy) for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))]
            todo += [n for n in steps if n not in reached]
        assert reached == {n.id for n in model.nations}
    view, _ = shown(islands())
    assert view.neighbour("arka", 1, 0) == "bayu"
    assert view.neighbour("arka", 0, 1) == "citra"
    assert view.neighbour("dirga", 0, -1) == "bayu"


def test_names_cover_no_other_and_missing_ones_are_told() -> None:
    nations = [
        dataclasses.replace(world().nations[0], id=code, label=code.upper() * 4, units=(code,)) for code in EU
    ]
    model = dataclasses.replace(world(), nations=tuple(nations), centre=11.0)
    view, _ = shown(model, text=20)
    rects = [label.rect for label in view._drawn().placed]
    assert all(rect.collidelist(rects[:i]) < 0 for i, rect in enumerate(rects))
    missing = view.unlabelled()
    assert 0 < len(missing) < len(EU)
    assert len(missing) + len(rects) == len(EU)
    view.show(dataclasses.replace(model, selected=missing[-1]))
    assert missing[-1] not in view.unlabelled()  # the one that is looked at comes first


def test_unknown_unit_is_named() -> None:
    nation = dataclasses.replace(world().nations[0], units=("atlantis",))
    with pytest.raises(KeyError, match="atlantis"):
        MapView(dataclasses.replace(world(), nations=(nation,)), font)


def test_same_model_same_picture() -> None:
    for model in (world(), islands()):
        first, second = shown(model)[1], shown(model)[1]
        assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(second, "RGB")
