"""Economy, abatement and damages against printed numbers and identities."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.economy.equations import (
    DAMAGE_PER_K2,
    DICE2023,
    DICE2023_START,
    RICE2010,
    abatement_at_price,
    abatement_cost,
    abatement_reachable,
    aid_growth,
    backstop_price,
    capital_next,
    carbon_price,
    damage,
    gross_output,
    growth_effect,
    growth_effect_slope,
    industrial_emissions,
    intensity_next,
    net_output,
    population_next,
    productivity,
    steady_capital,
    tfp_next,
)

DEGREES = np.array([1.5, 2.0, 3.0, 4.0])


def test_backstop_and_price() -> None:
    assert backstop_price(np.array([2020.0, 2030.0, 2050.0])) == pytest.approx(
        [695.18, 629.02, 515.0], abs=5e-3
    )
    assert float(carbon_price(np.array(0.24), backstop_price(2030.0))) == pytest.approx(64.12, abs=5e-3)
    assert float(backstop_price(2060.0)) == pytest.approx(515.0 * np.exp(-0.01), rel=1e-12)


@pytest.mark.parametrize(
    ("name", "percent"),
    [
        ("dice2016r", [0.531, 0.944, 2.124, 3.776]),
        ("dice2016r2", [0.511, 0.908, 2.043, 3.632]),
        ("dice2023", [0.780, 1.387, 3.120, 5.547]),
        ("howard-sterner", [1.673, 2.975, 6.694, 11.90]),
    ],
)
def test_world_damage(name: str, percent: list[float]) -> None:
    """Per cent of output at 1.5, 2, 3 and 4 K, to the last printed digit."""
    assert 100.0 * damage(DEGREES, 0.0, DAMAGE_PER_K2[name]) == pytest.approx(percent, abs=1.1e-3)


@pytest.mark.parametrize(
    ("region", "percent"),
    [
        ("EU", [0.159, 0.636, 1.432, 2.546]),
        ("China", [0.204, 0.660, 1.368, 2.328]),
        ("India", [0.607, 1.553, 2.835, 4.456]),
        ("Africa", [0.539, 1.475, 2.808, 4.537]),
    ],
)
def test_regional_damage(region: str, percent: list[float]) -> None:
    """RICE-2010, per cent at 1, 2, 3 and 4 K, without sea level."""
    place = RICE2010[region]
    lost = damage(np.array([1.0, 2.0, 3.0, 4.0]), place.damage_per_k, place.damage_per_k2)
    assert lost == pytest.approx(percent, abs=1.3e-3)


def test_twelve_regions() -> None:
    assert len(RICE2010) == 12
    assert all(place.damage_per_k >= 0.0 and 0.1 < place.damage_per_k2 < 0.2 for place in RICE2010.values())


def test_burke_growth() -> None:
    """The optimum is 13.06 deg C; one more degree gives +0.30 points at 10, -1.16 at 25."""
    assert float(growth_effect_slope(np.array(13.06))) == pytest.approx(0.0, abs=1e-5)
    assert 100.0 * growth_effect_slope(np.array([10.0, 25.0])) == pytest.approx([0.30, -1.16], abs=5e-3)
    step = growth_effect(np.array(20.001)) - growth_effect(np.array(20.0))
    assert float(step) / 0.001 == pytest.approx(float(growth_effect_slope(np.array(20.0005))), rel=1e-8)


def test_solow() -> None:
    """From k = 1: 1.851005 after ten steps, 2.534965 at rest; in continuous time 2.53931."""
    workers, tfp = 1000.0, 1.0
    capital = np.array(1.0)
    path = []
    for _ in range(2000):
        output = gross_output(tfp, workers, capital)
        capital = capital_next(capital, 0.24 * output) / (1.01 * 1.015)
        path.append(float(capital))
    assert path[9] == pytest.approx(1.851005, abs=5e-7)
    assert path[-1] == pytest.approx(2.534965, abs=5e-7)
    rest = steady_capital(0.24, 0.01, 0.015)
    assert rest == pytest.approx(2.53931, abs=5e-6)
    assert float(gross_output(tfp, workers, np.array(rest))) == pytest.approx(1.32256, abs=5e-6)


def test_productivity_explains_output() -> None:
    output, people = np.array([1.37, 27.4]), np.array([281.0, 335.0])
    capital = 2.17 * output
    assert gross_output(productivity(output, people, capital), people, capital) == pytest.approx(
        output, rel=1e-13
    )


def test_price_and_abatement_are_inverse() -> None:
    share = np.array([0.0, 0.05, 0.5, 1.0])
    assert abatement_at_price(carbon_price(share, 600.0), 600.0) == pytest.approx(share, abs=1e-14)
    assert float(abatement_at_price(np.array(900.0), 600.0)) == 1.0
    assert abatement_reachable(np.array([0.1, 0.99])) == pytest.approx([0.124, 1.0])


def test_price_is_the_marginal_cost() -> None:
    """d(cost in USD)/d(tonnes avoided) is the carbon price: numerically, at mu = 0.3."""
    gross, intensity, backstop = np.array(100.0), 0.3, 600.0
    more, less = np.array(0.3 + 1e-6), np.array(0.3 - 1e-6)
    cost = (
        1e12 * gross * (abatement_cost(more, backstop, intensity) - abatement_cost(less, backstop, intensity))
    )
    tonnes = 1e9 * (
        industrial_emissions(intensity, gross, less) - industrial_emissions(intensity, gross, more)
    )
    assert float(cost / tonnes) == pytest.approx(float(carbon_price(np.array(0.3), backstop)), rel=1e-6)


def test_population_of_five_years_is_five_of_one() -> None:
    people = np.array(DICE2023_START.population)
    annual = people
    for _ in range(5):
        annual = population_next(annual, 10825.0)
    assert float(annual) == pytest.approx(float(population_next(people, 10825.0, 5.0)), rel=1e-14)
    assert float(population_next(people, 10825.0, 5.0)) == pytest.approx(7752.9 * (10825.0 / 7752.9) ** 0.145)


def test_productivity_and_intensity_move_the_right_way() -> None:
    assert float(tfp_next(np.array(5.84), 0.0, 5.0)) == pytest.approx(5.84 / (1.0 - 0.066), rel=1e-12)
    assert float(intensity_next(np.array(1.0), 0.0, 1.0)) == pytest.approx(np.exp(-0.015), rel=1e-12)
    assert float(intensity_next(np.array(1.0), 500.0, 1.0)) == pytest.approx(np.exp(-0.005), rel=1e-12)
    assert net_output(np.array(100.0), 0.02, 0.01) == pytest.approx(97.0)


def test_aid_is_absorbed_up_to_its_cap() -> None:
    """The first point of aid brings the full effect, the last none, and more than the cap nothing."""
    aid = np.array([0.0, 1e-6, 0.05, 0.10, 0.30])
    growth = aid_growth(aid, 0.10, 0.35)
    assert float(growth[1]) == pytest.approx(0.35e-6, rel=1e-4)
    assert growth[[0, 2, 3, 4]] == pytest.approx([0.0, 0.35 * 0.05 - 0.35 / 0.2 * 0.0025, 0.0175, 0.0175])


def test_leading_axes() -> None:
    """Three futures of two nations, with parameters of one axis."""
    capital = np.ones((3, 2)) * np.array([[1.0], [2.0], [3.0]])
    output = gross_output(np.array([1.0, 2.0]), np.array([100.0, 50.0]), capital)
    assert output.shape == (3, 2)
    assert float(output[2, 1]) == pytest.approx(2.0 * 0.05**0.7 * 3.0**0.3)
    assert DICE2023.capital_share == 0.3
