"""A theme or a catalogue that is damaged stops no start: what is whole is used, and the rest is named."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import resources
from game.cli.frame import main
from game.i18n import catalogue, files, messages
from game.i18n.catalogue import _read
from game.ui.toolkit import theme

PO = "locale/id/LC_MESSAGES/mufakat.po"


def forget() -> None:
    """As at the start of the program."""
    theme.load_theme.cache_clear()
    theme.usable_theme.cache_clear()
    catalogue.cache_clear()
    _read.cache_clear()


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of what comes with the program, to be damaged."""
    copy = tmp_path / "assets"
    shutil.copytree(resources.assets(), copy)
    for module in (theme, files.resources):
        name = "asset" if module is theme else "assets"
        monkeypatch.setattr(module, name, lambda *parts: copy.joinpath(*parts))
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    forget()
    yield copy
    forget()


def drawn(assets: Path, *arguments: str) -> bool:
    """Whether a game begins and is drawn."""
    picture = assets.parent / "board.png"
    code = main(["play", "first-accord", "--seed=1", f"--screenshot=board={picture}", *arguments])
    return code == 0 and pygame.image.load(picture).get_size() == (1280, 720)


def without_a_colour(file: Path) -> None:
    file.write_text(file.read_text().replace('"ink"', '"inc"'))


THEMES = {
    "no JSON": lambda file: file.write_text("{"),
    "gone": lambda file: file.unlink(),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "without a colour": without_a_colour,
    "no colour": lambda file: file.write_text(file.read_text().replace("#", "", 1)),
    "UTF-16": lambda file: file.write_text(file.read_text(), encoding="utf-16"),
}


@pytest.mark.parametrize("damage", THEMES)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_another_theme_is_shown_and_the_file_is_named(
    name: str, damage: str, assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    THEMES[damage](assets / "themes" / f"{name}.json")
    assert drawn(assets, f"--theme={name}", "--lang=en")
    told = capsys.readouterr().err
    assert f"{name}.json" in told and "U-THEME-02" in told and "settings.json" not in told
    main(["doctor", "--lang=en"])
    assert f"{name}.json" in capsys.readouterr().out


def test_without_any_theme_plain_colours_are_shown(assets: Path) -> None:
    shutil.rmtree(assets / "themes")
    assert drawn(assets) and theme.usable_theme("dark") is theme.PLAIN


def test_plain_colours_can_be_read() -> None:
    pairs = [(pair, 4.5) for pair in theme.TEXT_PAIRS] + [(pair, 3.0) for pair in theme.EDGE_PAIRS]
    plain = theme.PLAIN
    assert [p for p, least in pairs if theme.contrast(plain[p[0]], plain[p[1]]) < least] == []
    assert all(theme.contrast(color, plain["card"]) >= 4.5 for color in plain.series)


CATALOGUES = {
    "a broken line": lambda data: data + b"\noops\n",
    "a conflict": lambda data: data.replace(b"\nmsgid", b"\n<<<<<<< HEAD\nmsgid", 3),
    "another encoding": lambda data: data.decode().encode("utf-16"),
    "a broken plural rule": lambda data: data.replace(b"plural=0", b"plural=(n", 1),
}


@pytest.mark.parametrize("damage", CATALOGUES)
def test_a_damaged_catalogue_is_used_as_far_as_it_goes(
    damage: str, assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = assets / PO
    file.write_bytes(CATALOGUES[damage](file.read_bytes()))
    assert drawn(assets, "--lang=id")
    assert "mufakat.po" in capsys.readouterr().err
    main(["doctor", "--lang=en"])
    assert "mufakat.po" in capsys.readouterr().out


def test_a_system_in_a_language_whose_catalogue_is_damaged(
    assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (assets / PO).unlink()
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert drawn(assets)


def test_a_sentence_with_a_broken_line_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    file = tmp_path / "x.po"
    entries = 'msgid "a"\nmsgstr "b"\n"c\n\nmsgid "d"\nmsgstr "e"\n'
    found, problems = messages._readable(entries, file)
    assert found.forms == {"d": ("e",)} and [p.place.line for p in problems] == [3]


def test_a_half_translated_catalogue_is_told_by_the_doctor(
    assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = assets / PO
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("\n\n", len(text) // 2) + 1], encoding="utf-8")
    assert drawn(assets, "--lang=id")
    capsys.readouterr()
    main(["doctor", "--lang=en"])
    assert "C-DOCTOR-06" in capsys.readouterr().out
