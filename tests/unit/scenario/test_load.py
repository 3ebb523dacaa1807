"""Loading: files and folders, what can be played, fingerprints, the library and its names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.core.problems import ScenarioError
from game.resources import scenarios
from game.scenario.load import begin, find, library, load
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
