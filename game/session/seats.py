"""Who can take a seat: people, nobody, or a computer strategy; and how each is called."""

from __future__ import annotations

from game.core.text import T, Text

HUMAN = "human"
CLOSED = "closed"
"""A seat that nobody takes: it keeps its promises and makes none."""

LABELS: dict[str, Text] = {
    HUMAN: T("People"),
    "reciprocal": T("Computer: like for like"),
    "selfish": T("Computer: own gain first"),
    "cooperative": T("Computer: common good"),
    "cautious": T("Computer: careful"),
    "random": T("Computer: unpredictable"),
    CLOSED: T("Closed: keeps promises only"),
}
