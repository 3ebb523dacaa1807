"""`mufakat play`: the game in its window; without a scenario, the title."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.parser import Parser, number, whole
from game.cli.words import print_problems, system_language
from game.core.problems import Problem, ProblemsError
from game.core.text import T, Text
from game.i18n import LANGUAGES, damage

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

HELP = T("play in a window: the title, a scenario, or a save")
EXAMPLE = (
    "mufakat play first-accord --seats arka=human,bayu=human,citra=selfish,dirga=reciprocal --lang id\n"
    "mufakat play first-accord --screenshot board=board.png --size 1600x900"
)
NO_SCREEN = 3
LEAST, MOST = (640, 480), 8192
"""The smallest window in pixels, and the largest width and height."""


def add_arguments(parser: Parser) -> None:
    """Options: what to play, who plays each seat, theme, size and language."""
    parser.add_argument("what", nargs="?", help=T("a scenario's id or folder, or a save"))
    parser.add_argument(
        "--seats", default="", help=T("who takes which seat: idn=human,usa=selfish,… (else closed)")
    )
    parser.add_argument(
        "--lang", choices=sorted(LANGUAGES), help=T("language (else the one of the settings)")
    )
    parser.add_argument(
        "--scenario",
        type=Path,
        metavar="PATH",
        help=T("of a save: where the folder or file of its scenario is"),
    )
    parser.add_argument("--seed", type=whole, help=T("the seed of the game (else by chance)"))
    parser.add_argument("--size", default="1280x720", help=T("width and height of the window, e.g. 1600x900"))
    parser.add_argument("--scale", type=number, help=T("size of text, 1 to 2"))
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), help=T("colours"))
    parser.add_argument(
        "--screenshot",
        metavar="SCREEN=FILE",
        action="append",
        default=[],
        help=T("draw a screen of the game off screen into a PNG file, and leave"),
    )


def run(args: argparse.Namespace) -> int:
    """Opens the window, or draws the screens of `--screenshot`; returns the exit code."""
    size = _size(args.size)
    _check_scale(args.scale)
    shots = [_shot(word) for word in args.screenshot]
    if shots:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    from game.cli.opening import asked_for, begin_now
    from game.ui.shell.desktop import Desktop
    from game.ui.shell.settings import remembered
    from game.ui.toolkit.pg import NoScreen

    command = asked_for(args)
    settings, notices = remembered(args.lang, args.scale, args.theme)
    language = settings.language or system_language()
    settings = settings.model_copy(update={"language": language})
    notices = (*notices, *damage(language))
    print_problems(notices, language)
    desktop = Desktop(settings, size=size, remember=not shots)
    if shots:
        desktop.title()
        begin_now(desktop, command)
        _draw(desktop, shots)
        return 0
    try:
        desktop.app.open()
    except NoScreen:
        hint = T(
            "start it on a desktop, or draw a picture: mufakat play SCENARIO --screenshot board=board.png"
        )
        problem = Problem("C-PLAY-01", T("no screen was found to open a window on"), hint)
        print_problems([problem], language)
        return NO_SCREEN
    desktop.title()
    if command is not None:
        desktop.handle(command)
    for notice in notices:
        desktop.tell([notice])
    desktop.run()
    return 0


def _draw(desktop: Desktop, shots: list[tuple[str, Path]]) -> None:
    from game.ui.tools.shots import take

    for screen, file in shots:
        take(desktop, screen, file)


def _size(word: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", word)
    if not found:
        raise _wrong("C-PLAY-02", T("{found} is no size: write it like 1600x900", found=word))
    width, height = int(found[1]), int(found[2])
    if not (LEAST[0] <= width <= MOST and LEAST[1] <= height <= MOST):
        least = f"{LEAST[0]}x{LEAST[1]}"
        most = f"{MOST}x{MOST}"
        text = T("{found} is no size for a window: {least} to {most}", found=word, least=least, most=most)
        raise _wrong("C-PLAY-02", text)
    return width, height


def _check_scale(scale: float | None) -> None:
    if scale is not None and not 1.0 <= scale <= 2.0:
        raise _wrong("C-PLAY-10", T("{found} is no size of text: it goes from 1 to 2", found=str(scale)))


def _wrong(code: str, text: Text, hint: Text | None = None) -> ProblemsError:
    return ProblemsError([Problem(code, text, hint)])


def _shot(word: str) -> tuple[str, Path]:
    screen, sign, file = word.partition("=")
    if not sign or not file:
        hint = T("for example: --screenshot board=board.png")
        raise _wrong("C-PLAY-03", T("{found} is not SCREEN=FILE", found=word), hint)
    return screen, Path(file)
