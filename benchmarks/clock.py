"""The yardstick P and how a thing is timed: the best of some runs, for a machine has other things to do."""

from __future__ import annotations

import time
from collections.abc import Callable

LOOP = 10_000_000


def yardstick(loop: int = LOOP // 10) -> float:
    """P in seconds: a pure-Python loop of 10⁷ additions, from the best of three tenths of it."""
    return best(lambda: _add(loop), 3) * LOOP / loop


def _add(loop: int) -> int:
    total = 0
    for _ in range(loop):
        total += 1
    return total


def best(work: Callable[[], object], runs: int = 5) -> float:
    """Seconds of the quickest of some runs, after one that warms up."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
