"""Who can take a seat: people, nobody, or a computer strategy; and how each is called."""

from __future__ import annotations

from game.ai import STRATEGIES
from game.core.text import T, Text

HUMAN = "human"
CLOSED = "closed"
"""A seat that nobody takes: it keeps its promises and makes none."""
MIX = ("reciprocal", "selfish", "cooperative", "cautious")
"""The strategies that take the other seats by turns, where nobody says which."""


def labels() -> dict[str, Text]:
    """What may take a seat and what it is called: people, each strategy, nobody."""
    computers = {name: strategy.name for name, strategy in STRATEGIES.items()}
    return {HUMAN: T("People"), **computers, CLOSED: T("Closed: keeps promises only")}
