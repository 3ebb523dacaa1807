"""Taking a game up again; what replay says: identical, where it differs, or what is wrong with the save."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.core.problems import SaveError
from game.domains.catalogue import STATES
from game.session.lines import text_of
from game.session.log import read
from game.session.opening import resume
from tests.fixtures.saves.make import example

FIXTURE = Path(__file__).parents[2] / "fixtures" / "saves" / "format-1.jsonl"
Edit = Callable[[dict[str, Any], list[dict[str, Any]]], None]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A save as the kept one, but of today's rules."""
    path = tmp_path_factory.mktemp("fresh") / "fresh.jsonl"
    example(path)
    return path


@pytest.fixture
def forged(fresh: Path, tmp_path: Path) -> Callable[[Edit], Path]:
    """A fresh save, edited, with hashes that are right again: only its meaning is wrong."""

    def make(edit: Edit) -> Path:
        reading = read(fresh)
        header, records = json.loads(json.dumps([reading.header, list(reading.records)]))
        edit(header, records)
        path = tmp_path / "forged.jsonl"
        path.write_bytes(text_of(header, records)[1])
        return path

    return make


def replay(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit code, output and messages of `replay`."""
    code = main(["replay", str(path), "--lang", "en"])
    told = capsys.readouterr()
    return code, told.out, told.err


def resolved(records: list[dict[str, Any]], number: int) -> dict[str, Any]:
    """The n-th resolution of the save."""
    return [r for r in records if r["kind"] == "resolved"][number]


def test_the_kept_save_goes_on(tmp_path: Path) -> None:
    """Whatever became of rules and scenario since, its orders are understood and the game stands there."""
    copy = tmp_path / "old.jsonl"
    copy.write_bytes(FIXTURE.read_bytes())
    game = resume(copy).game
    with game.log:
        assert (game.world.turn, game.world.stage, list(game.sealed)) == (2, 1, ["arka"])
        assert len(game.world.law.treaties) > 1 and game.seats["bayu"] == "reciprocal"


def test_nothing_changed(forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str]) -> None:
    path = forged(lambda header, records: None)
    before = path.read_bytes()
    code, out, _ = replay(path, capsys)
    assert code == 0 and out.startswith("identical")
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("variable", ["climate.temperature", "society.support", "economy.capital"])
def test_the_first_phase_and_variable_that_differ_are_named(
    forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str], variable: str
) -> None:
    """A mark of the save is changed, as if the rules of its day had come to another number there."""
    domain = variable.partition(".")[0]
    state = next(state for state in STATES if state.domain == domain)
    place = 4 * [declared.name for declared in state.variables()].index(variable)

    def other(header: dict[str, Any], records: list[dict[str, Any]]) -> None:
        trace = resume_marks(records)
        groups = dict(word.split("=") for word in trace["domains"].split())
        marks = groups[domain]
        changed = "ffff" if marks[place : place + 4] != "ffff" else "0000"
        groups[domain] = marks[:place] + changed + marks[place + 4 :]
        trace["domains"] = " ".join(f"{name}={value}" for name, value in groups.items())
        resolved(records, 1).update(digest="0" * 32, trace=trace)

    code, out, _ = replay(forged(other), capsys)
    assert code == 1
    assert "turn 1, stage 2" in out and "phase domains" in out and f"({variable})" in out


def test_another_opening_is_named(forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str]) -> None:
    """As when the scenario has changed: another seed gives another world from the first."""

    def other(header: dict[str, Any], records: list[dict[str, Any]]) -> None:
        marks = resolved(records, 0)["trace"]["opening"]
        resolved(records, 0)["trace"]["opening"] = marks.replace("economy=", "economy=0000")[: len(marks)]
        resolved(records, 0)["digest"] = "0" * 32

    code, out, _ = replay(forged(other), capsys)
    assert code == 1 and "turn 1, stage 1" in out and "phase opening" in out


def resume_marks(records: list[dict[str, Any]]) -> dict[str, str]:
    """The marks of turn 1's orders as the rules of today make them."""
    from game.engine.trace import Trace
    from game.engine.turn import resolve
    from game.model.order import Submission
    from tests.plays import first_accord

    world, trace, sealed = first_accord(1), {}, []
    done = 0
    for record in records:
        if record["kind"] == "seal":
            sealed.append(Submission.model_validate({k: v for k, v in record.items() if k != "kind"}))
        elif record["kind"] == "resolved":
            trace: Trace = {}
            world, sealed, done = resolve(world, sealed, trace=trace).world, [], done + 1
            if done == 2:
                return trace
    raise AssertionError("the fixture has two stages")


def test_a_save_without_marks_tells_the_turn(
    forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def bare(header: dict[str, Any], records: list[dict[str, Any]]) -> None:
        resolved(records, 0)["digest"] = "0" * 32
        resolved(records, 0).pop("trace")

    code, out, _ = replay(forged(bare), capsys)
    assert code == 1 and "turn 1, stage 1" in out and "does not tell" in out


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda h, r: h.update(format=99), "S-LINE-07"),
        (lambda h, r: h["scenario"].update(id="atlantis"), "S-REPLAY-02"),
        (lambda h, r: h["seats"].update(atlantis="human"), "S-SEAT-01"),
        (lambda h, r: h["seats"].update(arka="wizard"), "S-SEAT-02"),
        (lambda h, r: r[0].update(orders=[{"kind": "conquer"}]), "S-REPLAY-01"),
        (lambda h, r: r[0].update(orders="all"), "S-REPLAY-01"),
        (lambda h, r: r[0].update(nation="atlantis"), "S-REPLAY-01"),
        (lambda h, r: r[0].update(turn=3), "S-REPLAY-01"),
        (lambda h, r: r[0].pop("turn"), "S-REPLAY-01"),
        (lambda h, r: r[0].update(kind="dream"), "S-REPLAY-01"),
        (lambda h, r: resolved(r, 0).pop("stage"), "S-REPLAY-01"),
        (lambda h, r: r.insert(0, {"kind": "rewind", "to": 5}), "S-LINE-09"),
    ],
)
def test_a_strange_save_is_a_problem_never_a_trace(
    forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str], edit: Edit, code: str
) -> None:
    path = forged(edit)
    assert replay(path, capsys)[0] == 1
    with pytest.raises(SaveError) as caught:
        resume(path)
    assert caught.value.problems[0].code == code


@pytest.mark.parametrize("cut", [0, 1, 70, -40, -1])
def test_a_damaged_file_names_its_line(cut: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bit is flipped at that byte."""
    data = bytearray(FIXTURE.read_bytes())
    data[cut] ^= 4
    path = tmp_path / "bad.jsonl"
    path.write_bytes(data)
    code, _, err = replay(path, capsys)
    lines = FIXTURE.read_bytes().count(b"\n")
    assert f"bad.jsonl:{1 if cut >= 0 else lines}" in err
    assert code == 1 or cut == -1, "a wrong line end loses nothing"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{}", b"\xff\xfe\x00", b"name: first-accord\n" * 50])
def test_a_foreign_file_is_refused(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "foreign.jsonl"
    path.write_bytes(data)
    code, out, err = replay(path, capsys)
    assert (code, out) == (1, "") and "foreign.jsonl" in err and "Traceback" not in err


def test_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert replay(tmp_path / "none.jsonl", capsys)[0] == 1


def test_a_changed_scenario_is_told(
    forged: Callable[[Edit], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = replay(forged(lambda h, r: h["scenario"].update(hash="0" * 32)), capsys)
    assert "S-REPLAY-04" in err and code in (0, 1)
