"""Output, capital, abatement and damages: the equations of DICE-2023 and the regional ones of RICE-2010.

Here: pure functions with free leading batch axes; money in tn 2019 USD, people in millions, emissions in
GtCO2/yr, unless a docstring says otherwise. Not here: the world, levers, prices of goods.
Sources: Barrage & Nordhaus 2024, PNAS 121(13) (DICE-2023); Nordhaus 2010, PNAS 107:11721 (RICE-2010).
Status of numbers: [V] read from the source, [C] computed from it, [A] analytic, design where we chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array

Floats: TypeAlias = Array | float


@dataclass(frozen=True, slots=True)
class Dice2023:
    """The parameters of DICE-2023; growth factors are per five years and are taken to the power dt/5."""

    capital_share: float = 0.3  # gamma [V]
    depreciation: float = 0.1  # a year [V]
    cost_exponent: float = 2.6  # theta2 [V]
    abatement_per_year: float = 0.024  # the limit of 0.12 per five years [V]
    population_reversion: float = 0.145  # part of the log gap closed per five years [V]
    tfp_growth: float = 0.066  # per five years, in 2020 [V]
    tfp_slowdown: float = 0.0015  # a year [V]
    intensity_decline: float = 0.015  # a year, in 2020 [V]
    intensity_decline_kept: float = 0.96  # per five years [V]
    intensity_decline_floor: float = 0.005  # a year [V]
    land_use_gtco2: float = 5.9  # 2020 [V]
    land_use_kept: float = 0.9  # per five years [V]
    backstop_2050: float = 515.0  # 2019 USD/tCO2 [V]
    backstop_decline_before: float = 0.01  # a year, until 2050 [V]
    backstop_decline_after: float = 0.001  # a year, from 2050 [V]


class Dice2023Start(NamedTuple):
    """The world of 2020 in DICE-2023."""

    tfp: float = 5.84  # [V]
    capital: float = 295.0  # tn USD [V]
    population: float = 7752.9  # millions [V]
    population_limit: float = 10825.0  # millions [V]
    intensity: float = 37.56 / (135.7 * 0.95)  # kgCO2 per USD [V]


DICE2023 = Dice2023()
DICE2023_START = Dice2023Start()
STEP = 5.0  # years for which the growth factors of DICE-2023 are given [V]
GROWTH_PER_C, GROWTH_PER_C2 = 0.0127184, 0.0004871  # Burke, Hsiang & Miguel 2015, as coded in RICE50+ [V]
CAPITAL_PER_OUTPUT = 2.17  # years; K0/Y0 of DICE-2023, for nations whose capital is not in the data [C]

# Damage, share of output lost per K squared.
DAMAGE_PER_K2 = {
    "dice2016r": 0.00236,  # Nordhaus 2017 [V]
    "dice2016r2": 0.00227,  # Nordhaus 2018 [V]
    "dice2023": 0.003467,  # Barrage & Nordhaus 2024 [V]
    "howard-sterner": 0.00595 * 1.25,  # Howard & Sterner 2017, as coded in RICE50+ [V]
}


class Region(NamedTuple):
    """A region of RICE-2010: per cent of output lost per K and per K^2, backstop price over the world's."""

    damage_per_k: float
    damage_per_k2: float
    backstop_ratio: float


# Damage without sea level; workbook RICE_2010_base_000.xlsm [V]. The ratio of OthAsia is 1.512/1.26 [V].
RICE2010 = {
    "US": Region(0.0, 0.1414, 0.9),
    "EU": Region(0.0, 0.1591, 1.4),
    "Japan": Region(0.0, 0.1617, 1.4),
    "Russia": Region(0.0, 0.1151, 0.6),
    "Eurasia": Region(0.0, 0.1305, 0.6),
    "China": Region(0.0785, 0.1259, 0.7),
    "India": Region(0.4385, 0.1689, 1.1),
    "MidEast": Region(0.2780, 0.1586, 1.0),
    "Africa": Region(0.3410, 0.1983, 1.1),
    "LatAm": Region(0.0609, 0.1345, 1.3),
    "OHI": Region(0.0, 0.1564, 1.1),
    "OthAsia": Region(0.1755, 0.1734, 1.2),
}


def gross_output(tfp: Floats, population: Floats, capital: Array, model: Dice2023 = DICE2023) -> Array:
    """Output before damage and abatement, tn USD/yr: A (L/1000)^{1-g} K^g."""
    labour = np.power(np.asarray(population) / 1000.0, 1.0 - model.capital_share)
    return tfp * labour * np.power(capital, model.capital_share)


def productivity(output: Array, population: Floats, capital: Array, model: Dice2023 = DICE2023) -> Array:
    """Total factor productivity that explains an output: the inverse of `gross_output`."""
    explained: Array = output / gross_output(1.0, population, capital, model)
    return explained


def net_output(gross: Array, damage: Floats, abatement_cost: Floats) -> Array:
    """Output after damage and abatement, tn USD/yr: Y_gross (1 - D - theta1 mu^2.6); both are shares."""
    return gross * (1.0 - damage - abatement_cost)


def capital_next(capital: Array, investment: Floats, years: float = 1.0, model: Dice2023 = DICE2023) -> Array:
    """Capital after `years`, tn USD: (1 - 0.1)^dt K + dt I; investment in tn USD/yr."""
    kept: float = (1.0 - model.depreciation) ** years
    return kept * capital + years * investment


def population_next(
    population: Array, limit: Floats, years: float = 1.0, model: Dice2023 = DICE2023
) -> Array:
    """Population after `years`, millions: L (Linf/L)^0.145 over five years.

    Shorter steps close the log gap at the same pace, so that five annual steps make one of five years.
    """
    closed: float = 1.0 - (1.0 - model.population_reversion) ** (years / STEP)
    return population * np.power(limit / population, closed)


