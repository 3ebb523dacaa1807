"""Dreamer: signs whatever is laid before it."""

from __future__ import annotations

from game.ai.strategy import STRATEGIES, Strategy
from game.core.text import T

STRATEGIES.add(
    "dreamer", Strategy(name=T("Computer: dreamer"), about=T("Signs whatever it sees."), threshold=-100.0)
)
