"""The translations of one language, read from its PO file.

Here: finding, checking and reading the file. Not here: filling the holes of a sentence (`catalogue`).
The file is read when the first sentence asks for it; there is no compiled form to go stale.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.core.problems import Place, Problem, ProblemsError
from game.core.text import T, Text
from game.i18n.languages import SOURCE

_STRING: Final = r'"(?:[^"\\]|\\.)*"'
_LINE: Final = re.compile(rf"(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])[ \t]+)?{_STRING}[ \t]*")


@dataclass(frozen=True, slots=True)
class Messages:
    """Template → its translations, one for each plural form; `form(count)` is the form to take."""

    forms: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


def locale_folder() -> Path:
    """Where the catalogue files are: in an installed package beside the code, in a clone one level up."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "assets" / "locale"
    return installed if installed.is_dir() else package.parent / "assets" / "locale"


def po_path(language: str) -> Path:
    """The catalogue file of a language."""
    return locale_folder() / language / "LC_MESSAGES" / "mufakat.po"


def load_messages(language: str) -> Messages:
    """The translations of a language; none for English. `ProblemsError` if its file is absent or damaged."""
    if language == SOURCE:
        return Messages({}, lambda count: int(count != 1))
    path = po_path(language)
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        text = T("the catalogue cannot be read: {reason}", reason=error.strerror or "?")
        raise _unreadable(path, text) from None
    except UnicodeDecodeError:
        raise _unreadable(path, T("the catalogue is not in UTF-8")) from None
    return parse_messages(content, path)


def parse_messages(text: str, path: Path) -> Messages:
    """The translations in the text of a PO file; `path` is only named in problems."""
    problems = list(_broken_lines(text, path))
    if problems:
        raise ProblemsError(problems)
    from babel.messages.pofile import PoFileError, read_po  # 30 ms that English never needs

    try:
        catalog = read_po(io.StringIO(text), locale=path.parent.parent.name, abort_invalid=True)
        form = gettext.c2py(_plural_rule(catalog.plural_forms))
    except PoFileError as error:
        place = Place(str(path), error.lineno + 1)
        problem = Problem("I-PO-02", T("this entry of the catalogue is not complete"), place=place)
        raise ProblemsError([problem]) from None
    except (ValueError, KeyError, TypeError):
        raise _unreadable(path, T("the catalogue's header or its plural rule cannot be understood")) from None
    forms: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        template = message.id if isinstance(message.id, str) else message.id[0]
        strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if strings and all(strings):
            forms[template] = strings
    return Messages(forms, form)


def _broken_lines(text: str, path: Path) -> Iterator[Problem]:
    """Every line that is neither a comment nor a keyword with one closed string (Babel lets these pass)."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#") and not _LINE.fullmatch(line):
            place = Place(str(path), number, 1)
            yield Problem(
                "I-PO-01",
                T("this line of the catalogue cannot be understood: {line}", line=line[:60]),
                T("each line is a comment, or msgid, msgid_plural or msgstr with a text in closed quotes"),
                place,
            )


def _plural_rule(header: str) -> str:
    return header.partition("plural=")[2].rstrip("; ") or "0"


def _unreadable(path: Path, text: Text) -> ProblemsError:
    return ProblemsError([Problem("I-PO-03", text, place=Place(str(path)))])
