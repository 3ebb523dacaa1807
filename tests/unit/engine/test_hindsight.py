"""What a treaty did so far: against two whole games, one with it and one without."""

from __future__ import annotations

import numpy as np
import pytest

from game.core.ids import NationId, TreatyId
from game.engine.hindsight import hindsight
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.frozen import Multilingual
from game.model.treaty import Instrument, Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from tests.generators import random_world

NATIONS, TURNS = 3, 5


def bound(world: World, *articles: dict[str, object], since: int = 1) -> Treaty:
    """A treaty of all nations, in force from turn `since`."""
    everybody = world.setting.nation_ids
    text = TreatyText.model_validate(
        {
            "title": Multilingual(en="Pact", id="Pakta"),
            "articles": articles,
            "final": {"consent": "signature"},
        }
    )
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=since - 1, version=1)]
    acts += [Instrument(kind="signature", nation=n, turn=since - 1, version=1) for n in everybody]
    return Treaty(
        id=TreatyId("pact"),
        proposer=everybody[0],
        negotiators=everybody,
        versions=(Version(number=1, author=everybody[0], turn=since - 1, text=text),),
        instruments=tuple(acts),
        public=True,
    )


def played(world: World) -> list[World]:
    """The world at the start of each turn when nobody orders anything."""
    starts = [world]
    while world.turn <= TURNS:
        world = resolve(world, ()).world
        if world.stage == 0:
            starts.append(world)
    return starts


def seen(starts: list[World]) -> View:
    return observe(starts[-1], starts[-1].setting.nation_ids[0], past=starts[:-1])


@pytest.fixture(scope="module")
def world() -> World:
    return random_world(11, NATIONS, commons=1)


def test_a_treaty_did_what_two_games_differ_by(world: World) -> None:
    pact = bound(world, {"kind": "emissions-cut", "cut": 0.3}, since=2)
    treaty = world.with_law(world.law.having(treaties=(pact,)))
    with_it, without = played(treaty), played(world)
    found = hindsight(seen(with_it), pact)
    assert found is not None and found.since == 2
    for name in ("climate.emissions", "finance.income", "climate.temperature", "health.life_expectancy"):
        expected = with_it[-1].array(name) - without[-1].array(name)
        scale = max(float(np.abs(expected).max()), 1e-9)
        assert found.effects[name][0] == pytest.approx(expected, abs=0.1 * scale), name
    assert (found.effects["climate.emissions"][0] < 0.0).any()


def test_an_article_alone_and_the_whole(world: World) -> None:
    cut = {"kind": "emissions-cut", "cut": 0.3}
    one, two = bound(world, cut), bound(world, cut, {"kind": "recognition"})
    views = [seen(played(world.with_law(world.law.having(treaties=(t,))))) for t in (one, two)]
    alone, beside = (hindsight(v, t) for v, t in zip(views, (one, two), strict=True))
    assert alone is not None and beside is not None
    emissions = "climate.emissions"
    assert np.array_equal(alone.effects[emissions][0], alone.effects[emissions][1])
    assert not beside.effects[emissions][2].any(), "an article that asks nothing did nothing"


def test_what_has_bound_nobody_did_nothing(world: World) -> None:
    pact = bound(world, {"kind": "emissions-cut", "cut": 0.3}, since=TURNS + 5)
    known = world.with_law(world.law.having(treaties=(pact,)))
    assert hindsight(seen(played(known)), pact) is None
