"""A row of a form: what a field is called, what kind of value it takes and within which bounds.

Not here: making rows from a model (`generate.py`), reading and setting values (`values.py`), widgets (`ui`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.model.frozen import Frozen
from game.presenters.forms.values import get_field
from game.treaties.quantities import counted

FormKind = Literal[
    "slider",
    "number",
    "flag",
    "choice",
    "nation",
    "nations",
    "commons",
    "good",
    "goods",
    "treaty",
    "treaties",
    "body",
    "motion",
    "words",
]
Option = tuple[Any, Param]
"""A value that a field may take, and what it is called."""

NONE = T("none")


@dataclass(frozen=True, slots=True)
class FormField:
    """One row of a form. `name` is dotted for what lies inside another field ("entry.count").

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
    options: tuple[Option, ...] = ()
    optional: bool = False
    empty: Text = NONE
    when: tuple[str, tuple[str, ...]] | None = None
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A field with its value; `options` are what a choice, a nation or a commons may be."""

    field: FormField
    value: Any
    options: tuple[Option, ...] = ()
    folded: bool = False
    """Whether it is seldom needed and has its default value, so that a form may hide it."""

    def words(self, value: Any) -> Param:
        """A value as it is written."""
        return shown(self.field, value)


def applies(field: FormField, model: Frozen) -> bool:
    """Whether the field matters, given the values of the others (`when`)."""
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
        case "goods":
            return Listing(tuple(Name("good", g) for g in value))
        case "treaties":
            return Listing(tuple(Name("treaty", t) for t in value))
        case "nation" | "treaty" | "commons" | "body" | "good":
            return Name(field.kind, value)
        case "motion" | "words":
            return str(value)
