"""DICE-2023 run whole: economy, emissions, carbon, temperature and damage, in steps of five years.

The expected numbers are those of the DICE-2023 manual v3.1.2 (base scenario) and of an independent run
with a constant saving rate; both are in the design tables.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from game.domains.climate import equations as climate
from game.domains.economy import equations as economy

BASE_SAVING = (
    0.25349, 0.25033, 0.24780, 0.24572, 0.24397, 0.24249, 0.24123, 0.24016, 0.23925,
    0.23847, 0.23781, 0.23725, 0.23678, 0.23639, 0.23607, 0.23582, 0.23564,
)  # fmt: skip


class Year(NamedTuple):
    emissions: float
    ppm: float
    temperature: float
    gross: float


def base_abatement(year: int) -> float:
    """The base policy: a price of 6 USD growing by 2.5 % a year."""
    price = np.array(6.0 * 1.025 ** (year - 2020))
    return float(economy.abatement_at_price(price, economy.backstop_price(year)))


def run(saving: tuple[float, ...]) -> dict[int, Year]:
    """The base run, one entry per five years from 2020."""
    start = economy.DICE2023_START
    tfp, capital, people, intensity = (
        np.array(x) for x in (start.tfp, start.capital, start.population, start.intensity)
    )
    state, gases, years = climate.DFAIR_2020, 0.518, {}
    for step, rate in enumerate(saving):
        year = 2020 + 5 * step
        mu = np.array(base_abatement(year))
        gross = economy.gross_output(tfp, people, capital)
        emitted = economy.industrial_emissions(intensity, gross, mu)
        emitted = emitted + economy.land_use_emissions(year - 2020.0) * (1.0 - mu)
        if step:
            state = five_years(state, emitted, climate.misc_forcing(float(year)) + gases)
        warming = climate.temperature(state.heat)
        ppm = climate.concentration(climate.airborne_carbon(state.pools))
        years[year] = Year(float(emitted), float(ppm), float(warming), float(gross))
        loss = economy.damage(warming, 0.0, economy.DAMAGE_PER_K2["dice2023"])
        cost = economy.abatement_cost(mu, economy.backstop_price(year), intensity)
        net = economy.net_output(gross, loss, cost)
        gases = climate.abatable_forcing(gases, climate.abatable_co2e(float(year)), mu)
        capital = economy.capital_next(capital, rate * net, 5.0)
        state = state._replace(cumulative=state.cumulative + emitted * 5.0 / 3.666)
        tfp = economy.tfp_next(tfp, year - 2020.0, 5.0)
        people = economy.population_next(people, start.population_limit, 5.0)
        intensity = economy.intensity_next(intensity, year - 2020.0, 5.0)
    return years


def five_years(state: climate.DfairState, emitted: np.ndarray, other: float) -> climate.DfairState:
    """One step as DICE counts it: its lifetime equation knows cumulative emissions up to the step before."""
    alpha = climate.implicit_alpha(state, emitted, state.cumulative, other, 5.0)
    pools = climate.carbon_pools(state.pools, emitted, alpha, 5.0)
    heat = climate.heat_boxes(state.heat, climate.forcing(climate.airborne_carbon(pools), other), 5.0)
    return state._replace(pools=pools, heat=heat, alpha=alpha)


@pytest.fixture(scope="module")
def base() -> dict[int, Year]:
    return run(BASE_SAVING)


@pytest.fixture(scope="module")
def constant() -> dict[int, Year]:
    return run((0.25,) * 17)


@pytest.mark.parametrize(
    ("year", "emissions", "ppm", "temperature"),
    [
        (2020, 42.9, 416.2, 1.25),
        (2025, 44.9, 430.9, 1.43),
        (2050, 54.6, 517.7, 2.10),
        (2100, 75.7, 774.9, 3.55),
    ],
)
def test_base_scenario_of_the_manual(
    base: dict[int, Year], year: int, emissions: float, ppm: float, temperature: float
) -> None:
    """Every figure to half of its last printed digit."""
    assert base[year].emissions == pytest.approx(emissions, abs=0.05)
    assert base[year].ppm == pytest.approx(ppm, abs=0.05)
    assert base[year].temperature == pytest.approx(temperature, abs=0.005)


@pytest.mark.parametrize(
    ("year", "percent"), [(2020, 5), (2030, 6), (2040, 8), (2050, 10), (2060, 12), (2100, 22)]
)
def test_base_abatement_of_the_manual(year: int, percent: int) -> None:
    assert 100.0 * base_abatement(year) == pytest.approx(percent, abs=0.55)


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2050, Year(55.039, 518.05, 2.0998, 298.66)), (2100, Year(77.458, 781.12, 3.5755, 827.83))],
)
def test_constant_saving_needs_no_optimiser(constant: dict[int, Year], year: int, expected: Year) -> None:
    assert tuple(constant[year]) == pytest.approx(tuple(expected), rel=1e-4)
