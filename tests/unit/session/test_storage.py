"""Where saves are, what they are called, and what the list says of them."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from game.session import storage
from game.session.lines import MAX_LINE
from game.session.log import Log
from game.session.storage import data_folder, glance, new_save_path, newest, safe_name, saves

NOW = datetime(2025, 6, 1, 19, 0, 5)


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"MUFAKAT_HOME": "/stick/m", "XDG_DATA_HOME": "/x", "HOME": "/h"}, "linux", "/stick/m"),
        ({"XDG_DATA_HOME": "/x", "HOME": "/h"}, "linux", "/x/mufakat"),
        ({"XDG_DATA_HOME": "relative", "HOME": "/h"}, "linux", "/h/.local/share/mufakat"),
        ({"HOME": "/h"}, "freebsd14", "/h/.local/share/mufakat"),
        ({"HOME": "/h", "XDG_DATA_HOME": "/x"}, "darwin", "/h/Library/Application Support/Mufakat"),
        ({"APPDATA": "/app", "HOME": "/h"}, "win32", "/app/Mufakat"),
        ({"MUFAKAT_HOME": "/stick/m", "APPDATA": "/app"}, "win32", "/stick/m"),
    ],
)
def test_each_system_has_its_folder(environ: dict[str, str], platform: str, folder: str) -> None:
    assert data_folder(environ, platform) == Path(folder)


def test_the_saves_are_in_the_home_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    assert new_save_path("first-accord", NOW) == tmp_path / "saves" / "first-accord-20250601-190005.jsonl"
    assert saves() == () and newest() is None


@pytest.mark.parametrize(
    ("scenario", "name"),
    [
        ("first-accord", "first-accord"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\con", "c-windows-con"),
        ("Danau Toba!", "danau-toba"),
        ("…", "game"),
        ("a" * 300, "a" * 40),
    ],
)
def test_names_are_safe_everywhere(scenario: str, name: str) -> None:
    assert safe_name(scenario) == name


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = new_save_path("x", NOW, tmp_path)
        path.touch()
        names.append(path.name)
    assert names == [f"x-20250601-190005{end}.jsonl" for end in ("", "-2", "-3")]


def make(folder: Path, name: str, header: dict[str, Any], modified: int, turns: int) -> Path:
    path = folder / f"{name}.jsonl"
    with Log.create(path, header) as log:
        for turn in range(1, turns + 1):
            log.append({"kind": "seal", "turn": turn, "pad": "x" * 100})
    os.utime(path, (modified, modified))
    return path


def test_the_list_has_the_newest_first(tmp_path: Path, header: dict[str, Any]) -> None:
    make(tmp_path, "old", header, 1000, 3)
    make(tmp_path, "new", header, 3000, 0)
    make(tmp_path, "middle", header, 2000, 1000)
    (tmp_path / "notes.txt").write_text("no save")
    (tmp_path / "old.jsonl.snapshot.json").write_text("no save either")
    found = saves(tmp_path)
    assert [(s.path.stem, s.modified, s.turn) for s in found] == [
        ("new", 3000, 1),
        ("middle", 2000, 1000),
        ("old", 1000, 3),
    ]
    assert all(s.header["scenario"]["id"] == "first-accord" and not s.problems for s in found)


def test_a_sound_save_is_not_read_whole(
    tmp_path: Path, header: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(tmp_path, "long", header, 1, 1000)
    monkeypatch.setattr(storage, "read_good", lambda _: pytest.fail("read every line"))
    assert glance(path).turn == 1000


def test_long_lines_are_looked_at_too(tmp_path: Path, header: dict[str, Any]) -> None:
    with Log.create(tmp_path / "a.jsonl", header) as log:
        for turn in (1, 2, 3):
            log.append({"turn": turn, "x": "a" * (MAX_LINE - 200)})
    assert (glance(log.path).turn, glance(log.path).problems) == (3, ())


def test_damaged_saves_are_listed_with_their_problem(tmp_path: Path, header: dict[str, Any]) -> None:
    for name in ("cut", "flipped", "header", "empty", "fine"):
        make(tmp_path, name, header, 1, 3)
    for name, change in {
        "cut": lambda data: data[:-5],
        "flipped": lambda data: data.replace(b'"turn":3', b'"turn":4'),
        "header": lambda data: data.replace(b'"seed":7', b'"seed":8'),
        "empty": lambda data: b"",
    }.items():
        path = tmp_path / f"{name}.jsonl"
        path.write_bytes(change(path.read_bytes()))
    (tmp_path / "folder.jsonl").mkdir()
    found = {s.path.stem: s for s in saves(tmp_path)}
    said = {name: [(p.code, p.place.line) for p in s.problems] for name, s in found.items()}
    assert said == {
        "cut": [],  # playable: the cut line was never sealed
        "flipped": [("S-LINE-03", 4)],
        "header": [("S-LINE-03", 1)],
        "empty": [("S-FILE-08", 0)],
        "folder": [("S-FILE-06", 0)],
        "fine": [],
    }
    assert (found["cut"].turn, found["flipped"].turn) == (2, 2)
    assert found["header"].header == {}


def test_continue_takes_the_newest_that_is_sound(tmp_path: Path, header: dict[str, Any]) -> None:
    make(tmp_path, "sound", header, 1000, 2)
    path = make(tmp_path, "broken", header, 2000, 2)
    path.write_bytes(path.read_bytes().replace(b'"turn":2', b'"turn":3'))
    os.utime(path, (2000, 2000))
    found = newest(tmp_path)
    assert found is not None and found.path.stem == "sound"
