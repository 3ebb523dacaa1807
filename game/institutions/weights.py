"""What each member's vote weighs: as the rule has it written, or by a figure as it stands."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.core.ids import NationId
from game.institutions.assess import dues_shares
from game.model.institution import Body, Rule
from game.model.world import World
from game.treaties.lowering.measure import Key, shares

KEYS: Mapping[str, Key] = {"output": "income", "population": "population", "emissions": "emissions"}
"""The key of `shares` for each track of a rule."""


def held(world: World, body: Body, rule: Rule) -> dict[NationId, float]:
    """The weight of each nation's vote under the rule, by nation."""
    if rule.track == "none":
        return dict(rule.weights)
    if rule.track == "dues":
        return dues_shares(world, body)
    nations = world.setting.nation_ids
    everyone = shares(world, KEYS[rule.track], np.ones(len(nations), dtype=np.bool_))
    return {nation: float(everyone[place]) for place, nation in enumerate(nations)}
