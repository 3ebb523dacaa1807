"""Read-only arrays: freezing, quantising, digests.

Every array of the world is `float64`, read-only, and ends in its declared axes; free leading axes
are batches of worlds. Quantising at the end of each phase makes one seed give one game on every
CPU: numpy's exp, log and power differ in the last bits between SIMD paths.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[np.float64]
Mask: TypeAlias = npt.NDArray[np.bool_]

DIGITS = 6
"""Decimals kept at a phase's end unless the variable says otherwise."""
TINY, SMALL = 1e-12, 1e-9
"""Floors for divisors that may be 0; both lie far below the last decimal that is kept (design)."""


def frozen(values: npt.ArrayLike) -> Array:
    """`values` as a read-only float64 array (shared if it already is one)."""
    array = np.asarray(values, dtype=np.float64)
    if array.flags.writeable:
        if array.base is not None or array is values:
            array = array.copy()
        array.setflags(write=False)
    return array


def quantised(values: Array, digits: int = DIGITS) -> Array:
    """`values` rounded to `digits` decimals, without negative zeros, read-only."""
    rounded = np.asarray(np.asarray(values).round(digits) + 0.0)
    rounded.setflags(write=False)
    return rounded


def between(values: Array, low: npt.ArrayLike, high: npt.ArrayLike) -> Array:
    """`values` held between `low` and `high` (elementwise, broadcast); cheaper than `np.clip`."""
    return np.minimum(np.maximum(values, low), high)


def all_same(arrays: Sequence[Array]) -> bool:
    """Whether all arrays say the same; made for lists in which most are one and the same object."""
    distinct = {id(array): array for array in arrays}.values()
    first = arrays[0]
    return all(array is first or np.array_equal(array, first) for array in distinct)


def digest(named: Iterable[tuple[str, Array | bytes]]) -> str:
    """A 32-character fingerprint of named arrays and byte strings, in the order given.

    Equal exactly when names, shapes and all bits are equal, on any machine.
    """
    state = hashlib.blake2b(digest_size=16)
    for name, value in named:
        state.update(name.encode())
        if isinstance(value, bytes):
            state.update(value)
        else:
            state.update(str(value.shape).encode())
            state.update(np.ascontiguousarray(value, dtype="<f8").tobytes())
    return state.hexdigest()
