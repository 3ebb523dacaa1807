"""Where the catalogue of each language is, and what its header says.

A language is one folder: `assets/locale/<code>/LC_MESSAGES/mufakat.po`. The header of that file says how the
language calls itself, which plural forms it has and which marks its numbers have; the rest are its words.
"""

from __future__ import annotations

import ast
from pathlib import Path

from game import resources
from game.core.problems import ProblemsError


def locale_folder() -> Path:
    """Where the catalogue files are."""
    return resources.assets() / "locale"


def po_path(language: str) -> Path:
    """The catalogue file of a language."""
    return locale_folder() / language / "LC_MESSAGES" / "mufakat.po"


def pot_path() -> Path:
    """The template file that a new language starts from."""
    return locale_folder() / "mufakat.pot"


def codes() -> list[str]:
    """The languages that have a catalogue, in the order of their codes; [] if there is no folder at all."""
    try:
        return sorted(path.parent.parent.name for path in locale_folder().glob("*/LC_MESSAGES/mufakat.po"))
    except ProblemsError:
        return []


def header(path: Path) -> dict[str, str]:
    """The fields of the header of a catalogue file by name; those that can be read, if it is damaged."""
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
