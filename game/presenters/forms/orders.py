"""Forms of orders and motions, generated from their fields: rows with options, and a first filling.

Every order and matter can be given by such a form, also those with a screen of their own. Not here: whether
an order is legal (`engine.legality` through the screen), and widgets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from game.core.ids import NationId
from game.core.text import Param, T
from game.model.clause import Clause
from game.model.frozen import Frozen, Multilingual, typed
from game.model.kinds import values_of
from game.model.rule import Rule
from game.model.view import View
from game.presenters.forms.choices import choices
from game.presenters.forms.field import FormField, FormKind, Option, Row
from game.presenters.forms.filling import fill
from game.presenters.forms.generate import Wording, bounds, form_field
from game.presenters.forms.values import field_info, get_field, is_pair, set_field
from game.presenters.wording.orders import choices_of, label_of

M = TypeVar("M", bound=Frozen)
Texts = Mapping[str, tuple[Param, tuple[Clause, ...]]]
"""Texts whose articles a motion may take, by a key: title and articles."""

HIDDEN = ("kind", "version", "reason", "figures")
"""Fields that are not on the form: the engine or another screen fills them."""
TAKEN = ("articles", "conditions")
"""Fields that hold articles, taken from one of the `Texts`."""
OTHERS = ("to", "at", "target")
"""Fields that name nations other than the seat's own."""
BY_NAME: Mapping[str, FormKind] = {
    "treaty": "treaty",
    "body": "body",
    "motion": "motion",
    "target": "nation",
    **dict.fromkeys(("article", "key", "dispute", "group", "programme"), "choice"),
}
"""Kind of row for plain strings and numbers that are ids, by the name of the field."""
UNSAID = "…"
"""Placeholder for a text that is not written yet."""


def rows(
    model: Frozen, view: View, texts: Texts | None = None, lawful: Sequence[Frozen] | None = None
) -> list[Row]:
    """The rows of the form in the order of the fields, with the options of each.

    With `lawful` orders, a row offers only values that some lawful order combines with the rows above it, and
    its present value; numbers keep their sliders.
    """
    shown = [_row(model, name, view, texts or {}) for name in _names(type(model)) if _matters(model, name)]
    if lawful is None:
        return shown
    listed, left = [], lawful
    for row in shown:
        listed.append(_lawful_row(row, left))
        left = [order for order in left if _agrees(row, order)]
    return listed


def _lawful_row(row: Row, left: Sequence[Frozen]) -> Row:
    """The row with the options of these orders, and what it is now."""
    if not row.options:
        return row
    found = {*_values(row.value), *(v for order in left for v in _values(get_field(order, row.field.name)))}
    options = tuple(option for option in row.options if option[0] in found)
    return _offering(row.field, row.value, options)


