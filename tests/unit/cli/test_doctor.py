"""The doctor: what it finds wrong, and that its repair is named."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from game import resources
from game.cli import doctor
from game.core.problems import Severity


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """A sound installation, of which tests take things away; its files are in `tmp_path`."""
    here = dict.fromkeys(doctor.PACKAGES, "9.9") | {"pygame": "2.6.1"}
    (tmp_path / "pygame").mkdir()
    (tmp_path / "pygame" / "version.py").touch()
    monkeypatch.setattr(doctor, "version_of", here.get)
    monkeypatch.setattr(doctor, "distribution", lambda name: SimpleNamespace(locate_file=tmp_path.joinpath))
    shutil.copytree(resources.assets() / "themes", tmp_path / "assets" / "themes")
    shutil.copytree(resources.assets() / "locale", tmp_path / "assets" / "locale")
    (tmp_path / "scenarios").mkdir()
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "game")
    monkeypatch.setenv("DISPLAY", ":0")
    return here


def told(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and all that was printed."""
    code = doctor.run(argparse.Namespace(lang="en"))
    return code, capsys.readouterr().out


@pytest.mark.parametrize("name", doctor.PYGAMES)
def test_a_sound_installation(
    name: str, installed: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    installed[name] = installed.pop("pygame")
    code, out = told(capsys)
    assert code == 0
    assert f"\n{name} 2.6.1\n" in out
    assert out.endswith("All is well.\n")


def test_both_pygames(installed: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    installed["pygame-ce"] = "2.5.8"
    code, out = told(capsys)
    assert code == 1
    assert "C-DOCTOR-02" in out
    assert "pip uninstall -y pygame pygame-ce && pip install pygame" in out


def test_no_pygame(installed: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    del installed["pygame"]
    assert "C-DOCTOR-01" in told(capsys)[1]


def test_a_pygame_whose_files_the_other_took_away(
    installed: dict[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "pygame" / "version.py").unlink()
    code, out = told(capsys)
    assert code == 1
    assert "C-DOCTOR-03" in out


@pytest.mark.parametrize("name", doctor.PACKAGES)
def test_a_package_is_gone(name: str, installed: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    del installed[name]
    code, out = told(capsys)
    assert code == 1
    assert f"{name} is not installed" in out


def test_a_folder_is_gone(
    installed: dict[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "assets")
    (tmp_path / "scenarios").rmdir()
    code, out = told(capsys)
    assert code == 1
    assert "folder assets" in out
    assert "folder scenarios" in out


def test_no_screen_is_a_warning_only(
    installed: dict[str, str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(doctor.platform, "system", lambda: "Linux")
    (problem,) = doctor.screen_problems()
    assert problem.severity is Severity.WARNING
    code, out = told(capsys)
    assert code == 0
    assert "All is well" not in out


def test_settings_saves_and_colours_that_are_damaged_are_warnings(
    installed: dict[str, str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "home" / "saves").mkdir(parents=True)
    (tmp_path / "home" / "settings.json").write_text('{"theme": "dracula", "scale": 9}')
    (tmp_path / "home" / "saves" / "old.jsonl").write_text("{}")
    code, out = told(capsys)
    assert code == 0
    assert "“theme”" in out and "settings.json" in out and "scale" in out and "old.jsonl" in out
