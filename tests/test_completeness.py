"""Nothing of the law is left out: each kind of clause and of order has its cases, words and use, and each
refusal is heard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from game.i18n import catalogue
from game.model.clause import CLAUSES
from game.model.order import ORDERS
from tests.cases import reader
from tests.unit.orders.examples import ILLEGAL, LEGAL

ROOT = Path(__file__).parents[1]
CODE = re.compile(r'"(O-[A-Z]+-\d+)"')
SCENARIOS = sorted((ROOT / "scenarios").glob("*/scenario.yaml"))


def kinds_in(case: dict[str, object]) -> set[str]:
    """The clause kinds that stand in the articles of a case."""
    texts = [case, *case.get("treaties", ())]  # type: ignore[misc]
    return {article["kind"] for text in texts for article in text.get("articles", ())}  # type: ignore[attr-defined]


@pytest.mark.parametrize("word", ["duties", "breaches"])
def test_every_clause_kind_has_a_case_of_its_duties_and_of_its_breach(word: str) -> None:
    if word == "duties":
        chosen = [case for case in reader.cases() if "duties" in case]
    else:
        chosen = [
            case
            for case in reader.cases()
            if any(step.get("then", {}).get("breaches") for step in case.get("play", ()))
        ]
    tried = set().union(*(kinds_in(case) for case in chosen))
    assert sorted(set(CLAUSES) - tried) == []


@pytest.mark.parametrize("kind", list(CLAUSES))
def test_every_clause_kind_has_its_words(kind: str) -> None:
    clause = CLAUSES[kind]
    for method in ("title", "prose", "lower", "shortfall", "autonomy_cost"):
        assert method in vars(clause), f"{kind} says nothing of its {method}"
    words = catalogue("id")
    named = [clause.name, *clause.labels.values(), *(t for c in clause.choices.values() for t in c.values())]
    assert [text.template for text in named if words.render(text) and text.template in words.missing()] == []


def used(path: Path) -> set[str]:
    """The clause kinds that a scenario brings in a treaty or opens by name."""
    file = YAML(typ="safe").load(path.read_text("utf-8"))
    brought = {a["kind"] for t in file.get("treaties", ()) for a in t["text"].get("articles", ())}
    return brought | set((file.get("depth") or {}).get("clauses") or {})


def test_every_clause_kind_is_used_in_a_scenario_or_in_the_treaty_of_a_case() -> None:
    assert SCENARIOS
    tried = set().union(*map(used, SCENARIOS), *(kinds_in(case) for case in reader.cases()))
    assert sorted(set(CLAUSES) - tried) == []


def test_every_order_kind_is_tried_where_it_is_legal_and_where_it_is_not() -> None:
    assert sorted(LEGAL) == sorted(ILLEGAL) == list(ORDERS)


def test_every_refusal_and_warning_is_tried() -> None:
    places = [
        *(ROOT / "game" / "orders").rglob("*.py"),
        *(ROOT / "game" / "treaties").rglob("*.py"),
        *(ROOT / "game" / "institutions").rglob("*.py"),
        ROOT / "game" / "model" / "matter.py",
        *(ROOT / "game" / "programmes").rglob("*.py"),
        ROOT / "game" / "engine" / "legality.py",
    ]
    spoken = {code for path in places for code in CODE.findall(path.read_text("utf-8"))}
    tests = [*(ROOT / "tests" / "unit" / "orders").glob("*.py"), *(ROOT / "tests" / "cases").glob("*.yaml")]
    heard = {code for path in tests for code in re.findall(r"O-[A-Z]+-\d+", path.read_text("utf-8"))}
    assert len(spoken) > 50
    assert sorted(spoken - heard) == []
    assert sorted(heard - spoken) == []


def test_codes_are_used_for_one_thing() -> None:
    said: dict[str, set[str]] = {}
    for path in (ROOT / "game" / "orders").rglob("*.py"):
        for code in CODE.findall(path.read_text("utf-8")):
            said.setdefault(code, set()).add(path.name)
    assert {code: files for code, files in said.items() if len(files) > 1} == {}