def _values(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _agrees(row: Row, order: Frozen) -> bool:
    """Whether an order says what the row says; of numbers and lists any will do."""
    free = row.field.kind in ("number", "slider", "nations", "goods", "treaties", "words")
    return free or bool(get_field(order, row.field.name) == row.value)


def settled(model: M, view: View, lawful: Sequence[M]) -> M:
    """The model, if a lawful order agrees with it except in numbers and lists, or if nothing is lawful.

    Else the lawful order that agrees with it in the most rows, counted from the first.
    """
    best, length = model, -1
    shown = rows(model, view)
    for order in lawful:
        agreed = [_agrees(row, order) for row in shown]
        if all(agreed):
            return model
        if agreed.index(False) > length:
            best, length = order, agreed.index(False)
    return best


def _matters(model: Frozen, name: str) -> bool:
    """Whether the field makes a difference: of a voting rule's fields only what the rule reads."""
    field = name.removeprefix("rule.")
    if field == name or field in ("name", "party_to_dispute_abstains"):
        return True
    rule: Rule = get_field(model, "rule")
    return field in rule.kind.reads


def with_value(model: M, name: str, value: Any, texts: Texts | None = None) -> M:
    """The model with one field set; unchanged if the field cannot take the value."""
    if name in TAKEN:
        value = texts[value][1] if texts and value else ()
    elif isinstance(get_field(model, name), Multilingual):
        value = typed(value).model_dump() if value.strip() else get_field(model, name).model_dump()
    try:
        return set_field(model, name, value)
    except ValidationError:
        return model


def blank(kind: type[M], view: View, texts: Texts | None = None, **given: Any) -> M | None:
    """A first filling: the `given` values, else the field's default, else its first option.

    None if a required field has no option, as when there is no treaty or no body.
    """

    def first(name: str, info: FieldInfo, filled: Mapping[str, Any]) -> Any:
        return _first(kind, name, info, filled, view, texts or {})

    return fill(kind, first, **given)


def _first(
    model: type[Frozen], name: str, info: FieldInfo, filled: Mapping[str, Any], view: View, texts: Texts
) -> Any:
    """The first value that a field may have which has no default."""
    hint = info.annotation
    others = [n for n in view.setting.nation_ids if n != view.nation]
    if hint is Rule:
        return Rule(name="majority")
    if hint is Multilingual:
        return typed(UNSAID).model_dump()
    if name in TAKEN:
        return next((articles for _, articles in texts.values() if articles), None)
    if get_origin(hint) is tuple and get_args(hint)[0] is NationId:
        return tuple(others[: 2 if is_pair(info) else 1]) or None
    if values := values_of(info):
        return values[0]
    field = _field(model, name)
    match field.kind:
        case "nation":
            return next(iter(others), None)
        case "number" | "slider":
            return bounds(info)[0]
        case "words":
            return UNSAID
    options = choices(field, view, None, treaty=filled.get("treaty", ""))
    return next((value for value, _ in options if value is not None), None)


def _names(kind: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The fields that a form shows; those of a rule one by one, the two nations of a pair each."""
    for name, info in kind.model_fields.items():
        if name in HIDDEN or get_origin(info.annotation) is dict:
            continue
        if info.annotation is Rule:
            yield from _names(Rule, f"{name}.")
        elif is_pair(info):
            yield from (f"{name}.0", f"{name}.1")
        else:
            yield prefix + name


def _field(model: type[BaseModel], name: str) -> FormField:
    """The row of a field, in the words of the order or matter itself."""
    label, called, info = label_of(model, name), choices_of(model, name), field_info(model, name)
    base = name.removesuffix(".0").removesuffix(".1").rpartition(".")[2]
    if values := values_of(info):
        options = {name: {value: called[value] for value in values}}
    else:
        options = {name: {}} if BY_NAME.get(base) == "choice" or base in TAKEN else {}
    empties = {name: T("all") if name == "to" else T("none")}
    return form_field(model, name, Wording({name: label}, options, BY_NAME, empties))


def _row(model: Frozen, name: str, view: View, texts: Texts) -> Row:
    field, value = _field(type(model), name), get_field(model, name)
    if name in TAKEN:
        value = next((key for key, (_, articles) in texts.items() if articles == value), "")
        empty: tuple[Option, ...] = (("", T("none")),) if name == "conditions" else ()
        titles = tuple((key, title) for key, (title, _) in texts.items())
        return _offering(field, value, (*empty, *titles))
    if isinstance(value, Multilingual):
        value = "" if value.plain == UNSAID else value.plain
    among = [n for n in view.setting.nation_ids if n != view.nation] if name in OTHERS else None
    found = choices(field, view, value, among=among, treaty=getattr(model, "treaty", ""))
    return _offering(field, value, found)


def _offering(field: FormField, value: Any, options: tuple[Option, ...]) -> Row:
    """The row; a choice knows its options too, so that its value can be put into words."""
    return Row(replace(field, options=options) if field.kind == "choice" else field, value, options)
