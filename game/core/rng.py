"""Randomness that is addressed, never consumed.

A draw is found by (seed, turn, stream name), so that neither who sat first nor a new stream
somewhere else can shift it. numpy promises bit streams but not `Generator` methods across
versions (NEP 19), hence the raw Philox bits and our own transforms here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array


@dataclass(frozen=True, slots=True)
class Streams:
    """All draws of one moment of one game: the same seed, moment and stream name give the same numbers.

    `batch` is the number of futures drawn side by side, as a leading axis (None: no such axis). Row 0 of a
    batch equals the draw without one: a batch only appends rows.
    """

    seed: int
    moment: str
    batch: int | None = None

    def _raw(self, stream: str, shape: tuple[int, ...]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint64]]:
        address = hashlib.blake2b(f"{self.moment}/{stream}".encode(), digest_size=8).digest()
        key = ((self.seed & (2**64 - 1)) << 64) | int.from_bytes(address, "little")
        count = int(np.prod(shape, dtype=np.int64))
        return np.asarray(np.random.Philox(key=key).random_raw(count), dtype=np.uint64).reshape(shape)

    def uniform(self, stream: str, *axes: int) -> Array:
        """Uniform draws in [0, 1) of shape `axes`, or `(batch, *axes)`."""
        shape = axes if self.batch is None else (self.batch, *axes)
        return (self._raw(stream, shape) >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def normal(self, stream: str, *axes: int) -> Array:
        """Approximately standard normal draws (sum of twelve uniforms, within ±6)."""
        shape = axes if self.batch is None else (self.batch, *axes)
        raw = (self._raw(stream, (*shape, 12)) >> np.uint64(11)).astype(np.float64) * 2.0**-53
        return np.asarray(raw.sum(axis=-1) - 6.0)

    def whole(self, stream: str, below: int) -> int:
        """One whole number from 0 to `below` - 1 (always unbatched)."""
        return int(self._raw(stream, (1,))[0] >> np.uint64(11)) % below
