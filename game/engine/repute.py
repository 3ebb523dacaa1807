"""What a bad reputation costs later: people at home doubt a treaty with partners known to break theirs.

One small term in the odds of consent; a good name adds nothing, for keeping one's word is what is expected
(design; reputation as in Guzman 2008, How International Law Works). The computers' part is in `ai.judge`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.core.arrays import Array, frozen
from game.domains.society.state import Society
from game.model.world import World
from game.treaties.lowering.roles import role_mask

PRICE = 0.6
"""Log-odds of consent lost with partners whose mean reputation is 0; none from 50 on (design)."""


def doubts(world: World, parties: Sequence[str]) -> Array:
    """Log-odds of consent, 0 or less, by which each nation's people doubt these partners, shape (nation,).

    By the mean reputation of the others, as far as it is below even (50).
    """
    members, reputation = role_mask(world.setting, parties), world[Society].reputation
    others = members[None, :] & ~np.eye(len(members), dtype=np.bool_)
    count = np.maximum(others.sum(axis=-1), 1)
    mean = np.where(others, reputation[None, :], 0.0).sum(axis=-1) / count
    short = np.where(others.any(axis=-1), np.maximum(50.0 - mean, 0.0), 0.0)
    return frozen(-PRICE * short / 50.0)
