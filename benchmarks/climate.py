"""Eighty years of climate, for one set of parameters and for a thousand side by side."""

from __future__ import annotations

import numpy as np

from benchmarks.clock import Timed, timed
from game.domains.climate.equations import DFAIR, DFAIR_2020, Dfair, DfairState, climate_step

YEARS, START, FALLS = 80, 42.0, 0.02
"""Years from 2020, GtCO2 in the first of them, and the share by which they fall a year."""
SETS = 1000


def measure() -> dict[str, Timed]:
    """A run, with the lifetime factor solved each year."""
    return {
        "1 set of parameters": timed(lambda: run(1), 5),
        f"{SETS:,} sets of parameters": timed(lambda: run(SETS), 3),
    }


def run(sets: int) -> DfairState:
    """The climate after these emissions, in each set: sensitivity, uptake and feedbacks within a fifth."""
    draws = np.random.Generator(np.random.Philox(1))

    def around(value: object) -> np.ndarray:
        """A value of its own for each set."""
        shape = np.shape(value)
        return np.asarray(value) * draws.uniform(0.8, 1.2, (sets, *shape))

    model = Dfair(
        irf_base=around(DFAIR.irf_base),
        irf_uptake=around(DFAIR.irf_uptake),
        irf_warming=around(DFAIR.irf_warming),
        doubling_forcing=around(DFAIR.doubling_forcing),
        heat_response=around(DFAIR.heat_response),
        heat_years=around(DFAIR.heat_years),
    )
    state = DfairState(*(np.multiply.outer(np.ones(sets), part) for part in DFAIR_2020))
    for year in range(YEARS):
        state = climate_step(state, START * (1.0 - FALLS) ** year, model=model)
    return state
