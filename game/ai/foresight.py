"""What would become of everyone: supposed laws and policies, run some years ahead side by side.

A delegation supposes variants of the world that it believes in (its `View`); the engine's own projection
runs them. Row 0 is the world as it stands. Not here: how rows are run (`rollout`), what is made of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.ai.rollout import Outlook, Rollout, Thinking
from game.core.arrays import Array, frozen
from game.domains.society.state import Society
from game.engine.projection import weights
from game.model.law import Law, Measure
from game.model.obligations import Join, Obligations
from game.model.setting import Objective
from game.model.view import View
from game.model.world import World
from game.treaties.lowering.conditions import interwoven
from game.treaties.lowering.lowering import Bound, in_force, lowered

YEARS_AHEAD = 10
"""How far delegations look, whatever the length of a turn (design: two terms of office)."""
SOON = 3
"""Years after which they look first: what an impatient one cares for (design: before the next election)."""
SUPPORT_WORTH = 0.06
"""Points that a government sees in a point of support at home
(design: a landslide of fifty points is worth three of a pillar)."""
DIGITS = 4
"""Decimals of a point that count: decisions must not hang on the last bits of a machine
(design: half a thousandth is no reason)."""

AUTONOMY, SUPPORT = f"{Society.domain}.autonomy", f"{Society.domain}.support"

Broken = Mapping[tuple[str, int, str], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """One supposition: texts that bind (instead of the treaty of the same id), promises that are not kept,
    measures in force, levers at other values."""

    bound: tuple[Bound, ...] = ()
    broken: Broken = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    levers: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Foresight:
    """What each row gains against row 0, in points: soon and later, weighed by the patience that was asked.

    Pillars [row, pillar, nation]; welfare (weighted pillars) and autonomy [row, nation]; `own` [row] is the
    seat's welfare with its support at home and its own objectives. `years` is how far it looks.
    """

    pillars: Array
    welfare: Array
    autonomy: Array
    own: Array
    years: int


def turns_ahead(view: View) -> int:
    """How many turns make about ten years; at least two."""
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
    """The request to run these worlds about ten years ahead."""
    soon = max(1, round(SOON / view.setting.timing.years_per_turn))
    return Rollout(worlds, laws, soon, turns_ahead(view), names)


def weighed(seen: Outlook, patience: float) -> Array:
    """The pillars [row, pillar, nation] soon and later by patience."""
    return np.asarray((1.0 - patience) * seen.soon + patience * seen.later)


def _gained(values: Array) -> Array:
    return frozen(np.round(values - values[:1], DIGITS))


def _obligations(world: World, rows: Sequence[Variant]) -> list[Obligations]:
    """What the law comes to in each row; a text that only comes on top is lowered alone and joined."""
    standing = in_force(world)
    as_it_is = lowered(world, standing)
    quiet = world.with_law(Law())  # what stands beside treaties is in `as_it_is` already
    ids = {one.treaty for one in standing}

    def of(row: Variant) -> Obligations:
        if not (row.bound or row.broken or row.measures):
            return as_it_is
        adds = all(one.treaty not in ids and not one.text.final.outsiders for one in row.bound)
        adds = adds and not interwoven([*standing, *row.bound])
        if adds and not row.broken and not row.measures:
            return _joined(as_it_is, lowered(quiet, _bound((), row)))
        return lowered(_with_measures(world, row), _bound(standing, row), row.broken)

    return [of(row) for row in rows]


def _joined(standing: Obligations, added: Obligations) -> Obligations:
    """Both obligations as one; which articles made them is not told."""
    arrays = dict(standing.arrays)
    for slot, values in added.arrays.items():
        before = standing[slot]
        match slot.join:
            case Join.MIN:
                arrays[slot] = frozen(np.minimum(before, values))
            case Join.MAX:
                arrays[slot] = frozen(np.maximum(before, values))
            case Join.SUM:
                arrays[slot] = frozen(before + values)
    return Obligations(standing.sizes, arrays)


def _with_measures(world: World, row: Variant) -> World:
    if not row.measures:
        return world
    return world.with_law(world.law.having(measures=(*world.law.measures, *row.measures)))


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
