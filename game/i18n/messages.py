"""The translations of one language, read from its PO file.

Here: finding, checking and reading the file. Not here: filling the holes of a sentence (`catalogue`). The
file is read when first needed, so that no compiled form can be stale; and with the standard library alone,
because the first start prints sentences before any package is installed.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game.core.os_errors import reason
from game.core.problems import Place, Problem, ProblemsError
from game.core.text import SOURCE, T, Text
from game.i18n.files import po_path

_LINE: Final = re.compile(
    r"(?:(?P<word>msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]+)?"
    r'"(?P<words>(?:[^"\\]|\\[nrt"\\])*)"'
)
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPED: Final = {"n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Messages:
    """Translations by template, one for each plural form; `form(count)` is the index of the form."""

    forms: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


NOTHING: Final = Messages({}, lambda count: 0)
"""No translations: every sentence is in the language of the templates."""


@dataclass(slots=True)
class _Entry:
    """One entry of the file under reading: its parts by keyword, and the line where it begins."""

    line: int = 0
    fuzzy: bool = False
    damaged: bool = False
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def translations(self) -> tuple[str, ...]:
        return tuple(words for word, words in sorted(self.parts.items()) if word.startswith("msgstr"))


def load_messages(language: str) -> Messages:
    """The translations of a language; `NOTHING` for English. `ProblemsError` if its file is absent or
    damaged."""
    found, problems = readable_messages(language)
    if problems:
        raise ProblemsError(problems)
    return found


def readable_messages(language: str) -> tuple[Messages, list[Problem]]:
    """The translations that can be read, and all problems of the file."""
    if language == SOURCE:
        return Messages({}, lambda count: int(count != 1)), []
    path = po_path(language)
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        text = T("the catalogue cannot be read: {reason}", reason=reason(error))
        return NOTHING, [_fault("I-PO-03", text, path)]
    except UnicodeDecodeError:
        return NOTHING, [_fault("I-PO-03", T("the catalogue is not in UTF-8"), path)]
    return _readable(content, path)


def parse_messages(content: str, path: Path) -> Messages:
    """The translations in the text of a PO file; `path` is the name used in problems.

    Sentences without a translation, or with one that is marked fuzzy, are left out.
    """
    found, problems = _readable(content, path)
    if problems:
        raise ProblemsError(problems)
    return found


def sentences(path: Path) -> set[str]:
    """Every sentence that a catalogue file lists, translated or not; empty if it cannot be read."""
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return set()
    return {entry.parts.get("msgid", "") for entry in _entries(content, path, [])} - {""}


def _readable(content: str, path: Path) -> tuple[Messages, list[Problem]]:
    """The entries that are whole, and what is wrong with the others; a rule that is wrong counts nothing."""
    problems: list[Problem] = []
    forms: dict[str, tuple[str, ...]] = {}
    header = ""
    for entry in _entries(content, path, problems):
        if "msgid" not in entry.parts or not entry.translations:
            text = T("this entry of the catalogue is not complete")
            problems.append(_fault("I-PO-02", text, path, entry.line))
        elif not entry.parts["msgid"]:
            header = entry.translations[0]
        elif all(entry.translations) and not entry.fuzzy and not entry.damaged:
            forms[entry.parts["msgid"]] = entry.translations
    try:
        form: Callable[[int], int] = gettext.c2py(_plural_rule(header))
    except ValueError:
        text = T("the plural rule of the catalogue cannot be understood")
        problems.append(_fault("I-PO-04", text, path))
        form = NOTHING.form
    return Messages(forms, form), problems


def _entries(content: str, path: Path, problems: list[Problem]) -> Iterator[_Entry]:
    """The entries in their order; every line that is neither a comment nor a closed string is a problem."""
    entry, last, fuzzy = _Entry(), "", False
    for number, line in enumerate(content.split("\n"), start=1):
        line = line.strip()
        if line.startswith("#") or not line:
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        match = _LINE.fullmatch(line)
        word = match["word"] or last if match else ""
        if match is None or not word:
            problems.append(_broken_line(line, path, number))
            entry.damaged = True
            continue
        if match["word"] in ("msgctxt", "msgid") and (match["word"] in entry.parts or entry.translations):
            yield entry
            entry, fuzzy = _Entry(fuzzy=fuzzy), False
        entry.line = entry.line or number
        entry.fuzzy, fuzzy, last = entry.fuzzy or fuzzy, False, word
        words = _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), match["words"])
        entry.parts[word] = entry.parts.get(word, "") + words
    if entry.parts:
        yield entry


def _plural_rule(header: str) -> str:
    """The formula behind `plural=` in the header; without one, every count takes the first form."""
    found = re.search(r"^Plural-Forms:.*?\bplural=([^;\n]*)", header, re.MULTILINE)
    return found[1].strip() if found else "0"


def _broken_line(line: str, path: Path, number: int) -> Problem:
    text = T("this line of the catalogue cannot be understood: {line}", line=line[:60])
    hint = T("each line is a comment, or msgid, msgid_plural or msgstr with a text in closed quotes")
    return Problem("I-PO-01", text, hint, Place(str(path), number, 1))


def _fault(code: str, text: Text, path: Path, line: int = 0) -> Problem:
    return Problem(code, text, place=Place(str(path), line))
