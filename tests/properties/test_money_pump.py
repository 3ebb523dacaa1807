"""No sequence of deals, accessions and withdrawals wins anything for nothing.

Each sequence leaves the law as it was. A larger search: `python -m tests.properties.pump --seeds 200`.
"""

from __future__ import annotations

import numpy as np
import pytest

from game.engine.phases import answers
from game.model.world import World
from game.treaties.lowering.roles import role_mask
from tests.properties import pump


@pytest.mark.parametrize("seed", [2, 3])
def test_no_sequence_of_moves_is_a_money_pump(seed: int) -> None:
    found = pump.search(seed, length=3, most=40)
    assert not found, "\n".join(str(one) for one in found[:10])


def test_the_search_finds_trust_that_is_won_once_a_treaty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rule of old: a point of trust for each treaty in force, whatever it says."""

    def by_treaty(world: World, *_: object) -> object:
        members = np.asarray(role_mask(world.setting, world.setting.nation_ids), dtype=np.float64)
        return np.outer(members, members) * len(pump.in_force(world))

    monkeypatch.setattr(answers, "won", by_treaty)
    found = pump.search(2, length=1)
    assert {one.moves for one in found} >= {("copies",), ("empty articles",), ("ring of grants",)}
