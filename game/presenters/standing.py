"""The figures of the world and of a nation that every screen shows, with their change."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.model.setting import PILLARS
from game.model.view import View

NATION_FIGURES = (
    "society.support",
    "finance.income",
    "pillars.peace",
    "pillars.prosperity",
    "pillars.planet",
    "pillars.health",
    "society.autonomy",
    "society.reputation",
)
"""The variables on a nation's card, in order."""
PILLAR_LABELS = {
    "peace": T("Peace"),
    "prosperity": T("Prosperity"),
    "planet": T("Planet"),
    "health": T("Health"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One number to show: label, value, change since last turn, series so far, whether more is better."""

    variable: str
    label: Text
    value: Quantity
    change: Quantity
    series: tuple[float, ...]
    better: int
    """+1 if more is better, -1 if less is, 0 if neither, as the variable declares."""
    has_causes: bool


def world_figures(view: View) -> list[Figure]:
    """The figures of the top bar: temperature if the climate matters, and the four pillars."""
    figures = [figure(view, f"pillars.world_{pillar}", None, PILLAR_LABELS[pillar]) for pillar in PILLARS]
    if view.setting.timing.start_year > 1000:
        figures.insert(0, figure(view, "climate.temperature", None, T("World"), signed=True))
    return figures


def nation_figures(view: View, nation: int) -> list[Figure]:
    """The card of the nation at a place on the nation axis."""
    return [figure(view, name, nation) for name in NATION_FIGURES]


def figure(
    view: View, name: str, place: int | None, label: Text | None = None, *, signed: bool = False
) -> Figure:
    """A variable as a figure: of the nation at `place`, or of the world (None)."""
    declared = VARIABLES[name]
    series = tuple(at(array, place) for array in view.history.get(name, (view.world.array(name),)))
    digits = shown_digits(declared.unit)
    unit = "" if declared.unit == "points" else declared.unit
    return Figure(
        variable=name,
        label=label or declared.label,
        value=Quantity(series[-1], unit, digits, signed),
        change=Quantity(series[-1] - series[-2] if len(series) > 1 else 0.0, unit, digits, True),
        series=series,
        better=declared.better,
        has_causes=name in view.world.accounts,
    )


def at(array: Array, place: int | None) -> float:
    """The entry at `place`; without one the number, or the mean of many."""
    return float(np.mean(array)) if place is None or array.ndim == 0 else float(array[place])


def shown_digits(unit: str) -> int | None:
    """Decimals on cards: 0 for indices, 2 for degrees, None (the unit's own) for the rest."""
    return {"index": 0, "points": 0, "°C": 2, "USD a person": 0}.get(unit)
