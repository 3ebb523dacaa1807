"""Rules and bodies that make no sense: each fault with its field, words and hint, and what is just sound."""

from __future__ import annotations

from typing import Any

import pytest

from game.institutions.sense import Nonsense, most_apart, nonsense, senseless
from game.model.institution import Body, Rule

Told = tuple[str, str, str | None]


def told(found: Nonsense) -> Told:
    return found.field, found.what.template, found.hint.template if found.hint else None


NOTHING: Told = ("share", "a share of nothing adopts everything", "write share: 0.667")
UNWEIGHED: Told = (
    "weights",
    "votes are weighed, but nobody's vote weighs anything",
    "write weights by nation, or track: output",
)
BELOW: Told = ("weights", "a vote cannot weigh less than nothing", None)
TOO_MANY: Told = ("blocking", "it takes more members to block than there are", None)
MISPLACED: Told = ("blocking", "a blocking minority belongs to a double majority", "leave blocking out")
VETO: Told = ("veto", "one no stops it anyway or never: a veto has no place in this rule", None)
HELD = {"weights": {"a": 0.5, "b": 0.0}}


@pytest.mark.parametrize(
    ("rule", "faults"),
    [
        ({"name": "supermajority", "share": 0.0}, [NOTHING]),
        ({"name": "supermajority", "share": 0.01}, []),
        ({"name": "majority", "share": 0.0}, []),
        ({"name": "weighted", "share": 0.0, **HELD}, [NOTHING]),
        ({"name": "weighted", "share": 1.0, **HELD}, []),
        ({"name": "double-majority", "share": 0.0, **HELD}, [NOTHING]),
        ({"name": "weighted"}, [UNWEIGHED]),
        ({"name": "weighted", "track": "output"}, []),
        ({"name": "double-majority"}, [UNWEIGHED]),
        ({"name": "double-majority", **HELD}, []),
        ({"name": "weighted", "weights": {"a": 0.0}}, [UNWEIGHED]),
        ({"name": "weighted", "weights": {"a": 2.0, "b": -1.0}}, [BELOW]),
        ({"name": "weighted", "weights": {"a": 1.0, "b": -1.0}}, [UNWEIGHED, BELOW]),
        ({"name": "majority", "weights": {"a": -1.0}}, []),
        ({"name": "double-majority", "blocking": 4, **HELD}, [TOO_MANY]),
        ({"name": "double-majority", "blocking": 3, **HELD}, []),
        ({"name": "majority", "blocking": 1}, [MISPLACED]),
        ({"name": "majority", "blocking": 9}, [MISPLACED]),
        ({"name": "reverse-consensus", "veto": ["a"]}, [VETO]),
        ({"name": "silence", "veto": ["a"]}, [VETO]),
        ({"name": "silence"}, []),
        ({"name": "consensus", "veto": ["a"]}, []),
    ],
)
def test_rules_of_a_body_of_three(rule: dict[str, Any], faults: list[Told]) -> None:
    assert [told(one) for one in nonsense(Rule.model_validate(rule), 3)] == faults


NOBODY: Told = ("agenda", "nobody may table a motion", "name them under agenda: named")
BOTH: Told = ("seats", "a body has members or seats, not both", None)
CROWDED: Told = ("seats", "more sit at the start than there are elected seats", None)
NO_SEAT: Told = ("seats", "there is no seat at all", None)
UNEVEN: Told = ("dues", "fixed shares of the dues must add up to 1", None)
NO_BUDGET: Told = ("powers", "it may set a budget, but nobody owes it dues", "write dues:")
POOR: Told = ("powers", "it may spend, but has neither dues nor funds", "write dues: or state: funds")
HEADLESS: Told = ("head", "nobody can elect its head", "add elect to powers")
ALONE: Told = ("stalls_after", "one member alone cannot block itself", None)
FIXED = {"key": "fixed", "budget": 1.0}


