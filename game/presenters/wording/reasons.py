"""The reason of a statement as a sentence, with the noun after each figure in its right form.

Statements keep a template and bare figures, so that saves contain no words of a language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from game.core.text import Param, Quantity, Text
from game.model.law import Statement

UNITS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("gain", "theirs", "need", "outside", "before", "cost", "autonomy"), "points"),
    "years": "years",
    "turns": "turns",
    "count": "articles",
}
"""The unit of a figure by its name; other figures are bare numbers."""

_COUNTED: Final = re.compile(rf"\{{({'|'.join(UNITS)})\}} (?:points|years|turns|articles)\b")
"""Figures of older saves, whose templates contain the noun."""


def reason_words(made: Statement) -> Text | None:
    """The reason of a statement; None if it has none."""
    if not made.reason:
        return None
    figures: dict[str, Param] = {name: _figure(name, value) for name, value in made.figures.items()}
    return Text(_COUNTED.sub(r"{\1}", made.reason), figures)


def _figure(name: str, value: float | str) -> Param:
    try:
        return Quantity(float(value), UNITS[name]) if name in UNITS else value
    except ValueError:
        return value
