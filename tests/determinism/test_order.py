"""Nothing that is not a rule decides: who sealed first, or how orders, treaties and states are listed.

Each wild game is played twice, once shuffled; digests are compared after every stage.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from game.core.ids import NationId
from game.engine.turn import resolve
from game.model.law import Law
from game.model.order import ORDERS, Order, Submission
from game.model.treaty import TreatyText
from game.model.world import World
from tests.plays import submissions, words, world_of

STAGES = 10
Change = Callable[[World, list[Submission], random.Random], tuple[World, list[Submission]]]


def seats_shuffled(
    world: World, sealed: list[Submission], chance: random.Random
) -> tuple[World, list[Submission]]:
    """Another seat sits first."""
    return world, chance.sample(sealed, len(sealed))


def orders_shuffled(
    world: World, sealed: list[Submission], chance: random.Random
) -> tuple[World, list[Submission]]:
    """Each seat gives its orders in another order (only those that do not replace one another)."""
    mixed = [s.model_copy(update={"orders": _shuffled(s.orders, chance)}) for s in sealed]
    return world, mixed


def _shuffled(orders: Sequence[Order], chance: random.Random) -> tuple[Order, ...]:
    alone = [o for o in orders if not any(o.conflicts(x) for x in orders if x is not o)]
    mixed = iter(chance.sample(alone, len(alone)))
    return tuple(next(mixed) if any(o is a for a in alone) else o for o in orders)


def treaties_shuffled(
    world: World, sealed: list[Submission], chance: random.Random
) -> tuple[World, list[Submission]]:
    """The law lists its treaties in another order, as if they had been entered so."""
    treaties = chance.sample(world.law.treaties, len(world.law.treaties))
    return world.with_law(world.law.having(treaties=tuple(treaties))), sealed


def states_shuffled(
    world: World, sealed: list[Submission], chance: random.Random
) -> tuple[World, list[Submission]]:
    """The world lists its domains and levers in another order."""
    states, levers = list(world.states.items()), list(world.levers.items())
    chance.shuffle(states)
    chance.shuffle(levers)
    return replace(world, states=dict(states), levers=dict(levers)), sealed


def listed(world: World) -> World:
    """The world with its treaties, findings and measures in the order of their ids."""
    law: Law = world.law
    return world.with_law(
        law.having(
            treaties=tuple(sorted(law.treaties, key=lambda t: t.id)),
            **{
                name: tuple(sorted(getattr(law, name), key=repr))
                for name in ("findings", "breaches", "measures", "home_votes", "statements")
            },
        )
    )


@pytest.mark.parametrize("change", [seats_shuffled, orders_shuffled, treaties_shuffled, states_shuffled])
@pytest.mark.parametrize("seed", range(4))
def test_the_same_game_however_it_is_listed(change: Change, seed: int) -> None:
    chance = random.Random(seed)
    straight = world_of(seed)
    mixed = straight
    for _ in range(STAGES):
        sealed = submissions(seed, straight)
        straight = resolve(straight, sealed).world
        mixed = resolve(*change(mixed, sealed, chance)).world
        assert listed(mixed).digest() == listed(straight).digest(), f"turn {mixed.turn}, stage {mixed.stage}"


def test_the_digest_tells_worlds_apart() -> None:
    """So that the tests above can fail: one order more is another world."""
    world = world_of(2)
    sealed = submissions(2, world)
    fewer = [sealed[0].model_copy(update={"orders": ()}), *sealed[1:]]
    assert resolve(world, sealed).digest != resolve(world, fewer).digest


def test_whom_a_text_is_addressed_to_is_a_set() -> None:
    """The nations named in a proposal may be listed in any order."""
    world = world_of(2)
    text = TreatyText.model_validate({"title": words("Pact"), "articles": [{"kind": "non-aggression"}]})

    def after(*to: str) -> str:
        order = ORDERS["propose"].model_validate({"kind": "propose", "text": text, "to": to})
        sealed = Submission(nation=NationId("n0"), turn=1, stage=0, orders=(order,))
        return resolve(world, [sealed]).digest

    assert after("n1", "n3") == after("n3", "n1") != after("n1", "n2")
