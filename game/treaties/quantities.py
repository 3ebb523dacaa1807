"""Counted things in the prose of treaties: turns, instruments, findings."""

from __future__ import annotations

from game.core.text import TN, Param, Quantity, Text


def turns(count: int) -> Text:
    """The words for so many turns, as “3 turns”."""
    return TN("{count} turn", "{count} turns", count)


def counted(value: int, unit: str) -> Param:
    """A whole number with its unit, which may be turns."""
    return turns(value) if unit == "turns" else Quantity(value, unit, digits=0)
