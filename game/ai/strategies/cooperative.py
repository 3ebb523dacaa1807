"""Cooperative: counts others' gains too, gives up a little of its own for them, never breaks a promise."""

from __future__ import annotations

from game.ai.strategy import STRATEGIES, Strategy
from game.core.text import T

STRATEGIES.add(
    "cooperative",
    Strategy(
        name=T("Computer: common good"),
        about=T(
            "Weighs everybody's gain like its own, gives something up for it, and always keeps its word."
        ),
        threshold=0.0,
        sympathy=1.0,
        sacrifice=0.6,
        autonomy=0.01,
        patience=0.8,
        proposals=2,
        greed=0.35,
        uses_bodies=True,
        eases="yes",
        sues=True,
        settles=True,
    ),
)
