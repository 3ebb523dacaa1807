"""Writing, reading back, going on; what the disk refuses; what the file's damage says."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from game.core.problems import RulesBug, SaveError, Severity
from game.session import files
from game.session.lines import MAX_FILE, MAX_LINE, encode
from game.session.log import FORMAT, Log, read, read_good


def codes(error: pytest.ExceptionInfo[SaveError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_what_was_sealed_is_read_back(save: Path, header: dict[str, Any], records: list[Any]) -> None:
    reading = read(save)
    assert reading.header == {**header, "format": FORMAT}
    assert list(reading.records) == records
    assert (reading.notices, reading.problems) == ((), ())


def test_each_line_is_chained_to_the_one_before(save: Path) -> None:
    previous = b""
    for line in save.read_bytes().splitlines():
        mark, body = line.split(b" ", 1)
        assert mark.decode() == hashlib.sha256(previous + body).hexdigest()
        canonical = json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"))
        assert body.decode("ascii") == canonical
        previous = mark


def test_a_log_goes_on_where_it_ended(save: Path, records: list[Any]) -> None:
    log, reading = Log.open(save)
    with log:
        assert log.count == len(reading.records) == 5
        log.append({"kind": "seal", "turn": 3, "seat": "bayu"})
    assert read(save).records == (*records, {"kind": "seal", "turn": 3, "seat": "bayu"})


def test_an_append_returns_after_the_sync(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(files, "sync", lambda file: sizes.append(os.fstat(file.fileno()).st_size))
    with Log.open(save)[0] as log:
        log.append({"kind": "seal"})
        log.append({"kind": "seal"})
        assert sizes[-1] == save.stat().st_size
    assert len(sizes) == 2


def test_an_append_writes_its_line_only(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[int] = []
    real = files.write_all
    monkeypatch.setattr(files, "write_all", lambda file, data: (written.append(len(data)), real(file, data)))
    with Log.open(save)[0] as log:
        for _ in range(20):
            log.append({"kind": "seal", "seat": "arka"})
    assert set(written) == {64 + len(' {"kind":"seal","seat":"arka"}\n')}


def test_creating_never_overwrites(save: Path, header: dict[str, Any]) -> None:
    before = save.read_bytes()
    with pytest.raises(SaveError) as error:
        Log.create(save, header)
    assert codes(error) == ["S-FILE-04"] and save.read_bytes() == before


def test_a_cut_last_line_is_left_out_and_written_over(save: Path, records: list[Any]) -> None:
    save.write_bytes(save.read_bytes()[:-20])
    log, reading = Log.open(save)
    (notice,) = reading.notices
    assert (notice.code, notice.place.line, notice.severity) == ("S-LINE-01", 6, Severity.WARNING)
    assert list(reading.records) == records[:4]
    with log:
        log.append({"kind": "seal", "turn": 3})
    assert read(save).records == (*records[:4], {"kind": "seal", "turn": 3})
    assert read(save).notices == ()


@pytest.mark.parametrize("end", [b"", b"\x0b"])
def test_a_wrong_line_end_loses_nothing(save: Path, records: list[Any], end: bytes) -> None:
    save.write_bytes(save.read_bytes()[:-1] + end)
    log, reading = Log.open(save)
    assert [n.code for n in reading.notices] == ["S-LINE-02"] and list(reading.records) == records
    with log:
        log.append({"kind": "seal"})
    assert len(read(save).records) == 6 and read(save).notices == ()


def test_damage_names_its_line_and_offers_the_last_good_turn(save: Path, records: list[Any]) -> None:
    data = bytearray(save.read_bytes())
    data[data.index(b'"no":3')] ^= 1  # the record on line 5
    save.write_bytes(data)
    with pytest.raises(SaveError) as error:
        read(save)
    (problem,) = error.value.problems
    assert (problem.code, problem.place.line, problem.place.file) == ("S-LINE-03", 5, str(save))
    assert problem.hint is not None and problem.hint.params["turn"] == 2
    reading = read_good(save)
    assert list(reading.records) == records[:3] and reading.problems == error.value.problems


def test_a_damaged_save_goes_on_in_a_new_file(save: Path, records: list[Any]) -> None:
    data = save.read_bytes().replace(b'"no":3', b'"no":9')
    save.write_bytes(data)
    log, reading = Log.continue_good(save)
    with log:
        log.append({"kind": "seal", "turn": 2, "no": "again"})
    assert log.path == save.with_name("game-good.jsonl") and reading.problems
    assert save.read_bytes() == data
    assert read(log.path).records == (*records[:3], {"kind": "seal", "turn": 2, "no": "again"})


def test_lost_swapped_and_doubled_lines_are_named(save: Path) -> None:
    lines = save.read_bytes().splitlines(keepends=True)
    for order, bad in (([0, 1, 3, 4, 5], 3), ([0, 2, 1, 3, 4, 5], 2), ([0, 1, 2, 2, 3, 4, 5], 4)):
        save.write_bytes(b"".join(lines[i] for i in order))
        with pytest.raises(SaveError) as error:
            read(save)
        assert [p.place.line for p in error.value.problems] == [bad]


def test_a_full_disk_keeps_the_record_in_memory(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = files.write_all

    def full(file: Any, data: bytes) -> None:
        real(file, data[:30])
        raise OSError(errno.ENOSPC, "No space left on device")

    log, _ = Log.open(save)
    monkeypatch.setattr(files, "write_all", full)
    for number in (5, 6):
        with pytest.raises(SaveError) as error:
            log.append({"kind": "seal", "no": number})
        assert codes(error) == ["S-FILE-01"] and not log.is_saved
    assert len(read(save).records) == 5  # what the disk has is whole, but for a cut line
    monkeypatch.setattr(files, "write_all", real)
    log.save()
    assert log.is_saved
    log.close()
    assert [r.get("no") for r in read(save).records[5:]] == [5, 6]


def test_a_game_without_a_place_moves_to_one(tmp_path: Path, header: dict[str, Any]) -> None:
    log = Log.in_memory(header)
    log.append({"kind": "seal", "no": 1})
    assert not log.is_saved
    with pytest.raises(SaveError) as error:
        (tmp_path / "wall").write_text("a file where a folder should be")
        log.move_to(tmp_path / "wall" / "game.jsonl")
    assert codes(error)[0].startswith("S-FILE")
    with log:
        log.move_to(tmp_path / "stick" / "game.jsonl")
        log.append({"kind": "seal", "no": 2})
    assert [r["no"] for r in read(tmp_path / "stick" / "game.jsonl").records] == [1, 2]


def test_a_read_only_save_can_be_played_and_says_so(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log, _ = Log.open(save)

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SaveError) as error:
        log.append({"kind": "seal", "no": 5})
    assert codes(error) == ["S-FILE-02"] and log.count == 6 and not log.is_saved


def test_two_windows_do_not_mix_their_lines(save: Path) -> None:
    with Log.open(save)[0] as one, Log.open(save)[0] as other:
        one.append({"kind": "seal", "by": "one"})
        with pytest.raises(SaveError) as error:
            other.append({"kind": "seal", "by": "other"})
        assert codes(error) == ["S-FILE-10"]
        other.move_to(save.with_name("other.jsonl"))
    assert read(save).records[-1] == {"kind": "seal", "by": "one"}
    assert read(save.with_name("other.jsonl")).records[-1] == {"kind": "seal", "by": "other"}


@pytest.mark.skipif(os.name != "posix", reason="Windows removes no open file")
def test_a_removed_save_is_noticed(save: Path) -> None:
    with Log.open(save)[0] as log:
        log.append({"kind": "seal"})
        save.unlink()
        with pytest.raises(SaveError) as error:
            log.append({"kind": "seal"})
        assert codes(error) == ["S-FILE-10"] and log.count == 7


@pytest.mark.parametrize(
    "record", [{"x": float("nan")}, {"x": {1: 2}}, {"x": (1, 2)}, {"x": {3}}, {"x": b"y"}], ids=repr
)
def test_what_would_not_be_read_back_alike_is_a_bug(save: Path, record: dict[str, Any]) -> None:
    before = save.read_bytes()
    with Log.open(save)[0] as log, pytest.raises(RulesBug):
        log.append(record)
    assert save.read_bytes() == before


def test_what_could_not_be_read_again_is_not_sealed(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    with Log.open(save)[0] as log:
        with pytest.raises(RulesBug):
            log.append({"x": deep})
        with pytest.raises(SaveError) as error:
            log.append({"x": "a" * MAX_LINE})
        assert codes(error) == ["S-LINE-04"]
        monkeypatch.setattr("game.session.log.MAX_FILE", save.stat().st_size + 50)
        with pytest.raises(SaveError) as error:
            log.append({"kind": "seal"})
        assert codes(error) == ["S-FILE-07"]
        assert log.count == 5 and log.is_saved


def test_a_header_must_name_its_game(tmp_path: Path, header: dict[str, Any]) -> None:
    for key in header:
        with pytest.raises(RulesBug, match=key):
            Log.create(tmp_path / "a.jsonl", {k: v for k, v in header.items() if k != key})


def test_a_log_within_the_cap_is_read(tmp_path: Path, header: dict[str, Any]) -> None:
    path = tmp_path / "big.jsonl"
    mark, line = encode("", {**header, "format": FORMAT})
    text = [line]
    for _ in range(8):
        mark, line = encode(mark, {"x": "a" * (MAX_LINE - 200)})
        text.append(line)
    path.write_bytes(b"".join(text))
    assert path.stat().st_size < MAX_FILE and len(read(path).records) == 8
