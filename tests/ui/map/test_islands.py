"""Invented islands: the same everywhere, each its own, clear of each other, hit where they are."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from map_examples import font, islands

from game.ui.map import MapView
from game.ui.map.coast import coast_radius, numbers, shape_radius
from game.ui.map.schematic import ASPECT, Island, island_terrain, radii

ROOT = Path(__file__).resolve().parents[3]
RECT = pygame.Rect(0, 0, 900, 500)
FOUR: tuple[Island, ...] = tuple((n.id, n.x, n.y, n.size, n.shape) for n in islands().nations)


def test_numbers_are_the_digest_of_the_name() -> None:
    digest = hashlib.sha256(b"arka/0").digest()
    expected = [int.from_bytes(digest[k : k + 4], "big") / 2**32 for k in (0, 4, 28)]
    assert numbers("arka", 9)[[0, 1, 7]].tolist() == expected
    assert numbers("arka", 9)[8] == int.from_bytes(hashlib.sha256(b"arka/1").digest()[:4], "big") / 2**32


def test_outlines_are_the_same_in_another_process() -> None:
    code = (
        "import hashlib, numpy as np\n"
        "from game.ui.map.coast import coast_radius\n"
        "print(hashlib.sha256(np.round(coast_radius('arka', 'square'), 9).tobytes()).hexdigest())"
    )
    runs = []
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code], env=env, capture_output=True, text=True, check=True
        )
        runs.append(done.stdout.strip())
    here = hashlib.sha256(np.round(coast_radius("arka", "square"), 9).tobytes()).hexdigest()
    assert runs == [here, here]


def test_an_island_does_not_depend_on_the_others() -> None:
    """Neighbours may make it smaller; its form stays."""
    coasts = []
    for islands_ in (FOUR[:1], FOUR):
        terrain = island_terrain(islands_)
        coasts.append((terrain.land.piece(0) - terrain.label[0]) / radii(islands_)[0])
    assert radii(FOUR)[0] < radii(FOUR[:1])[0]
    assert coasts[0] == pytest.approx(coasts[1], abs=1e-12)


def test_each_island_is_its_own() -> None:
    coasts = [coast_radius(name, "circle") for name in ("arka", "bayu", "citra", "dirga")]
    assert all(np.abs(a - b).max() > 0.1 for a, b in combinations(coasts, 2))
    assert all(coast.min() > 0.3 and coast.max() < 1.8 for coast in coasts)


@pytest.mark.parametrize(
    ("shape", "count"), [("triangle", 3), ("square", 4), ("diamond", 4), ("hexagon", 6), ("star", 5)]
)
def test_shapes_have_their_corners(shape: str, count: int) -> None:
    radius = shape_radius(shape)
    peaks = (radius >= np.roll(radius, 1)) & (radius > np.roll(radius, -1))
    assert peaks.sum() == count
    assert radius.mean() == pytest.approx(1.0)


def test_many_islands_keep_apart() -> None:
    crowd: tuple[Island, ...] = tuple(
        (f"n{i}", (i % 6 + 0.5) / 6, (i // 6 + 0.5) / 4, 1.0, "hexagon") for i in range(24)
    )
    spots = np.array([[x * ASPECT, y] for _, x, y, _, _ in crowd])
    reach = [
        r * coast_radius(name, "hexagon").max() for r, (name, *_) in zip(radii(crowd), crowd, strict=True)
    ]
    for i, j in combinations(range(24), 2):
        assert np.hypot(*(spots[i] - spots[j])) > reach[i] + reach[j]


def test_hits() -> None:
    view, surface = MapView(islands(), font), pygame.Surface(RECT.size)
    view.draw(surface, RECT)
    for name, x, y, *_ in FOUR:
        anchor = view.anchor(name)
        assert anchor is not None and view.nation_at(anchor) == name
        land = anchor[0] + (45 if x < 0.5 else -45), anchor[1] - 5  # beside the emblem
        assert view.nation_at(land) == name and view.unit_at(land) == name, (name, y)
    assert view.nation_at(RECT.center) is None
    assert view.anchor("nobody") is None


def test_shallows_lie_around_the_coast() -> None:
    model = islands()
    view, surface = MapView(model, font), pygame.Surface(RECT.size)
    view.draw(surface, RECT)
    anchor = view.anchor("arka")
    assert anchor is not None
    row = [surface.get_at((x, anchor[1]))[:3] for x in range(anchor[0], 0, -1)]
    places = [row.index(colour) for colour in (*reversed(model.colours.shallows), model.colours.sea)]
    assert places == sorted(places)
