"""Selfish: signs what pays itself, stays out of what comes about anyway, breaks what is hard to see."""

from __future__ import annotations

from dataclasses import dataclass

from game.ai.strategy import STRATEGIES, WORTH_A_CHANGE, Strategy
from game.core.text import T
from game.model.view import View


@dataclass(frozen=True, slots=True)
class Selfish(Strategy):
    """Others count for nothing, and a promise for as much as breaking it would cost."""

    pledge_worth: float = 0.3
    """Points of harm up to which it votes as it pledged."""

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """When the gain is more than the cost of being found, by its odds."""
        return gain > odds * cost + WORTH_A_CHANGE

    def keeps_pledge(self, view: View, harm: float) -> bool:
        """While it costs little."""
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
