"""Reverse consensus: adopted unless everybody is against it (WTO, DSU arts. 6(1), 16(4), 17(14))."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted unless all members say no."""
    return count.no < count.members


def says(rule: Rule) -> Text:
    """The rule in words."""
    return T("By reverse consensus: adopted unless every member votes no.")


RULES.add(
    "reverse-consensus",
    VotingRule(T("reverse consensus"), carried, says, strictness=-2.0, reads=frozenset(), tacit=True),
)
