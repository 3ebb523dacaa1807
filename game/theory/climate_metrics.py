"""Effects of a kilogram of a gas over a horizon: forcing and warming, absolute and relative to CO2.

IPCC AR5 WG1 chapter 8 and its supplement: impulse responses with fixed lifetimes (Joos et al. 2013) and the
two-box warming of Boucher & Reddy 2008. Parameters read in public codes that cite Tables 8.SM.9 and 8.A.1 [V,
secondary]. Horizons in years [...]; methane without its carbon dioxide and without carbon-cycle feedbacks.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import Array, frozen
from game.domains.climate.equations import impulse_integral, impulse_response

CO2_EFFICIENCY: Final = 1.7517e-15  # W/m2 per kg
CO2_SHARES: Final = frozen((0.2173, 0.2240, 0.2824, 0.2763))
CO2_YEARS: Final = frozen((np.inf, 394.4, 36.54, 4.304))

AIR_KG: Final = 5.1352e18
AIR_WEIGHT: Final = 28.97  # kg per kmol
CH4_WEIGHT: Final = 16.04  # kg per kmol
CH4_PER_PPB: Final = 3.63e-4  # W/m2 per ppb
CH4_INDIRECT: Final = 1.65  # with ozone (50 %) and water vapour high up (15 %)
CH4_EFFICIENCY: Final = CH4_PER_PPB * CH4_INDIRECT * 1e9 * AIR_WEIGHT / CH4_WEIGHT / AIR_KG  # W/m2 per kg
CH4_YEARS: Final = 12.4

HEAT_RESPONSE: Final = frozen((0.631, 0.429))  # K per W/m2
HEAT_YEARS: Final = frozen((8.4, 409.5))


class Metrics(NamedTuple):
    """Per kilogram, over each horizon [...]."""

    forcing: Array
    """AGWP: forcing added up over the horizon, W m-2 yr kg-1."""
    warming: Array
    """AGTP: warming at its end, K kg-1."""


def co2_left(horizon: Array) -> Array:
    """The fraction of a pulse of CO2 that is still in the air after `horizon` years [...]."""
    return impulse_response(horizon, CO2_SHARES, CO2_YEARS)


def co2(horizon: Array) -> Metrics:
    """The metrics of carbon dioxide."""
    lasting = CO2_SHARES[0] * (HEAT_RESPONSE * -np.expm1(-horizon[..., None] / HEAT_YEARS)).sum(axis=-1)
    fading = sum(
        share * _warming(horizon, years) for share, years in zip(CO2_SHARES[1:], CO2_YEARS[1:], strict=True)
    )
    forcing = CO2_EFFICIENCY * impulse_integral(horizon, CO2_SHARES, CO2_YEARS)
    return Metrics(forcing, CO2_EFFICIENCY * (lasting + fading))


def methane(horizon: Array) -> Metrics:
    """The metrics of methane."""
    forcing = CH4_EFFICIENCY * impulse_integral(horizon, frozen((1.0,)), frozen((CH4_YEARS,)))
    return Metrics(forcing, CH4_EFFICIENCY * _warming(horizon, CH4_YEARS))


def _warming(horizon: Array, years: float) -> Array:
    """Warming after a pulse that decays over `years`, per W/m2 of the pulse, K [...].

    sum_j tau c_j/(tau - d_j) (e^{-H/tau} - e^{-H/d_j}); no lifetime here is one of the d_j.
    """
    left = np.exp(-horizon[..., None] / years) - np.exp(-horizon[..., None] / HEAT_YEARS)
    return np.asarray((years * HEAT_RESPONSE / (years - HEAT_YEARS) * left).sum(axis=-1))
