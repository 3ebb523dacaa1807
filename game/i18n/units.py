"""The notation of each unit with its number: per cent, money by size, counted years.

Here: one row a unit, as templates that catalogues translate like any other. Not here: the marks in the number
itself (`languages`). A unit that has no row is written after its number as it is.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.core.text import TN, T, Text

_ROUNDS_UP: Final = 0.9995
"""Share of a step from which three significant digits round to the step itself."""


@dataclass(frozen=True, slots=True)
class Unit:
    """`steps`: (size in the unit, template) from small to large; a value takes the largest step that it
    reaches.

    `digits` is the default number of decimals; `grouped` is False for years.
    """

    steps: tuple[tuple[float, Text], ...]
    digits: int | None = None
    grouped: bool = True

    def step(self, value: float) -> tuple[float, Text]:
        """The size by which the value is divided, and the template for it; zero takes the unit itself."""
        size = abs(value)
        if size == 0 or math.isnan(size):
            return next((step for step in self.steps if step[0] == 1), self.steps[0])
        reached = [step for step in self.steps if size >= step[0] * _ROUNDS_UP]
        return reached[-1] if reached else self.steps[0]


def _plain(template: Text, *, digits: int | None = None, size: float = 1) -> Unit:
    return Unit(((size, template),), digits)


def _growing(small: Text, medium: Text, large: Text) -> Unit:
    """A unit that is written a thousand times smaller or larger where that is easier to read."""
    return Unit(((1e-3, small), (1, medium), (1e3, large)))


UNKNOWN: Final = _plain(T("{value} {unit}"))
"""How a unit without a row is written: after its number, as it is."""

_PERCENT: Final = _plain(T("{value}%"), size=0.01)
_BARE: Final = _plain(T("{value}"))
_PER_PERSON: Final = _plain(T("US${value} per person"), digits=0)
_PEOPLE: Final = _growing(
    T("{value} thousand people"), T("{value} million people"), T("{value} billion people")
)

COUNTED: Final = {
    "articles": _plain(TN("{value} article", "{value} articles", 1)),
    "bytes": _plain(TN("{value} byte", "{value} bytes", 1)),
    "cells": _plain(TN("{value} cell", "{value} cells", 1)),
    "characters": _plain(TN("{value} character", "{value} characters", 1)),
    "columns": _plain(TN("{value} column", "{value} columns", 1)),
    "entries": _plain(TN("{value} entry", "{value} entries", 1)),
    "envoys": _plain(TN("{value} envoy", "{value} envoys", 1)),
    "equal instalments": _plain(TN("{value} instalment", "{value} equal instalments", 1)),
    "instruments": _plain(TN("{value} instrument", "{value} instruments", 1)),
    "levels": _plain(TN("{value} level", "{value} levels", 1)),
    "members": _plain(TN("{value} member", "{value} members", 1)),
    "minutes": _plain(TN("{value} minute", "{value} minutes", 1)),
    "more instruments": _plain(TN("{value} more instrument", "{value} more instruments", 1)),
    "motions": _plain(TN("{value} motion", "{value} motions", 1)),
    "nations": _plain(TN("{value} nation", "{value} nations", 1)),
    "numbers": _plain(TN("{value} number", "{value} numbers", 1)),
    "parties": _plain(TN("{value} party", "{value} parties", 1)),
    "parts": _plain(TN("{value} part", "{value} parts", 1)),
    "promises": _plain(TN("{value} promise", "{value} promises", 1)),
    "quiet turns": _plain(TN("{value} quiet turn", "{value} quiet turns", 1)),
    "quiet years": _plain(TN("{value} quiet year", "{value} quiet years", 1)),
    "records": _plain(TN("{value} record", "{value} records", 1)),
    "rows": _plain(TN("{value} row", "{value} rows", 1)),
    "seats": _plain(TN("{value} seat", "{value} seats", 1)),
    "stages": _plain(TN("{value} stage", "{value} stages", 1)),
    "steps": _plain(TN("{value} step", "{value} steps", 1)),
    "tranches": _plain(TN("{value} tranche", "{value} tranches", 1)),
    "words": _plain(TN("{value} word", "{value} words", 1)),
}
"""Units that are counted things: the noun takes the form that the number requires."""

UNITS: Final[Mapping[str, Unit]] = MappingProxyType(
    {
        "": _BARE,
        "index": _BARE,
        "count": _BARE,
        "0 or 1": _BARE,
        "million people; USD bn per million people": _BARE,
        "unit of the commons": _BARE,
        "unit of the commons a year": _plain(T("{value} a year")),
        "share": _PERCENT,
        "ad valorem": _PERCENT,
        "share of output": _plain(T("{value}% of output"), size=0.01),
        "share a year": _plain(T("{value}% a year"), size=0.01),
        "per cent point": _plain(TN("{value} percentage point", "{value} percentage points", 1)),
        "% of output per °C": _plain(T("{value}% of output for each °C")),
        "% of output per °C²": _plain(T("{value}% of output for each °C²")),
        "USD bn": _growing(T("US${value} million"), T("US${value} billion"), T("US${value} trillion")),
        "USD bn a year": _growing(
            T("US${value} million a year"), T("US${value} billion a year"), T("US${value} trillion a year")
        ),
        "USD": _plain(T("US${value}")),
        "USD per person": _PER_PERSON,
        "USD a person": _PER_PERSON,
        "USD/tCO2": _plain(T("US${value} per tonne of CO₂")),
        "GtCO2/yr": _plain(T("{value} GtCO₂ a year")),
        "MtCO2/yr": _plain(T("{value} MtCO₂ a year")),
        "MtCO2 a year": _plain(T("{value} MtCO₂ a year")),
        "MtCO2 per USD bn": _plain(T("{value} MtCO₂ per billion US$")),
        "GtC": _plain(T("{value} GtC")),
        "ppm": _plain(T("{value} ppm"), digits=0),
        "°C": _plain(T("{value}°C")),
        "W/m2": _plain(T("{value} W/m²")),
        "W/m²": _plain(T("{value} W/m²")),
        "km": _plain(T("{value} km")),
        "troops": _plain(TN("{value} soldier", "{value} troops", 1), digits=0),
        "thousand people": _plain(T("{value} thousand people")),
        "kt": _plain(T("{value} kt")),
        "years": _plain(TN("{value} year", "{value} years", 1)),
        "year": Unit(((1, T("{value}")),), digits=0, grouped=False),
        "turns": _plain(TN("{value} turn", "{value} turns", 1)),
        "factor": _plain(T("×{value}")),
        "times the usual": _plain(T("{value} times the usual")),
        **COUNTED,
        "stars": _plain(TN("{value} star", "{value} stars", 1)),
        "points": _plain(TN("{value} point", "{value} points", 1)),
        "people m": _PEOPLE,
        "thousand people a year": _plain(T("{value} thousand people a year")),
        "million people": _PEOPLE,
    }
)
