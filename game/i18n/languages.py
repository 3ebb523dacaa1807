"""The languages of the program and their notation of numbers.

There is a language for each catalogue folder, described by its header. Not here: its translations.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from game.core.text import SOURCE
from game.i18n.files import codes, header, po_path

__all__ = ["LANGUAGES", "MINUS", "SOURCE", "Language", "autonyms", "sign", "write_number"]

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MINUS: Final = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code, its own name for itself, and its number marks (CLDR 46).

    `system` is its name in Windows; `common` are frequent words by which a text in it is recognised;
    `address` is the form of addressing players, and `wrong` are forms that break it ("", () for none).
    """

    code: str
    autonym: str
    decimal: str = "."
    group: str = ","
    system: str = ""
    common: tuple[str, ...] = ()
    address: str = ""
    wrong: tuple[str, ...] = ()


def described(code: str, said: Mapping[str, str]) -> Language:
    """The language described by the header of its catalogue; fields that it lacks are as in English."""

    def words(field: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\s,]+", said.get(field, "")))

    group = said.get("X-Group-Mark") or ","
    return Language(
        code,
        said.get("X-Language-Name") or code,
        said.get("X-Decimal-Mark") or ".",
        NO_BREAK if group == "space" else group,
        said.get("X-System-Name", ""),
        words("X-Common-Words"),
        said.get("X-Address", ""),
        words("X-Wrong-Address"),
    )


class Languages(Mapping[str, Language]):
    """The languages by code, read when first used; only that of the templates if there are no catalogues."""

    def __getitem__(self, code: str) -> Language:
        return _found()[code]

    def __iter__(self) -> Iterator[str]:
        return iter(_found())

    def __len__(self) -> int:
        return len(_found())


@cache
def _found() -> dict[str, Language]:
    return {code: described(code, header(po_path(code))) for code in codes()} or {
        SOURCE: described(SOURCE, {})
    }


LANGUAGES: Final = Languages()


def autonyms() -> list[tuple[str, str]]:
    """Each language's code and own name, for choosing one."""
    return [(code, language.autonym) for code, language in LANGUAGES.items()]


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
    """The number in the notation of the language; None for anything else.

    Thousands may be grouped, in threes: in Indonesian "1.000" is a thousand, in English "1,5" is None.
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
    """The number as one would type it: up to ten decimals, not grouped, no exponent."""
    plain = f"{value:.10f}".rstrip("0").rstrip(".")
    return ("0" if plain == "-0" else plain).replace(".", language.decimal)


def sign(value: float, *, signed: bool) -> str:
    """The sign before a number: a true minus, a plus if `signed`, or ""."""
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
