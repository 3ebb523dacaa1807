"""A snapshot is used only where the log still says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.problems import Problem
from game.session import snapshots
from game.session.lines import Reading, encode
from game.session.log import Log, Record, read, read_good
from game.session.snapshots import Snapshot, path_beside, standing

STATE = {"world": [1.5, 2.25], "turn": 3}
KEY = "5e" * 32


def read_snapshot(save: Path, reading: Reading) -> tuple[Snapshot | None, tuple[Problem, ...]]:
    """With the key of this installation."""
    return snapshots.read_snapshot(save, reading, KEY)


def write_snapshot(log: Log, state: Record, rules: str) -> bool:
    """As far as the log is on disk."""
    stood = standing(log)
    return stood is not None and snapshots.write_snapshot(stood, state, rules, KEY)


@pytest.fixture
def kept(save: Path) -> Path:
    """A save with a snapshot after its fifth record."""
    with Log.open(save)[0] as log:
        assert write_snapshot(log, STATE, "rules-1")
    return save


def test_it_covers_what_was_sealed(kept: Path) -> None:
    assert path_beside(kept).name == "game.jsonl.snapshot.json"
    assert read_snapshot(kept, read(kept)) == (Snapshot(5, "rules-1", STATE), ())
    with Log.open(kept)[0] as log:
        log.append({"kind": "seal"})
    assert read_snapshot(kept, read(kept)) == (Snapshot(5, "rules-1", STATE), ())


def test_it_counts_the_story_not_the_rewinds(save: Path) -> None:
    with Log.open(save)[0] as log:
        log.rewind(2)
        log.append({"kind": "seal"})
        write_snapshot(log, STATE, "r")
        log.append({"kind": "seal"})
    assert read_snapshot(save, read(save))[0] == Snapshot(3, "r", STATE)


def test_it_is_not_used_once_rewound(kept: Path) -> None:
    with Log.open(kept)[0] as log:
        log.rewind(4)
        assert read_snapshot(kept, read(kept)) == (None, ())
        log.rewind(5)
        assert read_snapshot(kept, read(kept))[0] == Snapshot(5, "rules-1", STATE)
        log.rewind(4)
        log.append({"kind": "seal"})
        assert read_snapshot(kept, read(kept)) == (None, ())


def test_every_flipped_bit_makes_it_ignored(kept: Path) -> None:
    whole, reading = path_beside(kept).read_bytes(), read(kept)
    for place in range(len(whole) - 1):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        path_beside(kept).write_bytes(data)
        assert read_snapshot(kept, reading) == (None, ()), place


@pytest.mark.parametrize("data", [b"", b"\xff" * 100, b"{}\n"])
def test_rubbish_is_ignored(kept: Path, data: bytes) -> None:
    path_beside(kept).write_bytes(data)
    assert read_snapshot(kept, read(kept)) == (None, ())


def test_none_is_no_fault(save: Path) -> None:
    assert read_snapshot(save, read(save)) == (None, ())


def test_another_game_is_not_believed(kept: Path) -> None:
    with Log.open(kept)[0] as log:
        other = kept.with_name("other.jsonl")
        with Log.create(other, {**log.header, "seed": 8}) as twin:
            for record in read(kept).records:
                twin.append(record)
    path_beside(other).write_bytes(path_beside(kept).read_bytes())
    assert read_snapshot(other, read(other)) == (None, ())


def test_it_knows_when_whole_lines_are_missing_at_the_end(kept: Path) -> None:
    lines = kept.read_bytes().splitlines(keepends=True)
    kept.write_bytes(b"".join(lines[:-2]))  # of which the log itself cannot know
    snapshot, (notice,) = read_snapshot(kept, read(kept))
    assert snapshot is None and notice.code == "S-LINE-10"
    assert notice.text.params == {"found": 3, "count": 5}


def test_damage_is_told_once(kept: Path) -> None:
    kept.write_bytes(kept.read_bytes().replace(b'"no":3', b'"no":4'))
    assert read_snapshot(kept, read_good(kept)) == (None, ())


def test_that_of_another_installation_is_not_believed(kept: Path) -> None:
    assert snapshots.read_snapshot(kept, read(kept), "00" * 32) == (None, ())
    assert snapshots.read_snapshot(kept, read(kept), "") == (None, ())


def test_a_longer_one_of_another_game_says_nothing_about_this_log(kept: Path) -> None:
    with Log.open(kept)[0] as log:
        other = kept.with_name("other.jsonl")
        with Log.create(other, {**log.header, "seed": 8}) as twin:
            twin.append({"kind": "seal"})
    path_beside(other).write_bytes(path_beside(kept).read_bytes())
    assert read_snapshot(other, read(other)) == (None, ())


def test_what_could_not_be_read_again_is_not_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path_beside(kept).read_bytes()
    monkeypatch.setattr(snapshots, "MAX_FILE", len(before) - 1)
    with Log.open(kept)[0] as log:
        assert not write_snapshot(log, STATE, "rules-1")
    assert path_beside(kept).read_bytes() == before
    assert read_snapshot(kept, read(kept)) == (None, ()), "too large to be read"


@pytest.mark.parametrize(
    "change",
    [{"records": True}, {"records": -1}, {"records": "5"}, {"state": []}, {"rules": None}, {"tip": ""}],
)
def test_what_has_the_right_hash_and_the_wrong_form_is_ignored(kept: Path, change: Record) -> None:
    stood = standing(Log.open(kept)[0])
    assert stood is not None
    good = {"game": stood.born, "records": 5, "tip": stood.tip, "rules": "r", "state": STATE}
    path_beside(kept).write_bytes(encode(KEY, good)[1])
    assert read_snapshot(kept, read(kept))[0] == Snapshot(5, "r", STATE)
    path_beside(kept).write_bytes(encode(KEY, {**good, **change})[1])
    assert read_snapshot(kept, read(kept)) == (None, ())


def test_it_is_not_kept_ahead_of_the_log(save: Path) -> None:
    log = Log.in_memory(read(save).header)
    assert not write_snapshot(log, STATE, "r")
