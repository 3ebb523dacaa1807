"""The base of everything that people write and read: immutable, strict, unknown keys refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticKnownError

from game.core.text import SOURCE, TEMPLATE, Authored, Text

MOST_LANGUAGES: Final = 100
"""The most languages in which one text may be written."""


class Frozen(BaseModel):
    """A pydantic model that never changes and takes no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def __deepcopy__(self, memo: object = None) -> Self:
        """The object itself: it never changes, so that pydantic need not copy each default."""
        return self


class Multilingual(Frozen):
    """Words of an author by language code, `{en: …, id: …}`: in whatever languages they were written.

    Under the key `T` stands a sentence of the program's own instead, which each catalogue translates.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Annotated[str, Field(min_length=1, max_length=4000)]] = Field(init=False)

    if TYPE_CHECKING:

        def __init__(self, /, **by_language: str) -> None: ...

    def __getattr__(self, language: str) -> str:
        """The words in one language; a sentence of the program's own has that in which it is written."""
        found = (object.__getattribute__(self, "__pydantic_extra__") or {}) if language[0] != "_" else {}
        if language in found:
            return str(found[language])
        if language == SOURCE and TEMPLATE in found:
            return str(found[TEMPLATE])
        return str(super().__getattr__(language))  # type: ignore[misc]

    @model_validator(mode="after")
    def _said_in_some_language(self) -> Self:
        count = len(self.by_language)
        if count == 0:
            raise PydanticKnownError(
                "too_short", {"field_type": "Dictionary", "min_length": 1, "actual_length": 0}
            )
        if count > MOST_LANGUAGES:
            raise PydanticKnownError(
                "too_long",
                {"field_type": "Dictionary", "max_length": MOST_LANGUAGES, "actual_length": count},
            )
        return self

    @property
    def by_language(self) -> Mapping[str, str]:
        """The words by language code, in the order in which they were written."""
        return self.__pydantic_extra__

    @property
    def plain(self) -> str:
        """The words in the language to fall back on, else in the first that they have."""
        return self.by_language.get(SOURCE) or next(iter(self.by_language.values()))

    def __hash__(self) -> int:
        return tuple(sorted(self.by_language.items())).__hash__()


def canonical(value: BaseModel) -> str:
    """The value as JSON with sorted keys: equal texts for equal values, wherever they come from."""
    return json.dumps(value.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))


def authored(words: Multilingual) -> Authored:
    """The words in every language that they have, as a value that a sentence can carry."""
    return Authored(dict(words.by_language))


def typed(words: str) -> Multilingual:
    """Words that somebody typed without saying in which language: they are shown to everybody as they are."""
    return Multilingual(**{SOURCE: words})


def programs_own(text: Text) -> Multilingual:
    """A sentence of the program without holes, where words of an author are expected: a title, a name."""
    return Multilingual(**{TEMPLATE: text.template})


def measured(unit: str, *, ge: float, le: float, step: float | None = None, default: Any = ...) -> Any:
    """A number with a unit and bounds; the treaty editor draws its slider from these."""
    extra: dict[str, Any] = {"unit": unit, "step": step}
    return Field(default, ge=ge, le=le, json_schema_extra=extra)
