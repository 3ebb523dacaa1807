"""What a share for entry into force may be counted of: four usual weights, or any public track of nations.

Not here: whether a share is reached (`status.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Name, Param, T, Text
from game.domains.catalogue import VARIABLES
from game.model.world import World
from game.treaties.lowering.measure import Key, shares

_KEYS: dict[str, Key] = {
    "emissions": "emissions",
    "output": "income",
    "population": "population",
    "harvest": "harvest",
}
"""By which key each usual weight is shared out."""

USUAL: Mapping[str, Text] = {
    "emissions": T("emissions"),
    "output": T("output"),
    "population": T("population"),
    "harvest": T("the harvest of the commons"),
}

TRACKS: tuple[str, ...] = tuple(
    name for name, declared in VARIABLES.items() if not declared.is_own and declared.axes == ("nation",)
)
"""The names of the public variables of nations."""


def is_weight(name: str) -> bool:
    """Whether `name` is one of the usual weights or a public variable of nations."""
    return name in USUAL or name in TRACKS


def words(weight: str) -> Param:
    """What the weight is called."""
    return USUAL.get(weight) or Name("variable", weight)


def counted(world: World, weight: str) -> dict[NationId, float]:
    """Each nation's share of the weight as it stands now, to six decimals; {} for "none"."""
    if not is_weight(weight):
        return {}
    everyone = np.ones(len(world.setting.nations), dtype=np.bool_)
    held = shares(world, _KEYS[weight], everyone) if weight in _KEYS else _track(world, weight)
    return {nation: round(float(held[i]), 6) for i, nation in enumerate(world.setting.nation_ids)}


def _track(world: World, name: str) -> Array:
    """Shares of a variable; what is below nothing counts as nothing, and of nothing all have the same."""
    figures = np.maximum(world.array(name), 0.0)
    total = float(figures.sum())
    return figures / total if total > 0 else np.full(figures.shape, 1.0 / figures.shape[-1])
