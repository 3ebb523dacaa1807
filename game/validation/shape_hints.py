"""How to mend the mistakes that authors make most: decimal commas, quotes, per cent, yes and no."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from game.core.text import T, Text
from game.validation.words import plain

_COMMA = re.compile(r"([-+]?\d+),(\d+)")
_GROUPED = re.compile(r"[-+]?\d{1,3}([.,]\d{3}){2,}")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
_UNIT = re.compile(r"([-+]?\d+(?:[.,]\d+)?) ?\D+")
_YES_NO = ("yes", "no", "on", "off", "ya", "tidak", "true", "false", "y", "n")
_LISTS = ("list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type")


def number_hint(value: Any) -> Text | None:
    """What to do with something that should be a number."""
    if isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value):
        return T("decimals have a point: {value}", value=f"{value[0]}.{value[1]}")
    if not isinstance(value, str):
        return None
    if _GROUPED.fullmatch(value):
        return T("write the number without separators: {value}", value=re.sub("[.,]", "", value))
    if comma := _COMMA.fullmatch(value):
        whole, part = comma.groups()
        if len(part) == 3 and whole.strip("+-0"):
            return T(
                "write {decimal} with a decimal point, or {whole} without separators",
                decimal=f"{whole}.{part}",
                whole=whole + part,
            )
        return T("decimals have a point: {value}", value=f"{whole}.{part}")
    if _NUMBER.fullmatch(value):
        return T("write it without quotes: {value}", value=value)
    if unit := _UNIT.fullmatch(value):
        number = unit.group(1).replace(",", ".")
        return T("write only the number, without unit or sign: {value}", value=number)
    return None


def value_hint(kind: str, value: Any, written: str) -> Text | None:
    """What to do with a value of the wrong kind; `written` is how it stands in the file."""
    if value is None and kind != "none_required":
        return T("write a value after the colon, or delete the field")
    if kind == "string_type" and isinstance(value, bool | int | float):
        return T('put it in quotes: "{value}"', value=written)
    if kind in ("bool_type", "bool_parsing") and str(value).lower() in _YES_NO:
        return T("write true or false, without quotes")
    if kind in _LISTS and not isinstance(value, list | dict):
        return T("a list of one is written so: [{value}]", value=written)
    return None


def group_hint(name: str, value: Any, known: Sequence[str]) -> Text | None:
    """What to do with a name that a group does not know and that resembles none."""
    if name.isdigit() and value is None:  # {share: 0,3} is two fields: share and 3
        return T("a comma separates fields here; decimals have a point")
    return T("known here: {fields}", fields=", ".join(known)) if known else None


def example_hint(example: str | None, field: str = "") -> Text | None:
    """An example of what is missing or wrong, if the model gives one."""
    if example is None:
        return None
    shown = plain(f"{field}: {example}" if field else example)
    return T("for example: {example}", example=shown)
