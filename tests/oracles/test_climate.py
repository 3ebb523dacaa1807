"""DFAIR against the tables of the design: annual steps, a pulse, a ramp, the limits of its parameters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Literal

import numpy as np
import pytest

from game.domains.climate.equations import (
    DFAIR,
    DFAIR_2020,
    DfairState,
    airborne_carbon,
    carbon_pools,
    climate_step,
    concentration,
    heat_boxes,
    impulse_integral,
    impulse_response,
    irf_integral,
    lagged_alpha,
    temperature,
)

Method = Literal["implicit", "lagged"]
Path = Callable[[int], float]

CONSTANT: Path = lambda year: 40.0  # noqa: E731
TO_ZERO: Path = lambda year: max(0.0, 40.0 * (2050 - year) / 30.0)  # noqa: E731
ZERO: Path = lambda year: 0.0  # noqa: E731


def run(path: Path, until: int, method: Method = "implicit") -> DfairState:
    """The climate at the end of a year, from 2020, under a path of emissions in GtCO2."""
    state = DFAIR_2020
    for year in range(2021, until + 1):
        state = climate_step(state, path(year), 0.464, 1.0, method)
    return state


def ppm(state: DfairState) -> float:
    return float(concentration(airborne_carbon(state.pools)))


@pytest.mark.parametrize(
    ("path", "year", "carbon", "warming", "alpha"),
    [
        (CONSTANT, 2021, 418.482, 1.2815, 0.4595),
        (CONSTANT, 2030, 440.086, 1.4923, 0.5568),
        (CONSTANT, 2050, 489.455, 1.8433, 0.7879),
        (CONSTANT, 2100, 620.483, 2.6671, 1.6429),
        (TO_ZERO, 2050, 433.675, 1.5893, 0.6517),
        (TO_ZERO, 2100, 412.171, 1.5854, 0.7071),
        (ZERO, 2030, 402.749, 1.3346, 0.4917),
        (ZERO, 2100, 379.281, 1.3307, 0.5411),
    ],
)
def test_annual_reference(path: Path, year: int, carbon: float, warming: float, alpha: float) -> None:
    """Reference 2 of the design: F_other 0.464, alpha implicit."""
    state = run(path, year)
    assert ppm(state) == pytest.approx(carbon, abs=1e-3)
    assert float(temperature(state.heat)) == pytest.approx(warming, abs=1e-4)
    assert float(state.alpha) == pytest.approx(alpha, abs=1e-4)


def test_lagged_alpha_is_the_cheaper_form() -> None:
    state = run(CONSTANT, 2100, "lagged")
    assert ppm(state) == pytest.approx(619.635, abs=1e-3)
    assert float(temperature(state.heat)) == pytest.approx(2.6631, abs=1e-4)


@pytest.mark.parametrize(
    ("years", "fraction", "warming"),
    [(1, 0.936, 0.055), (20, 0.607, 0.164), (50, 0.575, 0.145), (100, 0.599, 0.135)],
)
def test_pulse_of_100_gtc(years: int, fraction: float, warming: float) -> None:
    """What is left of it in the air `years` after its start in 2021, and what it warms."""
    pulse: Path = lambda year: 40.0 + (366.7 if year == 2021 else 0.0)  # noqa: E731
    with_it, without = run(pulse, 2020 + years), run(CONSTANT, 2020 + years)
    left = (airborne_carbon(with_it.pools) - airborne_carbon(without.pools)) / 100.0
    assert float(left) == pytest.approx(fraction, abs=5e-4)
    assert float(temperature(with_it.heat) - temperature(without.heat)) == pytest.approx(warming, abs=5e-4)


def test_transient_and_equilibrium_sensitivity() -> None:
    """1 % more CO2 a year for 70 years gives 1.8232 K; doubled CO2 for ever 3.93 x 0.764 = 3.0025 K."""
    heat = np.zeros(2)
    for year in range(1, 71):
        heat = heat_boxes(heat, np.array(3.93 * year * np.log2(1.01)))
    assert float(temperature(heat)) == pytest.approx(1.8232, abs=5e-5)
    assert float(temperature(heat_boxes(heat, np.array(3.93), 1e6))) == pytest.approx(3.93 * 0.764, rel=1e-12)


def test_alpha_of_2020_is_consistent() -> None:
    assert float(lagged_alpha(DFAIR_2020)) == pytest.approx(float(DFAIR_2020.alpha), abs=1e-7)


def test_alpha_rises_with_warming_and_with_cumulative_emissions() -> None:
    warmer = DFAIR_2020._replace(heat=DFAIR_2020.heat + 0.1)
    dirtier = DFAIR_2020._replace(cumulative=DFAIR_2020.cumulative + 10.0)
    assert lagged_alpha(warmer) > lagged_alpha(DFAIR_2020)
    assert lagged_alpha(dirtier) > lagged_alpha(DFAIR_2020)


def test_carbon_is_conserved_without_decay() -> None:
    """With endless lifetimes the pools keep all that is emitted."""
    endless = dataclasses.replace(DFAIR, pool_years=np.full(4, 1e12))
    pools = carbon_pools(DFAIR_2020.pools, 36.67, np.array(1.0), 1.0, endless)
    assert float((pools - DFAIR_2020.pools).sum()) == pytest.approx(
        10.0 * float(DFAIR.pool_share.sum()), rel=1e-6
    )


def test_joos_impulse_response_and_agwp() -> None:
    """AR5 chapter 8: IRF(20), IRF(100), its integral and the AGWP that it gives."""
    shares, lifetimes = DFAIR.pool_share, np.array([np.inf, 394.4, 36.54, 4.304])
    years = np.array([20.0, 100.0])
    assert impulse_response(years, shares, lifetimes) == pytest.approx([0.5962, 0.4094], abs=5e-5)
    integral = impulse_integral(years, shares, lifetimes)
    assert float(integral[1]) == pytest.approx(52.355, abs=5e-4)
    assert 1.7517e-15 * integral == pytest.approx([2.495e-14, 9.171e-14], rel=5e-4)


@pytest.mark.parametrize("method", ["implicit", "lagged"])
def test_batch_rows_are_the_single_worlds(method: Method) -> None:
    """Sixty-four worlds at once, each the same to the last bit as alone."""
    emissions = np.linspace(0.0, 90.0, 64)
    wide = DfairState(*(np.broadcast_to(part, (64, *part.shape)).copy() for part in DFAIR_2020))
    for _ in range(30):
        wide = climate_step(wide, emissions, 0.464, 1.0, method)
    for row in (0, 17, 63):
        alone = DfairState(*(part[None] for part in DFAIR_2020))
        for _ in range(30):
            alone = climate_step(alone, emissions[row : row + 1], 0.464, 1.0, method)
        for one, many in zip(alone, wide, strict=True):
            assert np.array_equal(one[0], many[row])


def test_parameter_sets_are_batch_rows_too() -> None:
    many = dataclasses.replace(DFAIR, doubling_forcing=np.array([3.0, 3.93, 4.5]))
    warming = temperature(climate_step(DFAIR_2020, 40.0, model=many).heat)
    assert warming.shape == (3,) and (np.diff(warming) > 0).all()
    assert float(warming[1]) == pytest.approx(1.2815, abs=1e-4)


def test_endless_fossil_age_stays_finite() -> None:
    """Beyond the range of the model the lifetime factor is capped, never infinite."""
    state = run(lambda year: 400.0, 2300)
    assert np.isfinite(temperature(state.heat))
    assert float(irf_integral(state.alpha)[0]) == pytest.approx(97.0, abs=1e-6)
