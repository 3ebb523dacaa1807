"""Outcome: the legacy run, national results, stars and gates.

A nation is measured against its own world in which everybody did the best for itself alone (`baseline.py`),
so that a poor nation is no born loser (`scoring` in docs): 50 points for doing as well as that, more for each
point above it. Autonomy counts beside the pillars.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.domains.catalogue import VARIABLES
from game.domains.pillars.state import Pillars
from game.domains.security.state import Security
from game.domains.society.state import Society
from game.engine.projection import weights
from game.engine.turn import resolve
from game.model.outcome import GateResult, NationResult, Outcome
from game.model.setting import PILLARS, Gate, Objective, Setting
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.status import status

REPUTATION_FROM, REPUTATION_TO = -10.0, 5.0
"""Points of the result for reputation 0 and for 100 (design: a bad name costs twice what a good one
brings)."""
NOTICE = "notice-of-withdrawal"
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


def legacy(world: World) -> Iterator[World]:
    """The worlds at the start of each quiet year, from the end of the last turn on, and after them.

    A notice of withdrawal that would take effect only now is suspended: the quiet years score what was built,
    and nobody leaves in its last hour (design, after E4).
    """
    world = world.with_law(world.law.having(treaties=tuple(_kept(world, one) for one in world.law.treaties)))
    yield world
    for _ in range(world.setting.timing.legacy):
        world = quiet(world, 1)
        yield world


def _kept(world: World, treaty: Treaty) -> Treaty:
    """The treaty without the notices that take effect after the last turn."""
    timing = world.setting.timing
    late = [
        nation
        for nation, gone in status.left_by(treaty, timing.turns + timing.legacy + 1).items()
        if gone.leaves is not None and gone.leaves > timing.turns and not (gone.put_out or gone.impossible)
    ]
    if not late:
        return treaty
    stays = [act for act in treaty.instruments if not (act.kind == NOTICE and act.nation in late)]
    return treaty.model_copy(update={"instruments": tuple(stays)})


def is_over(world: World) -> bool:
    """Whether the last turn has been played, or the world has broken at tension 100."""
    return world.turn > world.setting.timing.turns or float(world[Security].world_tension) >= 100.0


def outcome(start: World, end: World, baseline: World, idle: World | None = None) -> Outcome:
    """The result of a game that began at `start`; `end` is the world after the legacy run, `idle` (None: as
    `baseline`) that in which nobody did anything."""
    gates = tuple(_gate(end, baseline, idle or baseline, gate) for gate in end.setting.gates)
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


def _gate(end: World, baseline: World, idle: World, gate: Gate) -> GateResult:
    value, alone, nothing = (_at_gate(world, gate) for world in (end, baseline, idle))
    sign = 1.0 if gate.safe > gate.fragile else -1.0
    band = "safe" if sign * value >= sign * gate.safe else "fragile"
    if sign * value < sign * gate.fragile:
        band = "failed"
    return GateResult(gate, value, band, alone, nothing)


def _at_gate(world: World, gate: Gate) -> float:
    array = world.array(gate.variable)
    return float(array[world.setting.commons_index(gate.commons)] if gate.commons else np.mean(array))


def _nation(start: World, end: World, baseline: World, place: int, worst: int) -> NationResult:
    nation = end.setting.nations[place]
    now, without = _pillars(end)[:, place], _pillars(baseline)[:, place]
    parts = _measured(now - without, end.setting)
    free = tuple(float(world[Society].autonomy[place]) for world in (end, baseline))
    kept = float(_measured(np.asarray(free[0] - free[1]), end.setting))
    own = nation.autonomy
    score = (1.0 - own) * float((parts * weights(end)[:, place]).sum()) + own * kept
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
    return NationResult(
        NationId(nation.id), pillars, (free[0], free[1]), met, reputation, round(score, 3), stars, why
    )


def _measured(gained: Array, setting: Setting) -> Array:
    """Points, 0 to 100, for what was gained against the baseline: 50 where nothing was."""
    return np.minimum(np.maximum(50.0 + gained * setting.sensitivity, 0.0), 100.0)


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
