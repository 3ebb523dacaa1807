"""The output of the command line in the chosen language, and how it prints problems."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, TextIO

from game.core.problems import Place, Problem, ProblemsError, Severity
from game.core.text import SOURCE, T, Text
from game.i18n import LANGUAGES, catalogue

_WORD: Final = {Severity.ERROR: T("error"), Severity.WARNING: T("warning"), Severity.HINT: T("hint")}


def language_of(arguments: Sequence[str]) -> str:
    """The code after `--lang` if we have that language, else the system's language, else English."""
    asked = [after for before, after in pairwise(arguments) if before == "--lang"]
    asked += [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    known = [code for code in asked if code in LANGUAGES]
    return known[-1] if known else system_language()


def system_language() -> str:
    """The code of the first language that the system names and we have, else English."""
    named = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    # Windows sets none of these, and names its locales in words: Indonesian_Indonesia.
    windows = {language.system: code for code, language in LANGUAGES.items()}
    for name in filter(None, [*named, locale.getlocale()[0]]):
        language = name.partition(".")[0].partition("_")[0]
        return language if language in LANGUAGES else windows.get(language, SOURCE)
    return SOURCE


def render(text: Text | str, language: str) -> str:
    """The sentence in that language; in English if its catalogue is damaged."""
    try:
        return catalogue(language).render(text)
    except ProblemsError:
        return catalogue(SOURCE).render(text)


def print_problems(problems: Iterable[Problem], language: str, stream: TextIO | None = None) -> None:
    """One line for each: `file:line:column: error CODE: what is wrong; hint`."""
    for problem in problems:
        line = f"{_where(problem.place)}{render(_WORD[problem.severity], language)} {problem.code}: "
        line += render(problem.text, language)
        if problem.hint is not None:
            line += f" — {render(problem.hint, language)}"
        print(line, file=stream or sys.stderr)


def _where(place: Place) -> str:
    numbers = (str(number) for number in (place.line, place.column) if number)
    parts = [part for part in (place.file, *numbers) if part] or [".".join(map(str, place.path))]
    return f"{':'.join(parts)}: " if parts[0] else ""
