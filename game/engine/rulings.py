"""Faith in rulings: each that is obeyed teaches that rulings are, and each that is ignored that they are not.

Nobody enforces a ruling; it is obeyed because others obey theirs. What ignoring one costs in good name goes
by that faith, so that each ignored ruling makes the next one cheaper to ignore, for anybody, and more so if
the one that ignores it is big. Design, after the experience of the GATT and the WTO (Hudec 1993, Enforcing
International Trade Law; Guzman 2008, How International Law Works).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import between, quantised
from game.domains.blame import declared, total
from game.domains.economy.state import Economy
from game.domains.society.state import Society
from game.engine import esteem
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.dispute import Dispute
from game.model.world import World

FAITH = declared(Society, "rulings")

TAUGHT = 6.0
"""Points of faith that an obeyed ruling adds where there is none, less the more there is (design)."""
SHAKEN, BY_SIZE = 8.0, 8.0
"""Points of faith that an ignored ruling takes, and those that it takes besides if the one that ignores it is
the whole world's output (design: two obeyed rulings make up for one that a small nation ignores)."""
TRUST_LOST, NAME_LOST = 8.0, 5.0
"""Points of trust in who ignores a ruling that every observer loses where all have faith in rulings, and
points of its reputation; less, the less faith there is (design: about what a breach costs)."""


def obeyed(world: World, ctx: TurnContext, dispute: Dispute) -> World:
    """The world in which one has seen this ruling obeyed."""
    left = 1.0 - float(world[Society].rulings) / 100.0
    return _moved(world, ctx, TAUGHT * left, Cause("rulings.obeyed", nation=dispute.respondent))


def ignored(world: World, ctx: TurnContext, dispute: Dispute) -> World:
    """The world in which one has seen this ruling ignored, and thinks the less of who ignored it."""
    society, output = world[Society], world[Economy].output
    faith, respondent = float(society.rulings) / 100.0, dispute.respondent
    points = esteem.of_one(world, respondent, -TRUST_LOST * faith)
    world = esteem.trusted(world, ctx, points, Cause("trust.ruling"))
    name = esteem.of(world, [respondent], -NAME_LOST * faith)
    world = esteem.reputed(world, ctx, name, Cause("reputation.ignored"))
    size = float(output[world.setting.index(respondent)] / total(output))
    return _moved(world, ctx, -(SHAKEN + BY_SIZE * size), Cause("rulings.ignored", nation=respondent))


def _moved(world: World, ctx: TurnContext, points: float, cause: Cause) -> World:
    society = world[Society]
    after = np.asarray(quantised(between(np.asarray(society.rulings + points), 0.0, 100.0)))
    ctx.explain(FAITH, society.rulings, after, {cause: after - society.rulings})
    return world.with_states(replace(society, rulings=after))
