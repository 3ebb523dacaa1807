"""What theory says of the shipped scenarios, played by computer delegations to the end (a few seeds).

Selfish worlds end worse for all than reciprocal ones; treaties enter into force in some games, and texts fail
in others; nothing ever leaves its bounds. Each game is played once for all that is asked of it. Wide sweeps
are the laboratory's.
"""

from __future__ import annotations

from functools import cache

import pytest

from game.core.ids import NationId
from game.domains.pillars.state import Pillars
from game.model.setting import PILLARS
from game.model.world import World
from game.resources import scenarios
from game.scenario.load import load
from game.session.game import Game
from game.session.opening import start
from game.treaties.status import status


@cache
def played(name: str, strategy: str, seed: int) -> Game:
    """A game of one strategy, at its end."""
    loaded = load(scenarios() / name)
    assert loaded.file is not None
    game = start(loaded, seed, {NationId(nation.id): strategy for nation in loaded.file.nations})
    game.play_out()
    return game


def bands(game: Game) -> tuple[str, ...]:
    """How each gate of the scenario was passed."""
    return tuple(result.band for result in game.outcome().gates)


def outside(game: Game) -> list[str]:
    """What left its bounds, and when."""
    return [
        f"{name} on turn {moment.world.turn}"
        for moment in game.moments
        for name, declared in moment.world.variables().items()
        if not (
            (moment.world.array(name) >= declared.low) & (moment.world.array(name) <= declared.high)
        ).all()
    ]


def in_force(game: Game) -> int:
    """How many treaties have ever entered into force."""
    return sum(status.in_force_since(t, game.world.turn) is not None for t in game.world.law.treaties)


def world_mean(world: World) -> float:
    """The four pillars of the world, on average."""
    return sum(float(getattr(world[Pillars], f"world_{p}")) for p in PILLARS) / len(PILLARS)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["first-accord", "ozone-hole", "paris-2015"])
def test_selfish_worlds_end_worse_than_reciprocal_ones(name: str) -> None:
    selfish, kind = played(name, "selfish", 1), played(name, "reciprocal", 1)
    assert outside(selfish) == outside(kind) == []
    planets = [float(game.outcome().world.array("pillars.world_planet")) for game in (selfish, kind)]
    assert planets[0] < planets[1] - 2.0
    assert bands(selfish) == ("failed",)
    assert bands(kind) != ("failed",)
    for game in (selfish, kind):
        assert 0 < in_force(game) < len(game.world.law.treaties), "some texts enter into force and some fail"


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_all_selfish_is_worse_for_the_world_than_all_reciprocal(seed: int) -> None:
    """The commons of First Accord: who looks only to itself loses the bay (scoring, section E6)."""
    ends = {name: played("first-accord", name, seed) for name in ("selfish", "reciprocal", "cooperative")}
    means = {name: world_mean(game.outcome().world) for name, game in ends.items()}
    assert means["selfish"] < means["reciprocal"] - 2.0
    assert means["selfish"] < means["cooperative"] - 2.0
    assert bands(ends["selfish"])[0] != "safe"
    assert bands(ends["reciprocal"])[0] == "safe"
