"""Which characters the bundled fonts have, and which nobody can see: what can be stored but not shown.

Fonts have Latin letters only. What they lack is drawn as its code, `‹5317›`; so are characters that turn or
hide the text around them, which no font shows. The tables are those of `assets/fonts`, compared by a test.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_SANS: Final = (
    "20-7E A0-AC AE-148 14A-1C3 1C5-24F 2B0-304 306-30A 30C 30F 313 315 31B 323 326-328 32C 337-338 "
    "342-343 346-36F 1E00-1E9B 1E9D-1EFF 2010-2027 2030-203A 2070-2071 2074-208E 2090-209C 20A0-20AF "
    "20B1-20B5 20B8-20BA 20BC-20BF 2116-2117 211E-2122 2153-215E 2190-2199 21A9-21AA 21B0-21B1 "
    "21B3-21B5 21BA-21BB 2202 2205-2206 220F 2211-2212 221A 221E 222B 2236 2248 2260 2264-2265 "
    "25A0-25A2 25AA 25B2-25B3 25B6-25B7 25BA-25BD 25C0-25C1 25C4-25C7 25CA-25CB 25CF 25E6 25EF "
    "2605-2606 2713 2717 "
)
_SERIF: Final = (
    "20-7E A0-12B 12E-131 134-165 168-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1E6-1E7 1F8-1F9 218-21B 237 "
    "2B0 2B2-2B3 2B7-2B8 2BB-2BC 2BE-2BF 2C6-2CC 2D8-2DD 2E1-2E3 300-304 306-30C 31B 323-324 326-329 "
    "32E 331 1E0C-1E0F 1E20-1E21 1E24-1E25 1E2A-1E2B 1E36-1E3B 1E3E-1E3F 1E42-1E49 1E5A-1E63 "
    "1E6C-1E6F 1E80-1E85 1E8E-1E8F 1E92-1E93 1E97 1E9E 1EA0-1EF9 2010 2012-2015 2018-201A 201C-201E "
    "2020-2022 2025-2026 2030 2032-2033 2039-203A 2070-2071 2074-2079 207D-2089 208D-208E 20A1 20A4 "
    "20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 20BF 2116-2117 2120 2122 "
    "2153-2154 215B-215E 2190-2193 2196-2199 2202 2206 220F 2211-2212 2215 2219-221A 221E 222B 2248 "
    "2260 2264-2265 25A0 25B2-25B3 25B6-25B7 25BC-25BD 25C0-25C1 25C6 25C9-25CA 2713 "
)
_TURNING: Final = "61C 200E-200F 202A-202E 2066-2069"
_FILLING: Final = "34F 115F-1160 17B4-17B5 180B-180F 2800 3164 FE00-FE0F FFA0 E0000-E0FFF"


def _set(table: str) -> frozenset[str]:
    found: set[str] = set()
    for part in table.split():
        first, _, last = part.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


SANS: Final = _set(_SANS)
SERIF: Final = _set(_SERIF)
"""Characters that all weights of the sans family have, and all of the serif family."""

TURNING: Final = _set(_TURNING)
"""Controls of the direction of writing (Unicode Annex 9)."""

_UNSEEN: Final = _set(_FILLING) | TURNING


@lru_cache(maxsize=4096)
def is_hidden(character: str) -> bool:
    """Whether a character that is no space shows nothing by itself: controls, joiners, tags, fillers."""
    if character in _UNSEEN:
        return True
    return unicodedata.category(character) in ("Cc", "Cf", "Cs") and not character.isspace()


def is_shown(character: str) -> bool:
    """Whether every font shows it (spaces and line breaks count as shown)."""
    return (character in SANS and character in SERIF and not is_hidden(character)) or character.isspace()


def is_blank(text: str) -> bool:
    """Whether a text is empty or has only spaces and hidden characters."""
    return all(character.isspace() or is_hidden(character) for character in text)


def strange(text: str) -> Iterator[str]:
    """The characters of a text that are not shown as they are, each once, in their order."""
    yield from dict.fromkeys(character for character in text if not is_shown(character))


def drawable(text: str, known: frozenset[str]) -> str:
    """The text as a font with the characters `known` can show it: what it lacks stands there as its code."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if (c in known and not is_hidden(c)) or c.isspace() else code(c) for c in text)


def mark_of(letter: str) -> str:
    """The capital for a nation where only one letter fits; "?" if `letter` is empty or cannot be shown."""
    capital = letter[:1].upper()[:1]
    return capital if capital and is_shown(capital) and not capital.isspace() else "?"


def code(character: str) -> str:
    """What is drawn in the place of a character that cannot be shown."""
    return f"‹{ord(character):04X}›"
