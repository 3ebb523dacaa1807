"""Duplicates: ids that occur twice, letters and map units that two nations share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from game.core.problems import Problem, Severity
from game.core.text import T
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

ID = Saying(
    "S-TWICE-01",
    T("{where}: the id “{found}” is there twice (first in line {line})"),
    T("every id is used once"),
)
LETTER = Saying(
    "S-TWICE-02",
    T("{where}: another nation has the letter {found} and the same shape already"),
    T("choose another letter or shape, so that both can be told apart without colour"),
)
UNIT = Saying("S-TWICE-03", T("{where}: “{found}” belongs to another nation already (line {line})"))
ORDERED = Saying(
    "S-TWICE-04", T("{where}: “{found}” stands twice in this list"), T("delete one"), Severity.WARNING
)


MAY_REPEAT = {"stages", "tags", "units"}
"""Lists in which this check allows duplicates: stages may repeat; tags and units are checked elsewhere."""


def problems(subject: Subject) -> Iterator[Problem]:
    """A problem for each duplicate."""
    file = subject.file
    lists: list[tuple[Path, Sequence[Any]]] = [
        ((name,), getattr(file, name))
        for name in ("commons", "goods", "nations", "bodies", "treaties", "gates", "events", "facts")
    ]
    for number, nation in enumerate(file.nations):
        lists += [
            (("nations", number, "groups"), nation.groups),
            (("nations", number, "objectives"), nation.objectives),
        ]
    lists += [(("events", number, "options"), event.options) for number, event in enumerate(file.events)]
    for path, items in lists:
        yield from _ids(subject, path, items)
    yield from _nations(subject)
    for path, words in _lists(file, ()):
        for place, word in enumerate(words):
            if word in words[:place] and path[-1] not in MAY_REPEAT:
                yield subject.problem(ORDERED, (*path, place), found=word)


def _lists(value: Any, path: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every list of words or names in a model, with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _lists(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _lists(item, (*path, key))
    elif isinstance(value, tuple):
        if value and all(isinstance(item, str) for item in value):
            yield path, value
        for number, item in enumerate(value):
            yield from _lists(item, (*path, number))


def _ids(subject: Subject, path: Path, items: Sequence[Any]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, item in enumerate(items):
        if item.id in first:
            line = subject.source.place((*path, first[item.id], "id")).line
            yield subject.problem(ID, (*path, number, "id"), found=item.id, line=line)
        first.setdefault(item.id, number)


def _nations(subject: Subject) -> Iterator[Problem]:
    marks: set[tuple[str, str]] = set()
    owners: dict[str, Path] = {}
    for number, nation in enumerate(subject.file.nations):
        if nation.spot:
            mark = (nation.spot.shape, nation.spot.letter)
            if mark in marks:
                yield subject.problem(LETTER, ("nations", number, "spot", "letter"), found=nation.spot.letter)
            marks.add(mark)
        for place, unit in enumerate(nation.units):
            path: Path = ("nations", number, "units", place)
            if unit in owners:
                line = subject.source.place(owners[unit]).line
                yield subject.problem(UNIT, path, found=unit, line=line)
            owners.setdefault(unit, path)
