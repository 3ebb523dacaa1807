"""Forms of orders and motions, generated from their fields: rows with what each may be, and a first filling.

Every order and matter can be given by such a form; those with a screen of their own need not be. Not here:
whether an order is legal (`engine.legality` through the screen), and widgets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.core.text import Name, Param, T, Text
from game.institutions.words import asks
from game.model.clause import Clause
from game.model.dispute import Dispute
from game.model.frozen import Bilingual, Frozen, authored
from game.model.groups import groups
from game.model.matters import Matter
from game.model.programme import PROGRAMMES
from game.model.rule import Rule
from game.model.view import View
from game.orders.kinds.speak import SPEECHES
from game.presenters.forms.form import FormField, FormKind, Row, bounds, get_field, set_field, unit_of
from game.presenters.wording.orders import CHOICES, FIELDS
from game.treaties.status import status

M = TypeVar("M", bound=Frozen)
Texts = Mapping[str, tuple[Param, tuple[Clause, ...]]]
"""Articles that a motion may take, by a key: what their text is called, and they."""
MATTER_KINDS: Mapping[str, type[Frozen]] = {
    kind.model_fields["kind"].default: kind for kind in get_args(get_args(Matter)[0])
}
"""What can be moved, by its kind."""

HIDDEN = ("kind", "version", "reason", "figures")
"""Fields that the engine or another screen fills."""
RULE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "rule.share": ("supermajority", "double-majority", "weighted"),
    "rule.of": ("majority", "supermajority"),
    "rule.quorum": ("majority", "supermajority"),
    "rule.abstain": ("majority", "supermajority", "double-majority", "weighted"),
    "rule.track": ("weighted", "double-majority"),
    "rule.weight_share": ("double-majority",),
    "rule.blocking": ("double-majority",),
    "rule.turns": ("silence",),
    "rule.party_to_dispute_abstains": ("supermajority", "weighted", "double-majority"),
}
"""What a rule's field matters for, by the names of rules; the others matter always."""
MOST_TURNS = 20.0
"""How far a whole number goes where its field does not say."""
OTHERS = ("to", "at", "target")
"""Fields that name other nations than one's own."""
BY_TYPE: Mapping[Any, FormKind] = {
    NationId: "nation",
    TreatyId: "treaty",
    BodyId: "body",
    MotionId: "motion",
    bool: "flag",
    Bilingual: "words",
}
BY_NAME: Mapping[str, FormKind] = {
    "treaty": "treaty",
    "body": "body",
    "motion": "motion",
    "target": "nation",
    **dict.fromkeys(("key", "dispute", "group", "programme"), "choice"),
}
"""Plain strings that are ids of something, by the name of the field."""


def rows(model: Frozen, view: View, texts: Texts | None = None) -> list[Row]:
    """The rows of the form in the order of the fields, with the values that each may take."""
    shown = [(name, info) for name, info in _fields(type(model)) if _matters(model, name)]
    return [_row(model, name, info, view, texts or {}) for name, info in shown]


def _matters(model: Frozen, name: str) -> bool:
    return name not in RULE_FIELDS or str(get_field(model, "rule.name")) in RULE_FIELDS[name]


def with_value(model: M, name: str, value: Any, texts: Texts | None = None) -> M:
    """The model with one field set; as it was, where the value cannot be."""
    if name.endswith("articles") or name.endswith("conditions"):
        value = texts[value][1] if texts and value else ()
    elif isinstance(get_field(model, name), Bilingual):
        value = {"en": value, "id": value} if value.strip() else get_field(model, name).model_dump()
    first, _, place = name.partition(".")
    try:
        if place.isdigit() and isinstance(getattr(model, first), tuple):
            standing = list(getattr(model, first))
            standing[int(place)] = value
            return set_field(model, first, tuple(standing))
        return set_field(model, name, value)
    except ValidationError:
        return model


def blank(kind: type[M], view: View, texts: Texts | None = None, **given: Any) -> M | None:
    """A first filling: what is `given`, else the field's default, else the first thing that it may be.

    None where there is nothing that a field could be: no treaty, no body.
    """
    filled: dict[str, Any] = {name: value for name, value in given.items() if name in kind.model_fields}
    for name, info in kind.model_fields.items():
        if name in filled or not info.is_required():
            continue
        first = _first(name, info, view, texts or {}, filled)
        if first is None:
            return None
        filled[name] = first
    try:
        return kind.model_validate(filled)
    except ValidationError:
        return None


def _first(name: str, info: FieldInfo, view: View, texts: Texts, filled: Mapping[str, Any]) -> Any:
    kind, hint = _kind(name, info), info.annotation
    others = [n for n in view.setting.nation_ids if n != view.nation]
    if hint is Rule:
        return Rule(name="majority")
    if hint is Bilingual:
        return {"en": "…", "id": "…"}
    if get_origin(hint) is tuple:
        first, *more = get_args(hint)
        if first is NationId:
            return tuple(others[: 1 if more == [Ellipsis] else 1 + len(more)]) or None
        return next((articles for _, articles in texts.values() if articles), None)
    if kind == "nation":
        return next(iter(others), None)
    if kind in ("number", "slider"):
        return _bounds(info)[0]
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    if kind == "words":
        return "…"
    options = _options(kind, name, filled.get("treaty", ""), view)
    return options[0][0] if options else None


