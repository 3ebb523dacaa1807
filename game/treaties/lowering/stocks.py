"""What articles on a commons share: that there is one of that name, and how far harvest went beyond a cap."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.core.arrays import Array, frozen
from game.core.problems import Problem, did_you_mean
from game.core.text import T
from game.domains.commons.state import HARVEST_CAP, Commons
from game.model.clause import Performance
from game.model.setting import Setting
from game.treaties.lowering.measure import asked

TOLERANCE = 0.005
"""The share of habit by which a harvest may be above its cap."""


def no_such_commons(commons: str, setting: Setting) -> Iterator[Problem]:
    """A problem if the scenario has no commons of that id."""
    if commons not in setting.commons_ids:
        yield Problem(
            "O-CLAUSE-01",
            T("there is no commons {commons} here", commons=commons),
            did_you_mean(commons, setting.commons_ids),
        )


def beyond_cap(seen: Performance, commons: str) -> Array:
    """True harvest above the article's cap as a share of each nation's habit, 0 to 1, shape (nation,)."""
    column = seen.after.setting.commons_index(commons)
    habit = np.maximum(seen.after[Commons].habit[:, column], 1e-6)
    cap = asked(seen.lowering.out, HARVEST_CAP, seen.lowering.article)[:, column]
    excess = (seen.after[Commons].harvest[:, column] - cap) / habit - TOLERANCE
    return frozen(np.minimum(np.maximum(excess, 0.0), 1.0))
