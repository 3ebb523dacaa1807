"""Sentences that have no language yet.

Rules, checks and models never make words. They make a `Text`: an English template, which is
also the key under which catalogues keep its translation, and the values that fill it.
`game.i18n` turns a `Text` into a sentence of a language, with plural forms and locale numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

SOURCE: Final = "en"
"""The language in which templates stand in the code, and the one to fall back on."""
TEMPLATE: Final = "T"
"""Key used instead of a language code for words that are a template of the program, which catalogues
translate."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; shares (unit "share") are written as per cent.

    `digits` is the number of decimals to show (None: chosen by unit and size);
    `signed` writes the plus sign too.
    """

    value: float
    unit: str = ""
    digits: int | None = None
    signed: bool = False


NameKind: TypeAlias = Literal[
    "nation", "treaty", "body", "commons", "group", "lever", "variable", "programme", "good"
]


@dataclass(frozen=True, slots=True)
class Name:
    """The proper name of a thing, by its id; whoever renders knows the names of the scenario."""

    kind: NameKind
    id: str


@dataclass(frozen=True, slots=True)
class Authored:
    """Words that an author wrote, by language code; under the key `TEMPLATE` a sentence of the program."""

    by_language: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Listing:
    """Several things in a row; the language supplies commas and "and"."""

    items: tuple[Param, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence without language. Made by `T` and `TN` only, so that extraction finds it."""

    template: str
    params: Mapping[str, Param] = field(default_factory=dict)
    plural: str = ""
    count: int = 1


Param: TypeAlias = str | int | float | Quantity | Name | Authored | Listing | Text


def T(template: str, /, **params: Param) -> Text:  # noqa: N802 - the extraction keyword, as _ in gettext
    """The sentence `template` filled with `params` (`{name}` holes)."""
    return Text(template, params)


def TN(singular: str, plural: str, count: int, /, **params: Param) -> Text:  # noqa: N802
    """The sentence in the form that `count` asks for; `{count}` is available as a hole."""
    return Text(singular, {"count": count, **params}, plural, count)
