"""The catalogue file of each language, and its header.

A language is one folder: `assets/locale/<code>/LC_MESSAGES/mufakat.po`. The header of that file gives the
language's own name, its plural forms and its number marks; the rest are its translations.
"""

from __future__ import annotations

import ast
from pathlib import Path

from game import resources
from game.core.problems import ProblemsError


def locale_folder() -> Path:
    """The folder of the catalogue files."""
    return resources.assets() / "locale"


def po_path(language: str) -> Path:
    """The catalogue file of a language."""
    return locale_folder() / language / "LC_MESSAGES" / "mufakat.po"


def pot_path() -> Path:
    """The template file that a new language starts from."""
    return locale_folder() / "mufakat.pot"


def codes() -> list[str]:
    """The languages that have a catalogue, sorted by code; [] if there is no folder."""
    try:
        return sorted(path.parent.parent.name for path in locale_folder().glob("*/LC_MESSAGES/mufakat.po"))
    except ProblemsError:
        return []


def header(path: Path) -> dict[str, str]:
    """The header fields of a catalogue file by name; those that can be read, if it is damaged."""
    fields: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                if line.startswith("msgid ") and line.strip() != 'msgid ""':
                    break
                if line.startswith('"'):
                    name, _, value = str(ast.literal_eval(line.strip())).partition(":")
                    fields[name.strip()] = value.strip()
    except (OSError, ValueError, SyntaxError):
        pass  # what is wrong with it is told when its words are needed (`messages`)
    return fields
