"""Selfish: signs what gains for itself, stays out of what comes anyway, breaks what is hard to detect."""

from __future__ import annotations

from dataclasses import dataclass

from game.ai.strategy import STRATEGIES, WORTH_A_CHANGE, Strategy
from game.core.text import T
from game.model.view import View


@dataclass(frozen=True, slots=True)
class Selfish(Strategy):
    """Ignores the gains of others, and keeps a promise only if breaking it would cost more."""

    pledge_worth: float = 0.3
    """Loss to itself, in points, up to which it keeps a pledged vote."""

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """True if the gain exceeds the expected cost, odds × cost, by more than `WORTH_A_CHANGE`."""
        return gain > odds * cost + WORTH_A_CHANGE

    def keeps_pledge(self, view: View, harm: float) -> bool:
        """True if the loss is at most `pledge_worth`."""
        return harm <= self.pledge_worth


STRATEGIES.add(
    "selfish",
    Selfish(
        name=T("Computer: own gain first"),
        about=T("Signs what pays itself, lets others carry the burden, and cheats where it is hard to see."),
        autonomy=0.03,
        patience=0.25,
        free_rides=True,
        greed=0.75,
        eases="no",
        sues=True,
        honest=False,
    ),
)
