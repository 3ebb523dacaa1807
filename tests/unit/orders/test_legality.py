"""Each kind of order where it is legal, where it is not, and where it is unwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.core.problems import Problem, Severity
from game.engine.legality import problems
from game.engine.turn import resolve
from game.model.order import Order, Submission, dispatch
from tests.unit.orders import table
from tests.unit.orders.examples import ILLEGAL, LEGAL
from tests.unit.orders.unwise import UNWISE


def order(kind: str, fields: dict[str, Any]) -> Order:
    """The order of a kind from its fields."""
    made = dispatch({"kind": kind, **fields})
    assert isinstance(made, Order)
    return made


def found(kind: str, given: tuple[str, str, dict[str, Any]], code: str = "") -> list[Problem]:
    """What legality says of an example; for want of envoys, when all are spent."""
    stage, nation, fields = given
    view = table.view(nation, stage)
    if code == "O-ENVOY-01":
        view = replace(view, envoys=0)
    return list(problems(view, order(kind, fields), pending=()))


@pytest.mark.parametrize(("kind", "given"), [(k, g) for k, gs in LEGAL.items() for g in gs])
def test_legal(kind: str, given: Any) -> None:
    assert [p.code for p in found(kind, given) if p.severity is Severity.ERROR] == []
    stage, nation, fields = given
    world = table.world(stage)
    told = resolve(
        world,
        [
            Submission.model_validate(
                {"nation": nation, "turn": 1, "stage": world.stage, "orders": [{"kind": kind, **fields}]}
            )
        ],
    )
    assert "order.voided" not in [event.kind for event in told.events]


@pytest.mark.parametrize(("kind", "code", "given"), [(k, c, g) for k, gs in ILLEGAL.items() for c, g in gs])
def test_illegal(kind: str, code: str, given: Any) -> None:
    errors = [p.code for p in found(kind, given, code) if p.severity is Severity.ERROR]
    assert code in errors


@pytest.mark.parametrize(("kind", "code", "given"), [(k, c, g) for k, gs in UNWISE.items() for c, g in gs])
def test_unwise(kind: str, code: str, given: Any) -> None:
    said = {p.code: p.severity for p in found(kind, given)}
    assert said[code] in (Severity.WARNING, Severity.HINT)
    assert Severity.ERROR not in said.values()


@pytest.mark.parametrize(("kind", "given"), [(k, g) for k, gs in LEGAL.items() for g in gs])
def test_an_order_says_what_it_is_and_replaces_itself_only(kind: str, given: Any) -> None:
    made = order(kind, given[2])
    assert made.says().template
    assert made.conflicts(made) is True
    other = order("speak", {"key": "offers-talks"})
    assert made.conflicts(other) is False
