"""Fonts, icons and flags: there, whole, and lawfully named."""

from __future__ import annotations

import json

import numpy as np
import pygame
import pytest

from game.ui.toolkit import pg
from game.ui.toolkit.files import asset

SANS = ["Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Italic", "Inter-Tabular"]
SERIF = ["SourceSerif4-Regular", "SourceSerif4-SemiBold", "SourceSerif4-Italic"]


def load(name: str, size: int = 20) -> pygame.font.Font:
    pg.start_fonts()
    return pygame.font.Font(str(asset("fonts", f"{name}.ttf")), size)


@pytest.mark.parametrize("name", SANS + SERIF)
def test_letters_of_both_languages_and_signs(name: str) -> None:
    text = "Perjanjian é ñ ç ø ß “ ” ‘ ’ – — … − × ÷ ≤ ≥ ≈ € £ ¥ ₂ ° · • →"
    missing = [sign for sign, metrics in zip(text, load(name).metrics(text), strict=True) if metrics is None]
    assert missing == []


def test_tabular_digits_are_equally_wide() -> None:
    tabular, plain = load("Inter-Tabular", 15), load("Inter-Regular", 15)
    assert {tabular.size(digit * 6)[0] for digit in "0123456789"} == {tabular.size("000000")[0]}
    assert plain.size("111111")[0] < plain.size("000000")[0]


@pytest.mark.parametrize("name", SERIF)
def test_reserved_name_is_not_used(name: str) -> None:
    """Adobe reserves "Source" for the unchanged font (OFL, condition 3)."""
    data = asset("fonts", f"{name}.ttf").read_bytes()
    assert "Mufakat Serif".encode("utf-16-be") in data
    assert "Source Serif".encode("utf-16-be") not in data and b"SourceSerif" not in data


@pytest.mark.parametrize("size", [20, 24, 32, 48, 64])
def test_every_icon_is_in_its_cell(size: int) -> None:
    index = json.loads(asset("icons", "icons.json").read_text())
    sheet = pygame.image.load(str(asset("icons", f"icons-{size}.png")))
    alpha = pygame.surfarray.array_alpha(sheet)
    assert size in index["sizes"]
    assert sheet.get_width() == index["columns"] * size
    for name, n in index["cells"].items():
        x, y = n % index["columns"] * size, n // index["columns"] * size
        cell = alpha[x : x + size, y : y + size]
        assert cell.shape == (size, size) and cell.max() > 200 and cell.min() == 0, name


def test_filled_star_is_fuller_than_the_outline() -> None:
    index = json.loads(asset("icons", "icons.json").read_text())
    alpha = pygame.surfarray.array_alpha(pygame.image.load(str(asset("icons", "icons-32.png"))))
    ink = {}
    for name in ("star", "star-filled"):
        x, y = index["cells"][name] % index["columns"] * 32, index["cells"][name] // index["columns"] * 32
        ink[name] = int(np.sum(alpha[x : x + 32, y : y + 32], dtype=int))
    assert ink["star-filled"] > 1.5 * ink["star"]


def test_flags_are_round() -> None:
    for path in sorted(asset("flags").glob("*.png")):
        flag = pygame.image.load(str(path))
        assert flag.get_size() == (96, 96), path.name
        assert flag.get_at((0, 0)).a == 0 and flag.get_at((48, 48)).a == 255, path.name
    indonesia = pygame.image.load(str(asset("flags", "idn.png")))
    red, white = indonesia.get_at((48, 24)), indonesia.get_at((48, 72))
    assert red.r > 200 > 60 > red.g and min(white[:3]) > 220


def test_licences_are_beside_the_files() -> None:
    names = ["fonts/OFL-Inter.txt", "fonts/OFL-SourceSerif4.txt", "icons/LICENSE-lucide.txt"]
    names += ["flags/LICENSE-circle-flags.md", "map/LICENSE-world-atlas.txt", "LICENCES.md"]
    assert [name for name in names if not asset(*name.split("/")).is_file()] == []
    assert "de facto" in asset("LICENCES.md").read_text(encoding="utf-8")
