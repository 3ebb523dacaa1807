"""Loading: files and folders, what can be played, fingerprints, the library and its names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.core.problems import Problem, ScenarioError
from game.resources import scenarios
from game.scenario.load import begin, find, library, load
from game.scenario.schema import ScenarioFile
from game.session.library import cards
from tests.unit.scenario.planted import WOOD


def kept(folder: Path, text: str | bytes, name: str = "wood") -> Path:
    home = folder / name
    home.mkdir(exist_ok=True)
    raw = text.encode() if isinstance(text, str) else text
    (home / "scenario.yaml").write_bytes(raw)
    return home


def test_a_folder_and_its_file_are_the_same_scenario(tmp_path: Path) -> None:
    home = kept(tmp_path, WOOD)
    assert load(home).digest == load(home / "scenario.yaml").digest != ""
    assert load(home).is_playable


def test_line_ends_do_not_change_the_fingerprint_and_figures_do(tmp_path: Path) -> None:
    plain = load(kept(tmp_path, WOOD)).digest
    windows = load(kept(tmp_path, WOOD.replace("\n", "\r\n"))).digest
    other = load(kept(tmp_path, WOOD.replace("stock: 60", "stock: 61"))).digest
    assert plain == windows != other


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "S-YAML-07"),
        (b"\xff\xfe\x00", "S-FILE-06"),
        ("format: 1\n", "S-SHAPE-01"),
        (WOOD.replace("turns: 5", "turns: five"), "S-SHAPE-21"),
        (WOOD.replace("archetype: rich", "archetype: reach"), "S-REF-08"),
    ],
)
def test_a_broken_scenario_says_why_and_does_not_begin(text: str | bytes, code: str, tmp_path: Path) -> None:
    loaded = load(kept(tmp_path, text))
    assert code in [p.code for p in loaded.problems]
    assert not loaded.is_playable
    with pytest.raises(ScenarioError) as told:
        begin(loaded, 1)
    assert code in [p.code for p in told.value.problems]


def test_a_scenario_that_is_not_there_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    loaded = load(tmp_path / "nowhere")
    assert [p.code for p in loaded.problems] == ["S-FILE-01"]
    assert not loaded.is_playable


def test_warnings_do_not_keep_it_from_being_played(tmp_path: Path) -> None:
    loaded = load(kept(tmp_path, WOOD.replace("stock: 60", "stock: 160")))
    assert [p.code for p in loaded.problems] == ["S-VALUE-08"]
    assert loaded.is_playable
    assert begin(loaded, 1).turn == 1


def test_articles_of_treaties_are_checked_with_their_own_fields(tmp_path: Path) -> None:
    text = WOOD.replace(
        "{kind: harvest-cap, commons: forest, cut: 0.1}", "{kind: harvest-cap, comons: forest, cut: 3}"
    )
    text = text.replace("{kind: grant,", "{kind: grand,")
    told = {p.code: p for p in load(kept(tmp_path, text)).problems}
    assert set(told) == {"S-SHAPE-02", "S-SHAPE-30", "S-SHAPE-05"}
    assert told["S-SHAPE-02"].hint is not None and told["S-SHAPE-02"].hint.params["guess"] == "commons"
    assert told["S-SHAPE-05"].hint is not None and told["S-SHAPE-05"].hint.params["guess"] == "grant"
    assert "from" in str(told["S-SHAPE-30"].text.params["expected"])


def test_an_article_without_kind_is_told_what_kinds_there_are(tmp_path: Path) -> None:
    text = WOOD.replace("{kind: grant, donor", "{donor")
    (problem,) = load(kept(tmp_path, text)).problems
    assert problem.code == "S-SHAPE-06"
    assert "harvest-cap" in str(problem.text.params["choices"])


def test_the_library_is_sorted_and_holds_the_shipped_scenarios() -> None:
    names = [loaded.path.name for loaded in library()]
    assert names == sorted(names)
    assert {"first-accord", "ozone-hole", "paris-2015"} <= set(names)


def test_names_are_ids_of_the_library_or_paths(tmp_path: Path) -> None:
    assert find("first-accord") == scenarios() / "first-accord"
    assert find(os.fspath(kept(tmp_path, WOOD))) == tmp_path / "wood"
    assert find("no-such-scenario") is None
    assert find("") is None


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of two, one of which has a name of nothing in it."""
    for name, text in (("wood", WOOD), ("broken", WOOD.replace("start: {", 'start: {"": 3, ', 1))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "scenario.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr("game.scenario.load.scenarios", lambda: tmp_path)
    return tmp_path


def test_a_broken_scenario_stands_last_with_its_problem(shelf: Path) -> None:
    good, broken = cards()
    assert good.is_playable and good.loaded.path == shelf / "wood"
    assert not broken.is_playable
    assert [(p.code, p.place.line > 1) for p in broken.loaded.problems if p.code.startswith("S-REF")] == [
        ("S-REF-01", True)
    ]


def test_what_one_file_does_to_the_checker_stays_with_it(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(file: ScenarioFile, source: object) -> list[Problem]:
        if any("" in nation.start for nation in file.nations):
            raise KeyError("")
        return []

    monkeypatch.setattr("game.scenario.load.check", check)
    good, broken = cards()
    assert good.is_playable and not broken.is_playable
    (problem,) = broken.loaded.problems
    assert problem.code == "S-RUN-05" and str(problem.text.params["what"]).startswith(
        "KeyError, test_load.py:"
    )


def test_an_id_of_the_library_comes_before_what_lies_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "first-accord").mkdir()
    (tmp_path / "paris-2015").write_text("a file", encoding="utf-8")
    assert find("first-accord") == scenarios() / "first-accord"
    assert find("paris-2015") == scenarios() / "paris-2015"
    assert find("./paris-2015") == Path("paris-2015")


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", "../scenarios/../nothing"])
def test_names_that_no_file_can_have_name_nothing(name: str) -> None:
    assert find(name) is None
