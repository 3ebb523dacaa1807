"""Silence procedure: adopted unless somebody objects within a time (as in NATO, the OSCE and the Union)."""

from __future__ import annotations

from game.core.text import TN, T, Text
from game.model.count import Count
from game.model.rule import RULES, Rule, VotingRule


def carried(count: Count) -> bool:
    """Adopted when the time has run and nobody has objected."""
    return count.no == 0 and count.term_over


def says(rule: Rule) -> Text:
    """The rule in words."""
    return TN(
        "By silence: adopted unless a member objects within {count} turn.",
        "By silence: adopted unless a member objects within {count} turns.",
        rule.turns,
    )


RULES.add(
    "silence",
    VotingRule(T("silence"), carried, says, strictness=-1.0, reads=frozenset({"turns"}), tacit=True),
)
