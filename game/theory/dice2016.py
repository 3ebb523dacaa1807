"""DICE-2016R, run whole: for regression and comparison only; the game's climate is that of DICE-2023.

Its sinks do not saturate as they should and its warming lags. Steps of five years from 2015; money in tn 2010
USD, people in millions, emissions in GtCO2 a year, carbon in GtC. Source: Nordhaus 2017, PNAS 114:1518, and
its program DICE2016R-091916ap; parameters [V] unless marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.economy.equations import DAMAGE_PER_K2

STEP: Final = 5
START: Final = 2015
CAPITAL_SHARE: Final = 0.3
DEPRECIATION: Final = 0.1  # a year
COST_EXPONENT: Final = 2.6
CO2_PER_C: Final = 3.666
MOST_ABATED: Final = 1.2
DOUBLING_FORCING: Final = 3.6813  # W/m2
SENSITIVITY: Final = 3.1  # K for a doubling
PREINDUSTRIAL: Final = 588.0  # GtC
OCEAN_UP: Final = (0.12, 0.007)  # b12 air to upper ocean, b23 upper to deep ocean, per step
AT_REST: Final = (588.0, 360.0, 1720.0)  # GtC in air, upper and deep ocean
HEAT: Final = (0.1005, 0.088, 0.025)  # c1, c3, c4 per step

BASE_SAVING: Final = (
    0.259556, 0.256250, 0.253388, 0.250920, 0.248798, 0.246980, 0.245429,
    0.244111, 0.242998, 0.242064, 0.241287, 0.240648, 0.240130, 0.239718,
    0.239398, 0.239157, 0.238983, 0.238860, 0.238801, 0.238796, 0.238841,
    0.238928, 0.239054, 0.239215, 0.239407, 0.239627, 0.239874, 0.240146,
    0.240441, 0.240756, 0.241093, 0.241447, 0.241821, 0.242211, 0.242619,
    0.243044, 0.243482, 0.243935, 0.244400, 0.244873, 0.245347, 0.245813,
    0.246249, 0.246622, 0.246866, 0.246870, 0.246932, 0.247032, 0.247140,
    0.247254, 0.247369, 0.247483, 0.247594, 0.247705, 0.247814, 0.247921,
    0.248024, 0.248125,
)  # fmt: skip
"""The saving rates that maximise welfare under the base policy, 2015 to 2300 [computed with this code: L-BFGS
over a hundred steps, elasticity 1.45, time preference 1.5 % a year; a saving rate of 0.2582 in the last ten].
"""


class State(NamedTuple):
    """The world at the beginning of a step; each field [...]."""

    capital: Array
    productivity: Array
    population: Array
    intensity: Array  # kgCO2 per USD
    carbon: Array  # GtC [..., air, upper, deep]
    air: Array  # K
    ocean: Array  # K


class Step(NamedTuple):
    """The results of a step; each field [...]."""

    year: int
    emissions: Array  # GtCO2 a year
    carbon: Array  # GtC in the air
    temperature: Array  # K
    gross: Array  # tn USD a year
    net: Array  # after damage and abatement


def start() -> State:
    """The world of 2015."""
    first = (223.0, 5.115, 7403.0, 35.85 / (105.5 * (1.0 - 0.03)))
    capital, productivity, population, intensity = (np.array(x) for x in first)
    carbon = np.array((851.0, 460.0, 1740.0))
    return State(capital, productivity, population, intensity, carbon, np.array(0.85), np.array(0.0068))


def backstop(step: int) -> float:
    """The price at which everything is abated, USD/tCO2: 550 falling by 2.5 % a step."""
    return 550.0 * 0.975**step


def base_abatement(step: int) -> float:
    """The base policy: a price of 2 USD growing by 2 % a year."""
    price = 2.0 * 1.02 ** (STEP * step)
    return float(min((price / backstop(step)) ** (1.0 / (COST_EXPONENT - 1.0)), 1.0))


def other_forcing(step: int) -> float:
    """Forcing of all but CO2, W/m2: 0.5 in 2015 rising to 1 in 2100."""
    return 0.5 + 0.5 * min(step, 17) / 17.0


def run(saving: Sequence[float], abatement: Sequence[float] | None = None) -> list[Step]:
    """The run for as many steps as `saving` has entries; abatement per step, or None for the base policy."""
    state, found = start(), []
    for step, rate in enumerate(saving):
        mu = base_abatement(step) if abatement is None else abatement[step]
        labour = np.power(state.population / 1000.0, 1.0 - CAPITAL_SHARE)
        gross = state.productivity * labour * np.power(state.capital, CAPITAL_SHARE)
        emitted = state.intensity * gross * (1.0 - mu) + 2.6 * 0.885**step
        cost = backstop(step) * state.intensity / COST_EXPONENT / 1000.0 * mu**COST_EXPONENT
        damage = DAMAGE_PER_K2["dice2016r"] * state.air * state.air
        net = gross * (1.0 - damage) - gross * cost
        found.append(Step(START + STEP * step, emitted, state.carbon[..., 0], state.air, gross, net))
        state = _after(state, step, rate * net, emitted)
    return found


def _after(state: State, step: int, invested: Array, emitted: Array) -> State:
    carbon = _carbon(state.carbon, emitted)
    forced = DOUBLING_FORCING * np.log2(carbon[..., 0] / PREINDUSTRIAL) + other_forcing(step + 1)
    warming, exchange, deep = HEAT
    lost = DOUBLING_FORCING / SENSITIVITY * state.air + exchange * (state.air - state.ocean)
    decline = -0.0152 * 0.999 ** (STEP * step)  # of intensity, a year
    return State(
        capital=(1.0 - DEPRECIATION) ** STEP * state.capital + STEP * invested,
        productivity=state.productivity / (1.0 - 0.076 * np.exp(-0.005 * STEP * step)),
        population=state.population * np.power(11500.0 / state.population, 0.134),
        intensity=state.intensity * np.exp(decline * STEP),
        carbon=carbon,
        air=state.air + warming * (forced - lost),
        ocean=state.ocean + deep * (state.air - state.ocean),
    )


def _carbon(carbon: Array, emitted: Array) -> Array:
    """Carbon in air, upper and deep ocean a step later; at rest, what sinks comes back."""
    air, upper, deep = (carbon[..., box] for box in range(3))
    sinks, settles = OCEAN_UP
    down, below = sinks * air, settles * upper
    up, rises = sinks * AT_REST[0] / AT_REST[1] * upper, settles * AT_REST[1] / AT_REST[2] * deep
    added = emitted * STEP / CO2_PER_C
    return np.stack(
        [air - down + up + added, upper + down - up - below + rises, deep + below - rises], axis=-1
    )
