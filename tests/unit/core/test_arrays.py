"""Arrays and draws: read-only, rounded without negative zeros, addressed."""

from __future__ import annotations

import numpy as np
import pytest

from game.core.arrays import digest, frozen, quantised
from game.core.rng import Streams


def test_quantised_is_a_read_only_array_of_any_shape() -> None:
    for values in (np.float64(1.23456789), np.asarray(-1e-9), np.array([[1.26, -0.0]])):
        rounded = quantised(values, 1)  # type: ignore[arg-type]
        assert isinstance(rounded, np.ndarray) and not rounded.flags.writeable
        assert not np.signbit(rounded[rounded == 0]).any()
    assert quantised(np.array([0.25, 0.35, 1.26]), 1).tolist() == [0.2, 0.4, 1.3]


def test_frozen_leaves_the_original_alone() -> None:
    mine = np.ones(3)
    theirs = frozen(mine)
    mine[0] = 5.0
    assert theirs.tolist() == [1.0, 1.0, 1.0]
    with pytest.raises(ValueError, match="read-only"):
        theirs[0] = 2.0
    assert frozen(theirs) is theirs


def test_a_digest_tells_names_shapes_and_bits_apart() -> None:
    ones = np.ones(4)
    variants = [
        [("a", ones)],
        [("b", ones)],
        [("a", ones.reshape(2, 2))],
        [("a", np.nextafter(ones, 2.0))],
        [("a", b"x")],
    ]
    assert len({digest(v) for v in variants}) == len(variants)
    assert digest([("a", ones)]) == digest([("a", ones[::-1].copy())])


def test_draws_are_addressed_not_consumed() -> None:
    """Asking first, twice, or for more futures changes nothing that anybody else gets."""
    one = Streams(7, "1.0")
    first = one.uniform("x", 5)
    one.uniform("y", 100)
    assert np.array_equal(one.uniform("x", 5), first)
    assert np.array_equal(Streams(7, "1.0", 8).uniform("x", 5)[0], first)
    others = [Streams(8, "1.0"), Streams(7, "1.1")]
    assert not any(np.array_equal(other.uniform("x", 5), first) for other in others)


def test_draws_have_the_moments_they_promise() -> None:
    uniform = Streams(1, "m").uniform("u", 20_000)
    normal = Streams(1, "m").normal("n", 20_000)
    assert uniform.min() >= 0.0 and uniform.max() < 1.0
    assert abs(uniform.mean() - 0.5) < 0.01 and abs(uniform.var() - 1 / 12) < 0.003
    assert abs(normal.mean()) < 0.03 and abs(normal.std() - 1.0) < 0.03
    assert {Streams(s, "m").whole("w", 3) for s in range(30)} == {0, 1, 2}
