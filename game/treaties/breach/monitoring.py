"""Monitoring: what it costs to look, what is seen, and what is seen wrongly.

Repeated games hold together by the chance that a breach is seen: with it the patience that keeps a promise
falls from (T-R)/(T-P) to (T-R)/((T-R) + p(R-P)) (grim trigger). The sizes of p are design.
Not here: the draws (`engine.phases.verification`) and who pays (`lowering`, `finance`).
"""

from __future__ import annotations

import math

DETECTION = (0.10, 0.25, 0.60, 0.90)
"""Chance a turn that a covert breach is seen at verification levels 0-3, at their usual cost (design)."""
FALSE_ALARM = (0.0, 0.03, 0.02, 0.01)
"""Chance a turn that a party which kept its promise is accused, by level (design)."""
COST = (0.0, 0.0001, 0.0003, 0.001)
"""Share of output that each party spends a year on watching one treaty, by level (design)."""
INSPECTOR = 0.4
"""Chance that one inspector on the spot sees what all the rest has missed (design)."""
SCALE = 0.0005
"""Share of the output of the nation looked at that, spent on top, leaves 1/e of what was missed (design)."""
SUSPECTED = 0.3
"""How likely one who never kept a promise is to break an article in a turn (design; half of that with an even
name, nothing with a spotless one)."""
APPLYING = 0.0002
"""Share of output that a nation spends a year on applying a measure: whoever punishes pays too (design)."""


def detection(level: int, effort: float = 0.0, inspectors: int = 0, covertness: float = 1.0) -> float:
    """The chance, 0 to 1, that a breach is seen: every look misses by itself, and all of them must miss.

    `effort` is money spent on top, in units of `SCALE` of the output looked at; `covertness` is 1 for a
    breach that is hidden as well as can be and 0 for an open one, which everybody sees.
    """
    missed = (1.0 - DETECTION[level]) * (1.0 - INSPECTOR) ** inspectors * math.exp(-effort)
    return 1.0 - covertness * missed


def false_alarm(level: int, effort: float = 0.0, inspectors: int = 0) -> float:
    """The chance, 0 to 1, that a party that kept its promise is accused; a second look clears most of it."""
    return FALSE_ALARM[level] * (1.0 - INSPECTOR) ** inspectors * math.exp(-effort)


def reliability(level: int, effort: float = 0.0, inspectors: int = 0) -> float:
    """How likely a finding is right if a breach was as likely as not: p / (p + f), by Bayes' rule."""
    seen = detection(level, effort, inspectors)
    return seen / (seen + false_alarm(level, effort, inspectors))


def suspicion(reputation: float) -> float:
    """How likely a nation is to break an article this turn, before anybody looks, 0 to `SUSPECTED`: by its
    reputation (0-100), for who kept its word so far is likely to go on."""
    return SUSPECTED * (1.0 - reputation / 100.0)


def odds(before: float, level: int, effort: float = 0.0, inspectors: int = 0) -> float:
    """How likely an accusation is right, 0 to 1, of one who was suspected so much `before`: Bayes' rule.

    Where breaches are rare most alarms are false, however good the eyes are.
    """
    right = before * detection(level, effort, inspectors)
    wrong = (1.0 - before) * false_alarm(level, effort, inspectors)
    return right / (right + wrong) if right + wrong > 0.0 else 1.0
