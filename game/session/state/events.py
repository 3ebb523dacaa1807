"""Events with the values in their sentences as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from game.core.ids import NationId
from game.core.text import Authored, Listing, Name, NameKind, Param, Quantity, Text
from game.model.event import Event
from game.session.state.plain import Unfit

KINDS = frozenset(get_args(NameKind))


def packed_event(event: Event) -> list[Any]:
    """The event as plain data."""
    audience = None if event.audience is None else list(event.audience)
    return [event.kind, list(event.actors), _packed_params(event.params), audience]


def unpacked_event(data: Any) -> Event:
    """The event that was written; ValueError or TypeError for anything else."""
    kind, actors, params, audience = data
    who = None if audience is None else _nations(audience)
    return Event(_word(kind), _nations(actors), _params(params), audience=who)


def _packed_params(params: Mapping[str, Param]) -> list[list[Any]]:
    """Pairs, since the keys of what stands in a file are sorted."""
    return [[name, _packed(value)] for name, value in params.items()]


def _packed(value: Param) -> Any:
    match value:
        case Quantity():
            return ["quantity", value.value, value.unit, value.digits, value.signed]
        case Name():
            return ["name", value.kind, value.id]
        case Authored():
            return ["authored", [list(pair) for pair in value.by_language.items()]]
        case Listing():
            return ["listing", [_packed(item) for item in value.items]]
        case Text():
            return ["text", value.template, _packed_params(value.params), value.plural, value.count]
    return value


def _params(data: Any) -> dict[str, Param]:
    return {_word(name): _param(value) for name, value in data}


def _param(data: Any) -> Param:
    match data:
        case str() | float():
            return data
        case int() if type(data) is int:
            return data
        case ["quantity", int() | float() as value, str(unit), int() | None as digits, bool(signed)]:
            return Quantity(value, unit, digits, signed)
        case ["name", str(kind), str(thing)] if kind in KINDS:
            return Name(kind, thing)  # type: ignore[arg-type]
        case ["authored", list(pairs)]:
            return Authored({_word(language): _word(words) for language, words in pairs})
        case ["listing", list(items)]:
            return Listing(tuple(map(_param, items)))
        case ["text", str(template), list(params), str(plural), int(count)]:
            return Text(template, _params(params), plural, count)
    raise Unfit(f"no value of a sentence: {data!r}")


def _word(data: Any) -> str:
    if type(data) is not str:
        raise Unfit(f"no text: {data!r}")
    return data


def _nations(data: Any) -> tuple[NationId, ...]:
    return tuple(NationId(_word(nation)) for nation in data)
