"""`mufakat play`: the game in its window; without a scenario, the title."""

from __future__ import annotations

import argparse
import os
import re
import secrets
from pathlib import Path

from game.core.problems import Problem, ProblemsError, did_you_mean
from game.core.text import T

HELP = T("play in a window: the title, a scenario, or a save")
EXAMPLE = (
    "mufakat play first-accord --seats arka=human,bayu=human,citra=selfish,dirga=reciprocal --lang id\n"
    "mufakat play first-accord --screenshot board=board.png --size 1600x900"
)
NO_SCREEN = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to play, who sits where, how it looks."""
    parser.add_argument("what", nargs="?", help="a scenario's id or folder, or a save")
    parser.add_argument(
        "--seats", default="", help="who takes which seat: idn=human,usa=selfish,… (else closed)"
    )
    parser.add_argument("--seed", type=int, help="the seed of the game (else by chance)")
    parser.add_argument("--size", default="1280x720", help="width and height of the window, e.g. 1600x900")
    parser.add_argument("--scale", type=float, help="size of text, 1 to 2")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), help="colours")
    parser.add_argument(
        "--screenshot",
        metavar="SCREEN=FILE",
        action="append",
        default=[],
        help="draw a screen of the game off screen into a PNG file, and leave",
    )


def run(args: argparse.Namespace) -> int:
    """Opens the window, or draws the screens asked for."""
    size = _size(args.size)
    shots = [_shot(word) for word in args.screenshot]
    if shots:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    from game.ui.desktop import Desktop, remembered
    from game.ui.pg import NoScreen

    language = args.lang or None
    settings = remembered(language, args.scale, args.theme)
    if settings.language is None:
        from game.cli.words import language_of

        settings = settings.model_copy(update={"language": language_of([])})
    desktop = Desktop(settings, size=size, remember=not shots)
    desktop.title()
    if args.what:
        _open(desktop, args)
    if shots:
        from game.ui.shots import take

        for screen, file in shots:
            take(desktop, screen, file)
        return 0
    try:
        desktop.run()
    except NoScreen as error:
        raise ProblemsError(
            [
                Problem(
                    "C-PLAY-01",
                    T("no screen was found to open a window on"),
                    T(
                        "start it on a desktop, or draw a picture: mufakat play SCENARIO --screenshot board=board.png"
                    ),
                )
            ]
        ) from error
    return 0


def _size(word: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", word)
    if not found:
        raise ProblemsError(
            [Problem("C-PLAY-02", T("{found} is no size: write it like 1600x900", found=word))]
        )
    return int(found[1]), int(found[2])


def _shot(word: str) -> tuple[str, Path]:
    screen, sign, file = word.partition("=")
    if not sign or not file:
        raise ProblemsError(
            [
                Problem(
                    "C-PLAY-03",
                    T("{found} is not SCREEN=FILE", found=word),
                    T("for example: --screenshot board=board.png"),
                )
            ]
        )
    return screen, Path(file)


def _open(desktop: object, args: argparse.Namespace) -> None:
    from game.core.ids import NationId
    from game.core.problems import ScenarioError
    from game.scenario.load import find, library, load
    from game.session.opening import seat_problems, start
    from game.ui.commands import ChooseScenario, LoadGame
    from game.ui.desktop import Desktop

    assert isinstance(desktop, Desktop)
    given = Path(args.what)
    if given.suffix == ".jsonl":
        desktop.handle(LoadGame(given))
        return
    path = find(args.what)
    if path is None:
        known = [found.path.name for found in library()]
        raise ProblemsError(
            [
                Problem(
                    "C-PLAY-04",
                    T("no scenario or save {found} was found", found=args.what),
                    did_you_mean(args.what, known),
                )
            ]
        )
    loaded = load(path)
    if loaded.file is None or not loaded.is_playable:
        raise ScenarioError(loaded.problems)
    if not args.seats and not args.screenshot:
        desktop.handle(ChooseScenario(loaded))
        return
    seats = _seats(args.seats)
    problems = seat_problems(seats, tuple(NationId(n.id) for n in loaded.file.nations))
    if problems:
        raise ProblemsError(problems)
    if not seats:
        seats = {loaded.file.nations[0].id: "human"}
    desktop.chosen = loaded
    seed = secrets.randbelow(2**31) if args.seed is None else args.seed
    path_of_save = desktop.new_save(loaded.file.id)
    desktop.begin(start(loaded, seed, {NationId(n): who for n, who in seats.items()}, path_of_save), {})


def _seats(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in filter(None, (part.strip() for part in words.split(","))):
        nation, sign, who = word.partition("=")
        if not sign:
            raise ProblemsError(
                [
                    Problem(
                        "C-PLAY-05",
                        T("{found} is not NATION=WHO", found=word),
                        T("for example: --seats idn=human,usa=selfish"),
                    )
                ]
            )
        found[nation] = who
    return found
