"""What `mufakat play` opens: the title, a save, the seats of a scenario, or a new game with given seats.

Not a subcommand. Not here: windows and pictures (`play.py`), starting a game (the desktop).
"""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from game.core.ids import NationId
from game.core.problems import Problem, ProblemsError, ScenarioError, did_you_mean
from game.core.text import T, Text

if TYPE_CHECKING:  # all files of this folder are imported for the list of commands
    from game.session.library import Loaded
    from game.ui.shell.commands import ChooseScenario, LoadGame, StartGame
    from game.ui.shell.desktop import Desktop

    Opening = LoadGame | ChooseScenario | StartGame | None


def asked_for(args: argparse.Namespace) -> Opening:
    """What the arguments ask for (None: the title). ProblemsError for what a person has to correct."""
    from game.cli.naming import is_scenario
    from game.scenario.load import is_file
    from game.session.log import read_good
    from game.ui.shell.commands import ChooseScenario, LoadGame

    if not args.what:
        if args.seats:
            raise _wrong("C-PLAY-11", T("--seats needs a scenario: mufakat play SCENARIO --seats …"))
        return None
    given = Path(args.what)
    is_other = given.suffix not in (".yaml", ".yml") and not is_scenario(args.what)
    if given.suffix == ".jsonl" or (is_other and is_file(given)):
        if args.seats or args.seed is not None:
            raise _wrong("C-PLAY-11", T("a save has its own seats and seed: leave out --seats and --seed"))
        read_good(given)  # a damaged one is asked about in the window
        return LoadGame(given, scenario=args.scenario)
    if args.scenario is not None:
        raise _wrong("C-PLAY-11", T("--scenario goes with a save: mufakat play SAVE --scenario FOLDER"))
    loaded = _scenario(args.what, args.lang)
    if not args.seats and not args.screenshot:
        return ChooseScenario(loaded)
    return _new_game(loaded, args)


def begin_now(desktop: Desktop, command: Opening) -> None:
    """Opens the game on the desktop at once, for pictures: no stage is resolved and no file is written.

    Problems are raised, and no question is shown.
    """
    from game.session.log import Log, read
    from game.session.opening import replayed, start
    from game.ui.shell.commands import LoadGame, StartGame

    if isinstance(command, LoadGame):
        reading = read(command.path)
        found = replayed(Log.unsaved(reading), reading, command.scenario, file=str(command.path))
        desktop.chosen, desktop.game = found.loaded, found.game
    elif isinstance(command, StartGame):
        seats, seed = command.seats, command.seed or 0
        desktop.chosen, desktop.game = command.loaded, start(command.loaded, seed, seats)


def _scenario(what: str, language: str) -> Loaded:
    from game.cli.naming import scenario_path
    from game.scenario.load import library, load

    path = scenario_path(what, language)
    if path is None:
        hint = did_you_mean(what, [found.path.name for found in library()])
        raise _wrong("C-PLAY-04", T("no scenario or save {found} was found", found=what), hint)
    loaded = load(path)
    if not loaded.is_playable:
        raise ScenarioError(loaded.problems)
    return loaded


def _new_game(loaded: Loaded, args: argparse.Namespace) -> StartGame:
    from game.session.opening import seat_problems
    from game.session.seats import HUMAN
    from game.ui.shell.commands import StartGame

    assert loaded.file is not None
    nations = tuple(NationId(nation.id) for nation in loaded.file.nations)
    seats = _seats(args.seats)
    problems = seat_problems(seats, nations)
    if problems:
        raise ProblemsError(problems)
    seats = seats or {nations[0]: HUMAN}
    seed = secrets.randbelow(2**31) if args.seed is None else args.seed
    return StartGame(loaded, {NationId(nation): who for nation, who in seats.items()}, {}, seed)


def _seats(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in filter(None, (part.strip() for part in words.split(","))):
        nation, sign, who = word.partition("=")
        hint = T("for example: --seats idn=human,usa=selfish")
        if not sign or not nation or not who:
            raise _wrong("C-PLAY-05", T("{found} is not NATION=WHO", found=word), hint)
        if nation in found:
            raise _wrong("C-PLAY-05", T("{found} is named twice", found=nation), hint)
        found[nation] = who
    return found


def _wrong(code: str, text: Text, hint: Text | None = None) -> ProblemsError:
    return ProblemsError([Problem(code, text, hint)])
