"""`replay`: replays a save from its orders, and says whether the result is the same.

Nothing is written. Not here: the comparison itself (`session.replay`).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.parser import Parser
from game.core.text import Name, Quantity, T, Text

if TYPE_CHECKING:
    from game.session.game import Difference

HELP: Final = T("play a save again from its orders and compare every turn")
EXAMPLE: Final = "replay my-game.jsonl\nreplay my-game.jsonl --scenario scenarios/first-accord"


def add_arguments(parser: Parser) -> None:
    """Options: the save, and the path of its scenario if it is not in the library."""
    parser.add_argument("save", type=Path, metavar="SAVE", help=T("a saved game (.jsonl)"))
    parser.add_argument("--scenario", type=Path, metavar="PATH", help=T("the scenario's folder or file"))


def run(args: argparse.Namespace) -> int:
    """0 if the game comes out the same, 1 if a turn differs; ProblemsError for a damaged save."""
    from game.cli.words import print_problems, render
    from game.i18n.catalogue import catalogue
    from game.presenters.names import names
    from game.session.log import Log, read
    from game.session.opening import replayed

    reading = read(args.save)
    resumed = replayed(Log.unsaved(reading), reading, args.scenario, file=str(args.save))
    print_problems(resumed.notices, args.lang, sys.stderr)
    game = resumed.game
    if resumed.difference is None:
        stages = len(game.moments) - 1
        print(
            render(
                T(
                    "identical: {stages}, to turn {turn}",
                    stages=Quantity(stages, "stages"),
                    turn=game.world.turn,
                ),
                args.lang,
            )
        )
        return 0
    called = {(str(kind), key): name for (kind, key), name in names(game.view(None)).items()}
    words = catalogue(args.lang).with_names(called)
    print(words.render(difference_in_words(resumed.difference)))
    return 1


def difference_in_words(found: Difference) -> Text:
    """The first turn, phase and variable that differ, as far as the save contains them."""
    place = T("turn {turn}, stage {stage}", turn=found.turn, stage=found.stage + 1)
    if not found.phase:
        return T("differs from {place} on: the save does not tell in which phase", place=place)
    name: Name | str = Name("variable", found.variable)
    if found.variable.partition(".")[0] in ("law", "lever") or "." not in found.variable:
        name = found.variable
    return T(
        "differs from {place} on, first in phase {phase}: {name} ({variable})",
        place=place,
        phase=found.phase,
        name=name,
        variable=found.variable,
    )
