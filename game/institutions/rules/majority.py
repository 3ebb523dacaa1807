"""Majority: more than half."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when more than half of the base says yes; a tie fails."""
    return 2 * count.yes > count.base


def says(rule: Rule) -> Text:
    """The rule in words."""
    if rule.of == "members":
        return T("By majority: more than half of all members must vote yes.")
    return T("By majority: more than half of those voting yes or no must vote yes.")


RULES.add(
    "majority",
    VotingRule(
        T("majority"),
        carried,
        says,
        strictness=0.0,
        reads=frozenset({"of", "veto", "abstain", "quorum"}),
    ),
)
