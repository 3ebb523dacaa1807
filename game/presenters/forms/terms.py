"""The rows of the terms of an article, the same for every kind; names start with "terms."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotated_types import Ge, Le

from game.core.text import Name, Param, T, Text
from game.model.clause import CLAUSES
from game.model.terms import Terms
from game.presenters.forms.final_clauses import WEIGHTS
from game.presenters.forms.form import FormField
from game.presenters.wording.terms import WHO, level_unit

SIDES = {"": T("both sides alike"), "a": T("side A"), "b": T("side B")}
TOWARDS = {"all": T("all Parties"), "other": T("the other side")}
SCALED = {
    "none": T("the same for all"),
    "income": T("by income per person"),
    "emissions": T("by emissions"),
    "population": T("by population"),
    "need": T("by need"),
    "list": T("by a list"),
}
LEVELS = {"any": T("any"), "at-least": T("at least"), "at-most": T("at most")}
HERE = T("this treaty")


def term_fields(terms: Terms | None = None, members: Sequence[str] = ()) -> list[FormField]:
    """The rows that matter for an article with these terms; all of them without.

    `members` are the nations whose parts a list may name. What a check would refuse is not offered. The rows
    with which each term begins are advanced; those that follow from one that was chosen are not.
    """
    rows = [_choice("side", T("Binds"), SIDES, advanced=True)]
    if terms is None or terms.side:
        rows.append(_choice("towards", T("Owed to"), TOWARDS))
    rows.append(_choice("differentiation.by", T("Differentiated"), SCALED, advanced=True))
    if terms is None or terms.differentiation.by != "none":
        rows.append(_slider("differentiation.strength", T("Differentiation"), "share", 0, 1, 0.05))
    if terms is None or terms.differentiation.by == "list":
        rows += [
            _slider(f"differentiation.factors.{n}", T("Part of {nation}", nation=Name("nation", n)), "share")
            for n in members
        ]
    rows.append(FormField("terms.phase", T("Full after"), "number", "years", 0, 60, 1, advanced=True))
    return rows + _condition(terms)


def _condition(terms: Terms | None) -> list[FormField]:
    kinds: dict[str, Text] = {"": T("none"), **{kind: clause.name for kind, clause in CLAUSES.items()}}
    rows = [_choice("condition.clause", T("Only while others are bound by"), kinds, advanced=True)]
    if terms is not None and not terms.condition.clause:
        return rows
    rows += [
        FormField("terms.condition.treaty", T("Of the treaty"), "treaty", optional=True, empty=HERE),
        _choice("condition.among", T("Counted among"), WHO),
        FormField("terms.condition.parties", T("At least so many"), "number", "", 0, 200, 1),
        _choice("condition.weight", T("Share counted of"), WEIGHTS),
    ]
    if terms is None or terms.condition.weight != "none":
        rows.append(_slider("condition.share", T("Share needed"), "share", 0, 1, 0.05))
    rows.append(FormField("terms.condition.required", T("Must be among them"), "nations", optional=True))
    return rows + _level(terms)


def _level(terms: Terms | None) -> list[FormField]:
    if terms is None:
        choice = _choice("condition.level_is", T("Level"), LEVELS)
        return [choice, _slider("condition.level", T("Level asked for"), "", 0, 1000, 0.01)]
    clause = CLAUSES.get(terms.condition.clause)
    if clause is None or not clause.level_field:
        return []
    way = "at-most" if clause.less_is_more else "at-least"
    rows = [_choice("condition.level_is", T("Level"), {key: LEVELS[key] for key in ("any", way)})]
    if terms.condition.level_is != "any":
        info = clause.model_fields[clause.level_field]
        low = next((float(str(m.ge)) for m in info.metadata if isinstance(m, Ge)), 0.0)
        high = next((float(str(m.le)) for m in info.metadata if isinstance(m, Le)), 1.0)
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        step = float(str(extra.get("step") or 0.01))
        unit = level_unit(terms.condition.clause)
        rows.append(_slider("condition.level", clause.labels[clause.level_field], unit, low, high, step))
    return rows


def _choice(name: str, label: Text, options: Mapping[str, Param], advanced: bool = False) -> FormField:
    return FormField(f"terms.{name}", label, "choice", options=tuple(options.items()), advanced=advanced)


def _slider(
    name: str, label: Text, unit: str, low: float = 0.0, high: float = 1.0, step: float = 0.05
) -> FormField:
    return FormField(f"terms.{name}", label, "slider", unit, low, high, step)
