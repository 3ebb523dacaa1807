"""Loading and checking scenarios."""

from __future__ import annotations

from benchmarks.clock import Timed, timed
from benchmarks.worlds import ROOT
from game.scenario.load import load


def measure() -> dict[str, Timed]:
    """Each scenario, with the size of its file in kB."""
    found = {}
    for path in sorted((ROOT / "scenarios").glob("*/scenario.yaml")):
        size = path.stat().st_size / 1000
        found[f"{path.parent.name}, {size:.0f} kB"] = timed(lambda p=path: load(p), 2)
    return found
