"""Carbon, warmth, emissions, and what abating them and being warm costs."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.domains import defaults
from game.domains.climate.equations import DFAIR, DFAIR_2020, OTHER_FORCING_2020
from game.domains.economy import equations as dice
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

EMISSIONS_CAP = Slot("climate.emissions_cap", ("nation",), math.inf, Join.MIN, "MtCO2 a year")
TECHNOLOGY = Slot("climate.technology", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
ABATEMENT_FLOOR = Slot("climate.abatement_floor", ("nation",), 0.0, Join.MAX, "share")
CARBON_PRICE = Slot("climate.carbon_price", ("nation",), 0.0, Join.MAX, "USD/tCO2")
SLOTS = (EMISSIONS_CAP, TECHNOLOGY, ABATEMENT_FLOOR, CARBON_PRICE)

ABATEMENT = Lever(
    "climate.abatement",
    "share",
    0.0,
    1.0,
    0.01,
    T("Cutting emissions"),
    T("Cuts this share of the emissions. The cost rises steeply with the share, and is yours alone."),
    audience=NATION,
    start="climate.abatement",
)
LEVERS = (ABATEMENT,)

BACKSTOP_2020 = 695.18
"""USD/tCO2 that ended all emissions in 2020 (DICE-2023)."""
BACKSTOP_FALLS, BACKSTOP_YEARS = 0.01, 30.0
"""Part by which the backstop falls a year, and the years from 2020 for which it does so (DICE-2023)."""
EXPONENT = dice.DICE2023.cost_exponent
DAMAGE_PER_K2 = 0.3467
"""Per cent of output lost per K squared (Barrage & Nordhaus 2024)."""
HEAT_SHARES = (0.12, 0.88)
"""How warming beyond that of 2020 is laid into the slow and the fast box: as in 2020 (design)."""
USUAL_INTENSITY, USUAL_ABATEMENT = 0.3, 0.03
"""MtCO2 for USD bn of output, and the share cut, where nothing is said: near the world's of 2020 (design)."""
LEAST_EMITTED = 0.01
"""Share of emissions that is taken to be left where all are cut, so that intensity is finite (design)."""
GREEN_START = 0.01
"""USD bn of clean technology at the start for USD bn of output: learning is slow at first (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Climate(State):
    """DFAIR, the climate of DICE-2023, with the emissions of each nation."""

    domain: ClassVar[str] = "climate"

    carbon: Array = variable(
        "box",
        audience=ALL,
        unit="GtC",
        low=-1000,
        high=100_000,
        label=T("Carbon in the air, by pool"),
        doc=T("Carbon beyond that of 1765, in four pools that empty at different speeds."),
        source="DICE-2023 (DFAIR)",
    )
    heat: Array = variable(
        "heat",
        audience=ALL,
        unit="°C",
        low=-10,
        high=30,
        label=T("Heat, by depth"),
        doc=T("Warming that comes slowly from the deep sea, and fast from the air and the upper sea."),
        source="DICE-2023 (DFAIR)",
    )
    alpha: Array = variable(
        audience=ALL,
        unit="factor",
        low=0.001,
        high=1000,
        label=T("Lifetime of carbon"),
        doc=T("How much longer carbon stays in the air as land and sea fill up and warm."),
        source="DICE-2023 (DFAIR)",
        digits=9,
    )
    temperature: Array = variable(
        audience=ALL,
        unit="°C",
        low=-10,
        high=30,
        label=T("Warming"),
        doc=T("How much warmer the world is than before industry."),
        source="DICE-2023 (DFAIR)",
        better=-1,
        tracked=True,
    )
    concentration: Array = variable(
        audience=ALL,
        unit="ppm",
        low=100,
        high=50_000,
        label=T("Carbon dioxide in the air"),
        doc=T("Parts of carbon dioxide in a million parts of air."),
        source="DICE-2023 (DFAIR)",
        tracked=True,
    )
    cumulative: Array = variable(
        audience=ALL,
        unit="GtC",
        low=0,
        high=100_000,
        label=T("All carbon emitted"),
        doc=T("Carbon that mankind has emitted so far."),
        source="DICE-2023 (DFAIR)",
    )
    other_forcing: Array = variable(
        audience=ALL,
        unit="W/m²",
        low=-5,
        high=10,
        label=T("Other causes of warming"),
        doc=T("The warming effect of everything but carbon dioxide."),
        source="DICE-2023 (DFAIR)",
    )
    emissions: Array = variable(
        "nation",
        audience=NATION,
        unit="MtCO2 a year",
        low=0,
        high=1e6,
        label=T("Emissions"),
        doc=T("Carbon dioxide that the nation emits in a year."),
        better=-1,
        tracked=True,
        reported="climate.reported_emissions",
        digits=3,
    )
    reported_emissions: Array = variable(
        "nation",
        audience=ALL,
        unit="MtCO2 a year",
        low=0,
        high=1e6,
        label=T("Reported emissions"),
        doc=T("What the nation says that it emits."),
        better=-1,
        digits=3,
    )
    base_emissions: Array = variable(
        "nation",
        audience=ALL,
        unit="MtCO2 a year",
        low=0,
        high=1e6,
        label=T("Emissions at the start"),
        doc=T("What the nation emitted in the first year of the game; promises are counted from here."),
    )
    kaya: Array = variable(
        "factor",
        "nation",
        audience=ALL,
        unit="million people; USD bn per million people",
        low=0,
        high=1e9,
        label=T("What emissions grow with"),
        doc=T("People, and output a person, in the year in which the emissions were made."),
        source="Kaya & Yokobori 1997",
        digits=9,
    )
    intensity: Array = variable(
        "nation",
        audience=ALL,
        unit="MtCO2 per USD bn",
        low=0,
        high=100,
        label=T("Emissions for each unit of output"),
        doc=T("What one billion dollars of output would emit without abatement."),
        source="DICE-2023",
        digits=9,
        tracked=True,
    )
    intensity_decline: Array = variable(
        "nation",
        audience=ALL,
        unit="share a year",
        low=-0.05,
        high=0.2,
        label=T("Fall of intensity"),
        doc=T("How fast output becomes cleaner by itself."),
        source="DICE-2023",
        digits=9,
    )
    abatement: Array = variable(
        "nation",
        audience=NATION,
        unit="share",
        low=0,
        high=1,
        label=T("Emissions cut"),
        doc=T("The share of its emissions that the nation avoids by policy."),
        reported="climate.reported_abatement",
        tracked=True,
    )
    reported_abatement: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Reported cut of emissions"),
        doc=T("The share that the nation says it avoids."),
    )
    abatement_cost: Array = variable(
        "nation",
        audience=NATION,
        unit="share",
        low=0,
        high=1,
        label=T("Cost of cutting emissions"),
        doc=T("The share of output that cutting emissions costs."),
        source="DICE-2023",
        better=-1,
        digits=9,
        reported="climate.reported_abatement_cost",
    )
    reported_abatement_cost: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Reported cost of cutting emissions"),
        doc=T("The share of output that the reported cut would cost."),
        digits=9,
    )
    cost_factor: Array = variable(
        "nation",
        audience=ALL,
        unit="factor",
        low=0.05,
        high=10,
        label=T("Price of clean technology"),
        doc=T("What cutting emissions costs here compared with the usual; it falls with learning and help."),
        source="RICE-2010",
        better=-1,
    )
    backstop: Array = variable(
        audience=ALL,
        unit="USD/tCO2",
        low=1,
        high=10_000,
        label=T("Price of the last tonne"),
        doc=T("What it costs to avoid the last tonne of carbon dioxide."),
        source="DICE-2023",
    )
    green: Array = variable(
        audience=ALL,
        unit="USD bn",
        low=1e-6,
        high=1e9,
        label=T("Clean investment so far"),
        doc=T("All that the world has spent on clean technology. Each doubling makes it 8 % cheaper."),
    )
    exposure_linear: Array = variable(
        "nation",
        audience=ALL,
        unit="% of output per °C",
        low=-5,
        high=20,
        label=T("Exposure to warming"),
        doc=T("The per cent of output that each degree of warming takes."),
        source="RICE-2010",
    )
    exposure_square: Array = variable(
        "nation",
        audience=ALL,
        unit="% of output per °C²",
        low=0,
        high=5,
        label=T("Exposure to great warming"),
        doc=T("The per cent of output that the square of warming takes."),
        source="DICE-2023, RICE-2010",
    )
    damage: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=0.9,
        label=T("Damage by warming"),
        doc=T("The share of output that warming takes away."),
        source="DICE-2023, RICE-2010",
        better=-1,
        tracked=True,
    )
    elsewhere: Array = variable(
        audience=ALL,
        unit="MtCO2 a year",
        low=-1e6,
        high=1e6,
        label=T("Emissions of all others"),
        doc=T("Carbon dioxide that comes from no nation of this game."),
    )
    elsewhere_trend: Array = variable(
        audience=ALL,
        unit="share a year",
        low=-0.2,
        high=0.2,
        label=T("Trend of all others"),
        doc=T("By how much the emissions of all others change in a year."),
    )

    def carbon_price(self, abatement: Array) -> Array:
        """What the last tonne abated costs [..., nation], USD/tCO2 (DICE-2023)."""
        return dice.carbon_price(abatement, self.backstop[..., None] * self.cost_factor)


def _beyond_2020(given: Given) -> float:
    """Man-made carbon in the air over that of 2020, if the scenario gives its concentration; else 1."""
    if not given.has("climate.concentration"):
        return 1.0
    return (
        DFAIR.gtc_per_ppm * float(given.number("climate.concentration", 0.0)) - DFAIR.preindustrial_gtc
    ) / float(DFAIR_2020.pools.sum())


def opening(given: Given) -> Climate:
    """The opening climate: the end of 2020 in DICE-2023 unless the scenario gives its own.

    For another year's `climate.concentration` all pools, and all carbon emitted, are taken to be in the same
    proportions as in 2020 (design).
    """
    output, people = defaults.output(given), defaults.population(given)
    base = given.by_nation(
        "climate.base_emissions", given.by_nation("climate.emissions", output * USUAL_INTENSITY)
    )
    emissions = given.by_nation("climate.emissions", base)
    abatement = given.by_nation("climate.abatement", USUAL_ABATEMENT)
    beyond = _beyond_2020(given)
    carbon = given.array("climate.carbon", frozen(DFAIR_2020.pools * beyond), DFAIR_2020.pools.size)
    heat = given.array("climate.heat", DFAIR_2020.heat, 2)
    warming = heat.sum(axis=-1)
    if given.has("climate.temperature"):
        heat = frozen(heat + (given.number("climate.temperature", 0.0) - warming) * np.array(HEAT_SHARES))
    warming = heat.sum(axis=-1)
    linear = given.by_nation("climate.exposure_linear", 0.0)
    square = given.by_nation("climate.exposure_square", DAMAGE_PER_K2)
    backstop = BACKSTOP_2020 * math.exp(-BACKSTOP_FALLS * min(defaults.since_2020(given), BACKSTOP_YEARS))
    factor = given.by_nation("climate.cost_factor", 1.0)
    price = given.number("climate.backstop", backstop)
    intensity = given.by_nation(
        "climate.intensity", emissions / output / np.maximum(1.0 - abatement, LEAST_EMITTED)
    )
    cost = factor * price * intensity / EXPONENT / 1000.0 * np.power(abatement, EXPONENT)
    return Climate(
        carbon=carbon,
        heat=heat,
        alpha=given.number("climate.alpha", float(DFAIR_2020.alpha)),
        temperature=frozen(warming),
        concentration=frozen((DFAIR.preindustrial_gtc + carbon.sum(axis=-1)) / DFAIR.gtc_per_ppm),
        cumulative=given.number("climate.cumulative", float(DFAIR_2020.cumulative) * beyond),
        other_forcing=given.number("climate.other_forcing", OTHER_FORCING_2020),
        emissions=emissions,
        reported_emissions=emissions,
        base_emissions=base,
        kaya=frozen(np.stack((people, output / people))),
        intensity=intensity,
        intensity_decline=given.by_nation("climate.intensity_decline", dice.DICE2023.intensity_decline),
        abatement=abatement,
        reported_abatement=abatement,
        abatement_cost=frozen(np.minimum(cost, 1.0)),
        reported_abatement_cost=frozen(np.minimum(cost, 1.0)),
        cost_factor=factor,
        backstop=price,
        green=given.number("climate.green", GREEN_START * float(output.sum())),
        exposure_linear=linear,
        exposure_square=square,
        damage=frozen(np.maximum(linear * warming + square * warming * warming, 0.0) / 100.0),
        elsewhere=given.number("climate.elsewhere", 0.0),
        elsewhere_trend=given.number("climate.elsewhere_trend", 0.0),
    )
