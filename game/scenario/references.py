"""Every reference in a scenario: where it stands and what kind of thing it names.

The kind follows from the field's type (`core.ids`), so that a new field, clause or rule with a name in it
needs nothing here. Not here: whether the thing exists (`checks/references.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from game.core.ids import ID_KINDS, Refers
from game.scenario.subject import Subject
from game.validation.spans import Path

Written = Callable[[Path], bool]


class Reference(NamedTuple):
    """A name as written. `key`: it is the name of a field; `optional`: its field may be left out."""

    refers: Refers
    name: str
    path: Path
    key: bool = False
    optional: bool = False


def references(subject: Subject) -> Iterator[Reference]:
    """All references, in the order of the file's fields.

    A field that is left out has none. One that is written has one, even if the text is empty.
    """
    yield from _within(subject.file, (), subject.source.positions.__contains__)


def _within(model: BaseModel, at: Path, written: Written) -> Iterator[Reference]:
    for name, field in type(model).model_fields.items():
        value, path = getattr(model, name), (*at, name)
        if value != field.get_default(call_default_factory=True) or written(path):
            own = [one for one in field.metadata if isinstance(one, Refers)]
            for found in _named(value, own[0] if own else field.annotation, path, written):
                yield found._replace(optional=not field.is_required()) if found.path == path else found


def _named(value: Any, hint: Any, path: Path, written: Written) -> Iterator[Reference]:
    """The names in a value; `hint` is its type, or what it refers to where that is known."""
    refers = meant(hint)
    if isinstance(value, BaseModel):
        yield from _within(value, path, written)
    elif isinstance(value, str):
        if refers is not None and value not in refers.besides:
            yield Reference(refers, value, path)
    elif isinstance(value, tuple):
        inner = _parts(hint, tuple)
        for place, item in enumerate(value):
            yield from _named(item, inner[0] if inner else None, (*path, place), written)
    elif isinstance(value, dict):
        inner = _parts(hint, dict) or (None, None)
        of_key = meant(inner[0])
        for key, item in value.items():
            if of_key is not None:
                yield Reference(of_key, key, (*path, key), key=True)
            yield from _named(item, inner[1], (*path, key), written)


def meant(hint: Any) -> Refers | None:
    """The kind of thing that a text of this type names; None if it names nothing."""
    if isinstance(hint, Refers):
        return hint
    if get_origin(hint) is Annotated:
        own = [one for one in get_args(hint)[1:] if isinstance(one, Refers)]
        return own[0] if own else meant(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return next((found for part in get_args(hint) if (found := meant(part))), None)
    return Refers(ID_KINDS[hint]) if _is_in(hint, ID_KINDS) else None


def _parts(hint: Any, kind: type) -> tuple[Any, ...]:
    """The types inside a list or group, also where it may be left out."""
    if get_origin(hint) is Annotated or get_origin(hint) in (Union, UnionType):
        return next((found for part in get_args(hint) if (found := _parts(part, kind))), ())
    return get_args(hint) if get_origin(hint) is kind else ()


def _is_in(hint: Any, known: Collection[object]) -> bool:
    return hint.__hash__ is not None and hint in known
