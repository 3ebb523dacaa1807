"""The generator of forms: from the declaration of a field to its row.

The kind of row follows from the field's type, bounds and unit; labels come as `Wording`. Used for clauses,
their terms, the final clauses, orders and motions. Not here: which rows there are, and their options in a
game (`choices.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.core.ids import BodyId, CommonsId, GoodId, MotionId, NationId, TreatyId
from game.core.text import Param, T, Text
from game.model.frozen import Multilingual
from game.presenters.forms.field import NONE, FormField, FormKind
from game.presenters.forms.values import field_info, is_pair

MOST = 20.0
"""Upper bound of a whole number whose declaration has none."""
BY_TYPE: Mapping[Any, FormKind] = {
    NationId: "nation",
    CommonsId: "commons",
    GoodId: "good",
    TreatyId: "treaty",
    BodyId: "body",
    MotionId: "motion",
    bool: "flag",
    Multilingual: "words",
    int: "number",
    float: "slider",
}
LISTS: Mapping[Any, FormKind] = {
    NationId: "nations",
    GoodId: "goods",
    TreatyId: "treaties",
    int: "flag",
}
"""Kind of row for a list of these; a list of articles has a flag for each."""
EMPTY: Mapping[FormKind, Text] = {"commons": T("all commons"), "goods": T("all goods")}
"""What an empty row of these kinds means, unless its model says otherwise."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The labels of the fields of a model on a form, by dotted name.

    `choices` make a field a choice whatever its type; one without options gets those of the game. `kinds` say
    what a plain string is the id of; `when` says for which values of another field a field matters.
    """

    labels: Mapping[str, Text]
    choices: Mapping[str, Mapping[Any, Param]] = field(default_factory=dict)
    kinds: Mapping[str, FormKind] = field(default_factory=dict)
    empties: Mapping[str, Text] = field(default_factory=dict)
    when: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    advanced: Iterable[str] = ()


def form_field(model: type[BaseModel], name: str, words: Wording) -> FormField:
    """The row of the field with dotted name `name` in `model`; KeyError if it has no label."""
    info = field_info(model, name)
    kind = kind_of(info, name, words)
    low, high, step = bounds(info) if kind in ("slider", "number") else (0.0, 1.0, 1.0)
    empty = words.empties.get(name, EMPTY.get(kind, NONE))
    return FormField(
        name,
        words.labels[name],
        kind,
        unit_of(info) if kind in ("slider", "number") else "",
        low,
        high,
        step,
        options=tuple(words.choices.get(name, {}).items()),
        optional=may_be_empty(info, kind),
        empty=empty,
        when=words.when.get(name),
        advanced=name in words.advanced,
    )


def form_fields(model: type[BaseModel], names: Iterable[str], words: Wording) -> list[FormField]:
    """The rows of these fields, in their order."""
    return [form_field(model, name, words) for name in names]


def kind_of(info: FieldInfo, name: str, words: Wording) -> FormKind:
    """The kind of row for the field."""
    if name in words.choices:
        return "choice"
    hint, place = info.annotation, name.rpartition(".")[2]
    if get_origin(hint) is Literal:
        return "choice"
    if get_origin(hint) is tuple:
        first = get_args(hint)[0]
        return BY_TYPE.get(first, "choice") if is_pair(info) else LISTS.get(first, "choice")
    if get_origin(hint) is dict:
        return "slider"
    if hint is str:
        return words.kinds.get(place, "words")
    return BY_TYPE.get(hint, "number" if hint == int | None else "slider")


def may_be_empty(info: FieldInfo, kind: FormKind) -> bool:
    """Whether the field may stay empty ("" or ()): it names things and is optional."""
    names = kind in ("nation", "nations", "commons", "goods", "treaty", "treaties", "motion")
    by_word = kind == "choice" and info.annotation is str and info.default == ""
    return not info.is_required() and (names or by_word)


def bounds(info: FieldInfo) -> tuple[float, float, float]:
    """Lowest value, highest value and step of a number, from its declaration; of a table, those of its
    numbers.

    A number that may be absent starts at 0, which stands for absent.
    """
    info = _number(info)
    whole = info.annotation in (int, int | None)
    low = next((float(str(m.ge)) for m in info.metadata if isinstance(m, Ge)), 0.0)
    high = next((float(str(m.le)) for m in info.metadata if isinstance(m, Le)), MOST if whole else 1.0)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    if info.annotation == int | None:
        low = 0.0
    return low, high, float(str(extra.get("step") or (1 if whole else 0.01)))


def unit_of(info: FieldInfo) -> str:
    """The unit that a field declares, "" for none."""
    extra = _number(info).json_schema_extra
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""


def _number(info: FieldInfo) -> FieldInfo:
    """The declaration of the numbers in a table; of anything else its own."""
    if get_origin(info.annotation) is not dict:
        return info
    return FieldInfo.from_annotation(get_args(info.annotation)[1])
