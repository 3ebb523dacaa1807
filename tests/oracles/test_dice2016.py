"""DICE-2016R run whole, against its author's workbook and program (base scenario)."""

from __future__ import annotations

import numpy as np
import pytest

from game.theory import dice2016


@pytest.mark.parametrize(
    ("year", "emissions", "carbon", "temperature", "gross"),
    [
        (2015, 38.3447, 851.00, 0.8500, 105.177),
        (2030, 48.1519, 977.987, 1.3679, 172.508),
        (2050, 59.2726, 1176.527, 2.1272, 295.652),
        (2100, 71.1770, 1760.211, 4.1041, 788.344),
    ],
)
def test_base_run(year: int, emissions: float, carbon: float, temperature: float, gross: float) -> None:
    found = {step.year: step for step in dice2016.run(dice2016.BASE_SAVING)}[year]
    assert found.emissions == pytest.approx(emissions, rel=1e-4)
    assert found.carbon == pytest.approx(carbon, rel=1e-4)
    assert found.temperature == pytest.approx(temperature, rel=1e-4)
    assert found.gross == pytest.approx(gross, rel=1e-4)


def test_a_world_at_rest_keeps_its_carbon() -> None:
    """What sinks comes back, and nothing is lost between air and ocean."""
    rest = np.array(dice2016.AT_REST)
    assert dice2016._carbon(rest, np.array(0.0)) == pytest.approx(rest, rel=1e-12)
