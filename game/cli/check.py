"""`check`: all problems of scenario files at once, with their lines and how to correct them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.cli.output import print_json
from game.cli.parser import Parser
from game.core.problems import Problem, Severity
from game.core.text import T

if TYPE_CHECKING:
    from game.scenario.load import Loaded

HELP: Final = T("check scenarios and list every problem in them")
EXAMPLE: Final = "check\ncheck my-scenario --strict\ncheck scenarios/first-accord --json"


def add_arguments(parser: Parser) -> None:
    """Options: the scenarios, the output format, and how strict to be."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=T("a scenario's folder or file, or a folder of them; without any: all that come with the game"),
    )
    parser.add_argument("--json", action="store_true", help=T("for programs"))
    parser.add_argument("--strict", action="store_true", help=T("warnings fail too"))


def run(args: argparse.Namespace) -> int:
    """0 if nothing stops the scenarios from starting (with --strict: no warning either), else 1."""
    checked = [examined(path) for path in _paths(args.paths, args.lang)]
    stops = (Severity.ERROR, Severity.WARNING) if args.strict else (Severity.ERROR,)
    failed = any(problem.severity in stops for _, problems in checked for problem in problems)
    if args.json:
        print_json(json.dumps(_report(checked, args.lang), ensure_ascii=False, indent=1))
    else:
        _tell(checked, args.lang)
    return int(failed)


def examined(path: Path) -> tuple[Loaded, list[Problem]]:
    """A scenario as read, with its problems and those of a trial run."""
    from game.engine.outcome import quiet
    from game.engine.turn import begin
    from game.model.world import World
    from game.scenario.load import load
    from game.scenario.trial import trial

    def play(world: World) -> World:
        return quiet(begin(world).world if world.turn == 1 else world, 1)

    loaded = load(path)
    return loaded, [*loaded.problems, *trial(loaded, play)]


def _paths(named: list[str], language: str) -> list[Path]:
    """The scenarios that are meant, by the ids of the library, files, folders, or folders of folders."""
    from game.cli.naming import scenario_path
    from game.resources import scenarios
    from game.scenario.load import is_file, is_folder

    found: list[Path] = []
    for name in named or [str(scenarios())]:
        path = scenario_path(name, language) or Path(name)
        inside = sorted(p.parent for p in path.glob("*/scenario.yaml")) if is_folder(path) else []
        found += inside if inside and not is_file(path / "scenario.yaml") else [path]
    return found


def _tell(checked: list[tuple[Loaded, list[Problem]]], language: str) -> None:
    from game.cli.words import render
    from game.i18n.catalogue import catalogue
    from game.scenario.report import format_problems

    for loaded, problems in checked:
        if not problems:
            print(render(T("{file}: no problems found", file=loaded.source.file), language))
        else:
            sys.stdout.write(format_problems(problems, catalogue(language), [loaded.source]))


def _report(checked: list[tuple[Loaded, list[Problem]]], language: str) -> list[dict[str, Any]]:
    from game.i18n.catalogue import catalogue
    from game.scenario.report import as_json

    return [
        {
            "file": loaded.source.file,
            "id": loaded.file.id if loaded.file else None,
            "version": loaded.file.version if loaded.file else None,
            "playable": loaded.is_playable and not any(p.severity is Severity.ERROR for p in problems),
            "problems": as_json(problems, catalogue(language)),
        }
        for loaded, problems in checked
    ]
