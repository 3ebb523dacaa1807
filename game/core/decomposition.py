"""The change of a product, shared out among its factors without residual (LMDI-I).

Here: the logarithmic mean and the additive decomposition of Ang. Not here: booking and rounding of causes.
Sources: Ang 2004, Energy Policy 32:1131; Ang 2005, Energy Policy 33:867; zeros as in Ang & Liu 2007,
Energy Policy 35:238.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from game.core.arrays import Array
from game.core.problems import RulesBug


def log_mean(first: npt.ArrayLike, second: npt.ArrayLike) -> Array:
    """The logarithmic mean (a - b)/(ln a - ln b) of non-negative arrays; a where equal, 0 where one is 0."""
    a, b = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    low, high = np.minimum(a, b), np.maximum(a, b)
    positive = low > 0.0
    base = np.where(positive, low, 1.0)
    relative = (np.where(positive, high, 1.0) - base) / base
    same = relative == 0.0
    mean = base * np.where(same, 1.0, relative) / np.where(same, 1.0, np.log1p(relative))
    return np.where(positive, mean, 0.0)


def lmdi(
    new: npt.ArrayLike,
    old: npt.ArrayLike,
    factors_new: Sequence[npt.ArrayLike],
    factors_old: Sequence[npt.ArrayLike],
) -> Array:
    """What each factor gave to the change new - old of their product, [factor, ...], in the product's unit.

    `new` and `old` are the products of `factors_new` and `factors_old`; all are non-negative and broadcast
    over any axes. Part k is log_mean(new, old) ln(new_k/old_k); the parts sum to new - old up to the
    rounding of floats. Where the product was or becomes 0, the whole change belongs to the factors that
    were or become 0, in equal parts: the limit of Ang's small value. Raises RulesBug on a negative value.
    """
    after, before = np.asarray(new, dtype=np.float64), np.asarray(old, dtype=np.float64)
    factors = (*factors_new, *factors_old)
    shape = np.broadcast_shapes(after.shape, before.shape, *(np.shape(factor) for factor in factors))
    late = np.stack([np.broadcast_to(np.asarray(factor, dtype=np.float64), shape) for factor in factors_new])
    early = np.stack([np.broadcast_to(np.asarray(factor, dtype=np.float64), shape) for factor in factors_old])
    if late.shape != early.shape:
        raise RulesBug(f"lmdi: {len(factors_new)} new factors but {len(factors_old)} old ones")
    if min(late.min(), early.min(), after.min(), before.min()) < 0.0:
        raise RulesBug("lmdi: found a negative factor or product, expected none below 0")
    both = (late > 0.0) & (early > 0.0)
    logs = np.log(np.where(both, late, 1.0)) - np.log(np.where(both, early, 1.0))
    smooth = log_mean(after, before) * logs
    vanished = np.where(before > 0.0, late <= 0.0, early <= 0.0)
    count = vanished.sum(axis=0)
    blamed = np.where(vanished, (after - before) / np.maximum(count, 1), 0.0)
    return np.where((after > 0.0) & (before > 0.0), smooth, np.where(after != before, blamed, 0.0))
