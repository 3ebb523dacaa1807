"""The rows of the terms of an article, the same for every kind; names start with "terms."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.text import Name, T
from game.model.clause import CLAUSES, Clause
from game.model.terms import Terms
from game.presenters.forms.field import FormField
from game.presenters.forms.final_clauses import WEIGHTS
from game.presenters.forms.generate import Wording, bounds, form_field, form_fields
from game.presenters.wording.terms import WHO, level_unit

LEVELS = {"any": T("any"), "at-least": T("at least"), "at-most": T("at most")}
TERMS = Wording(
    labels={
        "terms.side": T("Binds"),
        "terms.towards": T("Owed to"),
        "terms.differentiation.by": T("Differentiated"),
        "terms.differentiation.strength": T("Differentiation"),
        "terms.phase": T("Full after"),
        "terms.condition.clause": T("Only while others are bound by"),
        "terms.condition.treaty": T("Of the treaty"),
        "terms.condition.among": T("Counted among"),
        "terms.condition.parties": T("At least so many"),
        "terms.condition.weight": T("Share counted of"),
        "terms.condition.share": T("Share needed"),
        "terms.condition.required": T("Must be among them"),
        "terms.condition.level_is": T("Level"),
        "terms.condition.level": T("Level asked for"),
    },
    choices={
        "terms.side": {"": T("both sides alike"), "a": T("side A"), "b": T("side B")},
        "terms.towards": {"all": T("all Parties"), "other": T("the other side")},
        "terms.differentiation.by": {
            "none": T("the same for all"),
            "income": T("by income per person"),
            "emissions": T("by emissions"),
            "population": T("by population"),
            "need": T("by need"),
            "list": T("by a list"),
        },
        "terms.condition.among": WHO,
        "terms.condition.weight": WEIGHTS,
        "terms.condition.level_is": LEVELS,
    },
    empties={"terms.condition.treaty": T("this treaty")},
    advanced=("terms.side", "terms.differentiation.by", "terms.phase", "terms.condition.clause"),
)
"""Labels and options of the terms. The first row of each term is advanced; the rows that it opens are not."""


def term_fields(terms: Terms | None = None, members: Sequence[str] = ()) -> list[FormField]:
    """The rows that matter for an article with these terms; without `terms`, all rows.

    `members` are the nations that tables may list. Values that a check would refuse are not offered.
    """
    names = ["side"]
    if terms is None or terms.side:
        names.append("towards")
    names.append("differentiation.by")
    if terms is None or terms.differentiation.by != "none":
        names.append("differentiation.strength")
    parts = members if terms is None or terms.differentiation.by == "list" else ()
    return [*_rows(names), *map(_part, parts), *_rows(["phase"]), *_condition(terms)]


def _rows(names: Sequence[str]) -> list[FormField]:
    return form_fields(Clause, [f"terms.{name}" for name in names], TERMS)


def _part(nation: str) -> FormField:
    """The part of the duty that a list gives a nation."""
    name = f"terms.differentiation.factors.{nation}"
    words = Wording({name: T("Part of {nation}", nation=Name("nation", nation))})
    return form_field(Clause, name, words)


def _condition(terms: Terms | None) -> list[FormField]:
    (clause,) = _rows(["condition.clause"])
    kinds = (("", T("none")), *((kind, one.name) for kind, one in CLAUSES.items()))
    first = replace(clause, kind="choice", options=kinds, optional=False)
    if terms is not None and not terms.condition.clause:
        return [first]
    names = ["treaty", "among", "parties", "weight"]
    if terms is None or terms.condition.weight != "none":
        names.append("share")
    rows = _rows([f"condition.{name}" for name in (*names, "required")])
    return [first, *rows, *_level(terms)]


def _level(terms: Terms | None) -> list[FormField]:
    """How much the other article must ask: a number of the kind that the condition names."""
    is_level, level = _rows(["condition.level_is", "condition.level"])
    if terms is None:
        return [is_level, level]
    clause = CLAUSES.get(terms.condition.clause)
    if clause is None or not clause.level_field:
        return []
    way = "at-most" if clause.less_is_more else "at-least"
    rows = [replace(is_level, options=tuple((key, LEVELS[key]) for key in ("any", way)))]
    if terms.condition.level_is != "any":
        low, high, step = bounds(clause.model_fields[clause.level_field])
        unit, label = level_unit(terms.condition.clause), clause.labels[clause.level_field]
        rows.append(replace(level, label=label, unit=unit, low=low, high=high, step=step))
    return rows
