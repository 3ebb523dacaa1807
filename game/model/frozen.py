"""The base of everything that people write and read: immutable, strict, unknown keys refused."""

from __future__ import annotations

import json
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from game.core.text import Authored


class Frozen(BaseModel):
    """A pydantic model that never changes and takes no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def __deepcopy__(self, memo: object = None) -> Self:
        """Itself: what never changes need not be copied, as pydantic does with each default."""
        return self


class Bilingual(Frozen):
    """Words of an author in both languages."""

    en: str = Field(min_length=1, max_length=4000)
    id: str = Field(min_length=1, max_length=4000)


def canonical(value: BaseModel) -> str:
    """The value as JSON with sorted keys: equal texts for equal values, wherever they come from."""
    return json.dumps(value.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))


def authored(words: Bilingual) -> Authored:
    """The words in every language that they have, as a value that a sentence can carry."""
    return Authored({"en": words.en, "id": words.id})


def measured(unit: str, *, ge: float, le: float, step: float | None = None, default: Any = ...) -> Any:
    """A number with a unit and bounds; the treaty editor draws its slider from these."""
    extra: dict[str, Any] = {"unit": unit, "step": step}
    return Field(default, ge=ge, le=le, json_schema_extra=extra)
