"""A bad name costs consent; a good one adds nothing; one's own does not count."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.domains.society.state import Society
from game.engine.repute import PRICE, doubts
from tests.cases import reader


def test_partners_are_doubted_by_their_mean_reputation_below_even() -> None:
    world = reader.world({})
    named = replace(world[Society], reputation=np.array([0.0, 50.0, 30.0, 100.0]))
    world = world.with_states(named)
    found = doubts(world, ("arka", "bayu", "citra"))
    assert found[0] == pytest.approx(-PRICE * (50 - 40) / 50)
    assert found[1] == pytest.approx(-PRICE * (50 - 15) / 50)
    assert found[3] == pytest.approx(-PRICE * (50 - 80 / 3) / 50)
    assert doubts(world, ("bayu", "dirga"))[0] == 0.0 and doubts(world, ()).tolist() == [0.0] * 4
