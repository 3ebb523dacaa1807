"""Every name in a scenario is looked up, an empty or blank one too: nothing is called so."""

from __future__ import annotations

import copy
import json
from pathlib import Path as FilePath
from typing import Any

import pytest

from game.core.problems import Severity
from game.model.final_clauses import EntryIntoForce
from game.scenario.include import expanded
from game.scenario.load import load
from game.scenario.references import Reference, meant, references
from game.scenario.schema import ScenarioFile
from game.scenario.subject import Subject
from game.treaties.lowering.weights import USUAL
from game.validation.source import read_source
from game.validation.spans import Path
from tests.unit.scenario.planted import WOOD, problems

NAMED_MORE = """
  - id: court
    name: {en: Court, id: Mahkamah}
    agenda: {holder: chair, chair: [alpha]}
    seats: {permanent: [alpha], elected: 1, by: council, first: [beta]}
    head: {first: gamma}
    dues: {key: fixed, fixed: {alpha: 1.0}}
    powers: [elect]
    rules: {resolution: {name: weighted, weights: {alpha: 1.0}, veto: [alpha]}}
    state: {terms: [{nation: beta, until: 3}], founded_by: cap}
"""
"""What the small scenario does not name yet."""

RICH = (
    WOOD.replace("\ntreaties:\n", NAMED_MORE + "treaties:\n")
    .replace(
        "    among: [alpha, beta]\n", "    among: [alpha, beta]\n    body: council\n    tabled_by: alpha\n"
    )
    .replace("  lenses:", "  programmes: {education: 1}\n  lenses:")
    .replace(
        "required: [alpha]}",
        "required: [alpha], groups: [{nations: [alpha, beta], count: 1}]}, side_a: [alpha], "
        "disputes: {means: court, body: court}, ending: {event: fire, treaty: draft}, members_of: council",
    )
    .replace(
        "cut: 0.1}", "cut: 0.1, terms: {condition: {clause: harvest-cap, parties: 1, required: [beta]}}}"
    )
)


def subject(tmp_path: FilePath) -> Subject:
    home = tmp_path / "wood"
    home.mkdir()
    (home / "scenario.yaml").write_text(RICH, encoding="utf-8")
    loaded = load(home)
    assert loaded.file is not None
    assert [p.code for p in loaded.problems if p.code.startswith(("S-REF", "S-SHAPE", "S-RUN"))] == []
    return Subject(loaded.file, loaded.source)


def renamed(data: Any, found: Reference, name: str) -> Any:
    changed = copy.deepcopy(data)
    *way, last = found.path
    around = changed
    for step in way:
        around = around[step]
    if found.key:
        items = list(around.items())
        around.clear()
        around.update({name if key == last else key: value for key, value in items})
    else:
        around[last] = name
    return changed


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_name_is_refused_wherever_a_name_stands(blank: str, tmp_path: FilePath) -> None:
    here = subject(tmp_path)
    found = list(references(here))
    assert {f.refers.kind for f in found} >= {
        *("variable", "nation", "commons", "body", "clause", "order", "lever", "programme", "archetype"),
        *("region", "event", "treaty"),
    }
    missed: list[Path] = []
    for one in found:
        text = json.dumps(renamed(here.source.data, one, blank))
        told = [p for p in problems(text, tmp_path) if p.severity is Severity.ERROR]
        path = (*one.path[:-1], blank) if one.key else one.path
        if path not in [p.place.path for p in told]:
            missed.append(one.path)
    assert missed == []


def test_a_name_that_is_left_out_names_nothing(tmp_path: FilePath) -> None:
    assert not any(one.name == "" for one in references(subject(tmp_path)))


def test_names_in_what_is_included_are_looked_up_too(tmp_path: FilePath) -> None:
    path = FilePath(__file__).parents[3] / "scenarios" / "paris-2015" / "scenario.yaml"
    source = read_source(path)
    whole = expanded(ScenarioFile.model_validate(source.data), source)
    count = len(whole.file.bodies)
    stranger = whole.file.bodies[-1].model_copy(update={"members": ("nowhere",)})
    bodies = (*whole.file.bodies[:-1], stranger)
    changed = Subject(whole.file.model_copy(update={"bodies": bodies}), whole.source)
    assert ("nowhere", ("bodies", count - 1, "members", 0)) in [(r.name, r.path) for r in references(changed)]


def test_usual_weights_need_no_variable() -> None:
    refers = next(r for r in map(meant, EntryIntoForce.model_fields["weight"].metadata) if r)
    assert refers.besides == ("none", *USUAL)
