"""Consensus: adopted unless someone objects (silence and abstention are no objection)."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when nobody says no and somebody says yes."""
    return count.no == 0 and count.yes > 0


def says(rule: Rule) -> Text:
    """The rule in words."""
    return T("By consensus: adopted if nobody objects.")


RULES.add(
    "consensus",
    VotingRule(
        T("consensus"), carried, says, strictness=2.0, reads=frozenset({"veto"}), tacit=True, everyone=True
    ),
)
