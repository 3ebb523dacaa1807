"""How fast a body works: each reason at its edge, with what it does to the docket and the wait."""

from __future__ import annotations

from typing import Any

import pytest

from game.core.text import Quantity
from game.institutions.pace import Pace, pace
from game.model.institution import Body
from tests.generators import random_setting

LARGE = random_setting(1, 101)
IDS = LARGE.nation_ids
CROWDED = "It has {members}: a motion waits a turn longer."
AGREED = "All of {members} must agree: one motion less a turn."
POOR = "Only {share} of the dues came in: it can do less."
EMPTY = "Nobody leads it: one motion a turn at most."


def found(members: int, **fields: Any) -> Pace:
    body = {"id": "council", "name": {"en": "Council", "id": "Dewan"}, "members": IDS[:members]}
    return pace(LARGE, Body.model_validate({**body, "docket_size": 3, **fields}))


@pytest.mark.parametrize(
    ("members", "fields", "size", "waits", "reasons"),
    [
        (100, {}, 3, 0, []),
        (101, {}, 3, 1, [CROWDED]),
        (101, {"delay": 2}, 3, 3, [CROWDED]),
        (30, {"rule": {"name": "consensus"}}, 3, 0, []),
        (31, {"rule": {"name": "consensus"}}, 2, 0, [AGREED]),
        (31, {"rule": {"name": "unanimity"}}, 2, 0, [AGREED]),
        (31, {"rule": {"name": "majority"}}, 3, 0, []),
        (31, {"rule": {"name": "consensus"}, "docket_size": 1}, 1, 0, []),
        (31, {"rule": {"name": "consensus"}, "docket_size": 2}, 1, 0, [AGREED]),
        (4, {"dues": {}, "state": {"paid": 0.75}}, 3, 0, []),
        (4, {"dues": {}, "state": {"paid": 0.7}}, 2, 0, [POOR]),
        (4, {"dues": {}, "state": {"paid": 0.0}}, 0, 0, [POOR]),
        (4, {"state": {"paid": 0.0}}, 3, 0, []),
        (4, {"head": {}}, 1, 0, [EMPTY]),
        (4, {"head": {}, "state": {"head": "n0"}}, 3, 0, []),
        (4, {"head": {}, "dues": {}, "state": {"paid": 0.0}}, 0, 0, [POOR, EMPTY]),
    ],
)
def test_pace(members: int, fields: dict[str, Any], size: int, waits: int, reasons: list[str]) -> None:
    now = found(members, **fields)
    assert (now.size, now.delay) == (size, waits)
    assert [reason.template for reason in now.reasons] == reasons


def test_a_body_that_has_come_to_a_halt_votes_on_nothing_but_its_revival() -> None:
    now = found(4, delay=1, state={"paused": True})
    assert (now.size, now.delay) == (0, 1)
    only = "Its work has come to a halt; only a motion to revive it is voted on."
    assert [reason.template for reason in now.reasons] == [only]


def test_reasons_tell_how_many_and_how_much() -> None:
    crowd = found(101, rule={"name": "consensus"}, dues={}, state={"paid": 0.5})
    assert [dict(reason.params) for reason in crowd.reasons] == [
        {"members": Quantity(101, "members")},
        {"members": Quantity(101, "members")},
        {"share": Quantity(0.5, "share", 0)},
    ]
    assert crowd.size == 1  # half of the two that are left
