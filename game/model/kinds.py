"""Field types whose allowed words are the keys of a registry: a voting rule, a matter, a power.

A field of such a type takes what the registry holds when it is asked, so a new file is a new choice in
schemas, forms and messages. Not here: the registries (`core.registry`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import PydanticKnownError
from pydantic_core.core_schema import CoreSchema, no_info_after_validator_function

from game.core.text import Text


@dataclass(frozen=True, slots=True)
class KindOf:
    """Marks a word as one of those that `known` lists; `Annotated[str, KindOf(…)]`.

    The list is asked for with each value and each schema, never when the type is made: nothing has been found
    by then.
    """

    known: Callable[[], Iterable[str]]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.checked, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "enum": list(self.known())}

    def checked(self, word: str) -> str:
        """The word, if it is known; else an error like that of a closed list."""
        known = list(self.known())
        if word not in known:
            raise PydanticKnownError("literal_error", {"expected": ", ".join(map(repr, known))})
        return word


def values_of(info: FieldInfo) -> tuple[Any, ...]:
    """What a field may be, if it is a choice: of a closed list or of kinds; () for others."""
    if get_origin(info.annotation) is Literal:
        return get_args(info.annotation)
    return next((tuple(mark.known()) for mark in info.metadata if isinstance(mark, KindOf)), ())


class Labels(Mapping[str, Text]):
    """Mapping from kind to its words; `known` is asked at each access, not when the mapping is made."""

    def __init__(self, known: Callable[[], Mapping[str, Text]]) -> None:
        self._known = known

    def __getitem__(self, kind: str) -> Text:
        return self._known()[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())
