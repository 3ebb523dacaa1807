"""Results differ by strategy in the direction that theory says."""

from __future__ import annotations

import pytest

from game.domains.pillars.state import Pillars
from game.engine.outcome import alone, outcome, quiet
from game.model.setting import PILLARS
from game.model.world import World
from tests.unit.ai.worlds import end_of, first_accord


def world_mean(world: World) -> float:
    """The four pillars of the world, on average."""
    return sum(float(getattr(world[Pillars], f"world_{p}")) for p in PILLARS) / len(PILLARS)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_all_selfish_is_worse_for_the_world_than_all_reciprocal(seed: int) -> None:
    """The commons of First Accord: who looks only to itself loses the bay (scoring, section E6)."""
    start = first_accord(seed)
    ends = {name: quiet(end_of(start, name, 6), 3) for name in ("selfish", "reciprocal", "cooperative")}
    assert world_mean(ends["selfish"]) < world_mean(ends["reciprocal"]) - 2.0
    assert world_mean(ends["selfish"]) < world_mean(ends["cooperative"]) - 2.0
    without = alone(start)
    assert outcome(start, ends["selfish"], without).gates[0].band != "safe"
    assert outcome(start, ends["reciprocal"], without).gates[0].band == "safe"
