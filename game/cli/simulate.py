"""`simulate`: computer delegations play a scenario to its end, without a screen."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.output import print_json
from game.cli.parser import Parser, from_one, whole
from game.core.os_errors import reason
from game.core.problems import Problem, ProblemsError, did_you_mean, has_errors
from game.core.text import Authored, Name, Quantity, T

if TYPE_CHECKING:
    from game.core.ids import NationId
    from game.scenario.load import Loaded
    from game.session.game import Game

HELP: Final = T("let computer delegations play a scenario, and tell what came of it")
EXAMPLE: Final = (
    "simulate first-accord\n"
    "simulate first-accord --strategy selfish --seed 7 --json -\n"
    "simulate paris-2015 --seats idn=cooperative,usa=selfish --turns 4 --log paris.jsonl"
)
MIX: Final = ("reciprocal", "selfish", "cooperative", "cautious", "random")
"""The strategies of the seats by default, in the order of the scenario and again from the start."""
USAGE: Final = 2


def add_arguments(parser: Parser) -> None:
    """Options: scenario, strategies, turns, seed, and the file for the report."""
    parser.add_argument("scenario", metavar="SCENARIO", help=T("a scenario's id, folder or file"))
    parser.add_argument("--turns", type=from_one, metavar="N", help=T("stop after so many turns"))
    parser.add_argument("--seed", type=whole, default=1, metavar="S", help=T("the seed of chance (else 1)"))
    parser.add_argument("--seats", default="", metavar="ID=NAME,…", help=T("who takes which seat"))
    parser.add_argument("--strategy", default="", metavar="NAME", help=T("who takes all other seats"))
    parser.add_argument("--log", type=Path, metavar="SAVE", help=T("write the game to a save"))
    parser.add_argument(
        "--json", metavar="FILE", help=T("write everything as JSON to a file, or to the screen: -")
    )


def run(args: argparse.Namespace) -> int:
    """0 if the game was played; 2 for wrong seats; `ProblemsError` for a scenario with errors."""
    from game.cli.words import print_problems
    from game.session.opening import start

    loaded = scenario(args.scenario, args.lang)
    seats, problems = seating(loaded, args.seats, args.strategy)
    if problems:
        print_problems(problems, args.lang)
        return USAGE
    game = start(loaded, args.seed, seats, args.log)
    with game.log:
        play(game, args.turns, args.lang)
    if args.json is None:
        tell(game, args.lang)
    else:
        write(game, args.json)
    if game.fault:
        raise ProblemsError(game.fault)
    return 0


def scenario(name: str, language: str) -> Loaded:
    """The scenario of that id or path; `ProblemsError` if there is none, or it has errors."""
    from game.cli.naming import scenario_path
    from game.scenario.load import library, load

    path = scenario_path(name, language)
    if path is None:
        known = [one.path.name for one in library()]
        text = T("there is no scenario {name} here", name=name)
        raise ProblemsError([Problem("C-SIMULATE-01", text, did_you_mean(name, known))])
    loaded = load(path)
    if not loaded.is_playable:
        raise ProblemsError([problem for problem in loaded.problems if has_errors([problem])])
    return loaded


def seating(loaded: Loaded, words: str, strategy: str) -> tuple[dict[NationId, str], list[Problem]]:
    """Who plays each seat, from `--seats` and `--strategy`, and the problems of that."""
    from game.core.ids import NationId
    from game.session.opening import seat_problems
    from game.session.seats import HUMAN

    assert loaded.file is not None
    nations = tuple(NationId(nation.id) for nation in loaded.file.nations)
    named: dict[str, str] = {}
    problems: list[Problem] = []
    for pair in filter(None, (word.strip() for word in words.split(","))):
        nation, sign, who = pair.partition("=")
        if not sign:
            hint = T("for example: --seats idn=selfish,usa=reciprocal")
            problems.append(Problem("C-SIMULATE-02", T("{found} is not NATION=STRATEGY", found=pair), hint))
        elif who == HUMAN:
            problems.append(Problem("C-SIMULATE-03", T("people cannot take a seat in a simulation")))
        else:
            named[nation] = who
    problems += seat_problems(named, nations)
    if strategy == HUMAN:
        problems.append(Problem("C-SIMULATE-03", T("people cannot take a seat in a simulation")))
    elif strategy:
        problems += seat_problems({nations[0]: strategy}, nations)
    others = {nation: strategy or MIX[place % len(MIX)] for place, nation in enumerate(nations)}
    return {nation: named.get(nation, others[nation]) for nation in nations}, problems


def play(game: Game, turns: int | None, language: str) -> None:
    """Plays to the end, or to the end of turn `turns`; on a terminal, shows progress."""
    from game.cli.words import render

    while not game.is_over and (turns is None or game.world.turn <= turns):
        if sys.stderr.isatty() and game.world.stage == 0:
            line = T("turn {turn} of {turns}", turn=game.world.turn, turns=game.world.setting.timing.turns)
            print(f"\r{render(line, language)} ", end="", file=sys.stderr, flush=True)
        game.play_stage()
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)


def write(game: Game, target: str) -> None:
    """Writes the report as JSON to a file, or to standard output for "-"."""
    from game.session.report import report

    text = json.dumps(report(game), ensure_ascii=False, indent=1, allow_nan=False)
    if target == "-":
        print_json(text)
        return
    try:
        Path(target).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        said = T("{file} cannot be written: {reason}", file=target, reason=reason(error))
        raise ProblemsError([Problem("C-SIMULATE-04", said)]) from None


def tell(game: Game, language: str) -> None:
    """Prints the result in a few lines: the world by turn, the treaties, the stars."""
    from game.i18n.catalogue import catalogue
    from game.presenters.ending import BANDS
    from game.presenters.names import names
    from game.presenters.treaty import CONDITIONS
    from game.session.report import report
    from game.session.seats import labels

    whole = report(game)
    called = {(str(kind), key): name for (kind, key), name in names(game.view(None)).items()}
    words = catalogue(language).with_names(called)
    for turn in whole["turns"]:
        print(_pillars(turn["turn"], turn["year"], turn["world"], language))
    for treaty in whole["treaties"]:
        title = catalogue(language).render(Authored(treaty["title"]))
        state = words.render(CONDITIONS[treaty["status"]])
        print(f"{treaty['id']}  {title}  {state}  {', '.join(treaty['parties'])}")
    if whole["result"] is None:
        return
    for nation, found in whole["result"]["nations"].items():
        line = T(
            "{nation}: {stars} of 3 stars, {score} ({strategy})",
            nation=Name("nation", nation),
            stars=found["stars"],
            score=Quantity(found["score"], "points", 1),
            strategy=labels()[game.seats[nation]],
        )
        print(words.render(line))
    for gate, found in whole["result"]["gates"].items():
        value = Quantity(found["value"], digits=1)
        print(words.render(T("{gate}: {band} ({value})", gate=gate, band=BANDS[found["band"]], value=value)))


def _pillars(turn: int, year: int, world: Mapping[str, float], language: str) -> str:
    from game.cli.words import render

    return render(
        T(
            "turn {turn}, {year}: peace {peace}, prosperity {prosperity}, planet {planet}, health {health}",
            turn=turn,
            year=str(year),
            peace=round(world["pillars.world_peace"], 1),
            prosperity=round(world["pillars.world_prosperity"], 1),
            planet=round(world["pillars.world_planet"], 1),
            health=round(world["pillars.world_health"], 1),
        ),
        language,
    )
