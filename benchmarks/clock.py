"""The yardstick P, and how a thing is timed: CPU time of the process, with P taken beside every repetition.

A shared machine runs at another speed from one second to the next. The ratio to a loop that runs just before
and just after says more than any number of seconds.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from typing import NamedTuple

LOOP = 10_000_000
"""Additions of the yardstick."""
PART = 10
"""Part of the loop that is run beside each repetition (one tenth)."""


class Timed(NamedTuple):
    """Seconds of the quickest repetition, the median ratio of all to P, and P in seconds."""

    seconds: float
    ratio: float
    unit: float

    def each(self, many: float) -> Timed:
        """The same for one of `many` things that were done in a repetition."""
        return Timed(self.seconds / many, self.ratio / many, self.unit)


def yardstick() -> float:
    """P in seconds: `total += i` 10⁷ times in plain Python, from a tenth of it."""
    start, total = cpu(), 0
    for i in range(LOOP // PART):
        total += i
    return (cpu() - start) * PART


def cpu() -> float:
    """CPU seconds of this process and of those that it has started and waited for."""
    return time.process_time() + _children()


def _children() -> float:
    try:
        import resource
    except ImportError:  # Windows does not tell
        return 0.0
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def timed(work: Callable[[], object], runs: int = 5) -> Timed:
    """The same work some times, after one that warms up."""
    work()
    return each([work] * runs)


def each(works: Iterable[Callable[[], object]]) -> Timed:
    """Different works of one kind, each once: for what remembers, so that a second time shows nothing."""
    seconds, ratios, units = [], [], []
    for work in works:
        before = yardstick()
        start = cpu()
        work()
        spent = cpu() - start
        unit = (before + yardstick()) / 2.0
        seconds.append(spent)
        ratios.append(spent / unit)
        units.append(unit)
    return Timed(min(seconds), statistics.median(ratios), statistics.median(units))
