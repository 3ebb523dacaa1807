"""The treaty editor's form, generated from the fields of clauses and of the final clauses.

Here: the rows of each clause kind, sensible first clauses, the palette. The rows of final clauses and of
terms and the access to values stand beside it. Not here: widgets, and the words (`presenters.wording`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from game.core.ids import BodyId, CommonsId, NationId
from game.core.text import T, Text
from game.model.clause import CLAUSES, Clause
from game.model.setting import Setting
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.form import (
    FormField,
    FormKind,
    applies,
    bounds,
    get_field,
    set_field,
    shown,
    unit_of,
)
from game.presenters.forms.terms import term_fields

__all__ = [
    "PALETTE",
    "FormField",
    "PaletteEntry",
    "applies",
    "clause_fields",
    "default_clause",
    "final_fields",
    "get_field",
    "kinds_by_field",
    "set_field",
    "shown",
    "term_fields",
]

PALETTE: Mapping[str, tuple[Text, str]] = {
    "trade": (T("Trade"), "ship"),
    "climate": (T("Climate"), "thermometer"),
    "nature": (T("Nature"), "trees"),
    "security": (T("Security"), "shield"),
    "development": (T("Development"), "hand-coins"),
    "health": (T("Health"), "heart-pulse"),
    "culture": (T("Culture and rights"), "users"),
    "diplomacy": (T("Diplomacy"), "landmark"),
    "institution": (T("Institutions"), "landmark"),
}
"""The drawers of the palette in their order: label and icon."""


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A clause kind in the palette."""

    kind: str
    label: Text
    icon: str


def clause_fields(clause: type[Clause]) -> list[FormField]:
    """The form of a clause kind, a row a field, in the order of the fields; its terms have `term_fields`."""
    own = [(name, info) for name, info in clause.model_fields.items() if name not in ("kind", "terms")]
    return [replace(_form_field(clause, name, info), advanced=name in clause.advanced) for name, info in own]


def _form_field(clause: type[Clause], name: str, info: FieldInfo) -> FormField:
    label, optional = clause.labels[name], not info.is_required()
    kind = info.annotation
    if get_origin(kind) is Literal:
        labels = clause.choices[name]
        return FormField(name, label, "choice", options=tuple((v, labels[v]) for v in get_args(kind)))
    if get_origin(kind) is tuple:
        empty = clause.empties.get(name, T("all others"))
        return FormField(name, label, "nations", optional=optional, empty=empty)
    if kind is NationId or kind is CommonsId:
        return FormField(
            name,
            label,
            "nation" if kind is NationId else "commons",
            optional=optional,
            empty=T("all commons"),
        )
    if kind is BodyId:
        return FormField(name, label, "body")
    if kind is bool:
        return FormField(name, label, "flag")
    shape: FormKind = "number" if kind is int else "slider"
    return FormField(name, label, shape, unit_of(info), *bounds(info))


def default_clause(kind: str, setting: Setting, members: Sequence[str]) -> Clause:
    """A first clause of the kind for these nations, the author first: the author gives, the next takes.

    Fields with a default keep it; a commons is the first of the scenario ("" if it has none).
    """
    clause = CLAUSES[kind]
    chosen: dict[str, Any] = {"kind": kind}
    seats = iter([*members, *(n for n in setting.nation_ids if n not in members)])
    for name, info in clause.model_fields.items():
        if not info.is_required():
            continue
        if info.annotation is CommonsId:
            chosen[name] = setting.commons_ids[0] if setting.commons else ""
        elif info.annotation is NationId:
            chosen[name] = next(seats)
        elif get_origin(info.annotation) is tuple:
            chosen[name] = (next(seats),)
    return clause.model_validate(chosen)


def kinds_by_field(setting: Setting | None = None, turn: int = 1) -> dict[str, list[PaletteEntry]]:
    """The clause kinds by drawer of the palette, in its order; a drawer without any kind is left out.

    With a setting, only what is open in it on that turn, and what needs a commons only if there is one.
    """
    drawers: dict[str, list[PaletteEntry]] = {field: [] for field in PALETTE}
    for kind, clause in CLAUSES.items():
        if setting is None or (setting.is_open("clauses", kind, turn) and _has_commons(clause, setting)):
            drawers[clause.field_of].append(PaletteEntry(kind, clause.name, clause.icon))
    return {field: entries for field, entries in drawers.items() if entries}


def _has_commons(clause: type[Clause], setting: Setting) -> bool:
    needed = any(i.annotation is CommonsId and i.is_required() for i in clause.model_fields.values())
    return bool(setting.commons) or not needed
