"""People, capital, productivity and output of each nation. Not here: what the money is for (`finance`)."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.domains import defaults
from game.domains.economy.equations import CAPITAL_PER_OUTPUT
from game.model.audience import ALL
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

INVESTMENT = Slot("economy.investment", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""What investors of one nation put to work in another."""
SLOTS = (INVESTMENT,)
LEVERS: tuple[Lever, ...] = ()

AID_ABSORBED = 0.1
"""Share of output beyond which money received brings no more growth, and no more prosperity (design)."""
CAPITAL_SHARE = 0.3
"""Gamma of DICE-2023."""
SAVING = 0.24
"""Share of output saved, near the world's rate of 2020 (design)."""
ROOM, USUAL_GROWTH = 1.15, 0.012
"""Limit of the population over that of the start, and growth of productivity a year, where nothing is said:
near those of the world in this century (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Economy(State):
    """Output is made from people, capital and productivity (Solow 1956, as in DICE-2023)."""

    domain: ClassVar[str] = "economy"

    population: Array = variable(
        "nation",
        audience=ALL,
        unit="million people",
        low=0.001,
        high=20_000,
        label=T("Population"),
        doc=T("People who live in the nation. They move slowly towards a highest number."),
        source="DICE-2023",
        tracked=True,
    )
    population_limit: Array = variable(
        "nation",
        audience=ALL,
        unit="million people",
        low=0.001,
        high=20_000,
        label=T("Highest population"),
        doc=T("The number of people towards which the population moves."),
        source="DICE-2023",
    )
    capital: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn",
        low=0.001,
        high=1e9,
        label=T("Capital"),
        doc=T("Machines, roads and buildings. A tenth wears out every year; investment adds to it."),
        source="DICE-2023",
        tracked=True,
    )
    productivity: Array = variable(
        "nation",
        audience=ALL,
        unit="index",
        low=1e-6,
        high=1e6,
        label=T("Productivity"),
        doc=T("How much the same people and capital can make."),
        source="DICE-2023",
        tracked=True,
    )
    productivity_growth: Array = variable(
        "nation",
        audience=ALL,
        unit="share a year",
        low=-0.1,
        high=0.15,
        label=T("Growth of productivity"),
        doc=T("By how much productivity rises in a year."),
    )
    saving: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0.0,
        high=0.6,
        label=T("Saving"),
        doc=T("The share of output that is invested instead of spent."),
        source="DICE-2023",
    )
    fossil: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn a year",
        low=0,
        high=1e6,
        label=T("Fossil fuels sold"),
        doc=T("What the nation earns by oil, gas and coal while the world burns what it burnt at the start."),
    )
    output: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn a year",
        low=1e-6,
        high=1e9,
        label=T("Output"),
        doc=T("All that is made in a year, before damage and costs (gross domestic product)."),
        source="DICE-2023",
        tracked=True,
    )


def opening(given: Given) -> Economy:
    """The opening economy; productivity is what explains the output given."""
    population = defaults.population(given)
    output = defaults.output(given)
    capital = given.by_nation("economy.capital", output * CAPITAL_PER_OUTPUT)
    labour = np.power(population / 1000.0, 1.0 - CAPITAL_SHARE)
    explained = output / 1000.0 / (labour * np.power(capital / 1000.0, CAPITAL_SHARE))
    return Economy(
        population=population,
        population_limit=given.by_nation("economy.population_limit", population * ROOM),
        capital=capital,
        productivity=frozen(explained),
        productivity_growth=given.by_nation("economy.productivity_growth", USUAL_GROWTH),
        saving=given.by_nation("economy.saving", SAVING),
        fossil=given.by_nation("economy.fossil", 0.0),
        output=output,
    )
