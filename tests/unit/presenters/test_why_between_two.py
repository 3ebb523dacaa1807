"""Why trust and tension between two changed: a book for each pair, read by the two of them only."""

from __future__ import annotations

import numpy as np

from game.core.ids import NationId
from game.engine.observe import observe
from game.engine.turn import begin, resolve
from game.model.causes import Cause
from game.model.order import Submission, dispatch
from game.model.world import World
from game.presenters.why import follow, why
from tests.plays import world_of

A, B, C = (NationId(f"n{place}") for place in range(3))


def mobilised() -> World:
    """The world after a year in which the first mobilises against the second."""
    world = begin(world_of(3)).world
    order = dispatch({"kind": "set-lever", "lever": "security.mobilisation", "towards": B, "value": 1.0})
    while world.setting.timing.stages[world.stage] != "orders":
        world = resolve(world, []).world
    sealed = Submission(nation=A, turn=world.turn, stage=world.stage, orders=(order,))
    return resolve(world, [sealed]).world


def test_trust_falls_by_force_and_says_so() -> None:
    view = observe(mobilised(), B)
    found = why(view, f"society.trust@{B},{A}")
    assert found.note is None and found.bars
    largest = found.bars[0]
    assert largest.label.template == "Mobilisation" and largest.value < -5
    assert abs(sum(bar.value for bar in found.bars) - (found.ends[1] - found.ends[0])) < 1e-9


def test_tension_is_the_same_book_from_both_sides() -> None:
    world = mobilised()
    first = why(observe(world, A), f"security.tension@{A},{B}")
    second = why(observe(world, A), f"security.tension@{B},{A}")
    assert [bar.value for bar in first.bars] == [bar.value for bar in second.bars] != []
    assert "Mobilisation of {nation}" in {bar.label.template for bar in first.bars}


def test_what_stands_between_two_others_is_theirs_to_know() -> None:
    view = observe(mobilised(), C)
    account = view.world.accounts["society.trust"]
    for cause, units in account.parts.items():
        if cause != Cause("undisclosed"):
            assert not units[0, 1] and not units[1, 0]
    whole = sum(account.parts.values())
    assert np.array_equal(whole, np.round((account.after - account.before) * 1e6).astype(np.int64))


def test_without_two_names_it_asks_which() -> None:
    view = observe(mobilised(), B)
    found = why(view, f"society.trust@{B}")
    asked = [branch.about for branch in found.branches]
    assert asked[:2] == [f"society.trust@{A},{B}", f"society.trust@{C},{B}"]
    assert follow(view, Cause("threat.trust", "society.trust"), B) == f"society.trust@{B}"
