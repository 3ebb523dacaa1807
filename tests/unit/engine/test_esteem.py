"""Who believes an accusation, what being named costs, and what a veto costs its caster."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.engine import esteem
from game.engine.turn import Resolution
from game.model.world import World
from tests.unit.engine.enforcing import (
    ARKA,
    BAYU,
    BREAKS,
    CITRA,
    DIRGA,
    kinds,
    pact,
    reputation,
    stage,
    trust,
)


def test_belief_goes_by_the_odds_and_the_most_trusted_accuser() -> None:
    """Dirga trusts Arka with 40 and Citra with 80: 0.6 of 80 %; accusers believe themselves."""
    world = pact()
    trusted = np.array(world.array("society.trust"))
    trusted[3, 0], trusted[3, 2] = 40.0, 80.0
    society = next(s for s in world.states.values() if s.domain == "society")
    world = world.with_states(society.with_array("trust", trusted))
    found = esteem.belief(world, 0.6, (ARKA, CITRA))
    assert found[[0, 2, 3]].tolist() == pytest.approx([0.6, 0.6, 0.48])
    assert esteem.belief(world, 0.6, ()).tolist() == pytest.approx([0.6] * 4)


def answered(kind: str, parties: tuple[str, ...]) -> World:
    final = {"verification": 0, "answer": {"kind": kind}}
    return stage(pact(final, parties=list(parties)), {BAYU: [BREAKS]}).world


def test_naming_costs_trust_with_all_who_believe_it_and_a_part_of_the_name() -> None:
    """Arka and Citra name Bayu: they lose 8 points of trust; Dirga, who trusts them by half, loses
    4. The name falls by 3 points times the mean belief, (1 + 1 + 0.5) / 3."""
    parties = (ARKA, BAYU, CITRA)
    silent, named = answered("none", parties), answered("naming", parties)
    lost = [trust(silent, n, BAYU) - trust(named, n, BAYU) for n in (ARKA, CITRA, DIRGA)]
    assert lost == pytest.approx([8.0, 8.0, 4.0], abs=0.1)
    assert reputation(silent, BAYU) - reputation(named, BAYU) == pytest.approx(2.5, abs=0.02)
    assert reputation(silent, ARKA) == reputation(named, ARKA)


def voted(world: World, ballots: dict[str, str]) -> Resolution:
    """A motion of Bayu, tabled in one turn and voted on in the next."""
    matter: dict[str, Any] = {"kind": "change-rule", "rule": {"name": "consensus"}}
    world = stage(world, {BAYU: [{"kind": "table", "body": "council", "matter": matter}]}).world
    motion = world.law.docket[0].id
    orders = {n: [{"kind": "vote", "motion": motion, "ballot": b}] for n, b in ballots.items()}
    return stage(world, orders)


def test_a_veto_costs_its_caster_among_those_whom_it_thwarts_and_more_each_time() -> None:
    """Half of the votes were for it: 3 points of their trust and 2 / 2 of the name the first time, twice that
    the second. A year leaves 94 % of what trust has lost (3 % fade, 3 % are won by promises kept) and 70 % of
    what the name has; the second vote comes two years after the first."""
    bodies = [{"id": "council", "rule": {"name": "majority", "veto": ["arka"], "quorum": 0}}]
    vetoed = {ARKA: "no", BAYU: "yes", CITRA: "yes", DIRGA: "abstain"}
    outvoted = {**vetoed, CITRA: "no", DIRGA: "no"}
    figures = []
    for ballots in (vetoed, outvoted):
        world = pact({"verification": 0}, bodies=bodies)
        for _ in range(2):
            found = voted(world, ballots)
            world = found.world
            assert ("motion.vetoed" in kinds(found)) == (ballots is vetoed)
            figures.append([trust(world, n, ARKA) for n in (BAYU, CITRA, DIRGA)] + [reputation(world, ARKA)])
    lost = np.array(figures[2:]) - np.array(figures[:2])
    first, name = 3.0 * 0.94, 1.0 * 0.7
    assert lost[0] == pytest.approx([first, first, 0.0, name], abs=0.01)
    second, later = 6.0 * 0.94 + first * 0.94**2, 2.0 * 0.7 + name * 0.7**2
    assert lost[1] == pytest.approx([second, second, 0.0, later], abs=0.05)
