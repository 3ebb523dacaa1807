"""The JSON Schema for editors, and the table of problems: what they hold."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.model.clause import CLAUSES
from game.scenario.checks import sayings
from game.scenario.json_schema import schema_text
from game.scenario.problem_table import PARTS, page, rows
from game.scenario.schema import ScenarioFile
from game.validation.shape_words import SHAPE_WORDS
from game.validation.words import CSV_WORDS, FILE_WORDS, YAML_WORDS

SCHEMA: dict[str, Any] = json.loads(schema_text())


def test_every_field_of_a_scenario_is_in_the_schema_and_no_other_is_allowed() -> None:
    assert set(SCHEMA["properties"]) == set(ScenarioFile.model_fields)
    assert SCHEMA["additionalProperties"] is False
    assert {"format", "id", "title", "nations", "timing", "provenance"} <= set(SCHEMA["required"])


@pytest.mark.parametrize("kind", list(CLAUSES))
def test_every_kind_of_clause_is_a_form_of_its_own(kind: str) -> None:
    clause = SCHEMA["$defs"]["Clause"]
    target = clause["discriminator"]["mapping"][kind]
    form = SCHEMA["$defs"][target.rpartition("/")[2]]
    assert {"$ref": target} in clause["oneOf"]
    assert form["properties"]["kind"]["const"] == kind and "kind" in form["required"]
    assert set(form["properties"]) == set(CLAUSES[kind].model_fields)


def test_every_reference_in_the_schema_leads_somewhere() -> None:
    def references(node: Any) -> list[str]:
        if isinstance(node, dict):
            own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return own + [r for value in node.values() for r in references(value)]
        return [r for item in node for r in references(item)] if isinstance(node, list) else []

    assert references(SCHEMA)
    assert all(r.removeprefix("#/$defs/") in SCHEMA["$defs"] for r in references(SCHEMA))


def test_bounds_and_words_of_the_schema_are_those_of_the_model() -> None:
    share = SCHEMA["$defs"]["HarvestCap"]["properties"]["cut"]
    assert (share["minimum"], share["maximum"]) == (0, 1)
    stages = SCHEMA["$defs"]["Timing"]["properties"]["stages"]
    assert stages["items"]["enum"] == ["talks", "orders"]


def test_the_table_of_problems_has_every_code_once() -> None:
    codes = [row.code for row in rows()]
    known = {*FILE_WORDS, *YAML_WORDS, *CSV_WORDS, *sayings(), *(kind.code for kind in SHAPE_WORDS.values())}
    assert known <= set(codes) and len(codes) == len(set(codes))
    table = page()
    assert all(table.count(f"| {code} |") == 1 for code in codes)
    assert all(any(code.startswith(f"{prefix}-") for prefix, _ in PARTS) for code in codes)
