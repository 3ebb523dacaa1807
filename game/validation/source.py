"""An author's file after reading: its data, the place of each part, and all problems so far.

Never raises for the content of a file or for a missing one: the `Source` has problems instead. Not here:
whether the data have the right shape (`shape.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from game.core.problems import Place, Problem
from game.validation.files import checked_text, read_text
from game.validation.spans import Path, Span, Spot, Tree, place_of
from game.validation.spreadsheet import parse_csv
from game.validation.yaml_tree import parse_yaml


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read.

    `positions` has a spot for each path of the data (`()` is the whole). `usable` is False if the data must
    not be checked further. `typed` is False for tables, whose cells are all text.
    """

    file: str
    text: str = ""
    data: Any = None
    positions: Mapping[Path, Spot] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    usable: bool = True
    typed: bool = True

    def value(self, path: Path) -> Any:
        """The data at a path of `positions`."""
        here = self.data
        for step in path:
            here = here[step]
        return here

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of the value at `path`, or with `key` of its name; if it is absent, of what contains
        it."""
        known = path
        while known and known not in self.positions:
            known = known[:-1]
        spot = self.positions.get(known, Spot(Span(1, 1)))
        span = spot.key if spot.key and (key or known != path) else spot.value
        return place_of(self.file, span, path)


def read_source(path: FilePath | str) -> Source:
    """A YAML file of at most 1 MB, in UTF-8, without anchors, aliases, tags and deep nests."""
    return _read(FilePath(path), typed=True)


def source_of(text: str, file: str) -> Source:
    """A YAML text, read as `read_source` reads a file; `file` is its name in problems."""
    fine, problems = checked_text(text, Place(file))
    if problems:
        return Source(file, fine, problems=tuple(problems), usable=False)
    return _parsed(fine, file, typed=True)


def csv_table(path: FilePath | str) -> Source:
    """A CSV table of at most 1 MB, in UTF-8; its data are a list of `{column: text}`."""
    return _read(FilePath(path), typed=False)


def _read(path: FilePath, typed: bool) -> Source:
    file = path.as_posix()
    text, problems = read_text(path)
    if text is None or problems:
        return Source(file, text or "", problems=tuple(problems), usable=False, typed=typed)
    return _parsed(text, file, typed)


@lru_cache(maxsize=12)
def _parsed(text: str, file: str, typed: bool) -> Source:
    """The last few are remembered: a scenario is read for its card, to be checked and to be played, and the
    parser is slow. Nobody changes what was read."""
    tree: Tree = parse_yaml(text, file) if typed else parse_csv(text, file)
    return Source(file, text, tree.data, tree.positions, tuple(tree.problems), tree.usable, typed)
