"""Carbon, forcing and temperature of DFAIR, the climate module of DICE-2023.

Here: the published equations as functions of arrays, with free leading batch axes. Not here: emissions,
damages, the world. Sources: Barrage & Nordhaus 2024, PNAS 121(13) (GAMS DICE2023-b-4-3-10 and
FAIR-beta-4-3-1); it is FaIR (Millar et al. 2017; Leach et al. 2021) with four carbon and two heat boxes.
Status of numbers: [V] read from the source, [C] computed from it, [A] analytic, [M] general knowledge.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array, frozen

Floats: TypeAlias = Array | float

# Newton steps for the lifetime factor: from last year's value three reach the last bits even when emissions
# stop overnight; the fourth is for five-year steps. A fixed count keeps batch rows and machines in step.
NEWTON_STEPS = 4
NEWTON_LEAST = 0.25  # of the factor that a step leaves: Newton may not jump below zero (design)

POOL_SHARE = frozen((0.2173, 0.2240, 0.2824, 0.2763))  # [box] a_i [V]
POOL_YEARS = frozen((1e6, 394.4, 36.53, 4.304))  # [box] tau_i, years [V]
HEAT_RESPONSE = frozen((0.324, 0.44))  # [heat] q_j, K m2/W [V]
HEAT_YEARS = frozen((236.0, 4.07))  # [heat] d_j, years [V]


@dataclass(frozen=True, slots=True, eq=False)
class Dfair:
    """The parameters of DFAIR; any of them may carry leading axes, one set of values a row."""

    pool_share: Array = field(default_factory=lambda: POOL_SHARE)
    pool_years: Array = field(default_factory=lambda: POOL_YEARS)
    irf_base: Floats = 32.4  # years: 100-year integral of the impulse response, preindustrial [V]
    irf_uptake: Floats = 0.019  # years per GtC taken up by land and sea [V]
    irf_warming: Floats = 4.165  # years per K [V]
    irf_limit: float = 97.0  # years: no lifetime factor gives 100 or more; the cap of FaIR 1.x [M]
    irf_horizon: float = 100.0  # years [V]
    doubling_forcing: Floats = 3.93  # W/m2 for twice the CO2 [V]
    heat_response: Array = field(default_factory=lambda: HEAT_RESPONSE)
    heat_years: Array = field(default_factory=lambda: HEAT_YEARS)
    preindustrial_gtc: float = 588.0  # carbon of the air in 1765 [V]
    gtc_per_ppm: float = 2.13  # [V]
    co2_per_c: float = 3.667  # tCO2 per tC [V]


class DfairState(NamedTuple):
    """The climate at the end of a step; leading axes are free."""

    pools: Array  # [..., box] GtC above preindustrial
    heat: Array  # [..., heat] K above 1765
    cumulative: Array  # [...] GtC emitted since 1765
    alpha: Array  # [...] factor on carbon lifetimes


DFAIR = Dfair()
# End of 2020 [V]; alpha solves the lifetime equation for these values [C].
DFAIR_2020 = DfairState(
    pools=frozen((150.093, 102.698, 39.534, 6.1865)),
    heat=frozen((0.1477, 1.099454)),
    cumulative=frozen(633.5),
    alpha=frozen(0.4471555),
)
OTHER_FORCING_2020 = 0.464  # W/m2, F_misc + F_g of 2020 [V]; the scenario's constant unless it gives a list


def airborne_carbon(pools: Array, model: Dfair = DFAIR) -> Array:
    """Carbon in the air, GtC [...], from its pools [..., box]: M = 588 + sum R_i."""
    return np.asarray(model.preindustrial_gtc + pools.sum(axis=-1))


def concentration(airborne: Array, model: Dfair = DFAIR) -> Array:
    """CO2 in the air, ppm [...], from GtC [...]."""
    return airborne / model.gtc_per_ppm


def forcing(airborne: Array, other: Floats, model: Dfair = DFAIR) -> Array:
    """Radiative forcing, W/m2 [...]: F = F2x log2(M/588) + F_other."""
    return model.doubling_forcing * np.log2(airborne / model.preindustrial_gtc) + other


def carbon_pools(
    pools: Array, emissions: Floats, alpha: Array, years: float = 1.0, model: Dfair = DFAIR
) -> Array:
    """The pools, GtC [..., box], after `years` of constant emissions, GtCO2/yr [...].

    R_i' = a_i tau_i alpha (E/3.667)(1 - e^{-dt/(alpha tau_i)}) + R_i e^{-dt/(alpha tau_i)}.
    """
    lifetime = alpha[..., None] * model.pool_years
    lost = -np.expm1(-years / lifetime)
    inflow = np.asarray(emissions)[..., None] / model.co2_per_c
    return pools + lost * (model.pool_share * lifetime * inflow - pools)


def heat_boxes(heat: Array, radiative: Array, years: float = 1.0, model: Dfair = DFAIR) -> Array:
    """The heat boxes, K [..., heat], after `years` under a forcing, W/m2 [...].

    T_j' = T_j e^{-dt/d_j} + q_j F (1 - e^{-dt/d_j}).
    """
    gained = -np.expm1(-years / model.heat_years)
    return heat + gained * (model.heat_response * radiative[..., None] - heat)


def temperature(heat: Array) -> Array:
    """Warming since 1765, K [...]: T = T_1 + T_2."""
    return np.asarray(heat.sum(axis=-1))


def irf_integral(alpha: Array, model: Dfair = DFAIR) -> tuple[Array, Array]:
    """The 100-year integral of the impulse response, years [...], and its slope in alpha [...].

    sum alpha a_i tau_i (1 - e^{-100/(alpha tau_i)}).
    """
    lifetime = alpha[..., None] * model.pool_years
    ratio = model.irf_horizon / lifetime
    lost = -np.expm1(-ratio)
    value = (model.pool_share * lifetime * lost).sum(axis=-1)
    slope = (model.pool_share * model.pool_years * (lost - (1.0 - lost) * ratio)).sum(axis=-1)
    return value, slope


def irf_target(cumulative: Array, airborne: Array, warming: Array, model: Dfair = DFAIR) -> Array:
    """What the integral must be, years [...]: irf0 + irC (CC - (M - 588)) + irT T, capped below 100."""
    uptake = cumulative - (airborne - model.preindustrial_gtc)
    needed = model.irf_base + model.irf_uptake * uptake + model.irf_warming * warming
    return np.minimum(needed, model.irf_limit)


def lagged_alpha(state: DfairState, model: Dfair = DFAIR) -> Array:
    """The lifetime factor [...] that a climate as it stands implies (the explicit form)."""
    target = irf_target(state.cumulative, airborne_carbon(state.pools, model), temperature(state.heat), model)
    alpha = state.alpha
    for _ in range(NEWTON_STEPS):
        value, slope = irf_integral(alpha, model)
        alpha = np.maximum(alpha - (value - target) / slope, NEWTON_LEAST * alpha)
    return alpha


def implicit_alpha(
    state: DfairState,
    emissions: Floats,
    cumulative: Array,
    other: Floats,
    years: float = 1.0,
    model: Dfair = DFAIR,
) -> Array:
    """The lifetime factor [...] that agrees with the carbon and warming which it leads to itself.

    `cumulative` is the CC of the lifetime equation, GtC [...]. Newton, a fixed number of steps.
    """
    inflow = np.asarray(emissions)[..., None] / model.co2_per_c
    gained = -np.expm1(-years / model.heat_years)
    kept_heat = (state.heat * (1.0 - gained)).sum(axis=-1)
    response = (gained * model.heat_response).sum(axis=-1)
    alpha = state.alpha
    for _ in range(NEWTON_STEPS):
        lifetime = alpha[..., None] * model.pool_years
        lost = -np.expm1(-years / lifetime)
        change = lost * (model.pool_share * lifetime * inflow - state.pools)
        decay = (1.0 - lost) * years / (lifetime * alpha[..., None])
        slope_pools = model.pool_share * model.pool_years * inflow * lost
        slope_pools = slope_pools + decay * (state.pools - model.pool_share * lifetime * inflow)
        airborne = airborne_carbon(state.pools + change, model)
        slope_airborne = slope_pools.sum(axis=-1)
        warming = kept_heat + response * forcing(airborne, other, model)
        slope_warming = response * model.doubling_forcing / (airborne * np.log(2.0)) * slope_airborne
        target = irf_target(cumulative, airborne, warming, model)
        slope_target = model.irf_warming * slope_warming - model.irf_uptake * slope_airborne
        value, slope = irf_integral(alpha, model)
        slope = slope - slope_target * (target < model.irf_limit)
        alpha = np.maximum(alpha - (value - target) / slope, NEWTON_LEAST * alpha)
    return alpha


def climate_step(
    state: DfairState,
    emissions: Floats,
    other: Floats = OTHER_FORCING_2020,
    years: float = 1.0,
    method: Literal["implicit", "lagged"] = "implicit",
    model: Dfair = DFAIR,
) -> DfairState:
    """The climate after `years` of world emissions, GtCO2/yr [...], and other forcing, W/m2 [...].

    `implicit` solves the lifetime factor together with the step; `lagged` takes it from the state
    before (cheaper, within 0.0043 K over 100 years [C]).
    """
    cumulative = state.cumulative + np.asarray(emissions) * (years / model.co2_per_c)
    if method == "implicit":
        alpha = implicit_alpha(state, emissions, cumulative, other, years, model)
    else:
        alpha = lagged_alpha(state, model)
    pools = carbon_pools(state.pools, emissions, alpha, years, model)
    heat = heat_boxes(state.heat, forcing(airborne_carbon(pools, model), other, model), years, model)
    return DfairState(pools, heat, cumulative, alpha)


def misc_forcing(year: Floats) -> Floats:
    """Forcing that nobody abates, W/m2: from -0.054 in 2020 linearly to 0.265 in 2100, then constant [V]."""
    share: Floats = np.minimum(np.maximum((np.asarray(year) - 2020.0) / (2100.0 - 2020.0), 0.0), 1.0)
    return -0.054 + (0.265 + 0.054) * share


def abatable_co2e(year: Floats) -> Floats:
    """Abatable non-CO2 emissions before abatement, GtCO2e/yr: 9.96 in 2020 linearly to 15.5 in 2100 [V]."""
    share: Floats = np.minimum(np.maximum((np.asarray(year) - 2020.0) / (2100.0 - 2020.0), 0.0), 1.0)
    return 9.96 + (15.5 - 9.96) * share


def abatable_forcing(last: Floats, co2e: Floats, abatement: Floats) -> Floats:
    """Forcing of abatable non-CO2 gases, W/m2, five years on: 0.861 F_g + 0.00955 CO2e (1 - mu) [V].

    It is 0.518 in 2020 [V]. The coefficients are for steps of five years only.
    """
    return 0.861 * last + 0.00955 * co2e * (1.0 - abatement)


def impulse_response(years: Array, shares: Array, lifetimes: Array) -> Array:
    """What part of a pulse of CO2 is in the air after `years` [...], with fixed lifetimes [box].

    IRF(t) = sum a_i e^{-t/tau_i} (Joos et al. 2013; AR5 ch. 8); an endless lifetime is `inf`.
    """
    return np.asarray((shares * np.exp(-years[..., None] / lifetimes)).sum(axis=-1))


def impulse_integral(years: Array, shares: Array, lifetimes: Array) -> Array:
    """The integral of the impulse response from 0 to `years`, years [...]; times RE it is the AGWP."""
    endless = np.isinf(lifetimes)
    finite = np.where(endless, 1.0, lifetimes)
    part = -finite * np.expm1(-years[..., None] / finite)
    return np.asarray((shares * np.where(endless, years[..., None], part)).sum(axis=-1))
