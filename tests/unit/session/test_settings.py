"""Settings: what is broken has its first value again, the rest stays."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from game.core.problems import SaveError, Severity
from game.session import faults
from game.session.settings import Settings, read_settings, settings_path, write_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_at_first_there_are_none_and_nothing_is_said() -> None:
    assert read_settings() == (Settings(), ())
    assert Settings() == Settings(language=None, scale=1.0, theme="light", motion=True, sound=False)


def test_what_is_written_is_read(home: Path) -> None:
    chosen = Settings(language="id", scale=1.5, theme="dark", motion=False, sound=True)
    write_settings(chosen)
    assert read_settings() == (chosen, ())
    assert [path.name for path in home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("text", "settings", "fields"),
    [
        ('{"scale": 9, "language": "id"}', Settings(language="id"), "scale"),
        ('{"scale": "big", "sound": "yes", "theme": "dark"}', Settings(theme="dark"), "scale, sound"),
        ('{"theme": "../x", "language": "xx-y", "motion": false}', Settings(motion=False), "language, theme"),
        ("[]", Settings(), "language, scale, theme, motion, sound, curtain"),
        ('{"scale": 1.5', Settings(), "language, scale, theme, motion, sound, curtain"),
        ("[" * 50_000, Settings(), "language, scale, theme, motion, sound, curtain"),
        ("\x00\x01", Settings(), "language, scale, theme, motion, sound, curtain"),
    ],
    ids=range(7),
)
def test_broken_settings_are_named_and_the_rest_stays(text: str, settings: Settings, fields: str) -> None:
    settings_path().parent.mkdir()
    settings_path().write_text(text)
    found, (notice,) = read_settings()
    assert (found, notice.code) == (settings, "S-SET-01")
    assert notice.text.params == {"file": "settings.json", "fields": fields}


def test_the_mark_of_an_editor_loses_nothing() -> None:
    settings_path().parent.mkdir()
    settings_path().write_text('{"theme": "dark", "scale": 1.5}', encoding="utf-8-sig")
    assert read_settings() == (Settings(theme="dark", scale=1.5), ())


def test_a_folder_in_their_place_is_a_warning_that_names_it() -> None:
    settings_path().mkdir(parents=True)
    found, (notice,) = read_settings()
    assert found == Settings() and notice.severity is Severity.WARNING
    assert notice.place.file == str(settings_path())


def test_a_system_without_a_home_is_a_warning_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise SaveError([faults.no_home()])

    monkeypatch.setattr("game.session.settings.data_folder", none)
    found, (notice,) = read_settings()
    assert (found, notice.code, notice.severity) == (Settings(), "S-FILE-11", Severity.WARNING)


def test_wrong_encodings_and_sizes_are_no_traceback() -> None:
    settings_path().parent.mkdir()
    for data in (b"\xff\xfe{\x00}\x00", b'{"theme":"\xff"}', b" " * 100_000):
        settings_path().write_bytes(data)
        found, notices = read_settings()
        assert found == Settings() and len(notices) == 1


def test_what_a_newer_version_added_is_passed_over() -> None:
    settings_path().parent.mkdir()
    settings_path().write_text('{"scale": 2, "smell": true}')
    assert read_settings() == (Settings(scale=2.0), ())


def test_a_full_disk_leaves_the_old_ones(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(Settings(theme="dark"))

    def full(_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError) as error:
        write_settings(Settings(theme="light"))
    assert error.value.problems[0].code == "S-FILE-01"
    assert read_settings() == (Settings(theme="dark"), ())
    assert [path.name for path in home.iterdir()] == ["settings.json"]
