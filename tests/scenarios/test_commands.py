"""`check`, `schema` and `new` as a person types them: what is printed, in which language, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.resources import scenarios
from game.scenario.json_schema import schema_text
from game.scenario.load import load

ACCORD = scenarios() / "first-accord"


def broken(folder: Path) -> Path:
    """First Accord with an error in one line and a warning in another."""
    home = folder / "first-accord"
    home.mkdir()
    text = (ACCORD / "scenario.yaml").read_text(encoding="utf-8")
    text = text.replace("archetype: poor", "archetype: pour").replace("stock: 60", "stock: 160")
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    return home


def test_the_whole_library_is_checked_if_nothing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--strict"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(list(scenarios().glob("*/scenario.yaml")))
    assert all(line.endswith("scenario.yaml: no problems found") for line in lines)


@pytest.mark.parametrize(
    "name", ["first-accord", str(ACCORD), str(ACCORD / "scenario.yaml"), str(scenarios())]
)
def test_scenarios_are_named_by_id_folder_file_or_folder_of_folders(name: str) -> None:
    assert main(["check", name]) == 0


def test_problems_are_shown_with_their_line_and_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", "check", str(broken(tmp_path))]) == 1
    told = capsys.readouterr().out
    assert "error S-REF-08: nations[1] (bayu).archetype: there is no archetype “pour”" in told
    assert "did you mean “poor”?" in told
    assert "^^^^" in told and "1 error and 1 warning in 1 file" in told


def test_warnings_fail_only_if_asked(tmp_path: Path) -> None:
    home = broken(tmp_path)
    text = (home / "scenario.yaml").read_text(encoding="utf-8").replace("archetype: pour", "archetype: poor")
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    assert main(["check", str(home)]) == 0
    assert main(["check", str(home), "--strict"]) == 1


def test_programs_get_the_same_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(broken(tmp_path)), "first-accord", "--json", "--lang", "en"]) == 1
    bad, good = json.loads(capsys.readouterr().out)
    assert (good["id"], good["playable"], good["problems"]) == ("first-accord", True, [])
    assert bad["playable"] is False
    first = next(p for p in bad["problems"] if p["code"] == "S-REF-08")
    assert first["path"] == ["nations", 1, "archetype"] and first["hint"] == "did you mean “poor”?"
    assert first["line"] > 0 and first["severity"] == "error"


def test_what_is_not_there_is_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere"), "--lang", "en"]) == 1
    assert "S-FILE-01" in capsys.readouterr().out


def test_the_schema_is_printed_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()
    target = tmp_path / "s.json"
    assert main(["schema", "--write", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == schema_text()
    assert main(["schema", "--write", str(tmp_path)]) == 1  # a folder


def test_a_new_scenario_is_small_checks_clean_and_is_named_after_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "Hutan Kita"
    assert main(["new", str(home)]) == 0
    assert main(["check", str(home), "--strict"]) == 1  # only because a folder's name has a space
    assert {p.code for p in load(home).problems} == {"S-HEAD-01"}
    home = tmp_path / "hutan-kita"
    assert main(["new", str(home)]) == 0
    assert main(["check", str(home), "--strict"]) == 0
    file = load(home).file
    assert file is not None and (file.id, file.title.en) == ("hutan-kita", "Hutan Kita")
    assert len((home / "scenario.yaml").read_text(encoding="utf-8").splitlines()) <= 75
    capsys.readouterr()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "mine"
    home.mkdir()
    (home / "scenario.yaml").write_text("my work", encoding="utf-8")
    assert main(["new", str(home)]) == 1
    assert (home / "scenario.yaml").read_text(encoding="utf-8") == "my work"
    assert "C-NEW-02" in capsys.readouterr().err
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    assert main(["new", str(tmp_path / "a-file")]) == 1
    assert "C-NEW-03" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["123", "…", "x" * 41])
def test_a_name_that_gives_no_id_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / name)]) == 1
    assert "C-NEW-01" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new"]) == 2
    assert main(["check", "--loud"]) == 2
    capsys.readouterr()
