"""`doctor`: the parts of this installation, and what is wrong with them.

Nothing is imported to find out, because a broken package would break this command too.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from game.cli.parser import Parser
from game.cli.words import print_problems, render
from game.core.problems import Place, Problem, ProblemsError, Severity, has_errors
from game.core.text import SOURCE, TN, T
from game.i18n import LANGUAGES, damage
from game.i18n.files import po_path, pot_path
from game.i18n.messages import readable_messages, sentences
from game.resources import PACKAGE, assets, scenarios
from game.version import __version__

HELP: Final = T("tell what is installed here and what is wrong with it")
EXAMPLE: Final = "mufakat doctor"

PACKAGES: Final = ("numpy", "pydantic", "ruamel.yaml", "babel")
PYGAMES: Final = ("pygame", "pygame-ce")
REPAIR: Final = "pip uninstall -y pygame pygame-ce && pip install pygame"


def add_arguments(parser: Parser) -> None:
    """No options of its own."""


def run(args: argparse.Namespace) -> int:
    """Prints the list and then the problems; 1 if one of them keeps the game from running."""
    print(f"Mufakat {__version__}  {PACKAGE}")
    print(f"Python {platform.python_version()}  {sys.executable}")
    print(f"{platform.system()} {platform.release()} {platform.machine()}")
    for name in (*PYGAMES, *PACKAGES):
        if found := version_of(name):
            print(f"{name} {found}")
    problems = [*pygame_problems(), *package_problems(), *folder_problems()]
    problems += [*settings_problems(), *look_problems(), *save_problems(), *screen_problems()]
    print_problems(problems, args.lang, sys.stdout)
    if not problems:
        print(render(T("All is well."), args.lang))
    return int(has_errors(problems))


def version_of(name: str) -> str | None:
    """The version of an installed distribution."""
    try:
        return distribution(name).version
    except PackageNotFoundError:
        return None


def pygame_problems() -> Iterator[Problem]:
    """Problems if `pygame` is absent or incomplete, or both distributions of it are installed, which share a
    folder."""
    found = [name for name in PYGAMES if version_of(name)]
    hint = T("type: {command}", command=REPAIR)
    if not found:
        yield Problem("C-DOCTOR-01", T("neither pygame nor pygame-ce is installed"), hint)
    if len(found) > 1:
        text = T("pygame and pygame-ce are both installed and overwrite each other's files")
        yield Problem("C-DOCTOR-02", text, hint)
    elif found and not Path(str(distribution(found[0]).locate_file("pygame/version.py"))).is_file():
        yield Problem("C-DOCTOR-03", T("files of {package} are missing", package=found[0]), hint)


def package_problems() -> Iterator[Problem]:
    """A problem for each required package that is absent."""
    for name in PACKAGES:
        if not version_of(name):
            hint = T("type: {command}", command=f"pip install {name}")
            yield Problem("C-DOCTOR-04", T("{package} is not installed", package=name), hint)


def folder_problems() -> Iterator[Problem]:
    """A problem for each folder of the program's files that is absent."""
    for folder in (assets, scenarios):
        try:
            folder()
        except ProblemsError as error:
            yield from error.problems


def settings_problems() -> Iterator[Problem]:
    """Problems of the settings: broken, or naming what is not available; none while packages are missing."""
    try:
        from game.ui.shell.settings import remembered
    except (ImportError, ProblemsError):
        return
    yield from remembered()[1]


def look_problems() -> Iterator[Problem]:
    """Problems of themes and catalogues that are damaged or incomplete; the game works without them."""
    try:
        assets()
    except ProblemsError:  # the folder is missing, and has been named
        return
    for code in LANGUAGES:
        yield from damage(code)
        if code != SOURCE and (left := len(sentences(pot_path()) - readable_messages(code)[0].forms.keys())):
            text = TN(
                "{count} sentence of the language “{code}” is said in English",
                "{count} sentences of the language “{code}” are said in English",
                left,
                code=code,
            )
            yield Problem("C-DOCTOR-06", text, place=Place(str(po_path(code))), severity=Severity.WARNING)
    try:
        from game.ui.toolkit.theme import THEMES, load_theme
    except ImportError:  # a package is missing, and has been named
        return
    for name in THEMES:
        try:
            load_theme(name)
        except ProblemsError as error:
            yield from (replace(problem, severity=Severity.WARNING) for problem in error.problems)


def save_problems() -> Iterator[Problem]:
    """Problems of saves that cannot be read, or only in part."""
    try:
        from game.session.storage import saves

        found = saves()
    except ImportError:
        return
    except ProblemsError as error:
        yield from (replace(problem, severity=Severity.WARNING) for problem in error.problems)
        return
    for save in found:
        yield from (replace(problem, severity=Severity.WARNING) for problem in save.problems)


def screen_problems() -> Iterator[Problem]:
    """A warning if no window can open; everything but `play` works then."""
    if platform.system() == "Linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        text = T("no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")
        hint = T("start from a desktop, or use simulate, check and replay, which need none")
        yield Problem("C-DOCTOR-05", text, hint, severity=Severity.WARNING)
