"""Reading and setting a field of a frozen model by its dotted name, as the rows of a form name it.

A dot leads into a model ("entry.count"), a place of a list of models ("answer.steps.0.kind"), a nation of a
table ("terms.differentiation.factors.arka"), an article of a list of articles ("reservable.2"), or a place of
a pair ("between.0").
"""

from __future__ import annotations

from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.model.frozen import Frozen

M = TypeVar("M", bound=BaseModel)


def get_field(model: Frozen, name: str) -> Any:
    """The value of a field by its (dotted) name; an absent number is 0, a flag of an article a bool,
    a nation's part that no list names 1.

    A place in a list of models that is not there yet reads as its defaults.
    """
    first, _, rest = name.partition(".")
    info, here = type(model).model_fields[first], getattr(model, first)
    inner = _inner(info)
    if inner is not None and rest:
        place, _, field = rest.partition(".")
        return get_field(here[int(place)] if int(place) < len(here) else inner(), field)
    if rest and is_pair(info):
        return here[int(rest)]
    if isinstance(here, tuple) and rest:
        return int(rest) in here
    if isinstance(here, dict) and rest:
        return here.get(rest, 1.0)
    if rest:
        return get_field(here, rest)
    return 0 if here is None else here


def set_field(model: M, name: str, value: Any) -> M:
    """A copy with one field set and everything validated (pydantic's ValidationError if it cannot be)."""
    first, _, rest = name.partition(".")
    info, standing = type(model).model_fields[first], getattr(model, first)
    inner = _inner(info)
    if isinstance(standing, BaseModel) and rest:
        value = set_field(standing, rest, value).model_dump()
    elif isinstance(standing, dict) and rest:
        value = {**standing, rest: value}
    elif inner is not None and rest:
        place, _, field = rest.partition(".")
        filled = [*standing, *(inner() for _ in range(int(place) + 1 - len(standing)))]
        filled[int(place)] = set_field(filled[int(place)], field, value)
        while filled and filled[-1] == inner():
            filled.pop()
        value = tuple(one.model_dump() for one in filled)
    elif rest and is_pair(info):
        value = tuple(value if place == int(rest) else one for place, one in enumerate(standing))
    elif rest:
        others = [one for one in standing if one != int(rest)]
        value = tuple(sorted([*others, int(rest)] if value else others))
    elif info.annotation == int | None:
        value = value or None
    return type(model).model_validate({**model.model_dump(), first: value})


def field_info(model: type[BaseModel], name: str) -> FieldInfo:
    """The declaration of a field by its dotted name; for a part of a table or pair that of the whole."""
    first, _, rest = name.partition(".")
    info = model.model_fields[first]
    inner = _inner(info)
    if inner is not None and rest:
        return field_info(inner, rest.partition(".")[2])
    if isinstance(info.annotation, type) and issubclass(info.annotation, BaseModel) and rest:
        return field_info(info.annotation, rest)
    return info


def is_pair(info: FieldInfo) -> bool:
    """Whether the field is a tuple of exactly two."""
    return (
        get_origin(info.annotation) is tuple
        and len(parts := get_args(info.annotation)) == 2
        and (parts[1] is not Ellipsis)
    )


def _inner(info: FieldInfo) -> type[Frozen] | None:
    """The model of which the field is a list, or None if it is none."""
    inner = get_args(info.annotation)
    return inner[0] if inner and isinstance(inner[0], type) and issubclass(inner[0], Frozen) else None
