"""Old saves load: the frame with a toy step, and one kept save of every format there ever was."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from game.core.problems import RulesBug, SaveError
from game.session import migrations
from game.session.lines import FORMAT, Record, text_of
from game.session.log import Log, effective, read
from game.session.migrations import found
from game.session.storage import glance

SAVES = Path(__file__).parents[2] / "fixtures" / "saves"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_save_of_every_format_loads(number: int, tmp_path: Path) -> None:
    kept = SAVES / f"format-{number}.jsonl"
    assert f'"format":{number},'.encode() in kept.read_bytes().splitlines()[0]
    copy = tmp_path / kept.name
    copy.write_bytes(kept.read_bytes())
    log, reading = Log.open(copy)
    with log:
        log.append({"kind": "seal"})
    assert log.header["format"] == FORMAT and effective(reading.records)
    assert copy.read_bytes() == kept.read_bytes() or log.path == copy


def test_every_format_but_the_present_has_its_step() -> None:
    assert sorted(found()) == list(range(1, FORMAT))


def rename_seats(header: Record, records: list[Record]) -> tuple[Record, list[Record]]:
    """A toy step, as if this format had called the seats "players" and the kind of a seal "sealed"."""
    seats = header.pop("players")
    return {**header, "seats": seats}, [{**r, "kind": "seal"} for r in records if r["kind"] == "sealed"]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> dict[int, Any]:
    """The program as it will be when the present format is the old one; the steps it has."""
    for module in ("lines", "log", "migrations"):
        monkeypatch.setattr(f"game.session.{module}.FORMAT", FORMAT + 1)
    steps: dict[int, Any] = {FORMAT: rename_seats}
    monkeypatch.setattr(migrations, "found", lambda: steps)
    return steps


@pytest.fixture
def old(tmp_path: Path, header: dict[str, Any]) -> Path:
    """A save in the old format, three records long, the second of a kind that is gone."""
    header["players"] = header.pop("seats")
    kinds = ("sealed", "note", "sealed")
    records = [{"kind": kind, "turn": turn} for turn, kind in enumerate(kinds, 1)]
    path = tmp_path / "old.jsonl"
    path.write_bytes(text_of({**header, "format": FORMAT}, records)[1])
    return path


@pytest.mark.usefixtures("later")
def test_an_old_save_goes_on_in_a_new_file(old: Path) -> None:
    before = old.read_bytes()
    log, reading = Log.open(old)
    with log:
        log.append({"kind": "seal", "turn": 4})
    assert [notice.code for notice in reading.notices] == ["S-LINE-08"]
    assert old.read_bytes() == before
    assert log.path == old.with_name(f"old-v{FORMAT + 1}.jsonl")
    again = read(log.path)
    assert again.notices == () and [record["turn"] for record in again.records] == [1, 3, 4]
    assert again.header["format"] == FORMAT + 1 and again.header["seats"]["arka"] == "human"


@pytest.mark.usefixtures("later")
def test_an_old_save_stands_in_the_list_as_a_new_one(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.session.storage.FORMAT", FORMAT + 1)
    summary = glance(old)
    assert summary.problems == () and summary.header["seats"] and summary.turn == 3


def test_a_step_that_leaves_a_bad_header_is_noticed(old: Path, later: dict[int, Any]) -> None:
    later[FORMAT] = lambda header, records: (header, records)
    with pytest.raises(SaveError) as error:
        read(old)
    assert error.value.problems[0].place.path == ("seats",)


def test_steps_are_found_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "toy_steps"
    package.mkdir()
    (package / "__init__.py").write_text("")
    for number in (1, 2):
        text = f"def migrate(header, records):\n    return header, [*records, {{'from': {number}}}]\n"
        (package / f"v{number}_to_v{number + 1}.py").write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    steps = found([str(package)], "toy_steps")
    assert sorted(steps) == [1, 2] and steps[2]({}, []) == ({}, [{"from": 2}])
    (package / "v3_to_v5.py").write_text("")
    with pytest.raises(RulesBug, match="v3_to_v5"):
        found([str(package)], "toy_steps")
    for name in [name for name in sys.modules if name.startswith("toy_steps")]:
        del sys.modules[name]
