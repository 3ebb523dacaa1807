"""How wages in a market of several goods find the level at which all sectors sell what they make.

No row of a batch reads another: each stops by itself, so that a world has the same bits in every batch.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from game.core.arrays import Array, Mask
from game.domains.trade.equations import LONGEST_STEP, MAX_STEPS
from game.domains.trade.market import Demand, Market, demand, moving
from game.domains.trade.newton import CommonSlopes, Slopes, slopes, step

TOLERANCE = 1e-14
"""Largest excess demand for the work of a sector that counts as none, relative to world income (design)."""
SLOW = 0.1
"""Part of the excess demand that a step may leave before the slopes are taken anew (design)."""


def clear(here: Market, start: Array) -> tuple[Demand, Array]:
    """What is made and bought where all markets clear, and the largest excess demand that is left [row].

    The excess is relative to world income; more than `TOLERANCE` if `MAX_STEPS` were not enough. `start`:
    log wages [row, good, nation] to begin with.
    """
    now = whole = demand(here, moving(here, start))
    rows, before, residual = np.arange(len(start)), np.zeros(len(start)), np.empty(len(start))
    kept: Slopes | CommonSlopes | None = None
    for _ in range(MAX_STEPS):
        left = np.abs(now.excess).max(axis=(-2, -1)) / here.world[:, 0]
        residual[rows] = left
        going = left > TOLERANCE
        if not going.all():
            whole = _joined(whole, rows, now)
            if not going.any():
                return whole, residual
            rows, left, before = rows[going], left[going], before[going]
            here, now, kept = here.rows(going), now.rows(going), kept and kept.rows(going)
        with np.errstate(all="ignore"):  # where there is no equilibrium steps may go astray: `left` tells
            kept = _renewed(kept, left > SLOW * before, here, now)
            move = step(kept, now.excess)
            longest = np.abs(move).max(axis=(-2, -1))
            shorter = np.minimum(1.0, LONGEST_STEP / np.maximum(longest, LONGEST_STEP))
            now, before = demand(here, now.logs + move * shorter[:, None, None]), left
    return _joined(whole, rows, now), residual


def _joined(whole: Demand, rows: npt.NDArray[np.intp], now: Demand) -> Demand:
    """All worlds, those of `rows` (by number) as they are now."""
    if len(rows) == len(whole.logs):
        return now
    for part, new in zip(whole, now, strict=True):
        part[rows] = new
    return whole


def _renewed(
    kept: Slopes | CommonSlopes | None, stale: Mask, here: Market, now: Demand
) -> Slopes | CommonSlopes:
    """The slopes, those of stale rows [row] taken at the wages of now: simply at first, then in full."""
    if kept is None or stale.all():
        return slopes(here, now, kept is not None)
    if stale.any():
        fresh = slopes(here.rows(stale), now.rows(stale), True)
        for part, new in zip(kept, fresh, strict=True):
            part[stale] = new
    return kept
