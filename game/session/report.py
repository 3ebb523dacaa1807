"""A whole game as plain data: indicators and events by turn, treaties with their instruments, the result.

Everything is the truth, secrets included: for research and tests, never for a seat. Not here: files, words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.text import Authored, Listing, Name, Param, Quantity, Text
from game.model.event import Event
from game.model.outcome import NationResult, Outcome
from game.model.treaty import Treaty
from game.model.world import World
from game.session.game import Game
from game.treaties.status import status


def report(game: Game) -> dict[str, Any]:
    """`scenario`, `seed`, `turns`, `treaties` and `result` (None while the game is not over)."""
    return {
        "scenario": game.world.setting.id,
        "seed": game.start.seed,
        "turns": turns(game),
        "treaties": [treaty(one, game.world.turn) for one in game.world.law.treaties],
        "result": result(game.outcome()) if game.is_over else None,
    }


def turns(game: Game) -> list[dict[str, Any]]:
    """Each turn played to its end: year, indicators at its end, and events."""
    listed: list[dict[str, Any]] = []
    told: list[Event] = []
    for before, after in zip(game.moments, game.moments[1:], strict=False):
        told += after.events
        if after.world.turn != before.world.turn:
            here = before.world
            listed.append(
                {
                    "turn": here.turn,
                    "year": here.year,
                    "digest": after.world.digest(),
                    **indicators(after.world),
                    "events": [event(one) for one in told],
                }
            )
            told = []
    return listed


def indicators(world: World) -> dict[str, Any]:
    """Every variable of which more or less is better: of the `world`, its commons, and by nation."""
    shared: dict[str, Any] = {}
    nations: dict[str, dict[str, float]] = {nation: {} for nation in world.setting.nation_ids}
    for name, declared in world.variables().items():
        if not declared.better:
            continue
        values = world.array(name)
        if declared.axes == ():
            shared[name] = float(values)
        elif declared.axes == ("commons",):
            shared[name] = dict(zip(world.setting.commons_ids, map(float, values), strict=True))
        elif declared.axes == ("nation",):
            for nation, value in zip(world.setting.nation_ids, values, strict=True):
                nations[nation][name] = float(value)
    return {"world": shared, "nations": nations}


def event(one: Event) -> dict[str, Any]:
    """An event with its values; `audience` is None if it is public."""
    return {
        "kind": one.kind,
        "actors": list(one.actors),
        "params": _mapping(one.params),
        "audience": None if one.audience is None else list(one.audience),
    }


def treaty(one: Treaty, turn: int) -> dict[str, Any]:
    """A treaty: its title, kinds of articles, parties, status and instruments."""
    text = status.text(one)
    return {
        "id": one.id,
        "title": text.title.model_dump(),
        "articles": [clause.model_dump(mode="json") for clause in text.articles],
        "negotiators": list(one.negotiators),
        "parties": list(status.parties(one, turn)),
        "status": status.condition(one, turn).value,
        "versions": len(one.versions),
        "instruments": [act.model_dump(mode="json") for act in one.instruments],
    }


def result(outcome: Outcome) -> dict[str, Any]:
    """The result after the legacy run: every nation, the gates, the grade."""
    return {
        "nations": {one.nation: _nation(one) for one in outcome.nations},
        "gates": {one.gate.id: {"value": one.value, "band": one.band} for one in outcome.gates},
        "grade": outcome.grade,
    }


def _nation(one: NationResult) -> dict[str, Any]:
    return {
        "score": one.score,
        "stars": one.stars,
        "capped_by": one.capped_by,
        "reputation": one.reputation,
        "pillars": {pillar: {"now": now, "alone": alone} for pillar, (now, alone) in one.pillars.items()},
        "autonomy": {"now": one.autonomy[0], "alone": one.autonomy[1]},
        "objectives": {objective.id: met for objective, met in one.objectives},
    }


def _mapping(params: Mapping[str, Param]) -> dict[str, Any]:
    return {name: plain(value) for name, value in params.items()}


def plain(value: Param) -> Any:
    """A parameter of a sentence as plain data: the id of a name, the number of a quantity, the template of a
    text."""
    match value:
        case Quantity():
            return value.value
        case Name():
            return value.id
        case Authored():
            return dict(value.by_language)
        case Listing():
            return [plain(item) for item in value.items]
        case Text():
            return {"text": value.template, **_mapping(value.params)}
        case _:
            return value
