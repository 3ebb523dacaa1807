"""Filling a form for the first time: with given values, else defaults, else the first option."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from game.model.frozen import Frozen

M = TypeVar("M", bound=Frozen)
First = Callable[[str, FieldInfo, Mapping[str, Any]], Any]
"""From a field's name, its declaration and the values so far to its first value; None if there is none."""


def fill(kind: type[M], first: First, **given: Any) -> M | None:
    """The filled model; None if a required field has no option, or the values do not fit together."""
    filled: dict[str, Any] = {name: value for name, value in given.items() if name in kind.model_fields}
    for name, info in kind.model_fields.items():
        if name in filled or not info.is_required():
            continue
        value = first(name, info, filled)
        if value is None:
            return None
        filled[name] = value
    try:
        return kind.model_validate(filled)
    except ValidationError:
        return None
