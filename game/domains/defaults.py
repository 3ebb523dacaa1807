"""Opening figures on which several domains must agree when a scenario does not give them.

Not here: anything that only one domain reads; that stands in its own `state`.
"""

from __future__ import annotations

from game.core.arrays import Array
from game.model.given import Given

PEOPLE = 10.0
"""Millions of people in a nation of which nothing is said (design)."""
INCOME = 10.0
"""Output in USD bn for a million people, that is 10,000 USD a person, where nothing is said (design)."""
DATED_FROM, DATED_TO = 1900, 2200
"""Years between which a scenario's calendar is taken to be ours (design)."""


def population(given: Given) -> Array:
    """People in millions (nation)."""
    return given.by_nation("economy.population", PEOPLE)


def output(given: Given) -> Array:
    """Gross output in USD bn a year (nation)."""
    return given.by_nation("economy.output", population(given) * INCOME)


def since_2020(given: Given) -> float:
    """Years from 2020 to the start of the game; 0 for a calendar that is not ours."""
    year = given.setting.timing.start_year
    return float(year - 2020) if DATED_FROM <= year <= DATED_TO else 0.0
