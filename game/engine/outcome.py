"""Outcome: the legacy run, the world without cooperation, national results, stars and gates.

A nation is measured against its own world in which nobody ever cooperated, so that a poor nation is no born
loser (`scoring` in docs): 50 points for doing as well as without any treaty, more for each point above it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.domains.catalogue import VARIABLES
from game.domains.pillars.state import Pillars
from game.domains.security.state import Security
from game.engine.projection import weights
from game.engine.turn import resolve
from game.model.outcome import GateResult, NationResult, Outcome
from game.model.setting import PILLARS, Gate, Objective
from game.model.world import World
from game.treaties.status import status

REPUTATION_FROM, REPUTATION_TO = -10.0, 5.0
"""Points of the result for reputation 0 and for 100 (design: a bad name costs twice what a good one
brings)."""
MOST_STARS = 3
"""Stars of a nation and grade of the table at best; each band that a gate is off safe takes one (design)."""
FLOOR = 15.0
"""A pillar below so many points at the end caps a nation at one star, whatever its result (design: a pillar
that has all but collapsed)."""


def quiet(world: World, turns: int) -> World:
    """The world after `turns` turns without any order: promises are kept, and no new ones made."""
    for _ in range(turns * len(world.setting.timing.stages)):
        world = resolve(world, (), causes=False).world
    return world


def alone(start: World) -> World:
    """The end of the same game in which nobody ever cooperates: no treaty, not even those it began with."""
    nothing = start.law.having(treaties=(), docket=(), measures=())
    timing = start.setting.timing
    return quiet(start.with_law(nothing), timing.turns + timing.legacy)


def is_over(world: World) -> bool:
    """Whether the last turn has been played, or the world has broken at tension 100."""
    return world.turn > world.setting.timing.turns or float(world[Security].world_tension) >= 100.0


def outcome(start: World, end: World, baseline: World) -> Outcome:
    """The result of a game that began at `start`; `end` is the world after the legacy run."""
    gates = tuple(_gate(end, gate) for gate in end.setting.gates)
    worst = max((("safe", "fragile", "failed").index(g.band) for g in gates), default=0)
    results = tuple(_nation(start, end, baseline, place, worst) for place in range(len(end.setting.nations)))
    return Outcome(end, baseline, results, gates, _grade(results, worst))


def _grade(results: Sequence[NationResult], worst: int) -> int:
    """The table's medal, 0 to 3: how safe the world is, times the share of nations with two stars (halves
    count up), and one more if none is without a star."""
    if worst == 2:
        return 0
    reached = sum(r.stars >= 2 for r in results) / len(results)
    return int((2 - worst) * reached + 0.5) + (min(r.stars for r in results) >= 1)


def _gate(world: World, gate: Gate) -> GateResult:
    array = world.array(gate.variable)
    value = float(array[world.setting.commons_index(gate.commons)] if gate.commons else np.mean(array))
    sign = 1.0 if gate.safe > gate.fragile else -1.0
    if sign * value >= sign * gate.safe:
        return GateResult(gate, value, "safe")
    return GateResult(gate, value, "fragile" if sign * value >= sign * gate.fragile else "failed")


def _nation(start: World, end: World, baseline: World, place: int, worst: int) -> NationResult:
    nation = end.setting.nations[place]
    now, without = _pillars(end)[:, place], _pillars(baseline)[:, place]
    parts = np.minimum(np.maximum(50.0 + (now - without) * end.setting.sensitivity, 0.0), 100.0)
    score = float((parts * weights(end)[:, place]).sum())
    met = tuple((o, is_met(o, start, end, baseline, place)) for o in nation.objectives)
    reputation = float(end.array("society.reputation")[place])
    score += sum(o.points for o, done in met if done)
    score += REPUTATION_FROM + (REPUTATION_TO - REPUTATION_FROM) * reputation / 100.0
    earned = sum(score >= needed for needed in end.setting.stars)
    stars, why = earned, ""
    if now.min() < FLOOR and stars > 1:
        stars, why = 1, "ruins"
    if stars > MOST_STARS - worst:
        stars, why = MOST_STARS - worst, "gate"
    pillars: dict[str, tuple[float, float]] = {
        p: (float(now[k]), float(without[k])) for k, p in enumerate(PILLARS)
    }
    return NationResult(NationId(nation.id), pillars, met, reputation, round(score, 3), stars, why)


def _pillars(world: World) -> Array:
    return frozen([getattr(world[Pillars], p) for p in PILLARS])


def is_met(objective: Objective, start: World, end: World, baseline: World, place: int) -> bool:
    """Whether an objective holds at the end for the nation at `place`."""
    if objective.party_to_clause:
        return _is_party(end, end.setting.nation_ids[place], objective.party_to_clause)
    value = _value(end, objective.variable, place)
    reference = {
        "value": 0.0,
        "start": _value(start, objective.variable, place),
        "baseline": _value(baseline, objective.variable, place),
    }[objective.compared_with]
    enough = objective.at_least is None or value - reference >= objective.at_least
    return enough and (objective.at_most is None or value - reference <= objective.at_most)


def _value(world: World, variable: str, place: int) -> float:
    """The nation's own figure, or the world's: a mean over whatever else the variable runs over."""
    array = world.array(variable)
    return float(array[place] if VARIABLES[variable].axes == ("nation",) else np.mean(array))


def _is_party(world: World, nation: NationId, kind: str) -> bool:
    return any(
        nation in status.parties(t, world.turn) and any(c.kind == kind for c in status.text(t).articles)
        for t in world.law.treaties
    )
