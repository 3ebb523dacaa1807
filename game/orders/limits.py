"""How far a nation's promises let it move a lever, for the warning beside the slider.

Not here: keeping to it, which the domains do by themselves.
"""

from __future__ import annotations

import math

from game.domains.commons.state import HARVEST_CAP, Commons
from game.domains.security.state import ARMS_CAP, NON_AGGRESSION
from game.domains.trade.state import BOUND_TARIFF, EXPORT_LEAST
from game.model.variable import Lever
from game.model.world import World
from game.treaties.lowering.lowering import due_now

TOLERANCE = 1e-6
"""Limits and values are rounded to six decimals."""


def lawful_limit(world: World, nation: int, lever: Lever, towards: str) -> float:
    """The highest value that no promise of the nation cuts short; infinity where none speaks of the lever."""
    law, setting = due_now(world), world.setting
    match lever.name:
        case "trade.tariff":
            bound = law[BOUND_TARIFF][:, :, nation]
            return float((bound[setting.good_index(towards)] if towards else bound).min())
        case "trade.export_ban":
            least = law[EXPORT_LEAST][:, nation, :]
            return 1.0 - float((least[setting.good_index(towards)] if towards else least).max())
        case "trade.sanction":
            room = law[BOUND_TARIFF][:, setting.index(towards), nation] - world.levers["trade.tariff"][nation]
            return max(0.0, float(room.min()))
        case "security.defence":
            return float(law[ARMS_CAP][nation])
        case "security.mobilisation":
            return 0.0 if law[NON_AGGRESSION][nation, setting.index(towards)] > 0 else math.inf
        case "commons.harvest":
            column = setting.commons_index(towards)
            habit = float(world[Commons].habit[nation, column])
            return float(law[HARVEST_CAP][nation, column]) / habit if habit > 0 else math.inf
        case _:
            return math.inf
