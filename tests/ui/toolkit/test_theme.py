"""Colours are readable (WCAG AA), in every theme, for every pair that the widgets use."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

import game.ui
from game.ui.toolkit.theme import EDGE_PAIRS, TEXT_PAIRS, THEMES, contrast, load_theme
from game.ui.toolkit.widget import BAR_TONE

# Viénot, Brettel and Mollon (1999): what dichromats see, linear RGB
SIMULATIONS = {
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    "tritanopia": ((1.0, 0.14461, -0.14461), (0.0, 0.85924, 0.14076), (0.0, 0.85924, 0.14076)),
}


def test_the_formula_gives_the_known_ends() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.005)  # WebAIM's example


@pytest.mark.parametrize("name", THEMES)
def test_every_text_pair_reaches_aa(name: str) -> None:
    theme = load_theme(name)
    low = {pair: round(c, 2) for pair in TEXT_PAIRS if (c := contrast(theme[pair[0]], theme[pair[1]])) < 4.5}
    assert not low


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_controls_reach_three(name: str) -> None:
    theme = load_theme(name)
    low = {pair: round(c, 2) for pair in EDGE_PAIRS if (c := contrast(theme[pair[0]], theme[pair[1]])) < 3}
    assert not low


@pytest.mark.parametrize("name", THEMES)
def test_names_of_lines_are_readable_on_cards(name: str) -> None:
    theme = load_theme(name)
    assert all(contrast(color, theme["card"]) >= 4.5 for color in theme.series)


@pytest.mark.parametrize("name", THEMES)
def test_the_first_chart_colours_stay_apart_for_the_colour_blind(name: str) -> None:
    theme = load_theme(name)
    for matrix in SIMULATIONS.values():
        seen = [simulate(color, matrix) for color in theme.series[:4]]
        for one, other in combinations(seen, 2):
            assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 30


def simulate(color: tuple[int, int, int], matrix: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    linear = [(c / 255) ** 2.2 for c in color]
    mixed = [sum(k * v for k, v in zip(row, linear, strict=True)) for row in matrix]
    return tuple(255 * max(0.0, min(1.0, v)) ** (1 / 2.2) for v in mixed)


def test_code_names_only_tokens_that_exist() -> None:
    tokens = set(load_theme("light").colors)
    assert {name for pair in TEXT_PAIRS + EDGE_PAIRS for name in pair} <= tokens
    assert set(BAR_TONE) | set(BAR_TONE.values()) <= tokens
    folder = Path(game.ui.__file__).parent / "widgets"
    used = {t for file in folder.glob("*.py") for t in re.findall(r"token\(\"(\w+)\"", file.read_text())}
    assert used and used <= tokens


def test_themes_have_the_same_tokens() -> None:
    first = set(load_theme("light").colors)
    assert all(set(load_theme(name).colors) == first for name in THEMES)
