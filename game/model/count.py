"""The count of a vote, as the rules read it, and what a coalition needs to carry one."""

from __future__ import annotations

from dataclasses import dataclass

ROUNDING = 1e-9
"""Two thirds of nine is six, whatever binary fractions make of it (design: far below one vote)."""
CLOSE = 1e-3
"""Of a whole unit of weight: what a share in binary may miss (design)."""


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
        """How many may vote."""
        return self.yes + self.no + self.abstain

    @property
    def base(self) -> int:
        """What the share is counted of: all members, or those who voted yes or no."""
        return self.members if self.of_members else self.yes + self.no

    @property
    def weight(self) -> float:
        """All members' weight."""
        return self.weight_yes + self.weight_no + self.weight_abstain

    @property
    def weight_base(self) -> float:
        """What the share of weight is counted of."""
        return self.weight if self.of_members else self.weight_yes + self.weight_no


@dataclass(frozen=True, slots=True)
class Bar:
    """What a coalition needs: so many members, and so much weight or too few against to block."""

    members: int
    weight: int
    blocking: int

    def wins(self, size: int, weight: int, sitting: int) -> bool:
        """Whether a coalition carries, all others against."""
        heavy = weight >= self.weight or sitting - size < self.blocking
        return size >= max(self.members, 1) and heavy
