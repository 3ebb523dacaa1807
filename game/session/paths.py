"""The course of variables in a game as played, and without cooperation.

For the ending's chart. Not here: results and stars (`engine.outcome`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from game.model.world import World
from game.session.game import Game

Wanted: TypeAlias = tuple[str, str]
"""A variable of the world, and the commons of which it is taken ("" for a mean over everything)."""
Paths: TypeAlias = dict[Wanted, tuple[tuple[float, ...], tuple[float, ...]]]
"""By variable and commons: values as played and without cooperation, from turn 1 to the end of the legacy
run."""


def wanted(game: Game) -> list[Wanted]:
    """The variables of the gates, then the world's four pillars, each once."""
    pillars = [(f"pillars.world_{p}", "") for p in ("peace", "prosperity", "planet", "health")]
    gates = [(gate.variable, gate.commons or "") for gate in game.world.setting.gates]
    return list(dict.fromkeys([*gates, *pillars]))


def paths(game: Game) -> Paths:
    """The values of every wanted variable. Computes quiet turns: call it off the event loop."""
    played, alone = [*game.timeline.turn_starts()[:-1], *game.ending], game.alone.worlds()
    return {one: (_values(played, one), _values(alone, one)) for one in wanted(game)}


def _values(worlds: Sequence[World], one: Wanted) -> tuple[float, ...]:
    variable, commons = one
    arrays = [world.array(variable) for world in worlds]
    if commons:
        place = worlds[0].setting.commons_index(commons)
        return tuple(float(array[place]) for array in arrays)
    return tuple(float(np.mean(array)) for array in arrays)
