"""Events: what they do to variables, whom they ask, what is told of covert answers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core.ids import NationId
from game.core.rng import Streams
from game.engine.effects import Chosen, Felt, apply, apply_answers, happens, opening, questions
from game.engine.observe import observe
from game.model.causes import Cause, Ledger
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.setting import Effect, EventCard, Option
from game.model.world import World
from tests.plays import words, world_of


@pytest.fixture
def world() -> World:
    return world_of(1)


def context(world: World) -> TurnContext:
    """A context that keeps causes."""
    nothing = Obligations(world.sizes)
    return TurnContext(Streams(world.seed, "test"), (), world.levers, nothing, nothing, ledger=Ledger())


def test_an_effect_multiplies_adds_and_stays_in_bounds(world: World) -> None:
    before = world.array("society.support")
    effect = Effect(variable="society.support", nation="n1", factor=0.5, add=3.0)
    ctx = context(world)
    after = apply(world, ctx, [Felt(effect, "", Cause("event/x"))]).array("society.support")
    assert after[1] == pytest.approx(0.5 * before[1] + 3.0, abs=1e-6)
    assert np.array_equal(np.delete(after, 1), np.delete(before, 1))
    flood = Effect(variable="society.support", nation="all", add=1000.0)
    assert np.all(apply(world, ctx, [Felt(flood, "", Cause("event/x"))]).array("society.support") == 100.0)
    assert ctx.ledger is not None and "society.support" in ctx.ledger.accounts


def test_tension_is_the_same_from_both_sides(world: World) -> None:
    effect = Effect(variable="security.tension", nation="n0", towards="n2", add=7.0)
    before = world.array("security.tension")
    after = apply(world, context(world), [Felt(effect, "", Cause("event/x"))]).array("security.tension")
    assert after[0, 2] == after[2, 0] == pytest.approx(min(100.0, before[0, 2] + 7.0))
    assert np.array_equal(after, after.T)


def test_a_number_of_the_world_can_change(world: World) -> None:
    effect = Effect(variable="climate.temperature", add=0.25)
    after = apply(world, context(world), [Felt(effect, "", Cause("event/x"))])
    assert float(after.array("climate.temperature")) == pytest.approx(
        float(world.array("climate.temperature")) + 0.25
    )


def card(**more: object) -> EventCard:
    """A question of turn 1 with an open and a covert answer."""
    harm = (Effect(variable="society.support", nation="n2", add=-5.0),)
    return EventCard.model_validate(
        {
            "id": "deal", "turn": 1, "text": words("Deal"),
            "options": (
                Option(id="open", text=words("Open")),
                Option(id="secret", text=words("Secret"), covert=True, effects=harm, odds_seen=0.0),
            ),
            **more,
        }
    )  # fmt: skip


def asking(world: World, *cards: EventCard) -> World:
    """The world with these events alone."""
    return replace(world, setting=world.setting.model_copy(update={"events": cards}))


def test_what_does_not_happen_asks_nothing(world: World) -> None:
    """By its odds, the same in every replay: about half of the games, and never told in the others."""
    asked = [seed for seed in range(200) if happens(seed, card(chance=0.5))]
    assert 70 < len(asked) < 130
    never = asking(world, card(chance=0.0))
    assert questions(never, "n0", answered=None) == [] and observe(never, "n0").setting.events == ()
    assert opening(never, context(never))[1] == []


def test_a_private_question_is_asked_of_one(world: World) -> None:
    private = asking(world, card(for_nation="n1"), card(id="later", turn=2))
    assert [c.id for c in questions(private, "n1")] == ["deal"] and questions(private, "n2") == []
    assert [c.id for c in observe(private, "n1").setting.events] == ["deal"]
    assert observe(private, "n2").setting.events == observe(private, None).setting.events == ()
    assert [e.audience for e in opening(private, context(private))[1]] == [("n1",)]


def test_a_covert_answer_is_known_to_its_nation_alone(world: World) -> None:
    """The one whom it harms sees that something harmed it, not what."""
    deal = card(for_nation="n1")
    before, ctx = asking(world, deal), context(world)
    after, events = apply_answers(before, ctx, [Chosen(NationId("n1"), deal, deal.options[1])])
    assert [e.audience for e in events] == [("n1",)]
    assert ctx.ledger is not None
    after = replace(after, accounts=ctx.ledger.accounts)
    for nation, keys in (("n1", {"event/deal/secret"}), ("n2", {"undisclosed"}), (None, {"undisclosed"})):
        parts = observe(after, nation).world.accounts["society.support"].parts
        assert {cause.key for cause in parts} == keys


def test_an_exposed_answer_costs_trust_and_is_told_to_all(world: World) -> None:
    deal = card()
    seen = deal.options[1].model_copy(update={"odds_seen": 1.0})
    after, events = apply_answers(asking(world, deal), context(world), [Chosen(NationId("n1"), deal, seen)])
    assert [(e.kind, e.audience) for e in events] == [("answer.exposed", None)]
    lost = world.array("society.trust") - after.array("society.trust")
    expected = np.minimum(8.0, world.array("society.trust")[:, 1])
    expected[1] = 0.0
    assert np.allclose(lost[:, 1], expected) and not np.delete(lost, 1, axis=1).any()
