"""The count of a vote, as the rules read it, and what a coalition needs to carry one."""

from __future__ import annotations

from dataclasses import dataclass

ROUNDING = 1e-9
"""Error allowed when votes are compared with a share, so that 2/3 of nine is six in spite of binary fractions
(design: far below one vote)."""
CLOSE = 1e-3
"""Error allowed when a share of whole units is rounded to units (design: far below one unit)."""


@dataclass(frozen=True, slots=True)
class Count:
    """Votes for, against and abstaining, all members, and the share that the rule asks for.

    `weight_…` are the same in weights. `second` and `blocking` are what a double majority asks beside the
    share; `term_over` tells whether a silence has run its course.
    """

    yes: int
    no: int
    abstain: int
    share: float
    of_members: bool
    weight_yes: float = 0.0
    weight_no: float = 0.0
    weight_abstain: float = 0.0
    second: float = 0.0
    blocking: int = 0
    term_over: bool = True

    @property
    def members(self) -> int:
        """The number of members that may vote."""
        return self.yes + self.no + self.abstain

    @property
    def base(self) -> int:
        """What the share is counted of: all members, or those who voted yes or no."""
        return self.members if self.of_members else self.yes + self.no

    @property
    def weight(self) -> float:
        """The weight of all members."""
        return self.weight_yes + self.weight_no + self.weight_abstain

    @property
    def weight_base(self) -> float:
        """The weight of which the share is counted: of all members, or of those who voted yes or no."""
        return self.weight if self.of_members else self.weight_yes + self.weight_no


@dataclass(frozen=True, slots=True)
class Bar:
    """What a coalition needs: so many members, and so much weight or too few against to block."""

    members: int
    weight: int
    blocking: int

    def wins(self, size: int, weight: int, sitting: int) -> bool:
        """Whether a coalition of `size` members and `weight` carries if the others of `sitting` members vote
        no."""
        heavy = weight >= self.weight or sitting - size < self.blocking
        return size >= max(self.members, 1) and heavy
