"""Supermajority: at least a share, such as two thirds (UN Charter art. 18(2)) or 9 of 15 (art. 27)."""

from __future__ import annotations

from game.core.text import Quantity, T, Text
from game.model.count import ROUNDING, Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when at least `share` of the base says yes."""
    return count.yes > 0 and count.yes >= count.share * count.base - ROUNDING


def says(rule: Rule) -> Text:
    """The rule in words."""
    share = Quantity(rule.share, "share", digits=0)
    if rule.of == "members":
        return T("By qualified majority: at least {share} of all members must vote yes.", share=share)
    return T("By qualified majority: at least {share} of those voting yes or no must vote yes.", share=share)


def short(rule: Rule) -> Text:
    """The rule's name with its share, as “67 % majority”."""
    return T("{share} majority", share=Quantity(rule.share, "share", 0))


RULES.add(
    "supermajority",
    VotingRule(
        T("qualified majority"),
        carried,
        says,
        strictness=1.0,
        reads=frozenset({"share", "of", "veto", "abstain", "quorum"}),
        short=short,
    ),
)
