"""LMDI-I: parts of a product's change add up, are symmetric in time, and take zeros to their limit."""

from __future__ import annotations

import math

import numpy as np
import pytest

from game.core.decomposition import lmdi, log_mean
from game.core.problems import RulesBug


def test_log_mean() -> None:
    """L(a, b) = (a-b)/ln(a/b); between the geometric and the arithmetic mean; exact where a = b."""
    assert float(log_mean(math.e, 1.0)) == pytest.approx(math.e - 1.0, rel=1e-15)
    assert float(log_mean(7.0, 7.0)) == 7.0
    assert float(log_mean(0.0, 3.0)) == 0.0
    a, b = np.array([2.0, 9.0, 1.0 + 1e-13]), np.array([8.0, 4.0, 1.0])
    mean = log_mean(a, b)
    assert (mean >= np.sqrt(a * b) * (1 - 1e-15)).all() and (mean <= (a + b) / 2 * (1 + 1e-15)).all()
    assert log_mean(b, a) == pytest.approx(mean, rel=1e-15)


def test_worked_by_hand() -> None:
    """6 = 2 x 3 becomes 20 = 4 x 5: parts 14 ln 2/ln(10/3) and 14 ln(5/3)/ln(10/3)."""
    parts = lmdi(20.0, 6.0, [4.0, 5.0], [2.0, 3.0])
    whole = math.log(10.0 / 3.0)
    assert parts == pytest.approx([14 * math.log(2.0) / whole, 14 * math.log(5.0 / 3.0) / whole], rel=1e-14)


@pytest.mark.parametrize("seed", range(5))
def test_parts_add_up_over_batch_axes(seed: int) -> None:
    rng = np.random.Generator(np.random.PCG64(seed))
    late, early = rng.lognormal(0.0, 2.0, (4, 3, 2, 5)), rng.lognormal(0.0, 2.0, (4, 3, 2, 5))
    late[rng.random(late.shape) < 0.1] = 0.0
    early[rng.random(early.shape) < 0.1] = 0.0
    late[0], early[1] = late[0, :1], early[1, :, :, :1]
    new, old = late.prod(axis=0), early.prod(axis=0)
    parts = lmdi(new, old, list(late), list(early))
    assert parts.shape == (4, 3, 2, 5)
    scale = np.maximum(new, old)
    assert (np.abs(parts.sum(axis=0) - (new - old)) <= 1e-12 * scale).all()
    assert lmdi(old, new, list(early), list(late)) == pytest.approx(-parts, rel=1e-12, abs=1e-12)


def test_a_factor_that_stays_explains_nothing() -> None:
    parts = lmdi(np.array([6.0]), np.array([4.0]), [np.array([2.0]), 3.0], [np.array([2.0]), 2.0])
    assert parts[0, 0] == 0.0 and parts[1, 0] == pytest.approx(2.0, rel=1e-15)


def test_zeros_are_the_limit_of_small_values() -> None:
    """From nothing, to nothing, and two factors vanishing at once, against a tiny value in their place."""
    cases = [
        ((3.0, 2.0), (0.0, 5.0)),
        ((0.0, 2.0), (4.0, 5.0)),
        ((0.0, 0.0), (4.0, 5.0)),
        ((0.0, 1.0), (4.0, 0.0)),
    ]
    for late, early in cases:
        parts = lmdi(math.prod(late), math.prod(early), late, early)
        tiny = 1e-300
        small_late, small_early = [max(x, tiny) for x in late], [max(x, tiny) for x in early]
        if late == (0.0, 0.0):
            small_late = [1e-150, 1e-150]
        limit = lmdi(math.prod(small_late), math.prod(small_early), small_late, small_early)
        assert parts == pytest.approx(limit, abs=0.03 * max(math.prod(late), math.prod(early), 1e-9))
        assert parts.sum() == math.prod(late) - math.prod(early)


def test_what_cannot_be_decomposed_is_a_bug() -> None:
    with pytest.raises(RulesBug, match="negative"):
        lmdi(-1.0, 1.0, [-1.0], [1.0])
    with pytest.raises(RulesBug, match="2 new factors but 1 old"):
        lmdi(1.0, 1.0, [1.0, 1.0], [1.0])
