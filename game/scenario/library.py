"""The library: real bodies and treaties, a file each, which scenarios include by name.

Here: what such a file holds and how it is read. Not here: how its nations become those of a scenario
(`include.py`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from game.core.problems import ScenarioError
from game.core.text import T
from game.model.frozen import Frozen, Multilingual
from game.model.institution import Body
from game.resources import scenarios
from game.scenario.schema import Fact, Tag, TreatyEntry
from game.validation.shape import ShapeError, validate
from game.validation.source import read_source


class LibraryFile(Frozen):
    """One body or one treaty as it really is, with its sources.

    Nations are named by ISO 3166 alpha-3 codes in lower case (`eur` for the European Union), of the whole
    world; a scenario keeps those that it has. Treaties count in turns of a year.
    """

    format: Literal[1]
    about: Multilingual
    """What it is and how it decides or binds, in two or three sentences."""
    body: Body | None = None
    treaty: TreatyEntry | None = None
    tags: tuple[Tag, ...] = ()
    facts: Annotated[tuple[Fact, ...], Field(min_length=1, max_length=40)]

    @model_validator(mode="after")
    def _one_of_both(self) -> LibraryFile:
        if (self.body is None) == (self.treaty is None):
            raise ShapeError(T("a file of the library holds either a body or a treaty"))
        return self

    @property
    def id(self) -> str:
        """The id of the body or treaty."""
        held = self.body or self.treaty
        return held.id if held else ""


def folder() -> Path:
    """The folder of the library, with `bodies` and `treaties` in it."""
    return scenarios() / "library"


@cache
def names() -> tuple[str, ...]:
    """The names of all entries of the library: those of its files."""
    return tuple(sorted(path.stem for path in folder().glob("*/*.yaml")))


@cache
def entry(name: str) -> LibraryFile:
    """The body or treaty of that name; KeyError for an unknown one, ScenarioError if its file is broken."""
    paths = [folder() / kind / f"{name}.yaml" for kind in ("bodies", "treaties")]
    path = next((p for p in paths if name in names() and p.is_file()), None)
    if path is None:
        raise KeyError(name)
    found, problems = validate(LibraryFile, read_source(path))
    if found is None:
        raise ScenarioError(problems)
    return found
