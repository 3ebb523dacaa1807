"""What ambassadors come to: their keep, and that two nations know each other; joined beside the treaties."""

from __future__ import annotations

from game.domains.finance.state import COMMITMENT
from game.domains.society.state import EMBASSY
from game.model.obligations import Obligations
from game.model.world import World

KEEP = 0.02
"""USD bn a year for an embassy (design: of the order of what a middling embassy of a large state costs)."""


def join_embassies(world: World, out: Obligations) -> None:
    """Adds the embassies that work this turn."""
    working = [e for e in world.law.embassies if e.since <= world.turn]
    if not working:
        return
    there, cost = out.blank(EMBASSY), out.blank(COMMITMENT)
    for embassy in working:
        place = world.setting.index(embassy.nation)
        there[place, world.setting.index(embassy.at)] = 1.0
        cost[place] += KEEP
    out.add(EMBASSY, there)
    out.add(COMMITMENT, cost)
