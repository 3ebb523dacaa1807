"""Life, outbreaks and preparedness of each nation."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.domains import defaults
from game.domains.climate import state as climate
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

SAMPLES = Slot("health.samples", ("nation", "other"), 0.0, Join.MAX, "share")
"""How much of its outbreaks a nation reports to the other, with samples."""
VACCINES = Slot("health.vaccines", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The worth of the vaccines that a nation pays for and the other receives (or itself)."""
TRAVEL_LEAST = Slot("health.travel_least", ("nation",), 0.0, Join.MAX, "share")
TRAVEL_MOST = Slot("health.travel_most", ("nation",), math.inf, Join.MIN, "share")
"""Between which a nation keeps its limits on travel while there is an outbreak anywhere."""
RELIEF = Slot("health.relief", ("nation", "other"), 0.0, Join.MAX, "share")
"""How far a nation lets impartial relief pass to the other (or into itself); all who are asked must."""
VOLUNTEERS = Slot("health.volunteers", ("nation", "other"), 0.0, Join.SUM, "thousand people")
"""People whom a nation sends to help the other."""
SLOTS = (SAMPLES, VACCINES, TRAVEL_LEAST, TRAVEL_MOST, RELIEF, VOLUNTEERS)

SPENDING = Lever(
    "health.spending",
    "share of output",
    0.0,
    0.25,
    0.005,
    T("Health spending"),
    T("Spends this share of output on health. Life becomes longer, and outbreaks are stopped sooner."),
    audience=NATION,
    start="health.spending",
)
TRAVEL = Lever(
    "health.travel_limits",
    "share",
    0.0,
    1.0,
    0.05,
    T("Limits on travel"),
    T("Stops this part of travel from abroad. Fewer infections come in, and trade and income suffer."),
    audience=NATION,
    start="health.travel_limits",
)
LEVERS = (SPENDING, TRAVEL)

USUAL_SPENDING = 0.06
"""Share of output for health where nothing is said (design)."""
HALF_PREPARED = 0.05
"""Share of output with which a nation is half prepared (design)."""


YEARS_OUTBREAK = 8.0
"""Years of life lost in the worst outbreak (design; COVID-19 took about 1.6 years, Lancet 2024)."""
YEARS_DAMAGE = 30.0
"""Years of life lost if warming took all output; 1 % of damage costs 0.3 years (design)."""

PER_LOG, POOR, SHORTEST, LONGEST = 5.0, 500.0, 40.0, 84.0
"""Years of life for a logarithm of output, the USD a person at which life is 50 years, and bounds (design,
on the curve of Preston 1975)."""


@dataclass(frozen=True, slots=True, eq=False)
class Health(State):
    """A stylised health system: what is spent decides what an outbreak can do."""

    domain: ClassVar[str] = "health"

    spending: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=0.25,
        label=T("Health spending"),
        doc=T("The share of output that goes into health."),
    )
    outbreak: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Outbreak"),
        doc=T("How badly a disease spreads in the nation; it crosses borders."),
        better=-1,
        tracked=True,
    )
    life_expectancy: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=20,
        high=95,
        label=T("Life expectancy"),
        doc=T("How many years a child born now may expect to live."),
        better=1,
        tracked=True,
    )
    losses: Array = variable(
        "loss",
        "nation",
        audience=ALL,
        unit="years",
        low=0,
        high=60,
        label=T("Years of life lost"),
        doc=T("What outbreaks and warming take from life expectancy."),
    )
    shortage: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=-60,
        high=60,
        label=T("Years lost to dear goods"),
        doc=T("How much shorter lives are where food, medicine and the like have become dearer."),
        better=-1,
    )
    sanctioned: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=0,
        high=60,
        label=T("Years lost to sanctions"),
        doc=T("How much shorter lives are because of sanctions. A humanitarian exemption spares most of it."),
        source="Gutmann, Neuenkirch & Neumeier 2021",
        better=-1,
    )
    relieved: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=0,
        high=60,
        label=T("Years saved by relief"),
        doc=T("How much of the years lost in a crisis relief from abroad saves."),
        better=1,
    )
    travel_limits: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Limits on travel"),
        doc=T("The part of travel from abroad that the nation stops."),
    )
    preparedness: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Preparedness"),
        doc=T("How ready the nation is to stop an outbreak."),
        better=1,
        tracked=True,
    )


def years_lost(outbreak: Array, damage: Array) -> Array:
    """Years of life lost to outbreaks and to warming [..., loss, nation]; sizes are design."""
    rows = np.broadcast_arrays(YEARS_OUTBREAK * outbreak / 100.0, YEARS_DAMAGE * damage)
    return np.stack(rows, axis=-2)


def opening(given: Given) -> Health:
    """The opening health; life expectancy follows income where it is not given (after Preston 1975)."""
    spending = given.by_nation("health.spending", USUAL_SPENDING)
    person = defaults.output(given) / defaults.population(given) * 1000.0
    years = np.minimum(
        np.maximum(50.0 + PER_LOG * np.log(np.maximum(person, 100.0) / POOR), SHORTEST), LONGEST
    )
    outbreak = given.by_nation("health.outbreak", 0.0)
    return Health(
        spending=spending,
        outbreak=outbreak,
        shortage=frozen(np.zeros_like(outbreak)),
        sanctioned=frozen(np.zeros_like(outbreak)),
        relieved=frozen(np.zeros_like(outbreak)),
        travel_limits=given.by_nation("health.travel_limits", 0.0),
        losses=frozen(years_lost(outbreak, climate.opening(given).damage)),
        life_expectancy=given.by_nation("health.life_expectancy", frozen(years)),
        preparedness=given.by_nation("health.preparedness", 100.0 * spending / (spending + HALF_PREPARED)),
    )
