"""Double majority: a share of the members who hold a share of a weight (TEU art. 16(4): 55 % with 65 %).

Both shares are of all members. Who blocks by weight alone must be at least so many members: the Union asks
for four, failing which the majority is deemed attained.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.core.text import Quantity, T, Text
from game.institutions.rules.weighted import whose
from game.model.count import CLOSE, ROUNDING, Bar, Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when enough members say yes, and they weigh enough or too few are against to block."""
    if count.yes == 0 or count.yes < count.share * count.members - ROUNDING:
        return False
    heavy = count.weight_yes >= count.second * count.weight - ROUNDING
    return heavy or count.members - count.yes < count.blocking


def bar(rule: Rule, weights: Sequence[int]) -> Bar:
    """What a coalition needs: members and weight (unit of `weights`), or fewer members against than can
    block."""
    least = math.ceil(rule.share * len(weights) - CLOSE)
    return Bar(least, math.ceil(rule.weight_share * sum(weights) - CLOSE), rule.blocking)


def says(rule: Rule) -> Text:
    """The rule in words."""
    share, second = Quantity(rule.share, "share", digits=0), Quantity(rule.weight_share, "share", digits=0)
    if rule.blocking > 1:
        return T(
            "By double majority: at least {share} of the members must vote yes, with at least {second} of "
            "{weight}. It takes at least {blocking} to block by weight.",
            share=share,
            second=second,
            weight=whose(rule),
            blocking=Quantity(rule.blocking, "members"),
        )
    return T(
        "By double majority: at least {share} of the members must vote yes, with at least {second} of "
        "{weight}.",
        share=share,
        second=second,
        weight=whose(rule),
    )


RULES.add(
    "double-majority",
    VotingRule(
        T("double majority"),
        carried,
        says,
        strictness=1.5,
        reads=frozenset(
            {"share", "weights", "track", "weight_share", "blocking", "veto", "abstain", "quorum"}
        ),
        bar=bar,
    ),
)