def _fields(kind: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """The fields that a form shows; those of a rule one by one, the two nations of a pair each."""
    for name, info in kind.model_fields.items():
        hint = info.annotation
        if name in HIDDEN or get_origin(hint) is dict:
            continue
        if hint is Rule:
            yield from _fields(Rule, f"{name}.")
        elif get_origin(hint) is tuple and len(get_args(hint)) == 2 and get_args(hint)[1] is not Ellipsis:
            yield f"{name}.0", info
            yield f"{name}.1", info
        else:
            yield prefix + name, info


def _kind(name: str, info: FieldInfo) -> FormKind:
    hint = info.annotation
    if get_origin(hint) is tuple:
        first, *more = get_args(hint)
        if first is NationId:
            return "nations" if more == [Ellipsis] else "nation"
        return "choice"
    if get_origin(hint) is Literal:
        return "choice"
    if hint is int and name == "article":
        return "choice"
    if hint is str and name in BY_NAME:
        return BY_NAME[name]
    if hint is str:
        return "words"
    return BY_TYPE.get(hint, "number" if hint is int else "slider")


def _row(model: Frozen, name: str, info: FieldInfo, view: View, texts: Texts) -> Row:
    base = name.rpartition(".")[2] if not name[-1].isdigit() else name.partition(".")[0]
    kind, (low, high, step) = _kind(base, info), _bounds(info)
    value: Any = _value(model, name)
    if base in ("articles", "conditions"):
        value = next((key for key, (_, articles) in texts.items() if articles == value), "")
        options: list[tuple[Any, Param]] = [(key, title) for key, (title, _) in texts.items()]
    elif get_origin(info.annotation) is Literal:
        called = CHOICES.get(f"{model.kind}.{base}") or CHOICES[base]  # type: ignore[attr-defined]
        options = [(v, called.get(v, T("none"))) for v in get_args(info.annotation)]
    else:
        options = _options(kind, base, str(getattr(model, "treaty", "")), view)
    names_one = kind in ("nation", "treaty", "body", "motion") or base == "dispute"
    optional = not info.is_required() and names_one
    if optional or base == "conditions":
        options = [("", T("none")), *options]
    field = FormField(
        name,
        FIELDS.get(name, FIELDS.get(base, T("Value"))),
        kind,
        unit_of(info),
        low,
        high,
        step,
        tuple(options),
        empty=T("all") if name == "to" else T("none"),
    )
    if isinstance(value, Bilingual):
        value = "" if value.en == "…" else value.en
    return Row(field, value, tuple(options))


def _value(model: Frozen, name: str) -> Any:
    first, _, place = name.partition(".")
    standing = getattr(model, first)
    if place.isdigit() and isinstance(standing, tuple):
        return standing[int(place)]
    return get_field(model, name)


def _bounds(info: FieldInfo) -> tuple[float, float, float]:
    return bounds(info, MOST_TURNS if info.annotation is int else 1.0)


def _options(kind: FormKind, name: str, treaty: str, view: View) -> list[tuple[Any, Param]]:
    """What a field may be, as far as the seat knows."""
    law, setting = view.law, view.setting
    match kind:
        case "nation" | "nations" if name in OTHERS:
            return [(n, Name("nation", n)) for n in setting.nation_ids if n != view.nation]
        case "nation" | "nations":
            return [(n, Name("nation", n)) for n in setting.nation_ids]
        case "treaty":
            return [(t.id, Name("treaty", t.id)) for t in law.treaties if status.is_live(t, view.world.turn)]
        case "body":
            return [(b.id, authored(b.name)) for b in law.bodies]
        case "motion":
            return [(m.id, asks(m.matter)) for m in law.docket]
        case "choice" if name == "article":
            return list(_articles(treaty, view))
        case "choice" if name == "dispute":
            return [(d.id, dispute_name(d)) for d in law.disputes if view.nation in _sides(d)]
        case "choice" if name == "group":
            own = groups(setting.nation(view.nation)) if view.nation else ()
            return [(group.id, authored(group.name)) for group in own]
        case "choice" if name == "programme":
            return [
                (key, programme.name)
                for key, programme in PROGRAMMES.items()
                if setting.is_open("programmes", key, view.world.turn)
            ]
        case "choice" if name == "key":
            return list(SPEECHES.items())
        case _:
            return []


def _articles(treaty: str, view: View) -> Iterator[tuple[int, Param]]:
    found = next((t for t in view.law.treaties if t.id == treaty), None)
    found = found or next((t for t in view.law.treaties if status.is_live(t, view.world.turn)), None)
    for place, clause in enumerate(status.text(found).articles if found else ()):
        yield place, article_name(place, clause)


def article_name(place: int, clause: Clause) -> Text:
    """An article by its number and heading."""
    return T("Article {number} · {heading}", number=place + 1, heading=clause.title())


def _sides(dispute: Dispute) -> tuple[NationId, NationId]:
    return dispute.complainant, dispute.respondent


def dispute_name(dispute: Dispute) -> Text:
    """A dispute by who complains of whom over what."""
    return T(
        "{who} against {nation}: article {number} of “{treaty}”",
        who=Name("nation", dispute.complainant),
        nation=Name("nation", dispute.respondent),
        number=dispute.article + 1,
        treaty=Name("treaty", dispute.treaty),
    )
