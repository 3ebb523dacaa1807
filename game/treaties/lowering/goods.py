"""The goods that an article of trade is about: which, what they are called, and whether there are such.

An empty list of goods means all of them. Not here: what is done to them (the clauses).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from game.core.arrays import Array, Mask
from game.core.problems import Problem, did_you_mean
from game.core.text import Listing, Name, Param, T
from game.model.setting import Setting


def which(setting: Setting, named: Sequence[str], but: Sequence[str] = ()) -> Mask:
    """Mask of the goods named, of all if none is, less those in `but` (good)."""
    return np.array([(not named or good in named) and good not in but for good in setting.good_ids])


def spoken(goods: Sequence[str]) -> Param:
    """What the goods are called in a sentence: by name, or all together."""
    return Listing(tuple(Name("good", good) for good in goods)) if goods else T("goods")


def unknown(setting: Setting, goods: Sequence[str]) -> Iterator[Problem]:
    """A problem for each good that the setting does not have."""
    for good in goods:
        if good not in setting.good_ids:
            yield Problem(
                "O-CLAUSE-75",
                T("there is no good {good}", good=good),
                did_you_mean(good, setting.good_ids),
            )


def hurt_by(fallen: Array, trigger: float) -> Mask:
    """Where something has fallen by more than `trigger` since the start; `fallen` is a share."""
    return np.asarray(fallen < -trigger)


def not_at_home(values: Array, identity: float) -> Array:
    """The values [..., exporter, importer] with `identity` on what a nation sells to itself, in place."""
    places = np.arange(values.shape[-1])
    values[..., places, places] = identity
    return values