@pytest.mark.parametrize(
    ("fields", "sitting", "faults"),
    [
        ({}, 3, []),
        ({"agenda": {"holder": "named"}}, 3, [NOBODY]),
        ({"agenda": {"holder": "named", "named": ["a"]}}, 3, []),
        ({"agenda": {"holder": "chair"}}, 3, []),
        ({"seats": {"elected": 1}, "members": ["a"]}, 1, [BOTH]),
        ({"members": ["a"]}, 1, []),
        ({"seats": {"elected": 1, "first": ["a", "b"]}}, 2, [CROWDED]),
        ({"seats": {"elected": 2, "first": ["a", "b"]}}, 2, []),
        ({"seats": {}}, 0, [NO_SEAT]),
        ({"seats": {"permanent": ["a"]}}, 1, []),
        ({"seats": {"elected": 1}}, 0, []),
        ({"dues": {**FIXED, "fixed": {"a": 0.5, "b": 0.4}}}, 2, [UNEVEN]),
        ({"dues": {**FIXED, "fixed": {"a": 0.5, "b": 0.50002}}}, 2, [UNEVEN]),
        ({"dues": {**FIXED, "fixed": {"a": 0.5, "b": 0.5}}}, 2, []),
        ({"dues": {"key": "equal"}}, 2, []),
        ({"powers": ["budget"]}, 2, [NO_BUDGET]),
        ({"powers": ["budget"], "dues": {}}, 2, []),
        ({"powers": ["lend"]}, 2, [POOR]),
        ({"powers": ["mandate"]}, 2, [POOR]),
        ({"powers": ["lend"], "state": {"funds": 0.5}}, 2, []),
        ({"powers": ["mandate"], "dues": {}}, 2, []),
        ({"powers": ["judge"]}, 2, []),
        ({"head": {}}, 2, [HEADLESS]),
        ({"head": {}, "powers": ["elect"]}, 2, []),
        ({"stalls_after": 3}, 1, [ALONE]),
        ({"stalls_after": 3}, 2, []),
    ],
)
def test_bodies(fields: dict[str, Any], sitting: int, faults: list[Told]) -> None:
    body = Body.model_validate({"id": "council", "name": {"en": "Council", "id": "Dewan"}, **fields})
    assert [told(one) for one in senseless(body, sitting)] == faults


APART: Told = (
    "party_to_dispute_abstains",
    "whom a matter is about must abstain, and without them it can never be decided",
    "write of: voting, or a lower share",
)


@pytest.mark.parametrize(
    ("rule", "apart", "faults"),
    [
        ({"name": "majority", "of": "members"}, 1, []),
        ({"name": "majority", "of": "members"}, 2, [APART]),
        ({"name": "supermajority", "share": 0.7, "of": "members"}, 1, [APART]),
        ({"name": "supermajority", "share": 0.7, "of": "members"}, 0, []),
        ({"name": "supermajority", "share": 0.7}, 2, []),
        ({"name": "unanimity"}, 2, []),
        ({"name": "unanimity"}, 3, [APART]),
        ({"name": "weighted", "share": 0.9, "of": "members", "weights": {"a": 5, "b": 4, "c": 1}}, 1, []),
        (
            {"name": "weighted", "share": 0.9, "of": "members", "weights": {"a": 4, "b": 4, "c": 2}},
            1,
            [APART],
        ),
        ({"name": "weighted", "share": 0.9, "of": "members", "track": "output"}, 1, []),
    ],
)
def test_what_can_never_be_decided_without_those_concerned(
    rule: dict[str, Any], apart: int, faults: list[Told]
) -> None:
    asked = Rule.model_validate({**rule, "quorum": 0, "party_to_dispute_abstains": True})
    assert [told(one) for one in nonsense(asked, 3, apart)] == faults


def test_how_many_can_be_concerned_follows_from_the_powers() -> None:
    body = Body.model_validate({"id": "b", "name": {"en": "B"}, "powers": ["recommend", "sanction"]})
    assert most_apart(body) == 1
    assert most_apart(body.model_copy(update={"powers": ("recommend",)})) == 0
    judge = body.model_copy(update={"powers": ("judge", "sanction")})
    assert most_apart(judge) == 2
    assert most_apart(judge.model_copy(update={"rules": {"judge": Rule()}})) == 1
    assert most_apart(judge, ["judge"]) == 2
