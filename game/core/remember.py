"""Results remembered for things that never change, by their identity.

Worlds, treaties and settings never change, and comparing two of them costs more than most of what is asked of
them. So a result is kept for the very object that it was computed from, and the object with it: while it is
here no other can have its identity.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Generic, TypeVar, TypeVarTuple

Thing = TypeVar("Thing")
More = TypeVarTuple("More")
Result = TypeVar("Result")


class Remembered(Generic[Thing, *More, Result]):
    """A function of an immutable thing and hashable values, which answers from memory where it can.

    At most `most` results are kept; then all are forgotten, which is simple and costs each of them once.
    Threads may ask at once: at worst they compute the same result twice. Nothing is dropped from memory but
    with everything else, so reading needs no lock.
    """

    def __init__(self, function: Callable[[Thing, *More], Result], most: int) -> None:
        self._function, self._most = function, most
        self._known: dict[tuple[object, ...], tuple[Thing, Result]] = {}
        self._lock = Lock()
        update_wrapper(self, function)

    def __call__(self, thing: Thing, *more: *More) -> Result:
        key = (id(thing), *more)
        known = self._known.get(key)
        if known is not None and known[0] is thing:
            return known[1]
        made = self._function(thing, *more)
        with self._lock:
            if len(self._known) >= self._most:
                self._known.clear()
            self._known[key] = (thing, made)
        return made


def remembered(
    most: int,
) -> Callable[[Callable[[Thing, *More], Result]], Remembered[Thing, *More, Result]]:
    """Decorator for a function whose first argument is immutable: keeps up to `most` of its results."""
    return lambda function: Remembered(function, most)
