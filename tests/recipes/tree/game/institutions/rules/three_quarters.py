"""Three quarters of all members."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when three of four say yes."""
    return count.members > 0 and 4 * count.yes >= 3 * count.members


def says(rule: Rule) -> Text:
    """The rule in words."""
    return T("By three quarters: of four members three must vote yes.")


RULES.add(
    "three-quarters",
    VotingRule(T("three quarters"), carried, says, strictness=1.2, reads=frozenset({"veto"})),
)
