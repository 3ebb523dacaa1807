"""The groups of the sheet of orders, and the labels of the fields of orders and motions.

The names of an order or matter and of its own fields stand in its own file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.core.text import T, Text

GROUPS: Mapping[str, tuple[Text, str]] = {
    "treaties": (T("Treaties"), "scroll-text"),
    "disputes": (T("Disputes and answers"), "scale"),
    "bodies": (T("Institutions"), "landmark"),
    "home": (T("At home"), "house"),
    "diplomacy": (T("Diplomacy"), "handshake"),
}
"""The groups of the sheet of orders, in their order: label and icon."""


USUAL: Mapping[Any, Text] = {
    TreatyId: T("Treaty"),
    NationId: T("Nation"),
    BodyId: T("Institution"),
    MotionId: T("Motion"),
}
"""The label of a field of this type, unless the model gives another."""


def label_of(model: type[BaseModel], name: str) -> Text:
    """The label of a field by its dotted name; KeyError if no model gives one."""
    holder, field = _holder(model, name)
    said: Mapping[str, Text] = getattr(holder, "labels", {})
    return said[field] if field in said else USUAL[holder.model_fields[field].annotation]


def choices_of(model: type[BaseModel], name: str) -> Mapping[Any, Text]:
    """The label of each value of a field that is a choice; {} for other fields."""
    holder, field = _holder(model, name)
    said: Mapping[str, Mapping[Any, Text]] = getattr(holder, "choices", {})
    return said.get(field, {})


def _holder(model: type[BaseModel], name: str) -> tuple[type[BaseModel], str]:
    """The model in which the field stands, and its name there; a place of a pair is the pair."""
    first, _, rest = name.partition(".")
    inner = model.model_fields[first].annotation
    if rest and isinstance(inner, type) and issubclass(inner, BaseModel):
        return _holder(inner, rest)
    return model, first
