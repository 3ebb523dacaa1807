"""Who may know what: each field of a world declares its audience; a class with one that does not is refused.

`all`, `parties` (those who may know of the treaty or body that it names), `the two` (those between whom it
is), `the nation` (whose it is), `nobody`, and `within` (its own parts declare). Here: the declarations and
what they let through. Not here: who asks, and what stands in the place of what is taken out (`observe`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeVar, get_type_hints

from pydantic import BaseModel

from game.core.ids import NationId
from game.model.frozen import Frozen

Who = Literal["all", "parties", "the two", "the nation", "nobody", "within"]
Hidden = frozenset[tuple[str, str]]
"""Treaties and bodies of which a seat may not know, as ("treaty" or "body", id)."""


class Reader(Protocol):
    """A seat that asks what it may know."""

    @property
    def nation(self) -> NationId | None:
        """Whose seat it is; None: the public."""

    @property
    def hidden(self) -> Hidden:
        """The treaties and bodies of which it may not know."""

    def is_told(self, nation: str, aim: Any) -> bool:
        """Whether a nation has opened that secret objective to the seat."""

    def is_posted(self, nation: str) -> bool:
        """Whether an ambassador of the seat works in that nation."""

    def has_come(self, card: Any) -> bool:
        """Whether that event of the scenario has happened by now."""


Knows = Callable[[Reader, Any, Any], bool]
"""Whether a reader may know of one item of a field, given the item and the thing whose field it is."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who may know the value of a field, or item by item if it is a tuple or goes by nation."""

    who: Who
    knows: Knows = lambda reader, item, holder: False

    def shown(self, reader: Reader, value: Any, holder: Any) -> Any:
        """The part of a field's value that the reader may know; the same object if that is all of it."""
        if self.who == "all":
            return value
        if self.who == "within":
            return _parts(reader, value)
        if self.who == "parties" and not reader.hidden:
            return value
        if isinstance(value, Mapping):
            return {key: one for key, one in value.items() if self.knows(reader, key, holder)}
        if not isinstance(value, tuple):
            raise TypeError(f"{self.who} may know items of tuples and of mappings by nation, not {value!r}")
        kept = tuple(item for item in value if self.knows(reader, item, holder))
        return value if len(kept) == len(value) else kept


ALL = Audience("all")
NOBODY = Audience("nobody")
WITHIN = Audience("within")


def the_nation(named: str = "nation", unless: str = "") -> Audience:
    """Audience of the nation that an item names in the field `named`, or that is its key; of all if its field
    `unless` is true."""

    def knows(reader: Reader, item: Any, _: Any) -> bool:
        owner = item if isinstance(item, str) else getattr(item, named)
        return (reader.nation is not None and owner == reader.nation) or bool(
            unless and getattr(item, unless)
        )

    return Audience("the nation", knows)


NATION = the_nation()


HEARD = Audience(
    "the nation",
    lambda reader, item, _: (
        reader.nation is not None
        and (
            item.nation == reader.nation
            or (reader.is_posted(item.nation) and ("treaty", item.treaty) not in reader.hidden)
        )
    ),
)
"""Audience of the nation that an item names, and of those whose ambassadors work there, if they may know of
its treaty: what a government does at home for a treaty is seen by who lives there."""


THE_TWO = Audience("the two", lambda reader, item, _: item.known_to(reader.nation))
"""Audience of the nations for which the item's own `known_to` is true."""


def parties(**paths: str) -> Audience:
    """Audience of those who may know of the treaty and of the body that an item names.

    The keywords `treaty` and `body` give the path to the id in the item, as `matter.treaty`; an item without
    such a field names none.
    """
    steps = [(kind, path.split(".")) for kind, path in paths.items()]

    def knows(reader: Reader, item: Any, _: Any) -> bool:
        return not any((kind, _at(item, path)) in reader.hidden for kind, path in steps)

    return Audience("parties", knows)


def _at(thing: Any, path: Iterable[str]) -> str:
    for name in path:
        thing = getattr(thing, name, "")
    return str(thing)


class Declared(Frozen):
    """A model whose fields declare their audience, as `Annotated[type, ALL]`. TypeError if one does not."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        declares(cls)


T = TypeVar("T")
_AUDIENCES: dict[type, Mapping[str, Audience]] = {}


def declares(kind: type[T]) -> type[T]:
    """The class itself, if each of its fields declares one audience; TypeError naming those that do not."""
    if issubclass(kind, BaseModel):
        noted = {name: field.metadata for name, field in kind.model_fields.items()}
    else:
        hints = get_type_hints(kind, include_extras=True)
        names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
        noted = {name: list(getattr(hints[name], "__metadata__", ())) for name in names}
    found = {name: [one for one in notes if isinstance(one, Audience)] for name, notes in noted.items()}
    if wrong := [name for name, audience in found.items() if len(audience) != 1]:
        raise TypeError(
            f"{kind.__name__}: {', '.join(wrong)} must declare one audience, as Annotated[…, ALL]"
        )
    _AUDIENCES[kind] = {name: audience for name, (audience,) in found.items()}
    return kind


def audiences(kind: type) -> Mapping[str, Audience]:
    """The audience of each field of a class that declares; KeyError for another."""
    return _AUDIENCES[kind]


M = TypeVar("M", bound=Declared)


def known(thing: M, reader: Reader) -> M:
    """The thing with each field cut to what the reader may know; the same object if nothing is cut."""
    changed = {}
    for name, audience in audiences(type(thing)).items():
        whole = getattr(thing, name)
        part = audience.shown(reader, whole, thing)
        if part is not whole:
            changed[name] = part
    return thing.model_copy(update=changed) if changed else thing


def _parts(reader: Reader, value: Any) -> Any:
    if isinstance(value, Declared):
        return known(value, reader)
    parts = tuple(known(one, reader) for one in value)
    return value if all(part is one for part, one in zip(parts, value, strict=True)) else parts
