"""The problems of a scenario's files before its meaning is checked: code, message, hint.

One table, so that documents list exactly what the program says. A code never changes its meaning. Not here:
faults of shape (`shape_words.py`) and of meaning (the checks).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from types import MappingProxyType

from game.core.problems import Place, Problem
from game.core.text import TN, Param, T, Text

_HOLE = re.compile(r"\{(\w+)\}")

QUOTES = T('put the text in quotes: "…"')
SPACES = T("indent with spaces only; most editors can turn tabs into spaces")

FILE_WORDS: Mapping[str, tuple[Text, Text | None]] = MappingProxyType(
    {
        "S-FILE-01": (T("there is no file “{name}”"), None),
        "S-FILE-02": (T("“{name}” is a folder, not a file"), None),
        "S-FILE-03": (T("“{name}” is not an ordinary file"), None),
        "S-FILE-04": (T("“{name}” cannot be read ({reason})"), None),
        "S-FILE-05": (
            TN(
                "the file has {size}; at most {limit} is allowed",
                "the file has {size}; at most {limit} are allowed",
                1,
            ),
            T("keep pictures and long tables in files of their own"),
        ),
        "S-FILE-06": (
            T("the file is written as {encoding}, not as UTF-8"),
            T("save it again with the encoding UTF-8"),
        ),
        "S-FILE-07": (
            T("the file is not UTF-8 from here on (byte {byte})"),
            T("save it again with the encoding UTF-8; this may have been “{guess}”"),
        ),
        "S-FILE-08": (
            T("the character {character} is not allowed (found: {count})"),
            T("delete it; is this really a text file?"),
        ),
        "S-FILE-09": (
            T("“{name}” leads out of the folder of the scenario"),
            T("copy the file into the folder of the scenario"),
        ),
        "S-FILE-10": (T("“{name}” is not a usable file name"), T("write it like this: tables/nations.csv")),
    }
)

YAML_WORDS: Mapping[str, tuple[Text, Text | None]] = MappingProxyType(
    {
        "S-YAML-01": (T("anchors (&{name}) are not allowed in scenario files"), T("write the value out")),
        "S-YAML-02": (T("aliases (*{name}) are not allowed in scenario files"), T("write the value out")),
        "S-YAML-03": (
            T("tags ({name}) are not allowed in scenario files"),
            T("delete the tag, or quote the text"),
        ),
        "S-YAML-04": (
            TN(
                "nested too deeply: at most {limit} level is allowed",
                "nested too deeply: at most {limit} levels are allowed",
                1,
            ),
            None,
        ),
        "S-YAML-05": (
            TN(
                "too many values in one file: at most {limit} part is allowed",
                "too many values in one file: at most {limit} parts are allowed",
                1,
            ),
            None,
        ),
        "S-YAML-06": (
            T("the field “{field}” is written twice (first in line {line})"),
            T("delete one of the two"),
        ),
        "S-YAML-07": (T("the file holds nothing"), None),
        "S-YAML-08": (T("a second document starts here; a file holds one"), T("delete the line “---”")),
        "S-YAML-09": (T("a list or group cannot be the name of a field"), None),
        "S-YAML-10": (T("lines that start with % (directives) are not allowed"), T("delete the line")),
        "S-YAML-11": (
            T("an escape writes the character {character}, which no text may hold"),
            T("write the letter or sign itself"),
        ),
        "S-YAML-20": (T("a tab stands here"), SPACES),
        "S-YAML-21": (T("a space is missing after the colon"), T("write “{field}: {value}”")),
        "S-YAML-22": (T("a second colon in one line"), QUOTES),
        "S-YAML-23": (T("a colon is missing in this line"), T("write “field: value”")),
        "S-YAML-24": (T("the quote that opens here is never closed"), None),
        "S-YAML-25": (
            T("the bracket {bracket} that opens here is not closed"),
            T("is a closing bracket or a comma missing?"),
        ),
        "S-YAML-26": (T("a value cannot begin with {character}"), QUOTES),
        "S-YAML-27": (
            T("\\{character} is not a known escape"),
            T("use 'single quotes', or write two backslashes"),
        ),
        "S-YAML-28": (
            T("the indentation of this line does not fit the lines above"),
            T("fields of one group start in the same column"),
        ),
        "S-YAML-29": (T("list items (- …) and fields (name: …) are mixed"), T("indent one of them further")),
        "S-YAML-30": (
            T("there is text after the closing quote"),
            T("is a quote missing further up? Inside '…' write '' and inside \"…\" write \\\""),
        ),
        "S-YAML-31": (T("{character} is not expected here"), T("is there one comma or bracket too many?")),
        "S-YAML-32": (
            T("a list cannot start in the line of its field"),
            T("start it in a new line, indented"),
        ),
        "S-YAML-39": (
            T("this is not valid YAML from here on"),
            T("look for a quote, bracket or colon too many or too few, here and in the line above"),
        ),
    }
)

CSV_WORDS: Mapping[str, tuple[Text, Text | None]] = MappingProxyType(
    {
        "S-CSV-01": (T("the table has no header line"), T("the first line names the columns")),
        "S-CSV-02": (T("the column “{field}” is there twice"), None),
        "S-CSV-03": (T("column {number} has no name"), None),
        "S-CSV-04": (
            T("this row has {cells}, but the header has {columns}"),
            T("a decimal comma splits a cell in two: write 20.1, not 20,1"),
        ),
        "S-CSV-05": (
            TN(
                "the table has too many cells: at most {limit} is allowed",
                "the table has too many cells: at most {limit} are allowed",
                1,
            ),
            None,
        ),
        "S-CSV-06": (T("the quote that opens here is never closed"), None),
        "S-CSV-07": (T("there is text after the closing quote"), T('inside quotes write "" for a quote')),
        "S-CSV-08": (T("the table has no rows"), None),
    }
)


def fill(text: Text, facts: Mapping[str, Param]) -> Text:
    """The template with its holes filled from `facts`; KeyError if one is lacking.

    A template with plural forms takes its count from the fact `limit`, a whole number.
    """
    if text.plural:
        limit = facts["limit"]
        text = Text(text.template, {}, text.plural, limit if isinstance(limit, int) else 2)
    holes = [name for name in _HOLE.findall(text.template + text.plural) if name not in text.params]
    return dataclasses.replace(text, params={**text.params, **{name: facts[name] for name in holes}})


def fault(code: str, place: Place, **facts: Param) -> Problem:
    """The problem with that code in the tables above, filled with `facts`."""
    table = {"S-F": FILE_WORDS, "S-Y": YAML_WORDS, "S-C": CSV_WORDS}[code[:3]]
    text, hint = table[code]
    return Problem(code, fill(text, facts), fill(hint, facts) if hint else None, place)


def named(character: str) -> str:
    """A printable name for a character: itself, or `U+0007` if it is invisible."""
    visible = character.isprintable() and not character.isspace()
    return character if visible else f"U+{ord(character):04X}"


def visible(character: str) -> str:
    """The character, or a substitute if it is invisible or moves the cursor."""
    if character.isprintable():
        return character
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def plain(text: str, most: int = 60) -> str:
    """An author's text made safe to print: one line, nothing invisible, cut at `most` characters."""
    shown = "".join(visible(c) for c in text[: most + 1])
    return shown if len(shown) <= most else shown[: most - 1] + "…"
