"""What people at home make of a treaty, group by group: named terms that add up exactly.

Log-odds are kept as whole thousandths, so that the bars of a why-window sum to their total. Not here: how
terms come about (`engine/home.py`), their words (`presenters/consent.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.core.ids import NationId

UNIT = 1000
"""Whole units in one log-odds."""
HALF = 0.5
"""The share of a group with a veto that must consent."""


@dataclass(frozen=True, slots=True)
class Term:
    """One reason of a group, in thousandths of log-odds; `key` has its words in the presenter."""

    key: str
    units: int


@dataclass(frozen=True, slots=True)
class GroupConsent:
    """What one group makes of a treaty: its reasons, and the share of it that consents."""

    group: str
    weight: float
    veto: bool
    terms: tuple[Term, ...]

    @property
    def units(self) -> int:
        """The sum of the reasons, in thousandths of log-odds."""
        return sum(term.units for term in self.terms)

    @property
    def share(self) -> float:
        """The share of the group that consents, 0 to 1: the logistic of the sum of its reasons."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.units / UNIT))))


@dataclass(frozen=True, slots=True)
class Home:
    """A nation's people before a vote at home, without the mood of the day."""

    nation: NationId
    threshold: float
    groups: tuple[GroupConsent, ...]

    @property
    def share(self) -> float:
        """The share of people, by weight of groups, that consents."""
        whole = sum(group.weight for group in self.groups)
        return round(sum(group.weight * group.share for group in self.groups) / whole, 6)

    @property
    def lacking(self) -> float:
        """How far the day's mood must rise above its mean for a yes; negative: how far it may fall.

        The mood moves all alike: the whole to the threshold, and each group with a veto to one half.
        """
        held = [HALF - group.share for group in self.groups if group.veto]
        return max([self.threshold - self.share, *held])

    def blocking(self, mood: float = 0.0) -> tuple[str, ...]:
        """The groups whose veto stops the treaty under that mood."""
        return tuple(g.group for g in self.groups if g.veto and g.share + mood < HALF)

    def odds(self, noise: float) -> float:
        """The chance that a vote at home passes now, with a normal mood of that standard deviation."""
        return 0.5 * (1.0 - math.erf(self.lacking / (noise * math.sqrt(2.0))))
