"""The scenario that an argument names: an id of the library, or a path.

Not a subcommand. An id of the library takes precedence; a file of the same name in the present folder is
mentioned, because it may have been meant.
"""

from __future__ import annotations

from pathlib import Path

from game.core.problems import Problem, Severity
from game.core.text import T


def scenario_path(name: str, language: str) -> Path | None:
    """The path of a scenario named by id or by path, or None."""
    from game.cli.words import print_problems
    from game.scenario.load import find, is_file, is_folder, shipped

    library, here = shipped(name), Path(name)
    lies_here = is_file(here / "scenario.yaml") or is_file(here) or is_folder(here)
    if library is not None and lies_here and library.resolve() != here.resolve():
        text = T("“{name}” is the scenario of that name that comes with the game", name=name)
        hint = T("for what lies in this folder write {path}", path=f"./{name}")
        print_problems([Problem("C-NAME-01", text, hint, severity=Severity.WARNING)], language)
    return find(name)


def is_scenario(name: str) -> bool:
    """Whether the name is an id of the library, whatever files of that name there are."""
    from game.scenario.load import shipped

    return shipped(name) is not None
