"""A shared copy holds one save; anything else in it is refused."""

from __future__ import annotations

import random
import stat
import struct
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from game.core.problems import SaveError
from game.session import share
from game.session.log import read
from game.session.share import MEMBER, export_save, import_save

NOW = datetime(2025, 6, 1, 19, 0, 5)


def packed(path: Path, members: dict[str, bytes], **changes: Any) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name)
            for key, value in changes.items():
                setattr(member, key, value)
            archive.writestr(member, data, changes.get("compress_type", zipfile.ZIP_DEFLATED))
    return path


def refused(path: Path, folder: Path) -> str:
    with pytest.raises(SaveError) as error:
        import_save(path, NOW, folder)
    assert not folder.exists()
    return error.value.problems[0].code


def test_there_and_back(save: Path, tmp_path: Path) -> None:
    export_save(save, tmp_path / "a.zip")
    path, reading = import_save(tmp_path / "a.zip", NOW, tmp_path / "other")
    assert path == tmp_path / "other" / "first-accord-20250601-190005.jsonl"
    assert path.read_bytes() == save.read_bytes() and reading == read(path)
    again, _ = import_save(tmp_path / "a.zip", NOW, tmp_path / "other")
    assert again != path


def test_the_same_game_makes_the_same_copy(save: Path, tmp_path: Path) -> None:
    export_save(save, tmp_path / "a.zip")
    export_save(save, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "a.zip").namelist() == ["save.jsonl"]


def test_what_is_not_one_save_is_refused(save: Path, tmp_path: Path) -> None:
    data, folder = save.read_bytes(), tmp_path / "in"
    bad = tmp_path / "bad.zip"
    for name in ("../save.jsonl", "/etc/save.jsonl", "..\\save.jsonl", "run.py", "save.jsonl/"):
        assert refused(packed(bad, {name: data}), folder) == "S-SHARE-02", name
    assert refused(packed(bad, {MEMBER: data, "evil.py": b"print()"}), folder) == "S-SHARE-02"
    assert refused(packed(bad, {}), folder) == "S-SHARE-01"
    assert refused(packed(bad, {MEMBER: data}, compress_type=zipfile.ZIP_BZIP2), folder) == "S-SHARE-02"
    assert refused(packed(bad, {MEMBER: b"no save at all, whatever it is called"}), folder) == "S-FILE-09"


def test_a_doubled_member_is_refused(save: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(MEMBER, save.read_bytes())
        archive.writestr(MEMBER, save.read_bytes())
    assert refused(tmp_path / "bad.zip", tmp_path / "in") == "S-SHARE-01"


def test_a_link_is_only_bytes(save: Path, tmp_path: Path) -> None:
    bad = packed(tmp_path / "bad.zip", {MEMBER: b"/etc/passwd"}, external_attr=(stat.S_IFLNK | 0o777) << 16)
    assert refused(bad, tmp_path / "in") == "S-FILE-09"


def test_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "in"
    monkeypatch.setattr(share, "MAX_FILE", 10_000)
    bomb = packed(tmp_path / "bad.zip", {MEMBER: b"\x00" * 2_000_000})
    assert refused(bomb, folder) == "S-FILE-07"
    data = bytearray(bomb.read_bytes())
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 5)  # says that it unpacks to five bytes
    bomb.write_bytes(data)
    assert refused(bomb, folder) == "S-SHARE-01"
    monkeypatch.setattr(share, "MAX_SHARE", 100)
    assert refused(bomb, folder) == "S-FILE-07"


def test_no_damage_makes_a_traceback(save: Path, tmp_path: Path) -> None:
    export_save(save, tmp_path / "a.zip")
    whole, bad, chance = (tmp_path / "a.zip").read_bytes(), tmp_path / "bad.zip", random.Random(5)
    for _ in range(400):
        data = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.3 else whole)
        for _ in range(3):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        bad.write_bytes(data)
        try:
            path, _ = import_save(bad, NOW, tmp_path / "in")
        except SaveError:
            continue
        assert path.read_bytes() == save.read_bytes()  # the damage was where nobody looks
        path.unlink()


def test_a_damaged_save_is_shared_as_it_is(save: Path, tmp_path: Path) -> None:
    save.write_bytes(save.read_bytes().replace(b'"no":3', b'"no":4'))
    export_save(save, tmp_path / "a.zip")
    path, reading = import_save(tmp_path / "a.zip", NOW, tmp_path / "in")
    assert path.read_bytes() == save.read_bytes()
    assert [problem.place.line for problem in reading.problems] == [5]


def test_what_cannot_be_shared_is_said(save: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.zip"
    with pytest.raises(SaveError):
        export_save(tmp_path / "absent.jsonl", target)
    monkeypatch.setattr(share, "MAX_SHARE", 10)
    with pytest.raises(SaveError):
        export_save(save, target)
    assert not target.exists()
