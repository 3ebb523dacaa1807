"""The tables of letters are those of the bundled fonts; what cannot be seen is known."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from game.core.letters import SANS, SERIF, drawable, is_blank, is_hidden, is_shown, mark_of, strange
from game.resources import assets

FONTS = sorted((assets() / "fonts").glob("*.ttf"))


def letters_of(font: Path) -> frozenset[str]:
    """The characters of a TrueType font, by the segments of its `cmap` (OpenType 1.9, format 4)."""
    data = font.read_bytes()
    tables = {data[12 + 16 * i : 16 + 16 * i]: data[20 + 16 * i : 24 + 16 * i] for i in range(data[5])}
    (cmap,) = struct.unpack(">I", tables[b"cmap"])
    found: set[str] = set()
    for record in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        at = cmap + struct.unpack_from(">I", data, cmap + 8 + 8 * record)[0]
        if struct.unpack_from(">H", data, at)[0] != 4:
            continue
        count = struct.unpack_from(">H", data, at + 6)[0] // 2
        starts = [at + 14 + 2 * count * k + 2 * (k > 0) for k in range(4)]
        column = [struct.unpack_from(f">{count}H", data, start) for start in starts]
        for k, (end, start, delta, offset) in enumerate(zip(*column, strict=True)):
            for c in range(start, end + 1):
                place = at + 16 + 6 * count + 2 * k + offset + 2 * (c - start)
                glyph = struct.unpack_from(">H", data, place)[0] if offset else (c + delta) & 0xFFFF
                if glyph and c != 0xFFFF:
                    found.add(chr(c))
    return frozenset(found)


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.stem)
def test_the_tables_are_those_of_the_fonts(font: Path) -> None:
    assert letters_of(font) == (SERIF if "Serif" in font.stem else SANS)


# Unicode 15: a sample of each kind, by the charts.
@pytest.mark.parametrize(
    "character",
    ["\u202e", "\u200b", "\u2066", "\ufeff", "\u061c", "\u2060", "\U000e0041", "\ufe0f", "\u3164", "\x7f"],
)
def test_what_turns_or_hides_text_is_hidden(character: str) -> None:
    assert is_hidden(character) and not is_shown(character) and is_blank(f" {character} ")
    assert drawable(f"a{character}b", SANS) == f"a‹{ord(character):04X}›b"


@pytest.mark.parametrize("text", ["Qué será", "naïve – “yes”", "CO₂ €5 → 3", "Łódź", "Đồng"])
def test_latin_letters_are_shown(text: str) -> None:
    assert list(strange(text)) == [] and drawable(text, SANS & SERIF) == text


def test_other_letters_are_drawn_as_their_codes() -> None:
    assert drawable("北京", SANS) == "‹5317›‹4EAC›"
    assert list(strange("北京北")) == ["北", "京"]
    assert (mark_of("a"), mark_of("北"), mark_of(""), mark_of("\u200b")) == ("A", "?", "?", "?")
