"""Ties: who is joined to whom, what is thick or dashed; labels and colours."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pygame
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from map_examples import colours, font

from game.ui.map import Ramp, Tie, draw_legend
from game.ui.map.arcs import arcs_of, spanning_pairs
from game.ui.map.labels import Label, halo_text, place
from game.ui.map.strokes import bend, stroke
from game.ui.toolkit.theme import contrast, load_theme, luminance

AT = {"a": (0.0, 0.0), "b": (1.0, 0.0), "c": (2.0, 0.0), "d": (2.0, 1.0)}
WHITE, BLUE = (255, 255, 255), (29, 78, 216)


def test_members_hang_together_with_least_length() -> None:
    pairs = spanning_pairs(["c", "a", "d", "b"], AT)
    assert {frozenset(pair) for pair in pairs} == {frozenset("bc"), frozenset("ab"), frozenset("cd")}


def test_same_kind_shares_an_arc_other_kinds_bend_more() -> None:
    ties = [Tie(("a", "b")), Tie(("b", "a")), Tie(("a", "b"), in_force=False), Tie(("a", "b"), mine=True)]
    arcs = arcs_of(ties, AT)
    assert sorted((arc.mine, arc.in_force, arc.count) for arc in arcs) == [
        (False, False, 1), (False, True, 2), (True, True, 1),
    ]  # fmt: skip
    assert len({arc.bow for arc in arcs}) == 3
    assert arcs[-1].mine
    assert max(arcs, key=lambda arc: arc.count).width > min(arcs, key=lambda arc: arc.count).width


def test_unknown_members_are_left_out() -> None:
    assert arcs_of([Tie(("a", "nobody"))], AT) == []
    assert [(arc.a, arc.b) for arc in arcs_of([Tie(("nobody", "d", "c"))], AT)] == [("c", "d")]


def test_arcs_bow_upwards_and_end_at_their_ends() -> None:
    for a, b in (((10, 50), (90, 50)), ((90, 50), (10, 50))):
        points = bend(a, b, 0.2)
        assert points[0].tolist() == list(a) and points[-1].tolist() == list(b)
        assert points[len(points) // 2].tolist() == pytest.approx([50, 50 - 0.2 * 80])


def drawn(dash: tuple[float, float] | None) -> np.ndarray:
    surface = pygame.Surface((300, 40))
    surface.fill(WHITE)
    stroke(surface, np.array([[10.0, 20.5], [290.0, 20.5]]), 4.0, BLUE, 1.0, WHITE, dash)
    return pygame.surfarray.array3d(surface)


def test_in_force_is_solid_and_negotiated_is_dashed() -> None:
    solid, dashed = drawn(None)[:, 20], drawn((10.0, 8.0))[:, 20]
    assert (solid[12:288] == BLUE).all()
    blue = (dashed == BLUE).all(axis=1)
    starts = np.flatnonzero(blue[1:] & ~blue[:-1])
    assert len(starts) in (15, 16)
    assert set(np.diff(starts).tolist()) == {18}


def test_thickness_and_smooth_edge() -> None:
    column = drawn(None)[150].astype(int)
    ink = (255 - column[:, 0]) / (255 - BLUE[0])
    assert ink.sum() == pytest.approx(4.0, abs=0.05)
    slanted = pygame.Surface((60, 60))
    slanted.fill(WHITE)
    stroke(slanted, np.array([[5.0, 5.0], [55.0, 38.0]]), 3.0, BLUE, 1.0, WHITE)
    reds = np.unique(pygame.surfarray.array3d(slanted)[..., 0])
    assert len(reds) > 10  # not only ink and paper


def test_labels_find_another_side_or_are_left_out() -> None:
    area = pygame.Rect(0, 0, 200, 60)
    three = [Label(k, (100, 30), 4, (80, 16), (30, 16)) for k in "abc"]
    placed = place(three, area, [])
    assert [label.key for label in placed] == ["a", "b", "c"]
    assert not any(placed[i].rect.colliderect(placed[j].rect) for i in range(3) for j in range(i))
    tight = place([Label("x", (100, 30), 4, (230, 16), (60, 16))], area, [])
    assert not tight[0].whole
    assert place([Label("x", (100, 30), 4, (500, 16), (400, 16))], area, []) == []
    assert place([Label("x", (300, 30), 4, (20, 16), (20, 16))], area, []) == []


def test_halo_parts_ink_from_what_is_below() -> None:
    image = halo_text(font(16, "regular"), "Laos", (20, 33, 61), (255, 253, 247), 2)
    plain = font(16, "regular").render("Laos", True, (0, 0, 0))
    assert image.get_width() == plain.get_width() + 4
    assert image.get_bounding_rect().w == plain.get_bounding_rect().w + 4


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_themes(name: str) -> None:
    """Six steps in order of lightness; names readable on their halo, ties and outlines on land and sea."""
    theme, tones = load_theme(name), colours(name)
    ramp = Ramp.of(tones.ramp)
    lights = [luminance(colour) for colour in ramp.colours]
    assert len(lights) == 6 and lights in (sorted(lights), sorted(lights, reverse=True))
    assert min(abs(a - b) for a, b in pairwise(lights)) > 0.01
    assert contrast(tones.ink, tones.halo) >= 4.5
    assert contrast(theme["muted"], tones.sea) >= 4.5
    for line in (tones.tie, tones.accent, tones.ink):
        assert contrast(line, tones.sea) >= 3 and contrast(line, tones.land) >= 3
        assert contrast(line, tones.halo) >= 3  # the rim, where the land is dark


def test_steps_of_a_ramp() -> None:
    ramp = Ramp.of([(0, 0, 0), (250, 250, 250)])
    assert [ramp.step(v) for v in (-1, 0, 0.16, 0.17, 0.5, 0.999, 1, 7)] == [0, 0, 0, 1, 3, 5, 5, 5]
    assert ramp.colours[1] == (50, 50, 50)


def test_legend_takes_the_place_it_says() -> None:
    surface = pygame.Surface((400, 100))
    surface.fill((1, 2, 3))
    area = draw_legend(surface, (10, 90), ("0 t", "16 t"), colours(), font, 14)
    assert area.bottomleft == (10, 90)
    changed = np.argwhere((pygame.surfarray.array3d(surface) != (1, 2, 3)).any(axis=2))
    assert area.contains(pygame.Rect(*changed.min(axis=0), *np.ptp(changed, axis=0)))
