"""What a scenario includes from the library, adapted to its own nations.

A nation of the library becomes the scenario's nation of the same id, or the one that covers it on the map
(`units`), or the one that `stand_ins` names; a commons likewise. Nations without a seat are left out, and so
are articles that require a nation or commons that is absent. Not here: whether what is left is meaningful
(`checks`), and the conversion of durations (`turns.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from game.core.ids import CommonsId, NationId
from game.model.clause import AnyClause, Clause
from game.model.institution import Body
from game.model.treaty import FinalClauses, TreatyText
from game.scenario import library
from game.scenario.schema import Include, ScenarioFile, TreatyEntry
from game.scenario.turns import in_turns
from game.validation.source import Source
from game.validation.spans import Path

Seat: TypeAlias = Callable[[str], NationId | None]


class Absent(Exception):
    """A part requires a nation or a commons that the scenario does not have."""


@dataclass(frozen=True, slots=True)
class Expanded:
    """The scenario with what it includes; `source` gives included parts their lines in library files."""

    file: ScenarioFile
    source: Source


def expanded(file: ScenarioFile, source: Source) -> Expanded:
    """The scenario with its included bodies, treaties and facts; unknown names are reported by checks."""
    if not file.include:
        return Expanded(file, source)
    bodies, treaties, facts = list(file.bodies), list(file.treaties), list(file.facts)
    positions = dict(source.positions)
    for number, wanted in enumerate(file.include):
        if wanted.name not in library.names():
            continue
        held, seat = library.entry(wanted.name), _seats(file, wanted)
        at: Path = ("bodies", len(bodies)) if held.body else ("treaties", len(treaties))
        positions[at] = source.positions.get(("include", number), source.positions[()])
        if held.body:
            there = {*(b.id for b in file.bodies), *(t.id for t in file.treaties), *_included(file)}
            found = _body(held.body, wanted, seat, there)
            bodies.append(_membership(found, there, file.timing.years_per_turn))
        elif held.treaty:
            treaties.append(_treaty(held.treaty, wanted, seat, file))
        known = {fact.id for fact in facts}
        facts += [fact for fact in held.facts if fact.id not in known]
    whole = file.model_copy(
        update={"bodies": tuple(bodies), "treaties": tuple(treaties), "facts": tuple(facts)}
    )
    data = {**source.data, "bodies": _named(bodies), "treaties": _named(treaties), "facts": _named(facts)}
    return Expanded(whole, replace(source, data=data, positions=positions))


def _named(items: list[Any]) -> list[dict[str, Any]]:
    return [item.model_dump(mode="json") for item in items]


def _seats(file: ScenarioFile, wanted: Include) -> Seat:
    """Which nation or commons of the scenario one of the library is."""
    by_unit = {unit: NationId(n.id) for n in file.nations for unit in n.units}
    own = {id: NationId(id) for id in (*(n.id for n in file.nations), *(c.id for c in file.commons))}
    stand_ins = {abroad: here for abroad, here in wanted.stand_ins.items() if here in own}
    seats: Mapping[str, NationId] = {**by_unit, **own, **stand_ins}
    return seats.get


def _included(file: ScenarioFile) -> set[str]:
    return {wanted.name for wanted in file.include}


def _body(body: Body, wanted: Include, seat: Seat, there: set[str]) -> Body:
    """The body; where some seats are filled by election, `members` are those who hold them at the start.

    Where the body that elects is not there, all nations elect.
    """
    members = wanted.members if wanted.members is not None else body.members
    if body.seats is None:
        fitted: Body = _fit(body.model_copy(update={"members": members}), Body, seat)
        return fitted
    fitted = _fit(body, Body, seat)
    if fitted.seats is None:
        return fitted
    first = tuple(n for n in members if n not in fitted.seats.permanent)
    elected = fitted.seats.elected if wanted.elected is None else wanted.elected
    by = fitted.seats.by if fitted.seats.by in there else ""
    seats = fitted.seats.model_copy(update={"first": first, "elected": elected, "by": by})
    return fitted.model_copy(update={"seats": seats})


def _membership(body: Body, there: set[str], years: int) -> Body:
    """The body with its notice in turns, and only what is there going with its membership."""
    own = body.membership
    kept = {
        "notice": own.notice // years,
        "treaties": tuple(name for name in own.treaties if name in there),
        "bodies": tuple(name for name in own.bodies if name in there),
    }
    return body.model_copy(update={"membership": own.model_copy(update=kept)})


def _treaty(entry: TreatyEntry, wanted: Include, seat: Seat, file: ScenarioFile) -> TreatyEntry:
    text = in_turns(_text(entry.text, seat), file.timing.years_per_turn)
    if wanted.entry is not None:
        text = text.model_copy(update={"final": text.final.model_copy(update={"entry": wanted.entry})})
    changed: dict[str, Any] = {"text": text}
    for name in ("among", "signed_by"):
        given = getattr(wanted, name)
        listed = given if given is not None else getattr(entry, name)
        changed[name] = None if listed is None else _listed(listed, seat)
    for name in ("in_force", "tabled_by", "body"):
        given = getattr(wanted, name)
        if given is not None:
            changed[name] = given
    return entry.model_copy(update=changed)


def _text(text: TreatyText, seat: Seat) -> TreatyText:
    """The text without the articles that cannot do without who is not there; final clauses count the rest."""
    kept: dict[int, AnyClause] = {}
    for number, article in enumerate(text.articles):
        with suppress(Absent):
            kept[number] = _fit(article, Clause, seat)
    place = {number: new for new, number in enumerate(kept)}
    final: FinalClauses = _fit(text.final, FinalClauses, seat)
    survives = tuple(place[n] for n in final.withdrawal.survives if n in place)
    changed = {
        "reservable": tuple(place[n] for n in final.reservable if n in place),
        "withdrawal": final.withdrawal.model_copy(update={"survives": survives}),
    }
    final = final.model_copy(update=changed)
    return text.model_copy(update={"articles": tuple(kept.values()), "final": final})


def _listed(nations: tuple[NationId, ...], seat: Seat) -> tuple[NationId, ...]:
    found = [seat(n) for n in nations]
    return tuple(dict.fromkeys(n for n in found if n is not None))


def _fit(value: Any, hint: Any, seat: Seat) -> Any:
    """The value with every nation in it replaced, by the annotations of its fields."""
    if hint is NationId or hint is CommonsId:
        return _one(value, seat)
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={name: _fit(getattr(value, name), info.annotation, seat) for name, info in fields.items()}
        )
    if isinstance(value, tuple):
        return _items(value, get_args(hint), seat)
    if isinstance(value, dict) and get_args(hint)[:1] == (NationId,):
        fitted: dict[NationId, Any] = {}
        for nation, number in value.items():
            here = seat(nation)
            if here is not None:  # what several nations hold, the nation that covers them holds together
                fitted[here] = fitted[here] + number if here in fitted else number
        return fitted
    if isinstance(value, dict):
        return {key: _fit(item, None, seat) for key, item in value.items()}
    if value is not None and NationId in get_args(hint):
        return _one(value, seat)
    return value


def _items(value: tuple[Any, ...], hints: tuple[Any, ...], seat: Seat) -> tuple[Any, ...]:
    if hints[:1] == (NationId,):
        return _listed(value, seat)
    nested = hints[0] if hints and get_origin(hints[0]) is tuple else None
    return tuple(_fit(item, nested, seat) for item in value)


def _one(value: str, seat: Seat) -> NationId:
    found = seat(value) if value else NationId("")
    if found is None:
        raise Absent(value)
    return found
