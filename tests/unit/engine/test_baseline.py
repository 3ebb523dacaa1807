"""Alone: without treaties, and with levers at which nobody gains by moving one of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from game.core.arrays import frozen
from game.domains.catalogue import LEVERS
from game.engine.baseline import GAIN, Move, alone, best_answers, idle, movable, valued, without_treaties
from game.model.setting import Timing
from game.model.world import World
from game.session.baseline import Baseline
from game.session.files import replace as write
from game.treaties.lowering.lowering import due
from tests.generators import opened as opened_world
from tests.generators import random_given, random_setting


@cache
def small() -> World:
    """Three nations, one commons, two turns and one quiet year."""
    setting = random_setting(4, 3, commons=1)
    setting = setting.model_copy(update={"timing": Timing(turns=2, legacy=1, stages=("talks", "orders"))})
    return opened_world(setting, random_given(4, setting), 5)


def answered(world: World) -> World:
    steps = best_answers(world)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return replace(world, levers={**world.levers, **end.value})


def test_nobody_gains_by_moving_one_lever_alone_to_any_value() -> None:
    """By brute force: every value of every lever on a grid of a twentieth of its range."""
    world = replace(without_treaties(small()), stage=1)
    best = answered(world)
    law = due(best)
    for name in dict.fromkeys(at.lever for at in movable(best)):
        grid = np.linspace(LEVERS[name].low, LEVERS[name].high, 21)
        tried = [Move(at, float(v)) for at in movable(best) if at.lever == name for v in grid]
        gains = {(move.at, move.value): move.gain for move in valued(best, law, tried)}
        assert max(gains.values()) <= 5 * GAIN, max(gains.items(), key=lambda item: item[1])


def test_what_a_move_is_worth_is_what_it_brings_its_nation_in_a_world_of_its_own() -> None:
    world = replace(without_treaties(small()), stage=1)
    at = next(at for at in movable(world) if at.lever == "health.spending")
    (move,) = valued(world, due(world), [Move(at, 0.1)])
    (two, _) = valued(world, due(world), [Move(at, 0.1), Move(at._replace(place=(1,)), 0.2)])
    assert move == two and move.gain != 0.0


def test_alone_is_better_for_everybody_than_doing_nothing_or_a_dilemma() -> None:
    """Whoever moves gains by it; what others do may still leave one worse off, but here nobody is by much."""
    worlds = [world for world in alone(small()) if world is not None]
    nothing = list(idle(small()))
    assert [w.turn for w in worlds] == [w.turn for w in nothing] == [1, 2, 3, 4]
    assert worlds[-1].law.treaties == () and worlds[-1].digest() != nothing[-1].digest()
    assert (worlds[1].levers["health.spending"] != small().levers["health.spending"]).any()
    again = [world for world in alone(small()) if world is not None]
    assert [w.digest() for w in worlds] == [w.digest() for w in again]


def test_it_is_kept_beside_the_save_and_read_again_and_whatever_is_wrong_with_it_is_as_if_it_were_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    save = tmp_path / "game.jsonl"
    first = Baseline(small(), save)
    worlds = first.worlds()
    assert first.file is not None and first.file.exists() and first.is_known

    def computed(start: World) -> bool:
        return len(list(Baseline(start, save).steps())) > 0

    kept = Baseline(small(), save)
    assert list(kept.steps()) == []
    assert [w.digest() for w in kept.worlds()] == [w.digest() for w in worlds]
    other = replace(small(), levers={**small().levers, "health.spending": frozen(np.full(3, 0.02))})
    assert computed(other)
    Baseline(small(), save).worlds()
    line = first.file.read_bytes()
    for broken in (line[:100], line.replace(b'"turn', b'"tarn', 1)[::-1], b""):
        write(first.file, broken)
        assert computed(small())
