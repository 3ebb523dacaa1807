"""Eighty years of climate, for one path of emissions and for a thousand side by side."""

from __future__ import annotations

import numpy as np

from benchmarks.clock import best
from game.domains.climate.equations import DFAIR_2020, DfairState, climate_step

YEARS, START = 80, 42.0
"""Years from 2020, and GtCO2 in the first of them."""


def measure() -> dict[str, float]:
    """Seconds for a run; the paths fall at different speeds, with the lifetime factor solved each year."""
    one, many = np.zeros(1), np.linspace(0.0, 0.05, 1000)
    return {
        "1 path": best(lambda: run(one), 5),
        "1,000 paths": best(lambda: run(many), 3),
    }


def run(falls: np.ndarray) -> DfairState:
    """The climate after emissions that fall by a share of themselves each year [path]."""
    state, ones = DFAIR_2020, np.ones_like(falls)
    state = DfairState(*(np.multiply.outer(ones, part) for part in state))
    for year in range(YEARS):
        state = climate_step(state, START * (1.0 - falls) ** year)
    return state
