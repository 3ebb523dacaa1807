"""`lab`: one model of the game by itself, with JSON as input and output."""

from __future__ import annotations

import argparse
import json
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.cli.output import print_json
from game.cli.parser import Parser
from game.core.os_errors import reason
from game.core.problems import Problem, ProblemsError
from game.core.text import T, Text

if TYPE_CHECKING:
    from game.lab.model import Asked, Model
    from game.lab.reading import Given

HELP: Final = T("run one of the models by itself: numbers in, numbers out")
EXAMPLE: Final = (
    "lab\n"
    "lab epidemic --input outbreak.json --output result.json --plot result.svg\n"
    "lab depth --set n=10 --set discount=0.4"
)
USAGE: Final = 2
STANDARD_INPUT: Final = "-"


class _Help(argparse.Action):
    """`lab --help` is about the command, `lab MODEL --help` about the model."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "nargs": 0, "dest": argparse.SUPPRESS})

    def __call__(self, parser: argparse.ArgumentParser, given: argparse.Namespace, *_: object) -> None:
        from game.lab.catalogue import MODELS

        model = MODELS.get(getattr(given, "model", None) or "")
        print(parser.format_help() if model is None else described(model, given.lang))
        parser.exit()


def add_arguments(parser: Parser) -> None:
    """Options: the model, its input, and where the output goes."""
    parser.add_argument("model", nargs="?", metavar="MODEL", help=T("the model; without it: a list of them"))
    parser.add_argument("--input", metavar="FILE", help=T("the input as JSON (else from standard input)"))
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help=T("one field of the input; may be repeated"),
    )
    parser.add_argument(
        "--output", metavar="FILE", help=T("write the output there (else to standard output)")
    )
    parser.add_argument("--plot", metavar="FILE.svg", help=T("draw the output too"))
    parser.add_argument("-h", "--help", action=_Help, help=T("this help; after MODEL: what the model asks"))


def run(args: argparse.Namespace) -> int:
    """0 if the model answered; 2 if its input is wrong, or it has no answer for it."""
    from game.cli.words import print_problems
    from game.lab.catalogue import MODELS
    from game.lab.reading import unknown

    if args.model is None:
        print(listed(args.lang))
        return 0
    if args.model not in MODELS:
        print_problems([unknown(args.model, MODELS)], args.lang)
        return USAGE
    try:
        _answer(MODELS[args.model], args)
    except ProblemsError as error:
        print_problems(error.problems, args.lang)
        return USAGE
    return 0


def _answer(model: Model[Any], args: argparse.Namespace) -> None:
    from game.i18n import LANGUAGES
    from game.lab.answering import answer
    from game.lab.reading import filled, overridden

    if args.plot and not args.plot.lower().endswith(".svg"):
        text = T("{file}: drawings are SVG; give a name that ends in .svg", file=args.plot)
        raise ProblemsError([Problem("C-LAB-10", text)])
    given, problems = overridden(_given(args), args.set, LANGUAGES[args.lang].group)
    form, more = filled(model, given)
    if form is None or problems:
        raise ProblemsError([*problems, *more])
    found = answer(model, form)
    written = json.dumps(found, ensure_ascii=False, allow_nan=False)
    if args.output:
        _write(Path(args.output), written + "\n")
    else:
        print_json(written)
    if args.plot:
        from game.cli.lab_plot import drawn

        _write(Path(args.plot), drawn(model, {**form.model_dump(), **found}, args.lang))


def _given(args: argparse.Namespace) -> Given:
    """What `--input` names, or stands in the standard input; nothing where only `--set` was used."""
    from game.lab.reading import MOST_CHARACTERS, Given, parse

    name = args.input or STANDARD_INPUT
    if args.input is None and args.set and not _is_fed():
        return Given({})
    try:
        if name == STANDARD_INPUT:
            text = sys.stdin.buffer.read(MOST_CHARACTERS * 4 + 1).decode("utf-8-sig")
        else:
            with Path(name).open("rb") as file:
                text = file.read(MOST_CHARACTERS * 4 + 1).decode("utf-8-sig")
    except OSError as error:
        said = T("{file} cannot be read: {reason}", file=name, reason=reason(error))
        raise ProblemsError([Problem("C-LAB-11", said)]) from None
    except UnicodeDecodeError:
        said = T("{file} is not text in UTF-8", file=name)
        raise ProblemsError([Problem("C-LAB-12", said)]) from None
    if args.set and not text.strip():
        return Given({})
    given, problems = parse(text, "" if name == STANDARD_INPUT else name)
    if given is None:
        raise ProblemsError(problems)
    return given


def _is_fed() -> bool:
    """Whether somebody gives standard input something to read: a file or another program."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError, AttributeError):  # closed, or none at all
        return False
    return stat.S_ISREG(mode) or stat.S_ISFIFO(mode)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        said = T("{file} cannot be written: {reason}", file=str(path), reason=reason(error))
        raise ProblemsError([Problem("C-LAB-13", said)]) from None


def listed(language: str) -> str:
    """All models, a line each."""
    from game.cli.words import render
    from game.lab.catalogue import MODELS

    width = max(map(len, MODELS))
    lines = [f"  {name:{width}}  {render(model.tells, language)}" for name, model in MODELS.items()]
    more = render(T("More of one of them: lab MODEL --help"), language)
    return "\n".join([render(T("The models, to be run by themselves:"), language), *lines, more])


def described(model: Model[Any], language: str) -> str:
    """The inputs and outputs of a model, with units, source, and an example that runs."""
    from game.cli.frame import program
    from game.cli.words import render

    asked = model.inputs()
    inputs = {name: _with_default(one) for name, one in asked.items()}
    lines = [f"lab {model.name}: {render(model.tells, language)}"]
    for title, texts in ((T("Input (* must be given):"), inputs), (T("Output:"), model.outputs)):
        lines += ["", render(title, language)]
        for name, text in texts.items():
            mark = "*" if texts is inputs and asked[name].needed else " "
            lines.append(f" {mark}{name:{max(map(len, texts))}}  {render(text, language)}")
    lines += ["", render(T("Source: {source}", source=model.source), language)]
    lines += ["", render(T("Example:"), language)]
    lines += [f"  echo '{json.dumps(dict(model.example))}' | {program()} lab {model.name}"]
    return "\n".join(lines)


def _with_default(one: Asked) -> Text:
    if one.default is None:
        return one.text
    return T("{field} (else {default})", field=one.text, default=json.dumps(one.default))
