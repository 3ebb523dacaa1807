"""One world and a thousand take the same path: row 0 of a batch is the single world, to the last bit."""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.projection import project, run_ahead, weights
from game.model.obligations import stacked
from game.model.world import World
from tests.generators import no_obligations, random_obligations, random_world

TURNS = 6


WORLDS = [(1, 4), (2, 7), (3, 24)]


def rows_of(world: World, index: tuple[int, ...]) -> dict[str, bytes]:
    """The bytes of every variable at one place of the batch."""
    found = {}
    for name, variable in world.variables().items():
        array = np.asarray(world.array(name))
        own = len(variable.axes)
        lead = array.shape[: array.ndim - own]
        ends = zip(index[len(index) - len(lead) :], lead, strict=True)
        at = tuple(min(place, size - 1) for place, size in ends)
        found[name] = np.ascontiguousarray(array[at]).tobytes()
    return found


@pytest.mark.parametrize(("seed", "nations"), WORLDS)
def test_each_row_of_a_batch_is_the_world_alone(seed: int, nations: int) -> None:
    world = random_world(seed, nations, commons=2)
    drafts = [no_obligations(world), *(random_obligations(seed + more, world, 6) for more in range(2))]
    batch = run_ahead(world, stacked(drafts), TURNS, 33)
    for row, law in enumerate(drafts):
        alone = run_ahead(world, law, TURNS, None)
        narrow = run_ahead(world, stacked([law]), TURNS, 5)
        assert rows_of(batch, (row, 0)) == rows_of(alone, ())
        for future in range(5):
            assert rows_of(batch, (row, future)) == rows_of(narrow, (0, future))


def test_a_fan_compares_futures_of_the_same_luck() -> None:
    world = random_world(5, 4, commons=2)
    law = no_obligations(world)
    found = project(world, [law, law, random_obligations(6, world, 6)], TURNS, 40)
    fan = found.fan(weights(world))
    assert fan.shape == (3, 3, 4)
    assert (fan[:, :2] == 0.0).all(), "the same law gains nothing, whatever the luck"
    assert (np.diff(fan, axis=0) >= 0.0).all()
    # independently: the gains of each future in a row, the fifth from either end
    gained = ((found.futures[2] - found.futures[0]) * weights(world)[:, None]).sum(axis=0)
    for nation in range(4):
        in_order = sorted(gained[:, nation])
        assert fan[:, 2, nation] == pytest.approx([in_order[4], np.median(in_order), in_order[-5]])
