"""The command line: finding the subcommand, reading its arguments, running it; failures become exit codes.

Here: `main`, `--version`, the list in `--help`. Not here: what any command does. Only the module of the one
command is imported, or all of them for the list: they are light.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from game.cli.output import flush, give_up, prepare
from game.cli.parser import Parser
from game.cli.words import language_of, print_problems, render
from game.core.os_errors import reason, whereabouts
from game.core.problems import MufakatError, Problem, ProblemsError, RulesBug, did_you_mean
from game.core.text import T, Text
from game.i18n import LANGUAGES
from game.version import __version__

GOOD: Final = 0
PROBLEMS: Final = 1
USAGE: Final = 2
NO_SCREEN: Final = 3

DEFAULT: Final = "play"
"""The command if none is named: without a scenario it opens the title."""

_EXITS: Final = T("Exit codes: 0 good, 1 problems found, 2 wrong usage, 3 no screen.")


class Command(Protocol):
    """The interface of a subcommand: a module of this package with these four names, called by its file
    name."""

    HELP: Text
    """One line for the list of commands."""
    EXAMPLE: str
    """One or more command lines, as `mufakat play first-accord`; shown with the program's name as it was
    called."""

    def add_arguments(self, parser: Parser) -> None:
        """Declares the options; `--lang` is there already."""

    def run(self, args: argparse.Namespace) -> int:
        """Runs the command and returns the exit code. Raises `ProblemsError` for what a person has to
        correct."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command line without the program's name (None: the one of this process)."""
    prepare()
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(words)
    try:
        code = _outcome(words, language)
        flush()
        return code
    except BrokenPipeError:  # somebody read enough, as `| head` does
        give_up()
    except OSError as error:
        if error.filename is not None:  # about a file, not about what is printed: a fault of ours
            raise
        text = T("what is to be said cannot be written there: {reason}", reason=reason(error))
        give_up()
        with suppress(OSError):
            print_problems([Problem("C-OUT-01", text)], language)
    return PROBLEMS


def _outcome(words: list[str], language: str) -> int:
    """The exit code of the command, and of whatever it raises on purpose."""
    try:
        return _dispatch(words, language)
    except SystemExit as leaving:  # argparse has already said why
        return leaving.code if isinstance(leaving.code, int) else USAGE
    except RulesBug as bug:
        where = whereabouts(bug)
        text = T("Mufakat made a mistake ({what}): please report it, with the save", what=where)
        print(f"{render(text, language)}\n  {bug}", file=sys.stderr)
    except ProblemsError as error:
        print_problems(error.problems, language)
    except MufakatError as error:
        print(error, file=sys.stderr)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "game":
            raise  # a fault of ours: the trace is what helps
        text = T("{module} cannot be loaded: delete the folder .venv and start again, or see: mufakat doctor")
        print(render(Text(text.template, {"module": error.name}), language), file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return PROBLEMS


def _dispatch(words: list[str], language: str) -> int:
    leading: list[str] = []
    while words and words[0].startswith("--lang"):
        leading.append(words.pop(0))
        if leading[-1] == "--lang" and words:
            leading.append(words.pop(0))
    if words[:1] in (["-h"], ["--help"]):
        print(overview(language))
        return GOOD
    if words[:1] == ["--version"]:
        print(f"Mufakat {__version__}")
        return GOOD
    name = words.pop(0) if words and not words[0].startswith("-") else DEFAULT
    command = find(name)
    if command is None:
        hint = did_you_mean(name, commands())
        line = render(T("there is no command “{name}”; see --help", name=name), language)
        print(line + (f" — {render(hint, language)}" if hint else ""), file=sys.stderr)
        return USAGE
    if getattr(command, "PASS_THROUGH", False) and words[:1] not in (["-h"], ["--help"]):
        return command.run(argparse.Namespace(rest=words, lang=language))
    return command.run(parser_of(name, command, language).parse_args(leading + words))


def find(name: str) -> Command | None:
    """The subcommand of that name; None if no module beside this one is it."""
    if not name.isidentifier() or not Path(__file__).with_name(f"{name}.py").is_file():
        return None
    module = import_module(f"game.cli.{name}")
    return cast(Command, module) if hasattr(module, "run") else None


def commands() -> dict[str, Command]:
    """All subcommands by name, in alphabetical order."""
    beside = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    return {name: command for name in beside if (command := find(name))}


def parser_of(name: str, command: Command, language: str) -> Parser:
    """The parser of one subcommand, with its example and `--lang`."""
    parser = Parser(
        language,
        prog=f"{program()} {name}",
        description=render(command.HELP, language),
        epilog=_examples(command.EXAMPLE, language),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        conflict_handler="resolve",  # a command may say more about --lang than we do
    )
    text = T("language of what is shown (else the system's)")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default=language, help=text)
    command.add_arguments(parser)
    return parser


def overview(language: str) -> str:
    """What `--help` prints: every command with its line."""
    width = max(map(len, commands()))
    lines = [render(T("Mufakat, a game of international cooperation."), language), ""]
    lines += [f"  {program()} [--lang {'|'.join(sorted(LANGUAGES))}] [COMMAND] …", ""]
    lines += [f"  {name:{width}}  {render(command.HELP, language)}" for name, command in commands().items()]
    lines += ["", render(T("Without a command the title opens. More: COMMAND --help, --version"), language)]
    lines += [_examples(f"{DEFAULT} first-accord", language), render(_EXITS, language)]
    return "\n".join(lines)


def _examples(example: str, language: str) -> str:
    lines = (f"  {program()} {line.removeprefix('mufakat ')}" for line in example.strip().splitlines())
    return "\n".join([render(T("Example:"), language), *lines])


def program() -> str:
    """The program's name as it was called: `mufakat` if installed, else `python3 main.py`."""
    called = Path(sys.argv[0]).name
    return called.removesuffix(".exe") if called.startswith("mufakat") else "python3 main.py"
