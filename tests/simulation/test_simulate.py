"""`main.py simulate`: the keys of its JSON, repeatability, the save it writes, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.session.opening import resume

SHORT = ["simulate", "first-accord", "--turns", "1", "--strategy", "closed"]
KEYS = {"scenario", "seed", "turns", "treaties", "result"}


def simulated(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(["simulate", "first-accord", *words, "--json", "-"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.slow
def test_a_whole_game_and_the_same_again(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """All keys, every turn, the result; the same digests again; and the save replays to the same end."""
    found = simulated(capsys, "--seed", "3", "--log", str(tmp_path / "game.jsonl"))
    assert set(found) == KEYS
    assert (found["scenario"], found["seed"]) == ("first-accord", 3)
    assert [turn["turn"] for turn in found["turns"]] == [1, 2, 3, 4, 5, 6]
    for turn in found["turns"]:
        assert set(turn) == {"turn", "year", "digest", "world", "nations", "events"}
        assert set(turn["nations"]) == {"arka", "bayu", "citra", "dirga"}
        assert 0 <= turn["world"]["pillars.world_peace"] <= 100
        assert turn["world"]["commons.stock"]["fish"] >= 0
    assert {"title", "parties", "status", "instruments"} <= set(found["treaties"][0])
    assert all(0 <= nation["stars"] <= 3 for nation in found["result"]["nations"].values())
    assert simulated(capsys, "--seed", "3") == found

    resumed = resume(tmp_path / "game.jsonl")
    resumed.game.log.close()
    assert resumed.difference is None
    assert resumed.game.world.digest() == found["turns"][-1]["digest"]


def test_some_turns_only(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Two turns have no result yet, and other seats another course."""
    found = simulated(capsys, "--turns", "2", "--strategy", "random")
    assert len(found["turns"]) == 2 and found["result"] is None
    other = simulated(capsys, "--turns", "2", "--strategy", "closed", "--seats", "arka=selfish")
    assert found["turns"][1]["digest"] != other["turns"][1]["digest"]
    file = tmp_path / "out.json"
    assert main([*SHORT, "--json", str(file)]) == 0
    assert set(json.loads(file.read_text("utf-8"))) == KEYS


def test_words_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHORT, "--lang", "en"]) == 0
    assert "turn 1, 1: peace" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["first-accrod"], 1),
        (["first-accord", "--strategy", "selfsh"], 2),
        (["first-accord", "--strategy", "human"], 2),
        (["first-accord", "--seats", "arka"], 2),
        (["first-accord", "--seats", "akra=selfish"], 2),
        (["first-accord", "--seats", "arka=human"], 2),
        (["first-accord", "--turns", "0"], 2),
        (["first-accord", "--seed", "x"], 2),
        ([], 2),
    ],
)
def test_faults_have_their_exit_codes(
    words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["simulate", *words]) == code
    assert capsys.readouterr().err


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHORT, "--json", str(tmp_path)]) == 1
    assert "C-SIMULATE-04" in capsys.readouterr().err
