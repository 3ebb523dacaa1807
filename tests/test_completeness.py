"""Nothing of the law is left out: each kind of clause and of order has its cases, words and use, and each
refusal is heard."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from game.ai import STRATEGIES
from game.cli import simulate
from game.domains.catalogue import DOMAIN_ORDER
from game.i18n import catalogue
from game.model.clause import CLAUSES
from game.model.order import ORDERS
from game.model.rule import RULES, Rule
from game.presenters.forms.clause import PALETTE
from game.presenters.news import SENTENCES
from game.session.seats import MIX, labels
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


def event_kinds() -> Iterator[str]:
    """The kinds of events that are told in the code, as far as they are written out where it happens."""
    for path in sorted((ROOT / "game").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if isinstance(node, ast.Call) and name in ("Event", "told") and node.args:
                inner = [n for n in ast.walk(node.args[0]) if isinstance(n, ast.Constant)]
                yield from (str(n.value) for n in inner if re.fullmatch(r"[a-z]+\.[a-z_]+", str(n.value)))


def test_every_event_that_is_told_has_its_sentence() -> None:
    told = set(event_kinds())
    assert len(told) > 40
    assert sorted(told - set(SENTENCES)) == []


def test_written_orders_name_what_there_is() -> None:
    """The order of the palette, of the domains and of the usual seats is a choice, so it is written."""
    assert set(PALETTE) == {clause.field_of for _, clause in CLAUSES.items()}
    folders = {path.parent.name for path in (ROOT / "game" / "domains").glob("*/state.py")}
    assert set(DOMAIN_ORDER) == folders and len(DOMAIN_ORDER) == len(folders)
    assert set(MIX) <= set(labels()) and set(simulate.MIX) <= set(STRATEGIES)


@pytest.mark.parametrize("name", list(RULES))
def test_a_voting_rule_says_itself_and_reads_fields_that_there_are(name: str) -> None:
    rule = Rule(name=name, share=0.6, weights={"a": 1.0})
    assert RULES[name].label.template and rule.kind.says(rule).template
    assert RULES[name].reads <= set(Rule.model_fields) - {"name"}
    assert RULES[name].weighed == (RULES[name].bar is not None)
