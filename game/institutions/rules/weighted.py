"""Weighted votes with a quota: a share of the weight, such as 85 % at the Fund (IMF art. III(2)(c))."""

from __future__ import annotations

import math
from collections.abc import Sequence

from game.core.text import Quantity, T, Text
from game.model.count import CLOSE, ROUNDING, Bar, Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when the yes votes weigh at least the share of the base; exactly half is no majority."""
    if count.weight_yes <= 0:
        return False
    if count.share <= 0.5:
        return count.weight_yes > count.share * count.weight_base + ROUNDING
    return count.weight_yes >= count.share * count.weight_base - ROUNDING


def bar(rule: Rule, weights: Sequence[int]) -> Bar:
    """What a coalition needs: at least the share of the weight; more than it where the share is half or
    less."""
    asked = rule.share * sum(weights)
    if rule.share > 0.5:
        return Bar(1, max(1, math.ceil(asked - CLOSE)), 0)
    return Bar(1, math.floor(asked + CLOSE) + 1, 0)


def whose(rule: Rule) -> Text:
    """What the votes are weighed by, in words."""
    match rule.track:
        case "output":
            return T("total output")
        case "population":
            return T("the population")
        case "emissions":
            return T("emissions")
        case "dues":
            return T("the dues")
        case _:
            return T("the weighted votes")


def says(rule: Rule) -> Text:
    """The rule in words."""
    share = Quantity(rule.share, "share", digits=0)
    if rule.of == "members" and rule.share > 0.5:
        return T(
            "By weighted vote: the yes votes must hold at least {share} of {weight}.",
            share=share,
            weight=whose(rule),
        )
    if rule.of == "members":
        return T(
            "By weighted vote: the yes votes must hold more than {share} of {weight}.",
            share=share,
            weight=whose(rule),
        )
    if rule.share > 0.5:
        return T(
            "By weighted vote: of those voting yes or no, the yes votes must hold at least {share} of "
            "{weight}.",
            share=share,
            weight=whose(rule),
        )
    return T(
        "By weighted vote: of those voting yes or no, the yes votes must hold more than {share} of {weight}.",
        share=share,
        weight=whose(rule),
    )


RULES.add(
    "weighted",
    VotingRule(
        T("weighted votes"),
        carried,
        says,
        strictness=1.0,
        reads=frozenset({"share", "of", "weights", "track", "veto", "abstain", "quorum"}),
        bar=bar,
    ),
)
