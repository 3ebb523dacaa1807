"""The parser of one command, which speaks the chosen language: help of arguments, headings, usage errors.

`argparse` looks its own words up by the function `_` of its module, and has no other way in. `Parser` puts
one there that knows the catalogue; a word that it does not know stays English.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Final, TypeVar

from game.cli.words import render
from game.core.text import SOURCE, T, Text

WORDS: Final = {
    text.template: text
    for text in (
        T("usage: "),
        T("positional arguments"),
        T("options"),
        T("show this help message and exit"),
        T("argument %(argument_name)s: %(message)s"),
        T("ambiguous option: %(option)s could match %(matches)s"),
        T("expected one argument"),
        T("expected at most one argument"),
        T("expected at least one argument"),
        T("ignored explicit argument %r"),
        T("invalid %(type)s value: %(value)r"),
        T("invalid choice: %(value)r (choose from %(choices)s)"),
        T("not allowed with argument %s"),
        T("one of the arguments %s is required"),
        T("the following arguments are required: %s"),
        T("unrecognized arguments: %s"),
    )
}
"""What `argparse` says, with the holes that it fills itself."""
ERROR: Final = T("{program}: error: {what}")
SEVERAL: Final = T("expected %s arguments")

N = TypeVar("N", int, float)
_language: ContextVar[str] = ContextVar("language", default=SOURCE)


class Parser(argparse.ArgumentParser):
    """An `ArgumentParser` in one language. Help of arguments is given as `Text`.

    Its help raises `OSError` if it cannot be written, so that `main` can report it.
    """

    def __init__(self, language: str, **settings: Any) -> None:
        _language.set(language)
        vars(argparse).update({"_": _word, "ngettext": _count})
        super().__init__(**settings)

    def add_argument(self, *names: str, help: Text | str | None = None, **settings: Any) -> argparse.Action:
        """Declares an argument; its help is rendered in the parser's language."""
        words = said(help).replace("%", "%%") if isinstance(help, Text) else help
        return super().add_argument(*names, help=words, **settings)

    def print_help(self, file: Any = None) -> None:
        """Prints the help to standard output; `OSError` if that cannot be written."""
        print(self.format_help(), end="", file=file)

    def error(self, message: str) -> Any:
        """Prints how the command is used and what was wrong with the words; leaves with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, said(Text(ERROR.template, {"program": self.prog, "what": message})) + "\n")


def said(text: Text) -> str:
    """The sentence in the language of the parser that was made last."""
    return render(text, _language.get())


def whole(word: str) -> int:
    """The whole number that a word stands for; argparse reports anything else."""
    return _read(int, word, T("“{found}” is not a whole number", found=word))


def from_one(word: str) -> int:
    """The whole number from 1 on that a word stands for; argparse reports anything else."""
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(said(T("“{found}” is no whole number from 1 on", found=word)))
    return int(word)


def number(word: str) -> float:
    """The number that a word stands for, with a point before decimals; argparse reports anything else."""
    return _read(float, word, T("“{found}” is not a number", found=word))


def _read(kind: Callable[[str], N], word: str, otherwise: Text) -> N:
    try:
        return kind(word)
    except ValueError:
        raise argparse.ArgumentTypeError(said(otherwise)) from None


def _word(word: str) -> str:
    return said(WORDS[word]) if word in WORDS else word


def _count(one: str, many: str, count: int) -> str:
    return said(SEVERAL) if many == SEVERAL.template else (one if count == 1 else many)
