"""What lasts: saves, damage, a full disk, settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session import files, storage
from game.session.settings import read_settings
from game.ui.shell import commands as c
from tests.ui.flow import flow


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    return tmp_path


def test_a_save_is_continued_where_it_stood(home: Path) -> None:
    at = flow(remember=True)
    at.go()
    at.click("take")
    at.click("end-seat")
    at.desktop.title()
    at.settle()
    at.click("continue")
    at.settle()
    assert at.key == "curtain" and list(at.desktop.game.sealed) == ["arka"]  # type: ignore[union-attr]


def test_of_a_damaged_save_the_good_part_is_offered(home: Path) -> None:
    at = flow(remember=True)
    at.go()
    for _ in range(2):
        at.click("take")
        at.click("end-seat")
    at.desktop.title()
    at.settle()
    (save,) = [summary.path for summary in storage.saves()]
    lines = save.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"bayu", b"dirga")
    save.write_bytes(b"".join(lines))
    at.desktop.handle(c.LoadGame(save))
    at.settle()
    assert at.key == "question" and "line 3 is damaged" in at.words().replace("\n", " ")
    at.click("yes")
    at.settle()
    assert at.key == "curtain" and list(at.desktop.game.sealed) == ["arka"]  # type: ignore[union-attr]
    assert save.read_bytes() == b"".join(lines)


def test_a_save_that_is_none_is_told_on_the_title(home: Path) -> None:
    at = flow()
    (home / "x.jsonl").write_bytes(b"nonsense\n")
    at.desktop.handle(c.LoadGame(home / "x.jsonl"))
    at.settle()
    assert at.key == "title" and "not a save" in at.toasts[0]


def test_a_full_disk_is_told_and_the_game_goes_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    at = flow(remember=True)
    at.go()
    at.click("take")
    monkeypatch.setattr(files, "write_all", full)
    at.click("end-seat")
    assert "the disk is full" in at.toasts[0] and at.key == "curtain"
    at.desktop.app.overlays.toasts = []
    at.desktop.handle(c.ChangeSettings({"theme": "dark"}))
    assert at.app.look.theme.name == "dark" and "settings" in at.toasts[0]


def test_language_colours_and_size_change_anywhere_and_are_remembered(home: Path) -> None:
    at = flow(remember=True)
    at.go()
    at.click("take")
    at.press("F10")
    at.click("settings")
    at.click("language", at=(0.5, 0.5))
    at.desktop.handle(c.ChangeSettings({"language": "id", "theme": "contrast"}))
    at.press("Ctrl++")
    assert "Setelan" in at.words() and at.app.look.theme.name == "contrast"
    kept, notices = read_settings()
    assert (kept.language, kept.theme, kept.scale) == ("id", "contrast", 1.1) and not notices


def test_a_game_that_cannot_be_saved_says_so_at_the_first_curtain(home: Path) -> None:
    (home / "saves").write_text("a file where the folder should be")
    at = flow(remember=True)
    at.go()
    assert at.key == "curtain" and len(at.toasts) == 1
    at.click("take")
    at.click("menu")
    assert "nothing is saved" in at.words()
