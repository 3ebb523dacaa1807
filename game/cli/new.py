"""`new`: writes a small scenario to start from, which has no problems and can be played."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from game.cli.parser import Parser
from game.core.problems import ProblemsError
from game.core.text import T

HELP: Final = T("write a small new scenario into a folder, to be changed at will")
EXAMPLE: Final = "new my-scenario"


def add_arguments(parser: Parser) -> None:
    """Options: the folder."""
    parser.add_argument("folder", metavar="DIR", help=T("the folder; its name becomes the scenario's id"))


def run(args: argparse.Namespace) -> int:
    """0, after printing what to do next; ProblemsError if the folder cannot be written."""
    from game.cli.words import render
    from game.scenario.template import create

    target, problems = create(Path(args.folder))
    if target is None:
        raise ProblemsError(problems)
    program = "mufakat" if Path(sys.argv[0]).name.startswith("mufakat") else "python3 main.py"
    print(render(T("{file} is written", file=str(target)), args.lang))
    print(render(T("Check it: {command}", command=f"{program} check {args.folder}"), args.lang))
    print(render(T("Play it: {command}", command=f"{program} play {args.folder}"), args.lang))
    return 0
