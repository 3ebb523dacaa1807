"""Who comes first, and what anybody is called, never matters: a small part of `permutation.py`."""

from __future__ import annotations

import random

import pytest

from game.core.rng import Streams
from game.engine.turn import resolve
from game.model.order import ORDERS
from tests.properties.permutation import PAIRS, Report, games, stages
from tests.properties.renaming import Permutation, differences
from tests.properties.situations import choices, doubled, given_by, sealed

AS_THEY_ARE = ("arka", "bayu", "citra", "dirga")


@pytest.mark.parametrize("seed", range(2))
def test_stages_are_the_same_under_other_names_and_in_another_order(seed: int) -> None:
    report = Report()
    stages(20, seed, report, first=seed * 217)
    assert report.faults == []


def test_a_whole_game_is_the_same_under_other_names_and_in_another_order() -> None:
    report = Report()
    games(1, 3, report, turns=3)
    assert report.faults == [] and report.stages == 6


def test_every_pair_of_kinds_can_be_given_at_once() -> None:
    given = [given_by(choices(doubled(stage), random.Random(1))) for stage in ("talks", "orders")]
    assert all(any(a in one and b in one for one in given) for a, b in PAIRS)
    assert len(PAIRS) == len(list(ORDERS)) * (len(list(ORDERS)) + 1) // 2


def test_a_permuted_world_comes_back_as_it_was() -> None:
    world = doubled("talks")
    mixed = Permutation.drawn(world.setting, random.Random(4))
    assert mixed.world(world).setting.nation_ids != world.setting.nation_ids
    assert mixed.back.world(mixed.world(world)).digest() == world.digest()


def test_whoever_draws_for_its_place_alone_is_found_out() -> None:
    """Without the draws carried along a stage comes out differently: the comparison can fail."""
    world = doubled("orders")
    mixed = Permutation(dict(zip(AS_THEY_ARE, AS_THEY_ARE, strict=True)), (1, 2, 3, 0))
    one = resolve(world, sealed(world, {})).world
    two = resolve(mixed.world(world), sealed(mixed.world(world), {})).world
    assert differences(one, two, mixed.back) != []


def test_names_are_exchanged_as_words_and_parts_of_ids_only() -> None:
    mixed = Permutation({"n1": "n2", "n2": "n1"}, (1, 0))
    assert mixed.said(("n1", "t1-0-n2-1", "n12", "an1")) == ("n2", "t1-0-n1-1", "n12", "an1")


def test_draws_go_with_the_nation() -> None:
    mixed = Permutation({"a": "a", "b": "b", "c": "c"}, (2, 0, 1))
    straight = Streams(1, "1.0").uniform("lot", 3)
    with mixed.draws():
        assert list(Streams(1, "1.0").uniform("lot", 3)) == list(straight[[2, 0, 1]])
        assert Streams(1, "1.0").uniform("leaks/t1-@0-1", 1) != Streams(1, "1.0").uniform("leaks/t1-@1-1", 1)
    assert Streams(1, "1.0").uniform("leaks/t1-@2-1", 1) != Streams(1, "1.0").uniform("leaks/t1-@0-1", 1)
