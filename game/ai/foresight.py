"""Foresight: what supposed treaties and policies would bring to every nation, some years ahead.

A delegation varies the world that it knows (its `View`); the engine's projection runs all variants as rows of
one batch. Row 0 is the world as it stands. Not here: how rows are run (`rollout`), or what is concluded from
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.ai.rollout import Outlook, Rollout, Thinking
from game.core.arrays import Array, frozen
from game.domains.society.state import Society
from game.engine.projection import weights
from game.model.law import Measure
from game.model.obligations import Obligations
from game.model.setting import Objective
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.lowering import Bound, in_force, lowered

YEARS_AHEAD = 10
"""Years that delegations look ahead, however long a turn is (design: two terms of office)."""
SOON = 3
"""Years ahead that count as the near future (design: within one term of office)."""
SUPPORT_WORTH = 0.06
"""Points of welfare that a government gives for one point of support at home (design: 50 points of support, a
landslide, are worth 3 points of a pillar)."""
DIGITS = 4
"""Decimals to which points are rounded, so that rounding errors of a machine decide nothing (design: smaller
differences mean nothing)."""

AUTONOMY, SUPPORT = f"{Society.domain}.autonomy", f"{Society.domain}.support"

Broken = Mapping[tuple[str, int, str], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """One supposition about the world.

    `bound`: texts in force, each instead of the treaty of the same id. `broken`: promises that are not kept.
    `measures`: sanctions and countermeasures in force. `levers`: other values [nation, …] by lever.
    """

    bound: tuple[Bound, ...] = ()
    broken: Broken = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    levers: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Foresight:
    """Gains of each row over row 0, in points; near and far future weighed by the patience asked for.

    `pillars` [row, pillar, nation]; `welfare` (pillars by their weights) and `autonomy` [row, nation]; `own`
    [row]: the seat's welfare with its support at home and its own objectives. `years`: how far was looked.
    """

    pillars: Array
    welfare: Array
    autonomy: Array
    own: Array
    years: int


def turns_ahead(view: View) -> int:
    """Number of turns in `YEARS_AHEAD`; at least 2."""
    return max(2, round(YEARS_AHEAD / view.setting.timing.years_per_turn))


def foresee(view: View, variants: Sequence[Variant], patience: float) -> Thinking[Foresight]:
    """The gains of each variant (from row 1) over the world as it stands (row 0).

    `patience` is the weight of the far future, 0..1; the rest is that of what comes soon.
    """
    rows = [Variant(), *variants]
    world = view.world
    worlds = [replace(world, levers={**world.levers, **r.levers}) if r.levers else world for r in rows]
    asked = tuple(o.variable for o in view.objectives if not o.party_to_clause)
    seen = yield ahead(view, worlds, _obligations(world, rows), (AUTONOMY, SUPPORT, *asked))
    levels = weighed(seen, patience)
    welfare = (levels * weights(world)).sum(axis=1)
    own = (
        welfare[:, view.index]
        + SUPPORT_WORTH * seen.arrays[SUPPORT][:, view.index]
        + _objectives(view, rows, seen) / view.setting.sensitivity
    )
    return Foresight(
        pillars=_gained(levels),
        welfare=_gained(welfare),
        autonomy=_gained(seen.arrays[AUTONOMY]),
        own=_gained(own),
        years=turns_ahead(view) * world.setting.timing.years_per_turn,
    )


def ahead(
    view: View, worlds: Sequence[World], laws: Sequence[Obligations], names: tuple[str, ...] = ()
) -> Rollout:
    """The request to run these worlds, each under the law beside it, for `turns_ahead`; `names` are variables
    to read at the end."""
    soon = max(1, round(SOON / view.setting.timing.years_per_turn))
    return Rollout(worlds, laws, soon, turns_ahead(view), names)


def weighed(seen: Outlook, patience: float) -> Array:
    """Pillars [row, pillar, nation]: the mean of near and far future, `patience` being the weight of the far
    one."""
    return np.asarray((1.0 - patience) * seen.soon + patience * seen.later)


def _gained(values: Array) -> Array:
    return frozen(np.round(values - values[:1], DIGITS))


def _obligations(world: World, rows: Sequence[Variant]) -> list[Obligations]:
    """The obligations of each row."""
    standing = in_force(world)
    return [lowered(world, _bound(standing, row), row.broken, row.measures) for row in rows]


def _bound(standing: Sequence[Bound], row: Variant) -> list[Bound]:
    replaced = {one.treaty for one in row.bound}
    listed = [*(one for one in standing if one.treaty not in replaced), *row.bound]
    return [one for one in listed if len(one.parties) >= 2]


def _objectives(view: View, rows: Sequence[Variant], seen: Outlook) -> Array:
    """Points of the seat's own objectives that each row meets."""
    points = np.zeros(len(rows))
    for objective in view.objectives:
        met = (
            _party(view, rows, objective.party_to_clause)
            if objective.party_to_clause
            else _reached(view, seen.arrays[objective.variable], objective)
        )
        points += objective.points * met
    return points


def _party(view: View, rows: Sequence[Variant], kind: str) -> Array:
    standing = in_force(view.world)
    return np.array(
        [
            any(
                view.nation in one.parties and any(c.kind == kind for c in one.text.articles)
                for one in _bound(standing, row)
            )
            for row in rows
        ],
        dtype=np.float64,
    )


def _reached(view: View, ended: Array, objective: Objective) -> Array:
    """1 where the variable ends beyond what is asked; the baseline is the world as it stands (row 0).

    `ended` is the variable by row at the end, [row, *axes].
    """
    level = _level(ended, view, objective.variable)
    first = view.history.get(objective.variable)
    start = _level(first[0] if first else view.world.array(objective.variable), view, objective.variable)
    reference = {"value": 0.0, "start": start, "baseline": level[0]}[objective.compared_with]
    above = objective.at_least is None or level - reference >= objective.at_least
    below = objective.at_most is None or level - reference <= objective.at_most
    return np.broadcast_to(np.asarray(above) & np.asarray(below), level.shape).astype(np.float64)


def _level(values: Array, view: View, name: str) -> Array:
    """The variable as an objective reads it, by row: the seat's own entry, or the mean of a shared one."""
    axes = view.world.variables()[name].axes
    if axes == ("nation",):
        return values[..., view.index]
    return np.asarray(values.mean(axis=tuple(range(-len(axes), 0))) if axes else values)
