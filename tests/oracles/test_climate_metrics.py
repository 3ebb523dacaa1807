"""Metrics of greenhouse gases against the table of IPCC AR5 WG1, appendix 8.A."""

from __future__ import annotations

import numpy as np
import pytest

from game.theory.climate_metrics import co2, co2_left, methane

HORIZONS = np.array([20.0, 100.0])


def test_what_is_left_of_a_pulse_of_co2() -> None:
    assert co2_left(HORIZONS) == pytest.approx([0.5962, 0.4094], abs=5e-5)


def test_carbon_dioxide() -> None:
    found = co2(HORIZONS)
    assert found.forcing == pytest.approx([2.495e-14, 9.171e-14], rel=1e-4 * 3)
    assert found.warming == pytest.approx([6.84e-16, 5.47e-16], abs=0.005e-16)


def test_methane() -> None:
    found = methane(HORIZONS)
    assert found.forcing == pytest.approx([2.09e-12, 2.61e-12], abs=0.005e-12)
    assert found.warming == pytest.approx([4.62e-14, 2.34e-15], rel=2e-3)


def test_methane_against_carbon_dioxide() -> None:
    """GWP 84 and 28, GTP 67 and 4: whole numbers in the table."""
    gas, carbon = methane(HORIZONS), co2(HORIZONS)
    assert np.round(gas.forcing / carbon.forcing).tolist() == [84.0, 28.0]
    assert np.round(gas.warming / carbon.warming).tolist() == [67.0, 4.0]


def test_warming_is_what_forcing_does_to_the_two_boxes() -> None:
    """The closed form against the boxes stepped month by month under the forcing that is left."""
    years, step = 40.0, 1.0 / 240.0
    heat = np.zeros(2)
    for month in range(int(years / step)):
        forcing = float(co2_left(np.array((month + 0.5) * step))) * 1.7517e-15
        heat += step * (np.array([0.631, 0.429]) * forcing - heat) / np.array([8.4, 409.5])
    assert float(co2(np.array(years)).warming) == pytest.approx(heat.sum(), rel=2e-4)
