"""A few long games with extreme numbers; `python -m tests.properties.extremes` plays a thousand."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.domains.trade.state import Trade
from tests.generators import random_world
from tests.properties.extremes import faults, play


@pytest.mark.parametrize(("seed", "nations"), [(0, 4), (1, 11), (2, 24), (3, 60)])
def test_nothing_breaks_in_long_wild_games(seed: int, nations: int) -> None:
    with np.errstate(all="raise", under="ignore"):
        assert play(seed, nations, 30) == []


def test_the_search_sees_what_is_wrong() -> None:
    world = random_world(1, 4)
    trade = world[Trade]
    lost = dataclasses.replace(trade, wage=np.zeros_like(trade.wage))
    assert any("wage" in fault for fault in faults(world, world.with_states(lost)))
