"""Unanimity: every member must say yes."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when all members say yes."""
    return count.members > 0 and count.yes == count.members


def says(rule: Rule) -> Text:
    """The rule in words."""
    return T("By unanimity: every member must vote yes.")


RULES.add(
    "unanimity",
    VotingRule(T("unanimity"), carried, says, strictness=3.0, reads=frozenset({"veto"}), everyone=True),
)
