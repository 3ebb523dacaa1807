"""Programmes that a scenario has not opened, and recruiting that a treaty forbids."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ids import NationId
from game.engine.legality import problems
from game.engine.observe import observe
from game.model.order import ORDERS
from game.model.setting import Depth
from game.programmes import careers
from tests.unit.orders import table


def codes(world: object, **fields: str) -> list[str]:
    view = observe(world, NationId("arka"))  # type: ignore[arg-type]
    order = ORDERS["programme"].model_validate({"kind": "programme", **fields})
    return [p.code for p in problems(view, order)]


def test_a_scenario_opens_programmes_one_by_one() -> None:
    world = table.world("talks")
    depth = Depth(programmes={"education": 1, "labels": 2})
    world = replace(world, setting=world.setting.model_copy(update={"depth": depth}))
    assert codes(world, programme="education") == []
    assert codes(world, programme="labels") == ["O-PROGRAMME-02"]
    assert codes(replace(world, turn=2), programme="labels") == []
    assert codes(world, programme="careers") == ["O-PROGRAMME-02"]


def test_a_treaty_on_exchange_keeps_people_where_they_were_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    world = table.world("talks")
    assert codes(world, programme="careers", target="dirga") == []
    monkeypatch.setattr(careers, "EXCHANGE", ("tariff-binding",))
    assert codes(world, programme="careers", target="dirga") == ["O-CAREERS-04"]  # both are bound by `duo`
