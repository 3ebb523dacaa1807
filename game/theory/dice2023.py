"""DICE-2023, run whole: the economy and climate equations of the game in the steps of five years of DICE.

From 2020; money in tn 2019 USD, emissions in GtCO2 a year. Source: Barrage & Nordhaus 2024, PNAS 121(13).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.climate import equations as climate
from game.domains.economy import equations as economy

STEP: Final = 5
START: Final = 2020
CO2_PER_C: Final = 3.666  # where cumulative carbon is counted; 3.667 elsewhere, as in its program [V]
ABATABLE_2020: Final = 0.518  # W/m2, forcing of gases that can be abated [V]
BASE_SAVING: Final = (
    0.25349, 0.25033, 0.24780, 0.24572, 0.24397, 0.24249, 0.24123, 0.24016, 0.23925,
    0.23847, 0.23781, 0.23725, 0.23678, 0.23639, 0.23607, 0.23582, 0.23564,
    0.23561, 0.23566, 0.23583, 0.23614, 0.23662, 0.23731, 0.23826, 0.23953, 0.24118, 0.24327,
    0.24589, 0.24911, 0.25298, 0.25747, 0.26249, 0.26774, 0.27258, 0.27572, 0.27558, 0.27664,
    0.27780, 0.27899, 0.28016, 0.28123, 0.28210, 0.28259, 0.28234, 0.28070, 0.27644, 0.26716,
    0.24794, 0.25203, 0.25419, 0.25532, 0.25590, 0.25620, 0.25634, 0.25639, 0.25641, 0.25639,
)  # fmt: skip
"""The saving rates that maximise welfare under the base policy, 2020 to 2300 [computed with this code: L-BFGS
over 81 steps, elasticity 0.95, time preference 0.1 % a year and the precaution of DICE-2023, a saving rate of
0.2397 in the last ten].
"""


class Step(NamedTuple):
    """The results of a step; each field [...]."""

    year: int
    emissions: Array  # GtCO2 a year
    ppm: Array
    temperature: Array  # K
    gross: Array  # tn USD a year
    net: Array  # after damage and abatement


def base_abatement(step: int) -> float:
    """The base policy: a price of 6 USD growing by 2.5 % a year."""
    price = np.array(6.0 * 1.025 ** (STEP * step))
    return float(economy.abatement_at_price(price, economy.backstop_price(float(START + STEP * step))))


def run(saving: Sequence[float], abatement: Sequence[float] | None = None) -> list[Step]:
    """The run for as many steps as `saving` has entries; abatement per step, or None for the base policy."""
    first = economy.DICE2023_START
    tfp, capital, people, intensity = (
        np.array(x) for x in (first.tfp, first.capital, first.population, first.intensity)
    )
    state, found = climate.DFAIR_2020, []
    gases: climate.Floats = ABATABLE_2020
    for step, rate in enumerate(saving):
        year = START + STEP * step
        mu = np.array(base_abatement(step) if abatement is None else abatement[step])
        gross = economy.gross_output(tfp, people, capital)
        emitted = economy.industrial_emissions(intensity, gross, mu)
        emitted = emitted + economy.land_use_emissions(year - 2020.0) * (1.0 - mu)
        if step:
            state = _five_years(state, emitted, climate.misc_forcing(float(year)) + gases)
        warming = climate.temperature(state.heat)
        ppm = climate.concentration(climate.airborne_carbon(state.pools))
        loss = economy.damage(warming, 0.0, economy.DAMAGE_PER_K2["dice2023"])
        cost = economy.abatement_cost(mu, economy.backstop_price(float(year)), intensity)
        net = economy.net_output(gross, loss, cost)
        found.append(Step(year, emitted, ppm, warming, gross, net))
        gases = climate.abatable_forcing(gases, climate.abatable_co2e(float(year)), mu)
        capital = economy.capital_next(capital, rate * net, float(STEP))
        state = state._replace(cumulative=state.cumulative + emitted * STEP / CO2_PER_C)
        tfp = economy.tfp_next(tfp, year - 2020.0, float(STEP))
        people = economy.population_next(people, first.population_limit, float(STEP))
        intensity = economy.intensity_next(intensity, year - 2020.0, float(STEP))
    return found


def _five_years(state: climate.DfairState, emitted: Array, other: climate.Floats) -> climate.DfairState:
    """One step as DICE counts it: its lifetime equation knows cumulative emissions up to the step before."""
    alpha = climate.implicit_alpha(state, emitted, state.cumulative, other, float(STEP))
    pools = climate.carbon_pools(state.pools, emitted, alpha, float(STEP))
    airborne = climate.airborne_carbon(pools)
    heat = climate.heat_boxes(state.heat, climate.forcing(airborne, other), float(STEP))
    return state._replace(pools=pools, heat=heat, alpha=alpha)
