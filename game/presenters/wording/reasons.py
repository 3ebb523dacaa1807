"""Why a delegation says what it says: its sentence, with the figures in it as numbers of things.

Statements keep a template and bare figures, so that saves hold no words of a language.
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
"""What a figure of that name counts; the others are bare numbers."""

_COUNTED: Final = re.compile(rf"\{{({'|'.join(UNITS)})\}} (?:points|years|turns|articles)\b")
"""Statements of older saves still have the noun in their template."""


def reason_words(made: Statement) -> Text | None:
    """The reason that a statement gives, None if it gives none."""
    if not made.reason:
        return None
    figures: dict[str, Param] = {name: _figure(name, value) for name, value in made.figures.items()}
    return Text(_COUNTED.sub(r"{\1}", made.reason), figures)


def _figure(name: str, value: float | str) -> Param:
    try:
        return Quantity(float(value), UNITS[name]) if name in UNITS else value
    except ValueError:
        return value
