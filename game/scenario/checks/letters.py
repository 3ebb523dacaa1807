"""Characters that cannot be read on the screen: in no font, or hiding or reversing text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from game.core.letters import TURNING, is_blank, is_hidden, strange
from game.core.problems import Problem, Severity
from game.core.text import T
from game.model.frozen import Multilingual
from game.model.setting import Spot
from game.scenario.schema import Source
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path
from game.validation.words import named

BLANK = Saying("S-TEXT-05", T("{where}: the text is empty"), T("write something that can be seen"))
TURNS = Saying(
    "S-TEXT-07",
    T("{where}: this turns the direction of writing: {characters}"),
    T("delete it"),
)
HIDDEN = Saying(
    "S-TEXT-08",
    T("{where}: this cannot be seen: {characters}"),
    T("delete it; copied texts often bring such characters along"),
    Severity.WARNING,
)
LETTERS = Saying(
    "S-TEXT-09",
    T("{where}: this cannot be shown, codes will stand in its place: {characters}"),
    T("the fonts have Latin letters only: write it in those"),
    Severity.WARNING,
)

MOST = 5
"""Most characters that one problem names."""

SHOWN = (Spot, Source)
"""Types whose plain strings players read, besides authored texts; ids are not shown to anybody."""


def problems(subject: Subject) -> Iterator[Problem]:
    """Characters of each text that cannot be read, a problem for each kind."""
    for path, words in _texts(subject.file, (), shown=False):
        if is_blank(words):
            if words:
                yield subject.problem(BLANK, path)
            continue
        kinds: dict[str, list[str]] = {}
        for character in strange(words):
            saying = TURNS if character in TURNING else HIDDEN if is_hidden(character) else LETTERS
            kinds.setdefault(saying.code, []).append(character)
        for saying in (TURNS, HIDDEN, LETTERS):
            if found := kinds.get(saying.code):
                yield subject.problem(saying, path, characters=_called(found))


def _called(characters: Sequence[str]) -> str:
    names = [named(c) if named(c).startswith("U+") else f"{named(c)} (U+{ord(c):04X})" for c in characters]
    return ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")


def _texts(value: Any, path: Path, *, shown: bool) -> Iterator[tuple[Path, str]]:
    """Every text that is shown, with its path."""
    if isinstance(value, Multilingual):
        yield from ((((*path, code)), words) for code, words in value.by_language.items())
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inside = isinstance(value, SHOWN) and name != "url"
            yield from _texts(getattr(value, name), (*path, name), shown=inside)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number), shown=shown)
    elif isinstance(value, str) and shown:
        yield path, value
