"""Draws are found by their address, and are the bits that Salmon et al. (2011) publish."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from game.core.rng import Streams

FULL = 2**64 - 1
HERE = Streams(seed=2026, moment="3/1")


def philox(counter: list[int], key: list[int]) -> list[int]:
    """Philox4x64-10 by hand: four words of a counter under two words of a key."""
    c, k = list(counter), list(key)
    for _ in range(10):
        one, other = 0xD2E7470EE14C6C93 * c[0], 0xCA5A826395121157 * c[2]
        c = [(other >> 64) ^ c[1] ^ k[0], other & FULL, (one >> 64) ^ c[3] ^ k[1], one & FULL]
        k = [(k[0] + 0x9E3779B97F4A7C15) & FULL, (k[1] + 0xBB67AE8584CAA73B) & FULL]
    return c


def test_the_generator_by_hand_gives_the_published_answer() -> None:
    """Random123, kat_vectors: philox4x64 10, all zero."""
    assert philox([0] * 4, [0] * 2) == [
        0x16554D9ECA36314C,
        0xDB20FE9D672D0FDC,
        0xD7E772CEE186176B,
        0x7E68B68AEC7BA23B,
    ]


def test_draws_are_the_generator_under_the_seed_and_the_address() -> None:
    """numpy counts from one; a number is the upper 53 bits of a word."""
    digest = hashlib.blake2b(b"3/1/harvest", digest_size=8).digest()
    key = [int.from_bytes(digest, "little"), 2026]
    words = [word for block in (1, 2) for word in philox([block, 0, 0, 0], key)]
    assert HERE.uniform("harvest", 6).tolist() == [(word >> 11) / 2**53 for word in words[:6]]
    assert HERE.whole("harvest", 1000) == (words[0] >> 11) % 1000


def test_a_draw_does_not_depend_on_what_was_drawn_before() -> None:
    first = HERE.uniform("a", 3)
    HERE.normal("b", 100)
    assert (HERE.uniform("a", 3) == first).all()
    assert (Streams(2026, "3/1").uniform("a", 3) == first).all()


@pytest.mark.parametrize(
    "other", [Streams(2027, "3/1"), Streams(2026, "3/2"), Streams(2026 - 2**63, "3/1")], ids=repr
)
def test_another_seed_or_moment_is_another_draw(other: Streams) -> None:
    assert (other.uniform("a", 8) != HERE.uniform("a", 8)).all()
    assert (HERE.uniform("b", 8) != HERE.uniform("a", 8)).all()


@pytest.mark.parametrize("draw", ["uniform", "normal"])
def test_a_batch_only_appends_rows(draw: str) -> None:
    alone, few, many = (getattr(Streams(5, "1", n), draw)("x", 2, 3) for n in (None, 2, 7))
    assert (alone.shape, few.shape, many.shape) == ((2, 3), (2, 2, 3), (7, 2, 3))
    assert (few[0] == alone).all() and (many[:2] == few).all()
    assert (many[1:] != alone).all()


def test_shares_are_even_and_errors_are_standard() -> None:
    """Within four standard errors of the moments of the two distributions."""
    n = 40_000
    even, bell = HERE.uniform("even", n), HERE.normal("bell", n)
    assert even.min() >= 0.0 and even.max() < 1.0 and np.abs(bell).max() < 6.0
    assert even.mean() == pytest.approx(0.5, abs=4 * (1 / 12 / n) ** 0.5)
    assert bell.mean() == pytest.approx(0.0, abs=4 / n**0.5)
    assert bell.std() == pytest.approx(1.0, abs=4 / (2 * n) ** 0.5)


def test_a_whole_number_is_any_of_those_below() -> None:
    assert {HERE.whole(f"die {k}", 6) for k in range(100)} == set(range(6))
    assert HERE.whole("coin", 1) == 0
