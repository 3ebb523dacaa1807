"""A state comes back to the last bit, in every scenario, and plays on as the game that it was taken from."""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from game.core.ids import NationId
from game.core.text import Authored, Listing, Name, Quantity, Text
from game.model.causes import Account, ArticleRef, Cause
from game.model.event import Event
from game.model.world import World
from game.resources import scenarios
from game.scenario.load import load
from game.session.game import Game
from game.session.log import Log
from game.session.opening import start
from game.session.state import Unfit, packed, unpacked
from game.session.timeline import Moment
from tests.leak.planted import OTHERS, planted
from tests.plays import FIRST_ACCORD, orders

SHIPPED = sorted(folder.parent.name for folder in scenarios().glob("*/scenario.yaml"))


@cache
def played(scenario: str, stages: int = 6) -> Game:
    """A game of all kinds of orders, lawful and not, after so many stages."""
    loaded = load(scenarios() / scenario)
    assert loaded.file is not None
    game = start(loaded, 5, {NationId(nation.id): "human" for nation in loaded.file.nations})
    go_on(game, stages)
    return game


def go_on(game: Game, stages: int) -> list[str]:
    """The digests of some more stages."""
    digests = []
    for _ in range(stages):
        for nation in game.waiting():
            game.seal(nation, orders(len(game.moments), game.view(nation)))
        digests.append(game.advance().digest)
    return digests


def again(moments: list[Moment]) -> list[Moment]:
    """Through the text in which they lie on the disk."""
    return unpacked(json.loads(json.dumps(packed(moments), sort_keys=True)))


def assert_same_array(one: Any, other: Any) -> None:
    assert (one.dtype, one.shape) == (other.dtype, other.shape)
    assert one.flags.c_contiguous == other.flags.c_contiguous, "sums go through memory in its order"
    assert one.tobytes() == other.tobytes() and np.array_equal(one, other)


def assert_same_account(one: Account, other: Account) -> None:
    assert one.variable is other.variable
    assert list(one.parts) == list(other.parts)
    pairs = [(one.before, other.before), (one.after, other.after)]
    pairs += [(units, other.parts[cause]) for cause, units in one.parts.items()]
    for a, b in pairs:
        assert_same_array(a, b)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_bit_comes_back(scenario: str) -> None:
    game = played(scenario)
    found = again(game.moments)
    assert len(found) == len(game.moments) > 4
    assert packed(found) == packed(game.moments), "the same game is the same text"
    for one, other in zip(game.moments, found, strict=True):
        assert one.records == other.records and repr(one.events) == repr(other.events)
        a, b = one.world, other.world
        assert a.digest() == b.digest() and (a.seed, a.turn, a.stage) == (b.seed, b.turn, b.stage)
        assert a.setting == b.setting and a.setting.model_dump_json() == b.setting.model_dump_json()
        assert a.law == b.law and a.law.model_dump_json() == b.law.model_dump_json(), "keys in their order"
        assert list(a.states) == list(b.states) and list(a.levers) == list(b.levers)
        arrays = [(x, getattr(b.states[k], v.attribute)) for k, s in a.states.items() for v, x in s.arrays()]
        for x, y in [*arrays, *((value, b.levers[name]) for name, value in a.levers.items())]:
            assert_same_array(x, y)
            assert not y.flags.writeable
        assert list(a.accounts) == list(b.accounts)
        for name, account in a.accounts.items():
            assert_same_account(account, b.accounts[name])


@pytest.mark.parametrize("scenario", SHIPPED)
def test_it_plays_on_alike(scenario: str) -> None:
    game = played(scenario)
    twin = Game(dict(game.seats), again(game.moments), Log.in_memory(game.log.header))
    straight = Game(dict(game.seats), list(game.moments), Log.in_memory(game.log.header))
    assert go_on(twin, 3) == go_on(straight, 3)


def test_delegations_decide_alike() -> None:
    """What they read beside the arrays (order of lists, kinds of numbers) is the same too."""
    loaded = load(FIRST_ACCORD)
    who = {"arka": "reciprocal", "bayu": "selfish", "citra": "cautious", "dirga": "cooperative"}
    game = start(loaded, 2, {NationId(nation): one for nation, one in who.items()})
    for _ in range(5):
        game.play_stage()
    twin = Game(dict(game.seats), again(game.moments), Log.in_memory(game.log.header))
    for _ in range(3):
        assert twin.decide(twin.waiting()) == game.decide(game.waiting())
        assert twin.play_stage().digest == game.play_stage().digest


FIELDS = {
    World: "setting seed turn stage states levers law accounts",
    Moment: "world records events",
    Account: "variable before after parts",
    Cause: "key leads_to nation article secret",
    ArticleRef: "treaty article layer",
    Event: "kind actors params audience",
    Quantity: "value unit digits signed",
    Name: "kind id",
    Authored: "by_language",
    Listing: "items",
    Text: "template params plural count",
}
"""What is written of each thing that is no model."""


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_nothing_of_it_is_left_out(kind: Any) -> None:
    """A field that is new here has to be written in `session/state` too."""
    assert [field.name for field in fields(kind)] == FIELDS[kind].split()


def test_a_seat_sees_no_more_than_before() -> None:
    """Planted secrets are in the state, as what made them is in the log; who may see them is the same."""
    game = planted().game
    twin = Game(dict(game.seats), again(game.moments), game.log)
    for nation in OTHERS:
        before, after = game.view(nation), twin.view(nation)
        assert before.world.law == after.world.law and before.world.setting == after.world.setting
        assert repr((before.events, before.past_events)) == repr((after.events, after.past_events))
        assert before.world.digest() == after.world.digest()
        assert list(before.history) == list(after.history)
        for name, series in before.history.items():
            assert all(map(np.array_equal, series, after.history[name])), name


def test_what_is_shared_is_written_once_and_shared_again() -> None:
    game = played("first-accord")
    found = again(game.moments)
    for (a, b), (x, y) in zip(pairwise(game.moments), pairwise(found), strict=True):
        for kind in a.world.states:
            same = a.world.states[kind] is b.world.states[kind]
            assert (x.world.states[kind] is y.world.states[kind]) == same
        for one in a.world.law.treaties:
            if any(one is other for other in b.world.law.treaties):
                place = x.world.law.treaty(one.id)
                assert any(place is other for other in y.world.law.treaties)


def test_worlds_of_several_games_are_no_state() -> None:
    one, other = played("first-accord").moments, played("open-table").moments
    with pytest.raises(ValueError):
        packed([one[0], other[0]])
    with pytest.raises(Unfit):
        unpacked({**packed(one), "moments": "[]"})


def test_a_cause_is_not_found_from_the_end() -> None:
    state = packed(played("first-accord").moments)
    causes, stacks, listed = json.loads(state["accounts"])
    named = next(places for _, _, accounts, _ in stacks.values() for places in accounts if places)
    assert unpacked({**state, "accounts": json.dumps([causes, stacks, listed])})
    for wrong in (-1, len(causes), None, 0.5):
        named[0] = wrong
        with pytest.raises((Unfit, TypeError, IndexError)):
            unpacked({**state, "accounts": json.dumps([causes, stacks, listed])})
