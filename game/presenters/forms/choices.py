"""The options of a row of a form in a game, as far as the seat of a view knows them.

Not here: which rows there are, and whether a choice is lawful (`engine.legality`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.core.ids import NationId
from game.core.text import Name, Param, T, Text
from game.model.clause import Clause
from game.model.dispute import Dispute
from game.model.frozen import authored
from game.model.groups import groups
from game.model.programme import PROGRAMMES
from game.model.view import View
from game.orders.kinds.speak import SPEECHES
from game.presenters.forms.field import FormField, Option
from game.treaties.status import status


def choices(
    field: FormField, view: View, value: Any, *, among: Sequence[NationId] | None = None, treaty: str = ""
) -> tuple[Option, ...]:
    """The values that the field may take, each with its name; the present value and "nothing" are included.

    `among` are the nations that it may name (None: all); `treaty` is the id of the treaty chosen in other
    rows.
    """
    found = field.options or tuple(_known(field, view, treaty))
    if field.kind in ("nation", "nations"):
        allowed = view.setting.nation_ids if among is None else among
        kept = value if isinstance(value, tuple) else (value,)
        found = tuple(o for o in found if o[0] in allowed or o[0] in kept)
    if field.kind in ("treaty", "treaties"):
        kept = value if isinstance(value, tuple) else (value,)
        known = dict(found)
        found = (*found, *((t, Name("treaty", t)) for t in kept if t and t not in known))
    if field.kind in ("nations", "goods", "treaties"):
        return found
    if field.optional or (field.kind == "body" and value not in dict(found)):
        found = (("" if field.optional else value, field.empty), *found)
    return found


def _known(field: FormField, view: View, treaty: str) -> Iterator[Option]:
    law, setting, turn = view.law, view.setting, view.world.turn
    match field.kind:
        case "nation" | "nations":
            yield from ((n, Name("nation", n)) for n in setting.nation_ids)
        case "commons":
            yield from ((c.id, authored(c.name)) for c in setting.commons)
        case "good" | "goods":
            yield from ((g.id, authored(g.name)) for g in setting.goods)
        case "treaty" | "treaties":
            yield from ((t.id, Name("treaty", t.id)) for t in law.treaties if status.is_live(t, turn))
        case "body":
            yield from ((b.id, authored(b.name)) for b in law.bodies)
        case "motion":
            yield from ((m.id, m.matter.asks()) for m in law.docket)
        case "choice":
            yield from _by_name(field.name, view, treaty)


def _by_name(name: str, view: View, treaty: str) -> Iterator[Option]:
    """The values of a field that is a plain word or number, which its name says."""
    setting = view.setting
    match name.rpartition(".")[2]:
        case "article":
            yield from articles(treaty, view)
        case "dispute":
            own = (d for d in view.law.disputes if view.nation in (d.complainant, d.respondent))
            yield from ((d.id, dispute_name(d)) for d in own)
        case "group" if view.nation:
            yield from ((g.id, authored(g.name)) for g in groups(setting.nation(view.nation)))
        case "programme":
            opened = (k for k in PROGRAMMES if setting.is_open("programmes", k, view.world.turn))
            yield from ((key, PROGRAMMES[key].name) for key in opened)
        case "key":
            yield from SPEECHES.items()


def articles(treaty: str, view: View) -> Iterator[tuple[int, Param]]:
    """Articles by index (from 0) and name: of the treaty, or of the first living one if that id is
    unknown."""
    found = next((t for t in view.law.treaties if t.id == treaty), None)
    found = found or next((t for t in view.law.treaties if status.is_live(t, view.world.turn)), None)
    for place, clause in enumerate(status.text(found).articles if found else ()):
        yield place, article_name(place, clause)


def article_name(place: int, clause: Clause) -> Text:
    """An article by its number and heading."""
    return T("Article {number} · {heading}", number=place + 1, heading=clause.title())


def dispute_name(dispute: Dispute) -> Text:
    """A dispute by its parties and article."""
    return T(
        "{who} against {nation}: article {number} of “{treaty}”",
        who=Name("nation", dispute.complainant),
        nation=Name("nation", dispute.respondent),
        number=dispute.article + 1,
        treaty=Name("treaty", dispute.treaty),
    )
