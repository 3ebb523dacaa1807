"""What the article that founds an institution founds: its rule, powers, subjects and savings by purpose."""

from __future__ import annotations

import pytest

from game.model.clause import CLAUSES
from game.model.institution import Body
from game.treaties.clauses.found_body import FoundBody

HOUSE = ("suspend", "change-rule", "budget")


def founded(**fields: object) -> Body:
    clause = CLAUSES["found-body"].model_validate({"kind": "found-body", **fields})
    assert isinstance(clause, FoundBody)
    body = clause.founds()
    assert body is not None
    return body


@pytest.mark.parametrize(
    ("purpose", "powers", "subjects", "saved"),
    [
        ("talk", ("recommend",), (), 0.0),
        ("standards", ("recommend", "set-standard"), (), 0.0),
        ("money", ("recommend", "lend"), (), 0.5),
        ("security", ("recommend", "bind", "sanction", "mandate"), ("security",), 0.5),
        ("justice", ("judge",), (), 0.0),
        ("health", ("recommend", "declare-emergency"), ("health",), 0.0),
        ("government", ("recommend", "bind", "set-standard", "judge"), (), 0.0),
    ],
)
def test_a_purpose_gives_its_powers(
    purpose: str, powers: tuple[str, ...], subjects: tuple[str, ...], saved: float
) -> None:
    body = founded(purpose=purpose, key="population")
    assert body.powers == (*powers, *HOUSE)
    assert body.subjects == subjects
    assert body.dues is not None
    assert (body.dues.budget, body.dues.key, body.dues.saved) == (0.0, "population", saved)


@pytest.mark.parametrize(
    ("rule", "track", "of"),
    [
        ("majority", "none", "voting"),
        ("supermajority", "none", "voting"),
        ("weighted", "output", "members"),
        ("double-majority", "output", "members"),
    ],
)
def test_votes_are_weighed_where_the_rule_weighs(rule: str, track: str, of: str) -> None:
    found = founded(rule=rule, share=0.7, weighed_by="output", veto=("arka",)).rule
    assert (found.name, found.share, found.track, found.of, found.veto) == (rule, 0.7, track, of, ("arka",))
