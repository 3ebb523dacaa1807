"""The small pieces of a packed state: places of shared things, arrays as bytes, JSON that is checked as it is
read.

Not here: what the arrays and the things are.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

Thing = TypeVar("Thing")
Numbers: TypeAlias = npt.NDArray[Any]

MOST_ROWS = 200_000
"""Most arrays in one stack: those of no length would cost nothing to write, and memory to read."""


class Unfit(ValueError):
    """What was read is no state of a game."""


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Context in which Python does not look for garbage: all that is read stays, and looking through it again
    and again takes half as long as reading it."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Pool(Generic[Thing]):
    """Things in the order in which they came, each once. What is the same object has the same place."""

    def __init__(self) -> None:
        self.things: list[Thing] = []
        self._places: dict[int, int] = {}

    def place(self, thing: Thing) -> int:
        """The thing's place, from 0."""
        found = self._places.setdefault(id(thing), len(self.things))
        if found == len(self.things):
            self.things.append(thing)  # which also keeps its id from being used again
        return found


def at(things: Sequence[Thing], place: object) -> Thing:
    """The thing at a place that was read; Unfit if it is none."""
    if type(place) is not int or not 0 <= place < len(things):
        raise Unfit(f"no place {place!r} among {len(things)}")
    return things[place]


def runs(places: Iterable[int]) -> list[int]:
    """Places as starts and ends of what follows each other: `[3, 6, 8, 9]` is 3, 4, 5 and 8."""
    found: list[int] = []
    for place in places:
        if found and found[-1] == place:
            found[-1] += 1
        else:
            found += [place, place + 1]
    return found


def picked(things: Sequence[Thing], ends: Any, most: int) -> tuple[Thing, ...]:
    """The things at the places that `runs` wrote; Unfit if there are none such, or more than `most`."""
    chosen: list[Thing] = []
    for start, end in zip(ends[::2], ends[1::2], strict=True):
        if not (type(start) is type(end) is int and 0 <= start < end <= len(things)):
            raise Unfit(f"no places {start!r} to {end!r} among {len(things)}")
        if len(chosen) + end - start > most:
            raise Unfit("too many places")
        chosen += things[start:end]
    return tuple(chosen)


def stacked(arrays: Sequence[Numbers], kind: str) -> list[Any]:
    """Arrays of one shape as that shape and their bytes, one after the other; `kind` is "<f8" or "<i8"."""
    shape = arrays[0].shape if arrays else ()
    if any(array.shape != shape or not array.flags.c_contiguous for array in arrays):
        raise Unfit("arrays of several shapes or layouts")
    whole = b"".join(array.astype(kind, copy=False).tobytes() for array in arrays)
    return [list(shape), base64.b64encode(whole).decode("ascii")]


def unstacked(data: Any, kind: str, count: int, shape: Sequence[int]) -> Numbers:
    """The arrays that `stacked` wrote: read-only, with `count` as its first axis; Unfit for another shape.

    Its rows are parts of what was read, so that many arrays cost no more memory than their file.
    """
    told, text = data
    if not 0 <= count <= MOST_ROWS:
        raise Unfit(f"{count} arrays")
    if told != list(shape) and count:
        raise Unfit(f"an array of shape {told!r} and not {shape!r}")
    whole = np.frombuffer(base64.b64decode(text, validate=True), kind)
    if whole.size != count * math.prod(shape):
        raise Unfit(f"{whole.size} numbers for {count} arrays")
    if kind == "<f8" and not np.isfinite(whole).all():
        raise Unfit("a number that is not finite")
    array = np.asarray(whole.reshape((count, *shape)), dtype=np.dtype(kind).newbyteorder("="))
    array.setflags(write=False)
    return array


def text_of(value: Any) -> str:
    """The value as JSON, keys in their order; ValueError for a number that JSON has not."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def value_of(text: str) -> Any:
    """The value of a JSON text; ValueError for a number that JSON has not."""
    return json.loads(text, parse_constant=_none_such)


def _none_such(word: str) -> float:
    raise Unfit(f"{word} is no number")
