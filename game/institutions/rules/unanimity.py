"""Unanimity: every member must say yes; a body says whether abstaining prevents it (TFEU art. 238(4))."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when all members say yes."""
    return count.members > 0 and count.yes == count.members


def says(rule: Rule) -> Text:
    """The rule in words."""
    if rule.abstain == "absent":
        return T("By unanimity: every member that does not abstain must vote yes.")
    return T("By unanimity: every member must vote yes.")


RULES.add(
    "unanimity",
    VotingRule(
        T("unanimity"), carried, says, strictness=3.0, reads=frozenset({"veto", "abstain"}), everyone=True
    ),
)
