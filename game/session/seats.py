"""Who can play a seat (a person, nobody, or a computer strategy), and the name of each."""

from __future__ import annotations

from game.ai import STRATEGIES
from game.core.text import T, Text

HUMAN = "human"
CLOSED = "closed"
"""A seat that nobody plays: it keeps its promises and makes none."""
MIX = ("reciprocal", "selfish", "cooperative", "cautious")
"""The strategies of the other seats by default, in turn: different ones make the best game."""


def labels() -> dict[str, Text]:
    """The name of each way to play a seat: a person, each strategy, nobody."""
    computers = {name: strategy.name for name, strategy in STRATEGIES.items()}
    return {HUMAN: T("People"), **computers, CLOSED: T("Closed: keeps promises only")}
