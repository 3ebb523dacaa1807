"""Climate: concentration and warming from a path of emissions; damage; the cost of abatement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import Field

from game.core.arrays import Array, Mask
from game.core.text import T
from game.domains.climate import equations as climate
from game.domains.economy import equations as economy
from game.lab.form import (
    MOST,
    Answer,
    Form,
    Number,
    Numbers,
    Share,
    Shares,
    Year,
    array,
    as_long,
    lengths,
)
from game.lab.model import Model, Plot
from game.theory import climate_metrics
from game.validation.shape_faults import ShapeError

DICE_2023: Final = "Barrage & Nordhaus 2024, PNAS 121(13): DICE-2023 with its DFAIR climate"


class Climate(Form):
    """A path of emissions, and the step and model for it."""

    emissions_gtco2: Annotated[
        Numbers, T("CO2 that the world emits, one number a step from the one after “start”, GtCO2 a year")
    ]
    start: Annotated[Year, T("the year before the first step; the climate then is that of 2020")] = 2020
    step_years: Annotated[int, Field(ge=1, le=100), T("years a step")] = 1
    f_other: Annotated[
        Number | Numbers, T("forcing of all but CO2, W/m2: one number, or one for each step")
    ] = climate.OTHER_FORCING_2020
    alpha: Annotated[
        Literal["implicit", "lagged"],
        T("the factor on carbon's lifetime: solved together with the step, or taken from the step before"),
    ] = "implicit"

    def faults(self) -> Iterator[ShapeError]:
        """A fault if a list of forcing is not as long as the emissions."""
        if isinstance(self.f_other, tuple):
            yield from as_long("f_other", self.f_other, "emissions_gtco2", len(self.emissions_gtco2))


def run_climate(asked: Climate) -> Answer:
    """Year, concentration (ppm), temperature (°C) and alpha after each step."""
    steps = len(asked.emissions_gtco2)
    others = asked.f_other if isinstance(asked.f_other, tuple) else (asked.f_other,) * steps
    state, states = climate.DFAIR_2020, []
    for emitted, other in zip(asked.emissions_gtco2, others, strict=True):
        state = climate.climate_step(state, array(emitted), other, float(asked.step_years), asked.alpha)
        states.append(state)
    return {
        "year": [asked.start + asked.step_years * step for step in range(1, steps + 1)],
        "ppm": [climate.concentration(climate.airborne_carbon(one.pools)) for one in states],
        "temperature_c": [climate.temperature(one.heat) for one in states],
        "alpha": [one.alpha for one in states],
    }


class Damage(Form):
    """A damage function and the warming to apply it to."""

    function: Annotated[
        Literal["dice2016r", "dice2016r2", "dice2023", "howard-sterner", "rice2010", "burke"],
        T("whose function of damage"),
    ]
    temperature_c: Annotated[
        Number | Numbers,
        T("warming since pre-industrial times, °C; for burke the mean temperature of a nation"),
    ]
    region: Annotated[
        Literal[tuple(economy.RICE2010)] | None, T("the region, for rice2010 only")  # type: ignore[valid-type]
    ] = None

    def faults(self) -> Iterator[ShapeError]:
        """A fault if a region is given without rice2010, or rice2010 without a region."""
        if (self.function == "rice2010") != (self.region is not None):
            known = ", ".join(economy.RICE2010)
            text = T("a region goes with rice2010 and with nothing else; known are: {known}", known=known)
            yield ShapeError(text, at=("region",))


def run_damage(asked: Damage) -> Answer:
    """The damage at each temperature."""
    warming = array(asked.temperature_c)
    if asked.function == "burke":
        return {"growth_pp_per_c": 100.0 * economy.growth_effect_slope(warming)}
    if asked.region is not None:
        region = economy.RICE2010[asked.region]
        return {
            "percent": 100.0
            * economy.damage(warming, region.damage_per_k / 100.0, region.damage_per_k2 / 100.0)
        }
    return {"percent": 100.0 * economy.damage(warming, 0.0, economy.DAMAGE_PER_K2[asked.function])}


class Abatement(Form):
    """Shares of emissions abated, and the years."""

    year: Annotated[Annotated[Number, Field(ge=1700, le=3000)] | Numbers, T("the year; one or several")]
    mu: Annotated[Share | Shares, T("the share of emissions that is abated, 0 to 1; one or several")]

    def faults(self) -> Iterator[ShapeError]:
        """A fault if two lists differ in length."""
        yield from lengths(year=self.year, mu=self.mu)


def run_abatement(asked: Abatement) -> Answer:
    """The carbon price that leads to this abatement, and the backstop price."""
    backstop = array(economy.backstop_price(array(asked.year)))
    return {
        "price_usd_per_t": economy.carbon_price(array(asked.mu), backstop),
        "backstop_usd_per_t": backstop,
    }


Horizon = Annotated[float, Field(ge=0.0, le=10_000.0)]
Horizons = Annotated[tuple[Horizon, ...], Field(min_length=1, max_length=MOST)]


class ClimateMetrics(Form):
    """A gas, and the horizons in years."""

    gas: Annotated[Literal["co2", "ch4"], T("carbon dioxide or methane")]
    horizons: Annotated[
        Horizons,
        T("years after the emission"),
    ]


def run_climate_metrics(asked: ClimateMetrics) -> Answer:
    """AGWP and AGTP of a kilogram at each horizon; for methane also GWP and GTP (None at horizon 0), for CO2
    the fraction left in the air."""
    horizons = array(asked.horizons)
    carbon = climate_metrics.co2(horizons)
    if asked.gas == "co2":
        return {"irf": climate_metrics.co2_left(horizons), "agwp": carbon.forcing, "agtp": carbon.warming}
    gas = climate_metrics.methane(horizons)
    later = horizons > 0.0
    return {
        "agwp": gas.forcing,
        "agtp": gas.warming,
        "gwp": _ratio(gas.forcing, carbon.forcing, later),
        "gtp": _ratio(gas.warming, carbon.warming, later),
    }


def _ratio(one: Array, other: Array, where: Mask) -> list[float | None]:
    return [a / b if good else None for a, b, good in zip(one, other, where, strict=True)]


MODELS: Final = (
    Model(
        "climate",
        T("carbon in the air and warming, from a path of emissions"),
        DICE_2023,
        Climate,
        run_climate,
        {
            "year": T("the year at the end of each step"),
            "ppm": T("CO2 in the air, parts per million"),
            "temperature_c": T("warming since 1765, °C"),
            "alpha": T("the factor on carbon's lifetime (1 in a world before industry's carbon)"),
        },
        {"emissions_gtco2": [40.0] * 30},
        Plot("year", ("temperature_c",)),
    ),
    Model(
        "climate-metrics",
        T("what a kilogram of a gas does to the climate over the years"),
        "IPCC AR5 WG1 (2013), chapter 8 and its supplement; Joos et al. 2013, ACP 13:2793",
        ClimateMetrics,
        run_climate_metrics,
        {
            "irf": T("co2: the part of it that is still in the air"),
            "agwp": T("forcing added up over the horizon, W m-2 yr kg-1"),
            "agtp": T("warming at the end of the horizon, K kg-1"),
            "gwp": T("ch4: added forcing against that of CO2"),
            "gtp": T("ch4: warming against that of CO2"),
        },
        {"gas": "ch4", "horizons": [20, 100]},
        Plot("horizons", ("irf", "gwp", "gtp")),
    ),
    Model(
        "damage",
        T("what warming takes from output"),
        "Nordhaus 2017, 2018 (DICE-2016R, R2); Barrage & Nordhaus 2024 (DICE-2023); Howard & Sterner 2017; "
        "Nordhaus 2010, PNAS 107:11721 (RICE-2010); Burke, Hsiang & Miguel 2015",
        Damage,
        run_damage,
        {
            "percent": T("output lost, per cent (rice2010: without the rise of the sea)"),
            "growth_pp_per_c": T("burke: change of growth for one degree more, percentage points a year"),
        },
        {"function": "dice2023", "temperature_c": [1.5, 2.0, 3.0, 4.0]},
        Plot("temperature_c", ("percent", "growth_pp_per_c")),
    ),
    Model(
        "abatement",
        T("the carbon price that abates a share of emissions"),
        DICE_2023,
        Abatement,
        run_abatement,
        {
            "price_usd_per_t": T("marginal cost of abatement, USD of 2019 per t CO2"),
            "backstop_usd_per_t": T("price at which everything is abated, USD of 2019 per t CO2"),
        },
        {"year": 2030, "mu": [0.1, 0.24, 0.5, 1.0]},
        Plot("mu", ("price_usd_per_t",)),
    ),
)
