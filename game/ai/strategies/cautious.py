"""Cautious: signs what clearly gains, costs little autonomy, lowers no pillar much, and can be verified."""

from __future__ import annotations

from game.ai.strategy import STRATEGIES, Strategy
from game.core.text import T

STRATEGIES.add(
    "cautious",
    Strategy(
        name=T("Computer: careful"),
        about=T("Signs only what clearly pays and can be checked, guards its freedom, and keeps its word."),
        threshold=0.15,
        sympathy=0.1,
        autonomy=0.05,
        patience=0.6,
        fairness=0.05,
        suspicion=0.4,
        fear=0.5,
        greed=0.6,
        uses_bodies=True,
        eases="no",
        inspects=True,
        settles=True,
    ),
)
