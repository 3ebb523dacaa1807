"""The base of models' inputs: numbers, lists and matrices with their bounds.

A form declares what can be checked of a field by itself; conditions between fields are in its `faults`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, TypeAlias

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from game.core.arrays import Array
from game.core.text import TN, T
from game.validation.shape_faults import ShapeError

MOST = 10_000
"""Most entries of a list: more than any lesson needs, and still answered at once."""
WIDEST = 200
"""Most rows and columns of a matrix: the game's own limit of nations."""

Number: TypeAlias = Annotated[float, Field(ge=-1e15, le=1e15)]
Positive: TypeAlias = Annotated[float, Field(gt=0.0, le=1e15)]
NotNegative: TypeAlias = Annotated[float, Field(ge=0.0, le=1e15)]
Share: TypeAlias = Annotated[float, Field(ge=0.0, le=1.0)]
Year: TypeAlias = Annotated[int, Field(ge=1700, le=3000)]
Numbers: TypeAlias = Annotated[tuple[Number, ...], Field(min_length=1, max_length=MOST)]
Positives: TypeAlias = Annotated[tuple[Positive, ...], Field(min_length=1, max_length=MOST)]
Amounts: TypeAlias = Annotated[tuple[NotNegative, ...], Field(min_length=1, max_length=MOST)]
Shares: TypeAlias = Annotated[tuple[Share, ...], Field(min_length=1, max_length=MOST)]
Row: TypeAlias = Annotated[tuple[NotNegative, ...], Field(min_length=1, max_length=WIDEST)]
Matrix: TypeAlias = Annotated[tuple[Row, ...], Field(min_length=1, max_length=WIDEST)]
Pair: TypeAlias = tuple[Number, Number]

Answer: TypeAlias = dict[str, Any]
"""An output by its names: numbers, text, None, and lists or groups of them; arrays are written as lists."""


class Form(BaseModel):
    """The input of a model. Unknown names are refused; numbers are finite."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    def faults(self) -> Iterator[ShapeError]:
        """Faults in the relation of fields, each of which is valid by itself."""
        yield from ()


def array(values: Any) -> Array:
    """A number, list or matrix of a form as an array of float64."""
    return np.asarray(values, dtype=np.float64)


def square(name: str, matrix: Sequence[Sequence[float]], size: int) -> Iterator[ShapeError]:
    """The faults of a matrix that should have `size` rows and columns."""
    if len(matrix) != size:
        text = TN(
            "{count} row is needed, one for each nation; found {found}",
            "{count} rows are needed, one for each nation; found {found}",
            size,
            found=len(matrix),
        )
        yield ShapeError(text, at=(name,))
    for number, row in enumerate(matrix):
        if len(row) != size:
            text = TN(
                "{count} number is needed in this row; found {found}",
                "{count} numbers are needed in this row; found {found}",
                size,
                found=len(row),
            )
            yield ShapeError(text, at=(name, number))


def as_long(name: str, values: Sequence[object], like: str, size: int) -> Iterator[ShapeError]:
    """The fault of a list that should be as long as another."""
    if len(values) != size:
        text = TN(
            "{count} entry is needed, as many as in “{like}”; found {found}",
            "{count} entries are needed, as many as in “{like}”; found {found}",
            size,
            like=like,
            found=len(values),
        )
        yield ShapeError(text, at=(name,))


def lengths(**values: object) -> Iterator[ShapeError]:
    """The faults of fields that may be a number or a list, whose lists must be equally long."""
    lists = {name: value for name, value in values.items() if isinstance(value, tuple)}
    for like, first in list(lists.items())[:1]:
        for name, value in lists.items():
            yield from as_long(name, value, like, len(first))


def one_way(form: Form, *ways: Sequence[str]) -> Iterator[ShapeError]:
    """The fault of a form that must be filled in exactly one of several ways, and is not."""
    given = {name for way in ways for name in way if getattr(form, name) is not None}
    if not any(given == set(way) for way in ways):
        shown = "; ".join(", ".join(way) for way in ways)
        yield ShapeError(T("fill in exactly one of these sets of fields: {sets}", sets=shown))
