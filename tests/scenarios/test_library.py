"""The scenarios that come with the game: free of problems, in both languages, small, fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.cli.check import examined
from game.i18n.catalogue import catalogue
from game.model.clause import CLAUSES
from game.resources import assets, scenarios
from game.scenario.archetypes import archetypes
from game.scenario.checks.figures import given_variables
from game.scenario.checks.languages import texts
from game.scenario.json_schema import schema_text
from game.scenario.load import Loaded, load
from game.scenario.problem_table import page
from game.scenario.schema import ScenarioFile

SHIPPED = sorted(path.parent.name for path in scenarios().glob("*/scenario.yaml"))
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest) -> Loaded:
    return load(scenarios() / request.param)


def content(loaded: Loaded) -> ScenarioFile:
    assert loaded.file is not None
    return loaded.file


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scenario_has_no_problem_and_passes_its_trial(name: str) -> None:
    _, problems = examined(scenarios() / name)
    assert [(p.code, p.place.line, catalogue("en").render(p.text)) for p in problems] == []


def test_nothing_is_accepted_silently_in_shipped_scenarios(shipped: Loaded) -> None:
    assert content(shipped).allow == {}


def test_texts_of_players_say_anda_and_each_language_is_complete(shipped: Loaded) -> None:
    written = list(texts((), content(shipped)))
    assert len(written) > 40
    for path, text in written:
        assert text.en.strip() and text.id.strip(), path
        wrong = r"\b(kamu|anda)\b" if path[0] == "debrief" else r"\b(kalian|kamu|anda)\b"
        assert not re.search(wrong, text.id), (path, text.id)


def test_sentences_end_alike_in_both_languages(shipped: Loaded) -> None:
    for path, text in texts((), content(shipped)):
        ends = [words.strip()[-1] if words.strip()[-1] in ".?!" else "" for words in (text.en, text.id)]
        assert ends[0] == ends[1], (path, text.en, text.id)


def test_a_card_for_each_turn_and_a_question_for_the_talk(shipped: Loaded) -> None:
    file = content(shipped)
    assert [card.turn for card in file.cards] == list(range(1, file.timing.turns + 1))
    assert len(file.debrief) >= 3
    assert file.gates and file.events and file.depth.lenses


def test_each_nation_has_a_public_and_a_secret_aim(shipped: Loaded) -> None:
    for nation in content(shipped).nations:
        assert {aim.secret for aim in nation.objectives} == {True, False}, nation.id
        assert nation.about is not None


def test_real_scenarios_name_a_source_with_a_link_for_all_but_their_own_estimates(shipped: Loaded) -> None:
    file = content(shipped)
    if file.provenance == "real":
        for fact in file.facts:
            assert fact.source is not None, fact.id
            assert fact.source.url.startswith("https://") or fact.source.publisher == "Mufakat", fact.id
            assert fact.source.publisher != "Mufakat" or fact.quality == "estimate", fact.id


def test_files_are_small_and_their_lines_short_enough_to_read(shipped: Loaded) -> None:
    size = len(shipped.source.text.encode())
    assert size < 60_000
    assert max(map(len, shipped.source.text.splitlines())) <= 420


def test_a_readme_for_teachers_stands_beside(shipped: Loaded) -> None:
    words = (shipped.path / "README.md").read_text(encoding="utf-8")
    assert "minutes" in words and "**Setelah bermain.**" in words
    assert len(words.split()) < 500


def test_flags_and_units_of_real_nations_are_there(shipped: Loaded) -> None:
    file = content(shipped)
    if file.provenance == "real":
        assert all((assets() / "flags" / f"{nation.flag}.png").is_file() for nation in file.nations)
        assert all(nation.units for nation in file.nations)


def test_archetypes_give_only_figures_that_openings_take() -> None:
    assert {name for kind in archetypes().values() for name in kind} <= given_variables()


def test_the_schema_for_editors_is_fresh() -> None:
    kept = (scenarios() / "scenario.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "run: python3 main.py schema --write scenarios/scenario.schema.json"


def test_the_table_of_problems_is_fresh() -> None:
    kept = (DOCS / "problems.md").read_text(encoding="utf-8")
    assert kept == page(), "run: python -m game.scenario.problem_table --write"


def test_every_clause_kind_is_open_somewhere_in_the_library() -> None:
    opened: set[str] = set()
    for name in SHIPPED:
        clauses = content(load(scenarios() / name)).depth.clauses
        opened |= set(CLAUSES) if clauses is None else set(clauses)
    assert opened == set(CLAUSES)
