"""A pact of four with verification, in which things are found, and stages with orders: for tests beside."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ids import NationId, TreatyId
from game.engine.turn import Resolution, resolve
from game.model.law import Finding
from game.model.order import Submission
from game.model.world import World
from tests.cases import reader

ARKA, BAYU, CITRA, DIRGA = (NationId(n) for n in reader.USUAL)
PACT = TreatyId("pact")
BREAKS = {"kind": "break-promise", "treaty": "pact", "article": 0, "covert": False}


def pact(final: dict[str, Any] | None = None, **facts: Any) -> World:
    """The orders of turn 2 under a bound tariff among all four."""
    case = {"turn": 2, "articles": [{"kind": "tariff-binding", "rate": 0.05}], "final": final or {}, **facts}
    return replace(reader.world(case), stage=1)


def with_finding(world: World, **said: Any) -> World:
    """The world in which monitoring has said of Bayu in turn 1 that it broke the article."""
    made = Finding.model_validate(
        {"treaty": PACT, "article": 0, "nation": BAYU, "turn": 1, "shortfall": 0.2, **said}
    )
    return world.with_law(world.law.having(findings=(*world.law.findings, made)))


def stage(world: World, orders: dict[str, list[dict[str, Any]]] | None = None) -> Resolution:
    """The stage of orders with these; talks before it pass without any."""
    while world.stage_kind != "orders":
        world = resolve(world, ()).world
    given = [
        Submission.model_validate({"nation": n, "turn": world.turn, "stage": world.stage, "orders": rows})
        for n, rows in (orders or {}).items()
    ]
    return resolve(world, given)


def place(world: World, nation: str) -> int:
    """Where a nation stands on its axis."""
    return world.setting.index(nation)


def trust(world: World, observer: str, actor: str) -> float:
    """Points of trust of one in another."""
    return float(world.array("society.trust")[place(world, observer), place(world, actor)])


def reputation(world: World, nation: str) -> float:
    """Points of a nation's reputation."""
    return float(world.array("society.reputation")[place(world, nation)])


def kinds(found: Resolution) -> list[str]:
    """The kinds of what happened."""
    return [event.kind for event in found.events]
