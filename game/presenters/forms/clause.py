"""The forms of clauses: the rows of each kind, default clauses, and the palette.

Not here: terms, which are the same for every kind (`terms.py`), and the words (`presenters.wording`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from game.core.ids import CommonsId, GoodId, NationId
from game.core.text import T, Text
from game.model.clause import CLAUSES, Clause
from game.model.setting import Setting
from game.presenters.forms.field import FormField
from game.presenters.forms.filling import fill
from game.presenters.forms.generate import Wording, form_fields

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
"""The groups of the palette in order: label and icon."""
ALL_OTHERS = T("all others")


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """A clause kind in the palette."""

    kind: str
    label: Text
    icon: str


def clause_fields(clause: type[Clause]) -> list[FormField]:
    """The rows of a clause kind, in the order of its fields, without terms (see `term_fields`)."""
    names = [name for name in clause.model_fields if name not in ("kind", "terms")]
    lists = [n for n in names if clause.model_fields[n].annotation == tuple[NationId, ...]]
    empties = dict.fromkeys(lists, ALL_OTHERS) | dict(clause.empties)
    words = Wording(clause.labels, clause.choices, empties=empties, advanced=clause.advanced)
    return form_fields(clause, names, words)


def default_clause(kind: str, setting: Setting, members: Sequence[str]) -> Clause:
    """A new clause of the kind for these nations: the first is the one that gives, the next the one that
    receives.

    Fields with a default keep it; a commons is the first of the scenario ("" if it has none).
    """
    seats = iter([*members, *(n for n in setting.nation_ids if n not in members)])

    def first(name: str, info: FieldInfo, filled: Mapping[str, Any]) -> Any:
        if info.annotation is CommonsId:
            return setting.commons_ids[0] if setting.commons else ""
        if info.annotation is GoodId:
            return setting.good_ids[0]
        if info.annotation is NationId:
            return next(seats, None)
        return (next(seats),) if get_origin(info.annotation) is tuple else None

    filled = fill(CLAUSES[kind], first)
    if filled is None:
        raise ValueError(f"nothing fills the clause {kind!r}")
    return filled


def kinds_by_field(setting: Setting | None = None, turn: int = 1) -> dict[str, list[PaletteEntry]]:
    """The clause kinds by group of the palette, in order; groups without any are left out.

    With a setting: only kinds open in it on that turn, and those that need a commons only if there is one.
    """
    drawers: dict[str, list[PaletteEntry]] = {field: [] for field in PALETTE}
    for kind, clause in CLAUSES.items():
        if setting is None or (setting.is_open("clauses", kind, turn) and _has_commons(clause, setting)):
            drawers[clause.field_of].append(PaletteEntry(kind, clause.name, clause.icon))
    return {field: entries for field, entries in drawers.items() if entries}


def _has_commons(clause: type[Clause], setting: Setting) -> bool:
    needed = any(i.annotation is CommonsId and i.is_required() for i in clause.model_fields.values())
    return bool(setting.commons) or not needed
