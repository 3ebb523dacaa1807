"""Hints for the most frequent mistakes of authors: decimal commas, quotes, per cent, yes and no."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

from game.core.text import TN, T, Text
from game.validation.words import plain

_COMMA = re.compile(r"([-+]?[0-9]+),([0-9]+)")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:,[0-9]{3}){2,})")
_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?")
_JSON_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_BOTH_MARKS = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[-+]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+")
_SPACED = re.compile(r"[-+]?[0-9]+(?:[ _'’\u00a0\u202f][0-9]+)+(?:\.[0-9]+)?")
MOST_DIGITS = 18
_UNIT = re.compile(r"([-+]?[0-9]+(?:[.,][0-9]+)?) ?[^0-9]+")
_YES_NO = ("yes", "no", "on", "off", "ya", "tidak", "true", "false", "y", "n")
_LISTS = ("list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type")


def is_number(value: Any) -> bool:
    """Whether a text looks like a number."""
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None


def is_json_number(value: Any) -> bool:
    """Whether a text, written without quotes in JSON, would be a finite number."""
    return (
        isinstance(value, str) and _JSON_NUMBER.fullmatch(value) is not None and math.isfinite(float(value))
    )


def number_hint(value: Any, *, quoted: bool = True) -> Text | None:
    """The hint for a value that should be a number; `quoted`: it is a text in quotes."""
    if isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value):
        return T("decimals have a point: {value}", value=f"{value[0]}.{value[1]}")
    if not isinstance(value, str):
        return None
    if any(c.isnumeric() and not c.isascii() for c in value):
        return T("use the digits 0 to 9")
    if _BOTH_MARKS.fullmatch(value):
        mark = max(value.rfind("."), value.rfind(","))
        whole = re.sub("[.,]", "", value[:mark])
        return T(
            "decimals have a point, and nothing parts thousands: {value}",
            value=f"{whole}.{value[mark + 1 :]}",
        )
    if _SPACED.fullmatch(value):
        return T("write the number without separators: {value}", value=re.sub("[^-+.0-9]", "", value))
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
        return _as_written(value, quoted)
    if unit := _UNIT.fullmatch(value):
        number = unit.group(1).replace(",", ".")
        return T("write only the number, without unit or sign: {value}", value=number)
    return None


def _as_written(value: str, quoted: bool) -> Text:
    """What to do with a number that was not read as one."""
    digits = sum(c.isdigit() for c in re.split("[eE]", value)[0])
    if digits > MOST_DIGITS:
        return TN(
            "this number has too many digits; at most {count} is read",
            "this number has too many digits; at most {count} are read",
            MOST_DIGITS,
        )
    if not math.isfinite(float(value)):
        return T("this number is too large")
    if quoted:
        return T("write it without quotes: {value}", value=value)
    return T("write it so: {value}", value=f"{float(value):.15g}")


def value_hint(kind: str, value: Any, written: str) -> Text | None:
    """The hint for a value of the wrong kind; `written` is its text in the file."""
    if value is None and kind != "none_required":
        return T("write a value after the colon, or delete the field")
    if kind == "string_type" and isinstance(value, bool | int | float):
        return T('put it in quotes: "{value}"', value=written or str(value))
    if kind in ("bool_type", "bool_parsing") and str(value).lower() in _YES_NO:
        return T("write true or false, without quotes")
    if written and kind in _LISTS and not isinstance(value, list | dict):
        return T("a list of one is written so: [{value}]", value=written)
    return None


def group_hint(name: str, value: Any, known: Sequence[str]) -> Text | None:
    """The hint for an unknown name in a group that resembles no known one."""
    if name.isdigit() and value is None:  # {share: 0,3} is two fields: share and 3
        return T("a comma separates fields here; decimals have a point")
    return T("known here: {fields}", fields=", ".join(known)) if known else None


def example_hint(example: str | None, field: str = "") -> Text | None:
    """An example of what is missing or wrong, if the model gives one."""
    if example is None:
        return None
    shown = plain(f"{field}: {example}" if field else example)
    return T("for example: {example}", example=shown)