def tfp_next(tfp: Array, since_2020: Floats, years: float = 1.0, model: Dice2023 = DICE2023) -> Array:
    """Productivity after `years`: A / (1 - gA)^{dt/5}, gA = 0.066 e^{-0.0015 t}; t in years since 2020."""
    growth = model.tfp_growth * np.exp(-model.tfp_slowdown * np.asarray(since_2020))
    return tfp / np.power(1.0 - growth, years / STEP)


def intensity_next(
    intensity: Array, since_2020: Floats, years: float = 1.0, model: Dice2023 = DICE2023
) -> Array:
    """Emission intensity without abatement after `years`, kgCO2/USD.

    Falls by 1.5 % a year in 2020; the pace shrinks by 0.96 per five years to a floor of 0.5 %.
    """
    pace = model.intensity_decline * model.intensity_decline_kept ** (np.asarray(since_2020) / STEP)
    return np.asarray(intensity * np.exp(-years * np.maximum(pace, model.intensity_decline_floor)))


def industrial_emissions(intensity: Floats, gross: Array, abatement: Floats) -> Array:
    """Emissions of energy and industry, GtCO2/yr: sigma Y_gross (1 - mu)."""
    return intensity * gross * (1.0 - abatement)


def land_use_emissions(since_2020: Floats, model: Dice2023 = DICE2023) -> Array:
    """World emissions of land use before abatement, GtCO2/yr: 5.9 in 2020, times 0.9 per five years.

    DICE-2023 abates them with the industrial ones: E = (sigma Y_gross + E_land)(1 - mu).
    """
    return np.asarray(model.land_use_gtco2 * model.land_use_kept ** (np.asarray(since_2020) / STEP))


def backstop_price(year: Floats, model: Dice2023 = DICE2023) -> Array:
    """Price that ends all industrial emissions, 2019 USD/tCO2; regions multiply it by their ratio.

    515 in 2050; it falls 1 % a year until then and 0.1 % a year after.
    """
    ahead = 2050.0 - np.asarray(year, dtype=np.float64)
    before = model.backstop_decline_before * np.maximum(ahead, 0.0)
    after = model.backstop_decline_after * np.minimum(ahead, 0.0)
    return np.asarray(model.backstop_2050 * np.exp(before + after))


def abatement_cost(
    abatement: Array, backstop: Floats, intensity: Floats, model: Dice2023 = DICE2023
) -> Array:
    """Share of gross output spent on abatement: theta1 mu^2.6, theta1 = pback sigma / 2.6 / 1000."""
    full = backstop * intensity / model.cost_exponent / 1000.0
    return full * np.power(abatement, model.cost_exponent)


def carbon_price(abatement: Array, backstop: Floats, model: Dice2023 = DICE2023) -> Array:
    """Marginal cost of abatement, USD/tCO2: pback mu^1.6."""
    return backstop * np.power(abatement, model.cost_exponent - 1.0)


def abatement_at_price(price: Array, backstop: Floats, model: Dice2023 = DICE2023) -> Array:
    """Abatement that a carbon price brings, 0..1: the inverse of `carbon_price`."""
    return np.minimum(np.power(price / backstop, 1.0 / (model.cost_exponent - 1.0)), 1.0)


def abatement_reachable(last: Array, years: float = 1.0, model: Dice2023 = DICE2023) -> Array:
    """The most that abatement can be after `years`, 0..1: 0.024 a year more than it was."""
    return np.minimum(last + model.abatement_per_year * years, 1.0)


def damage(temperature: Floats, per_k: Floats, per_k2: Floats) -> Array:
    """Share of output lost: a1 T + a2 T^2; T in K since preindustrial, coefficients as shares.

    DICE: a1 = 0 and a2 of `DAMAGE_PER_K2`. RICE-2010: a1, a2 of `RICE2010`, which are per cent.
    """
    warming = np.asarray(temperature)
    return np.asarray(per_k * warming + per_k2 * warming * warming)


def growth_effect(mean_c: Array) -> Array:
    """Effect of the national mean temperature, deg C, on yearly growth, as a share.

    An option of a scenario, never a default. Burke, Hsiang & Miguel 2015, Nature 527:235, short-run
    pooled, as coded in RICE50+ [V].
    """
    return GROWTH_PER_C * mean_c - GROWTH_PER_C2 * mean_c * mean_c


def growth_effect_slope(mean_c: Array) -> Array:
    """Change of yearly growth per deg C more, as a share: the derivative of `growth_effect`."""
    return GROWTH_PER_C - 2.0 * GROWTH_PER_C2 * mean_c


def aid_growth(aid: Array, absorbed_at_most: Floats, effect: float = 0.15) -> Array:
    """Growth per head that aid brings, as a share a year: effect a - c a^2, level beyond the cap.

    `aid` and the cap are shares of the receiver's income. Galiani, Knack, Xu & Zou 2017, J. Econ. Growth
    22:1: 0.35 for 35 countries near graduation [V abstract], our upper setting; 0.1-0.2 is the default.
    The concave form, with marginal effect 0 at the cap, is a design choice.
    """
    used = np.minimum(aid, absorbed_at_most)
    return effect * used * (1.0 - 0.5 * used / absorbed_at_most)


def steady_capital(
    saving: float, population_growth: float, productivity_growth: float, model: Dice2023 = DICE2023
) -> float:
    """Capital per effective worker at rest, in continuous time: (s/(n+g+d))^{1/(1-a)} (Solow 1956) [A]."""
    needed = population_growth + productivity_growth + model.depreciation
    return float((saving / needed) ** (1.0 / (1.0 - model.capital_share)))
