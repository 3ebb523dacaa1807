"""A game taken up again is the game played straight through; row 0 of a batch is the single world."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.core.ids import NationId
from game.engine.projection import run_ahead
from game.model.obligations import stacked
from game.scenario.load import load
from game.session.game import Game
from game.session.log import Log
from game.session.opening import resume, start
from game.treaties.lowering.lowering import due
from tests.plays import FIRST_ACCORD, orders, played, world_of

SEATS = {NationId(n): "human" for n in ("arka", "bayu", "citra", "dirga")}


def play(game: Game, stages: int) -> list[str]:
    """Every seat seals mischief for some stages; the digests of them."""
    digests = []
    for _ in range(stages):
        for nation in game.waiting():
            game.seal(nation, orders(5, game.view(nation)))
        digests.append(game.advance().digest)
    return digests


@pytest.mark.parametrize("pause", [0, 1, 5, 6])
def test_a_resumed_game_goes_on_as_if_never_left(tmp_path: Path, pause: int) -> None:
    loaded = load(FIRST_ACCORD)
    straight = play(start(loaded, 3, SEATS), 8)
    first = start(loaded, 3, SEATS, tmp_path / "game.jsonl")
    before = play(first, pause)
    first.log.close()
    taken_up = resume(tmp_path / "game.jsonl")
    with taken_up.game.log:
        assert taken_up.difference is None and taken_up.notices == ()
        assert before + play(taken_up.game, 8 - pause) == straight


def test_a_game_resumed_with_a_stage_half_sealed(tmp_path: Path) -> None:
    loaded = load(FIRST_ACCORD)
    game = start(loaded, 3, SEATS, tmp_path / "game.jsonl")
    with game.log:
        play(game, 1)
        early = game.waiting()[2]
        game.seal(early, orders(5, game.view(early)))
    again = resume(tmp_path / "game.jsonl").game
    with again.log:
        assert again.waiting() == game.waiting() and again.sealed == game.sealed
        replayed = play(again, 2)
    game.log = Log.in_memory(game.log.header)
    assert replayed == play(game, 2)


@pytest.mark.parametrize("seed", range(3))
def test_row_0_of_a_batch_is_the_single_world(seed: int) -> None:
    """All states, bit by bit, after some turns ahead; the other futures differ."""
    *_, (world, _) = played(seed, world_of(seed), stages=7)
    one = run_ahead(world, due(world), 3, None)
    many = run_ahead(world, stacked([due(world), due(world)]), 3, 5)
    moved = False
    for kind, state in one.states.items():
        for declared, array in state.arrays():
            batch = np.asarray(getattr(many.states[kind], declared.attribute))
            shape = (2, 5, *array.shape)
            rows = np.broadcast_to(batch, shape)
            assert np.array_equal(rows[0, 0], array), declared.name
            assert np.array_equal(rows[1, 0], array), declared.name
            moved = moved or not np.array_equal(rows[0, 0], rows[0, 1])
    assert moved
