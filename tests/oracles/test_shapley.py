"""The Shapley value against games solved by hand, and its axioms."""

from __future__ import annotations

import numpy as np
import pytest

from game.theory.shapley import value


def game(players: int, worth: dict[tuple[int, ...], float]) -> np.ndarray:
    """The game of players 1, 2, … whose coalitions not named are worth 0."""
    found = np.zeros(2**players)
    for coalition, amount in worth.items():
        found[sum(1 << player - 1 for player in coalition)] = amount
    return found


def test_two_left_gloves_and_one_right() -> None:
    found = value(game(3, {(1, 3): 1.0, (2, 3): 1.0, (1, 2, 3): 1.0}))
    assert found == pytest.approx([1 / 6, 1 / 6, 2 / 3])


def test_a_runway_for_three_airlines() -> None:
    """Costs 10, 25, 40: each section is shared by those who need it."""
    needs = [10.0, 25.0, 40.0]
    worth = np.array([max((n for i, n in enumerate(needs) if c >> i & 1), default=0.0) for c in range(8)])
    assert value(worth) == pytest.approx([10 / 3, 10 / 3 + 7.5, 10 / 3 + 22.5])


def test_one_player_has_it_all() -> None:
    assert value(np.array([0.0, 7.0])).tolist() == [7.0]


@pytest.mark.parametrize("players", [2, 5, 9, 16])
def test_axioms(players: int) -> None:
    """Nothing is lost; who adds nothing gets nothing; who adds the same gets the same; sums go through."""
    rng = np.random.Generator(np.random.Philox(players))
    worth = rng.uniform(0.0, 1.0, 2**players)
    worth[0] = 0.0
    assert value(worth).sum() == pytest.approx(worth[-1])
    half = 2 ** (players - 1)
    idle = np.concatenate([worth[:half], worth[:half]])
    assert value(idle)[-1] == pytest.approx(0.0, abs=1e-12)
    coalitions = np.arange(2**players)
    swapped = coalitions & ~3 | (coalitions & 1) << 1 | (coalitions & 2) >> 1
    even = worth + worth[swapped]
    assert value(even)[0] == pytest.approx(value(even)[1])
    assert value(np.stack([worth, idle])).sum(axis=0) == pytest.approx(value(worth + idle))
