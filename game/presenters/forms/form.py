"""A row of a form, and reading and setting what it stands for in a frozen model.

Not here: which rows there are (`clause.py`, `terms.py`, `final_clauses.py`, `orders.py`), and widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args

from annotated_types import Ge, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.model.frozen import Frozen
from game.treaties.quantities import counted

FormKind = Literal[
    "slider",
    "number",
    "flag",
    "choice",
    "nation",
    "nations",
    "commons",
    "treaty",
    "treaties",
    "body",
    "motion",
    "words",
]
M = TypeVar("M", bound=BaseModel)

NONE = T("none")


@dataclass(frozen=True, slots=True)
class FormField:
    """One row of a form. `name` is dotted for final clauses ("entry.count").

    `slider` is a number between `low` and `high` in steps of `step`; `number` a whole one; `choice` one of
    `options`, (value, label) each; `optional` fields may be left empty (() or ""), which reads as `empty`.
    `when` names another field and the values under which this one matters: ("answer.kind", ("payment",)).
    `advanced` ones are seldom needed: a form may fold them away while they stand at their defaults.
    """

    name: str
    label: Text
    kind: FormKind
    unit: str = ""
    low: float = 0.0
    high: float = 1.0
    step: float = 1.0
    options: tuple[tuple[str | int, Param], ...] = ()
    optional: bool = False
    empty: Text = NONE
    when: tuple[str, tuple[str, ...]] | None = None
    advanced: bool = False


def bounds(info: FieldInfo, usual: float = 1.0) -> tuple[float, float, float]:
    """Lowest and highest value and step of a number by its declaration; `usual` where it names no highest."""
    low = next((float(str(m.ge)) for m in info.metadata if isinstance(m, Ge)), 0.0)
    high = next((float(str(m.le)) for m in info.metadata if isinstance(m, Le)), usual)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    return low, high, float(str(extra.get("step") or (1 if info.annotation is int else 0.01)))


def unit_of(info: FieldInfo) -> str:
    """The unit that a field declares, "" for none."""
    extra = info.json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""


def get_field(model: Frozen, name: str) -> Any:
    """The value of a field by its (dotted) name; an absent number is 0, a flag of an article a bool,
    a nation's part that no list names 1.

    A place in a list of models that is not there yet reads as its defaults.
    """
    first, _, rest = name.partition(".")
    listed = _listed(type(model), first)
    here = getattr(model, first)
    if listed is not None and rest:
        place, _, field = rest.partition(".")
        return get_field(here[int(place)] if int(place) < len(here) else listed(), field)
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
    standing = getattr(model, first)
    listed = _listed(type(model), first)
    if isinstance(standing, BaseModel) and rest:
        value = set_field(standing, rest, value).model_dump()
    elif isinstance(standing, dict) and rest:
        value = {**standing, rest: value}
    elif listed is not None and rest:
        place, _, field = rest.partition(".")
        filled = [*standing, *(listed() for _ in range(int(place) + 1 - len(standing)))]
        filled[int(place)] = set_field(filled[int(place)], field, value)
        while filled and filled[-1] == listed():
            filled.pop()
        value = tuple(one.model_dump() for one in filled)
    elif rest:
        others = [one for one in standing if one != int(rest)]
        value = tuple(sorted([*others, int(rest)] if value else others))
    elif type(model).model_fields[first].annotation == int | None:
        value = value or None
    return type(model).model_validate({**model.model_dump(), first: value})


def _listed(model: type[BaseModel], name: str) -> type[Frozen] | None:
    """The model of which the field is a list, or None if it is none."""
    inner = get_args(model.model_fields[name].annotation)
    return inner[0] if inner and isinstance(inner[0], type) and issubclass(inner[0], Frozen) else None


def applies(field: FormField, model: Frozen) -> bool:
    """Whether the field matters as the others stand."""
    return field.when is None or get_field(model, field.when[0]) in field.when[1]


def shown(field: FormField, value: Any) -> Param:
    """The value of a field as a sentence may carry it."""
    match field.kind:
        case "choice":
            return dict(field.options).get(value, str(value))
        case "flag":
            return T("yes") if value else T("no")
        case "number":
            return counted(int(value), field.unit)
        case "slider":
            return Quantity(float(value), field.unit)
        case _ if not value:
            return field.empty
        case "nations":
            return Listing(tuple(Name("nation", n) for n in value))
        case "nation":
            return Name("nation", value)
        case "treaties":
            return Listing(tuple(Name("treaty", t) for t in value))
        case "treaty":
            return Name("treaty", value)
        case "commons":
            return Name("commons", value)
        case "body":
            return Name("body", value)
        case "motion" | "words":
            return str(value)


@dataclass(frozen=True, slots=True)
class Row:
    """A field with its value; `options` are what a choice, a nation or a commons may be."""

    field: FormField
    value: Any
    options: tuple[tuple[Any, Param], ...] = ()
    folded: bool = False
    """Whether it is seldom needed and stands as it does by default."""

    def words(self, value: Any) -> Param:
        """A value as it is written."""
        return shown(self.field, value)
