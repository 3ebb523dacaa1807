"""What citizens' programmes do to support and to trust. Design, after W2 and W3."""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.domains.civic import CAMPAIGN, GRATITUDE, HELPERS, INTRUSION, MOVEMENT, PUNISHMENT, REWARD
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.world import World


def watched(world: World, ctx: TurnContext) -> Array:
    """Points of support that the civic movement adds or takes (nation), by the findings of the turn
    before."""
    found = np.zeros(len(world.setting.nations), dtype=np.bool_)
    for finding in world.law.findings:
        if finding.turn == world.turn - 1:
            found[world.setting.index(finding.nation)] = True
    return np.asarray(ctx.honoured[MOVEMENT] * np.where(found, -PUNISHMENT, REWARD))


def warmth(law: Obligations) -> Array:
    """Points of trust a year [..., observer, actor]: from volunteers on both sides, less where the actor's
    movement campaigns among the observer's public."""
    helped = (law[HELPERS] > 0.0) | (np.swapaxes(law[HELPERS], -1, -2) > 0.0)
    return np.asarray(GRATITUDE * helped - INTRUSION * np.swapaxes(law[CAMPAIGN], -1, -2))
