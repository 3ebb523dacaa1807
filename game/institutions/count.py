"""The count of a vote, as the rules read it."""

from __future__ import annotations

from dataclasses import dataclass

ROUNDING = 1e-9
"""Two thirds of nine is six, whatever binary fractions make of it."""


@dataclass(frozen=True, slots=True)
class Count:
    """Votes for, against and abstaining, all members, and the share that the rule asks for."""

    yes: int
    no: int
    abstain: int
    share: float
    of_members: bool

    @property
    def members(self) -> int:
        """How many may vote."""
        return self.yes + self.no + self.abstain

    @property
    def base(self) -> int:
        """What the share is counted of: all members, or those who voted yes or no."""
        return self.members if self.of_members else self.yes + self.no
