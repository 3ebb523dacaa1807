"""Hindsight: the years since a treaty came into force, run again without it and without each of its articles.

All rows start from the past as the seat believes it (`View.history`). Each turn the actual world is taken
anew and every row keeps its distance from row 0, in which all articles hold: what events, votes and other
orders did stays in all rows, and the luck of all is the same. An article is left out as if every party had
reserved it. All rows have the policies that stood before the treaty: what it made nations do beyond them
is its work, and nobody is supposed to have ordered anything else without it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.core.arrays import Array, between, frozen
from game.core.ids import NationId, TreatyId
from game.core.rng import Streams
from game.domains.catalogue import LEVERS
from game.engine.steps import one_year
from game.model.context import TurnContext
from game.model.obligations import Obligations, stacked
from game.model.treaty import Treaty
from game.model.variable import State
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.lowering import Bound, in_force, lowered
from game.treaties.status import status

SHOWN = (
    "pillars.peace",
    "pillars.prosperity",
    "pillars.planet",
    "pillars.health",
    "finance.income",
    "climate.emissions",
    "climate.temperature",
    "commons.stock",
    "security.threat",
    "security.disputes",
    "health.life_expectancy",
    "society.support",
    "society.autonomy",
)
"""The variables whose change is told."""


@dataclass(frozen=True, slots=True, eq=False)
class Hindsight:
    """What a treaty did from turn `since` to the present, by variable: with it less without it.

    Each array has shape (row, …): row 0 is the whole treaty, row k its article k alone (from 1); then the
    axes of the variable.
    """

    treaty: TreatyId
    since: int
    effects: Mapping[str, Array]


def hindsight(view: View, treaty: Treaty) -> Hindsight | None:
    """What the treaty brought so far, as far as the seat can know; None if it has bound nobody yet."""
    now = view.world.turn
    bound_at = {turn: in_force(past(view, turn)) for turn in range(1, now)}
    bound_in = (turn for turn, bound in bound_at.items() if any(b.treaty == treaty.id for b in bound))
    since = next(bound_in, None)
    if since is None:
        return None
    articles = len(status.text(treaty).articles)
    levers = _levers(view, since)
    rows: dict[type[State], State] = {}
    for turn in range(since, now):
        world = past(view, turn)
        rows = _carried(world, rows)
        law = stacked(_without(world, bound_at[turn], treaty.id, articles))
        rows = dict(_played(replace(world, states=rows, levers=levers), law).states)
    effects = {}
    for name in SHOWN:
        declared = view.world.variables()[name]
        ran = next(s for s in rows.values() if s.domain == name.partition(".")[0])
        values = np.asarray(getattr(ran, declared.attribute))
        shape = (2 + articles, 1, *values.shape[values.ndim - len(declared.axes) :])
        values = np.broadcast_to(values, shape)[:, 0]
        effects[name] = frozen(np.round(values[0] - values[1:], declared.digits))
    return Hindsight(treaty.id, since, effects)


def past(view: View, turn: int) -> World:
    """The world at the start of a turn as the seat believes it, under the law as it is known today."""
    now = view.world
    states = {
        kind: kind(**{v.attribute: view.history[v.name][turn - 1] for v in kind.variables()})
        for kind in now.states
    }
    return replace(now, turn=turn, stage=0, states=states)


def _levers(view: View, turn: int) -> dict[str, Array]:
    """The policies with which a turn began, where they show in a variable; else those of today."""
    return {
        name: frozen(np.broadcast_to(view.history[LEVERS[name].start][turn - 1], ordered.shape))
        if LEVERS[name].start
        else ordered
        for name, ordered in view.world.levers.items()
    }


def _without(world: World, bound: Sequence[Bound], treaty: TreatyId, articles: int) -> list[Obligations]:
    """The law of a turn as it was, without the treaty, and without each of its articles."""
    others = [one for one in bound if one.treaty != treaty]
    rows = [list(bound)]
    for number in range(articles):
        rows.append([*others, *(_reserved(one, number) for one in bound if one.treaty == treaty)])
    whole, *parts = (lowered(world, row) for row in rows)
    return [whole, lowered(_without_mission(world, treaty), others), *parts]


def _without_mission(world: World, decision: TreatyId) -> World:
    """The world in which a body did not send the mission of that decision; the same if it is none."""
    if all(mission.treaty != decision for mission in world.law.missions):
        return world
    kept = tuple(mission for mission in world.law.missions if mission.treaty != decision)
    return world.with_law(world.law.having(missions=kept))


def _reserved(bound: Bound, number: int) -> Bound:
    kept_out = {NationId(n): (*bound.reserved.get(NationId(n), ()), number) for n in bound.parties}
    return replace(bound, reserved={**bound.reserved, **kept_out})


def _carried(world: World, rows: Mapping[type[State], State]) -> dict[type[State], State]:
    """The world in every row, each at its distance from row 0."""
    if not rows:
        return dict(world.states)
    found: dict[type[State], State] = {}
    for kind, state in world.states.items():
        moved = {}
        for declared, actual in state.arrays():
            ran = np.asarray(getattr(rows[kind], declared.attribute))
            ahead = ran - ran[:1] if ran.ndim > len(declared.axes) else 0.0
            moved[declared.attribute] = frozen(between(actual + ahead, declared.low, declared.high))
        found[kind] = type(state)(**moved)
    return found


def _played(world: World, law: Obligations) -> World:
    """The batch of worlds a turn of models on."""
    ctx = TurnContext(Streams(world.seed, "hindsight"), (), world.levers, law, law)
    for year in range(world.setting.timing.years_per_turn):
        streams = Streams(world.seed, f"{world.turn}.hindsight.{year}", 1)
        world, _ = one_year(world, replace(ctx, streams=streams))
    return world
