"""The languages of the program and how each writes a bare number.

Here: one row a language. Not here: its words, which are in `assets/locale/<code>/`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

SOURCE: Final = "en"
"""The language of the templates themselves; it needs no catalogue file."""

MINUS: Final = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, its own name for itself, and the marks in its numbers (CLDR 46)."""

    code: str
    autonym: str
    decimal: str
    group: str


LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType(
    {
        language.code: language
        for language in (
            Language("en", "English", decimal=".", group=","),
            Language("id", "Bahasa Indonesia", decimal=",", group="."),
        )
    }
)


def write_number(
    language: Language, value: float, digits: int | None = None, *, signed: bool = False, grouped: bool = True
) -> str:
    """The number with `digits` decimals (None: about three significant ones, without closing zeros).

    What is shown as zero has no sign; an unknown number (NaN) is a dash.
    """
    if math.isnan(value):
        return "\N{EN DASH}"
    shown = _magnitude(language, abs(value), digits, grouped)
    if not any(c in "123456789∞" for c in shown):
        return shown
    return sign(value, signed=signed) + shown


def read_number(language: Language, text: str) -> float | None:
    """The number as the language writes it; None for everything else: never another number.

    Thousands may be grouped, in threes: in Indonesian "1.000" is a thousand, in English "1,5" is nothing.
    """
    group, decimal = re.escape(language.group), re.escape(language.decimal)
    pattern = rf"[-+{MINUS}]?(?:[0-9]+|[0-9]{{1,3}}(?:{group}[0-9]{{3}})+)(?:{decimal}[0-9]+)?"
    written = text.strip()
    if not re.fullmatch(pattern, written):
        return None
    plain = written.replace(language.group, "").replace(language.decimal, ".").replace(MINUS, "-")
    value = float(plain)
    return value if math.isfinite(value) else None


def write_exactly(language: Language, value: float) -> str:
    """The number as one would type it: all its decimals up to ten, no groups, no exponent."""
    plain = f"{value:.10f}".rstrip("0").rstrip(".")
    return ("0" if plain == "-0" else plain).replace(".", language.decimal)


def sign(value: float, *, signed: bool) -> str:
    """What stands in front of a number: a true minus, a plus if `signed`, or nothing."""
    if value < 0:
        return MINUS
    return "+" if signed and value > 0 else ""


def _magnitude(language: Language, value: float, digits: int | None, grouped: bool) -> str:
    if math.isinf(value):
        return "∞"
    plain = f"{value:{',' if grouped else ''}.{_decimals(value) if digits is None else digits}f}"
    whole, _, fraction = plain.partition(".")
    if digits is None:
        fraction = fraction.rstrip("0")
    whole = whole.replace(",", language.group)
    return f"{whole}{language.decimal}{fraction}" if fraction else whole


def _decimals(value: float) -> int:
    """How many decimals a number of this size deserves if nobody says."""
    for least, decimals in ((100, 0), (10, 1), (0.1, 2), (0.01, 3)):
        if value >= least:
            return decimals
    return 4
