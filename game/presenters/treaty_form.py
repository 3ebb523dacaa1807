"""The form of the selected part of a draft, generated from the fields of clauses and final clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.core.ids import NationId
from game.core.text import Text
from game.model.clause import Clause
from game.model.terms import PLAIN, Side
from game.model.treaty import FinalClauses
from game.model.view import View
from game.presenters.forms.choices import choices
from game.presenters.forms.clause import PALETTE, PaletteEntry, clause_fields, kinds_by_field
from game.presenters.forms.field import FormField, Row, applies
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.terms import term_fields
from game.presenters.forms.values import get_field
from game.presenters.treaty_draft import Draft, members
from game.presenters.wording.final_clauses import FINAL_ARTICLES
from game.treaties.lowering.sides import has_sides

__all__ = ["Drawer", "Form", "Row", "SideLine", "drawers", "form", "parts_of_final", "sides", "uses_sides"]


@dataclass(frozen=True, slots=True)
class Form:
    """The selected article's number and heading, and its rows."""

    number: int
    heading: Text
    rows: tuple[Row, ...]
    sides: bool = False
    """Whether the sides of nations matter here."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """A group of the palette with the kinds that are open."""

    field: str
    label: Text
    icon: str
    entries: tuple[PaletteEntry, ...]


def form(view: View, draft: Draft) -> Form | None:
    """The form of the selected article, None where the title, the parties or nothing is selected."""
    clause = draft.clause
    everybody = members(view, draft)
    if clause is not None:
        fields = [*clause_fields(type(clause)), *term_fields(clause.terms, everybody)]
        if len(view.setting.goods) == 1:
            fields = [field for field in fields if field.kind != "goods"]
        rows = [
            _row(view, field, get_field(clause, field.name), everybody, _usual(type(clause), field))
            for field in fields
        ]
        return Form(draft.place + 1, clause.title(), tuple(rows), bool(clause.terms.side))
    if not draft.selected.startswith("final:"):
        return None
    article = FINAL_ARTICLES[draft.place]
    fields = [
        field
        for field in final_fields(view.setting, len(draft.articles), view.law)
        if field.name.partition(".")[0] in article.fields and applies(field, draft.final)
    ]
    usual = FinalClauses()
    rows = [
        _row(view, field, get_field(draft.final, field.name), everybody, get_field(usual, field.name))
        for field in fields
    ]
    named = "side_a" in article.fields and uses_sides(draft)
    if named:
        rows = [row for row in rows if row.field.name not in ("side_a", "side_b")]
    return Form(len(draft.articles) + draft.place + 1, article.heading, tuple(rows), named)


def _usual(clause: type[Clause], field: FormField) -> Any:
    """What an optional field of an article is unless it is changed; None for one that must be filled in."""
    if field.name.startswith("terms."):
        return get_field(PLAIN, field.name.removeprefix("terms."))
    info = clause.model_fields[field.name]
    return None if info.is_required() else info.get_default(call_default_factory=True)


def _row(view: View, field: FormField, value: Any, among: Sequence[NationId], usual: Any) -> Row:
    if field.name == "entry.count":
        field = replace(field, high=float(len(view.setting.nations)))
    options = choices(field, view, value, among=among)
    if field.name == "terms.condition.clause":
        opened = {one.kind for entries in _palette(view).values() for one in entries}
        options = tuple(o for o in options if o[0] in ("", value) or o[0] in opened)
    return Row(field, value, options, folded=field.advanced and value == usual)


def drawers(view: View) -> list[Drawer]:
    """The palette: the kinds that the scenario has opened by now, by group."""
    return [Drawer(field, *PALETTE[field], tuple(entries)) for field, entries in _palette(view).items()]


def _palette(view: View) -> dict[str, list[PaletteEntry]]:
    return kinds_by_field(view.setting, view.world.turn)


# -- sides
@dataclass(frozen=True, slots=True)
class SideLine:
    """A nation and its side: "a", "b", or "" for neither."""

    nation: NationId
    side: Side


def uses_sides(draft: Draft) -> bool:
    """Whether the text has two sides, in an article or by listing nations."""
    return has_sides(draft.final) or any(clause.terms.side for clause in draft.articles)


def sides(view: View, draft: Draft) -> list[SideLine]:
    """The side of each negotiator, in the order of nations."""
    final = draft.final
    at_table = {*members(view, draft), *final.side_a, *final.side_b}
    return [
        SideLine(n, "a" if n in final.side_a else "b" if n in final.side_b else "")
        for n in view.setting.nation_ids
        if n in at_table
    ]


def parts_of_final() -> tuple[str, ...]:
    """The names by which the final clauses are selected, in order."""
    return tuple(f"final:{i}" for i in range(len(FINAL_ARTICLES)))
