"""What theory says of the shipped scenarios, played by computer delegations to the end (a few seeds).

Selfish worlds end worse for all than reciprocal ones; treaties enter into force in some games, and texts fail
in others; nothing ever leaves its bounds. Wide sweeps are the laboratory's.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.resources import scenarios
from game.scenario.load import load
from game.session.opening import start
from game.treaties.status import status


@dataclass(frozen=True)
class Played:
    """What is looked at of a game: its gates' bands, the world's planet, treaties in force and not."""

    bands: tuple[str, ...]
    planet: float
    in_force: int
    failed: int
    outside: tuple[str, ...]


def played(name: str, strategy: str, seed: int) -> Played:
    loaded = load(scenarios() / name)
    assert loaded.file is not None
    game = start(loaded, seed, {nation.id: strategy for nation in loaded.file.nations})  # type: ignore[misc]
    outside: list[str] = []
    while not game.is_over:
        world = game.play_stage().world
        for variable, declared in world.variables().items():
            array = world.array(variable)
            if not ((array >= declared.low) & (array <= declared.high)).all():
                outside.append(f"{variable} on turn {world.turn}")
    outcome = game.outcome()
    treaties = game.world.law.treaties
    in_force = sum(status.in_force_since(t, game.world.turn) is not None for t in treaties)
    return Played(
        tuple(result.band for result in outcome.gates),
        float(outcome.world.array("pillars.world_planet")),
        in_force,
        len(treaties) - in_force,
        tuple(outside),
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["first-accord", "ozone-hole", "paris-2015"])
def test_selfish_worlds_end_worse_than_reciprocal_ones(name: str) -> None:
    selfish, kind = played(name, "selfish", 1), played(name, "reciprocal", 1)
    assert selfish.outside == kind.outside == ()
    assert selfish.planet < kind.planet - 2.0
    assert selfish.bands == ("failed",)
    assert kind.bands != ("failed",)
    assert selfish.in_force and kind.in_force
    assert selfish.failed and kind.failed
