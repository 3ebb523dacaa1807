"""Results remembered for things that never change, by their identity.

Worlds, treaties and settings never change, and comparing two of them costs more than most of what is asked of
them. So a result is kept for the very object that it was computed from, and goes when that object goes: a
long game remembers what it still has, and nothing is ever forgotten all at once.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Any, Generic, TypeVar, TypeVarTuple, cast

Thing = TypeVar("Thing")
More = TypeVarTuple("More")
Result = TypeVar("Result")


_NOTHING = object()
"""In place of a result that there is not: None may be one."""


class Remembered(Generic[Thing, *More, Result]):
    """A function of an immutable thing and hashable values, which answers from memory where it can.

    The results of a thing go with it; of one thing at most `most` are kept, then the oldest goes. What cannot
    be referred to weakly (a tuple) is kept here itself: at most `most` of them, then the oldest goes.
    A result must not hold its thing, or neither ever goes. Threads may ask at once: at worst they compute the
    same result twice.
    """

    def __init__(self, function: Callable[[Thing, *More], Result], most: int) -> None:
        self._function, self._most = function, most
        self._known: dict[int, tuple[Callable[[], object], dict[tuple[Any, ...], Result]]] = {}
        self._kept: dict[int, object] = {}
        self._lock = Lock()
        update_wrapper(self, function)

    def __call__(self, thing: Thing, *more: *More) -> Result:
        known = self._known.get(id(thing))
        if known is not None and known[0]() is thing:
            found = known[1].get(more, _NOTHING)
            if found is not _NOTHING:
                return cast(Result, found)
        made = self._function(thing, *more)
        with self._lock:
            results = self._results(thing)
            if len(results) >= self._most:
                del results[next(iter(results))]
            results[more] = made
        return made

    def _results(self, thing: Thing) -> dict[tuple[Any, ...], Result]:
        """The results of the thing so far, which go when it goes."""
        place = id(thing)
        known = self._known.get(place)
        if known is not None and known[0]() is thing:
            return known[1]
        results: dict[tuple[Any, ...], Result] = {}
        try:
            # The entry is dropped while the thing goes, before another can have its place in memory.
            self._known[place] = (weakref.ref(thing, lambda _: self._known.pop(place, None)), results)
        except TypeError:
            if len(self._kept) >= self._most:
                oldest = next(iter(self._kept))
                del self._known[oldest], self._kept[oldest]
            self._kept[place] = thing
            self._known[place] = (lambda: thing, results)
        return results


def remembered(
    most: int,
) -> Callable[[Callable[[Thing, *More], Result]], Remembered[Thing, *More, Result]]:
    """Decorates a function whose first argument never changes: of one thing, at most so many results are kept
    (and so many things, where they must be kept themselves)."""
    return lambda function: Remembered(function, most)
