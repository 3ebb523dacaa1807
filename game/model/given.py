"""What a scenario gave for the opening of a world, by variable name, ready to become arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array, frozen
from game.model.setting import Setting


@dataclass(frozen=True, slots=True)
class Given:
    """Opening values: `values[name]` is an array whose missing entries are NaN (or the name is absent).

    Shapes are those of the declared variable's axes.
    """

    setting: Setting
    values: Mapping[str, Array]

    def array(self, name: str, default: float | Array, *shape: int) -> Array:
        """The given array of that shape, with `default` where nothing was given."""
        standing = np.broadcast_to(np.asarray(default, dtype=np.float64), shape)
        found = self.values.get(name)
        return frozen(standing.copy() if found is None else np.where(np.isnan(found), standing, found))

    def by_nation(self, name: str, default: float | Array) -> Array:
        """The given values by nation, `default` where nothing was given, shape (nation,)."""
        return self.array(name, default, len(self.setting.nations))

    def by_pair(self, name: str, default: float | Array) -> Array:
        """The same by pair of nations, shape (nation, nation)."""
        count = len(self.setting.nations)
        return self.array(name, default, count, count)

    def by_nation_and_commons(self, name: str, default: float | Array) -> Array:
        """The same by nation and commons, shape (nation, commons)."""
        return self.array(name, default, len(self.setting.nations), len(self.setting.commons))

    def number(self, name: str, default: float) -> Array:
        """The same for a number of the world, shape ()."""
        return self.array(name, default)

    def has(self, name: str) -> bool:
        """Whether the scenario said anything about the variable."""
        return name in self.values
