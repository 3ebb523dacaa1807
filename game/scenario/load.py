"""Loading: from a path to a scenario that can be played, or to everything that is wrong with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from game.core.problems import Problem, ScenarioError, has_errors
from game.model.world import World
from game.resources import scenarios
from game.scenario.build import opening_world
from game.scenario.checks import check
from game.scenario.include import expanded
from game.scenario.schema import ScenarioFile
from game.validation.shape import validate
from game.validation.source import Source, read_source, source_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario file as read: all that it holds and includes (None if its shape is wrong), its problems."""

    path: Path
    file: ScenarioFile | None
    source: Source
    problems: tuple[Problem, ...]

    @property
    def is_playable(self) -> bool:
        """Whether a game can start: no error was found."""
        return self.file is not None and not has_errors(self.problems)

    @property
    def digest(self) -> str:
        """The fingerprint of the content, so that a save knows its scenario again whatever the line ends."""
        content = self.file.model_dump_json() if self.file else ""
        return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()


def load(path: Path) -> Loaded:
    """The scenario at `path` (a file, or a folder with `scenario.yaml`) with everything wrong with it."""
    return _checked(path, read_source(path / "scenario.yaml" if path.is_dir() else path))


def load_text(text: str, name: str) -> Loaded:
    """The scenario that stands in a text; `name` stands for the file in its problems."""
    return _checked(Path(name), source_of(text, name))


def _checked(path: Path, source: Source) -> Loaded:
    file, problems = validate(ScenarioFile, source)
    if file is not None and not has_errors(problems):
        whole = expanded(file, source)
        file, problems = whole.file, [*problems, *check(whole.file, whole.source)]
    return Loaded(path, file, source, tuple(problems))


def begin(loaded: Loaded, seed: int) -> World:
    """The world in which the game begins; ScenarioError if the scenario has errors."""
    if loaded.file is None or not loaded.is_playable:
        raise ScenarioError(loaded.problems)
    return opening_world(loaded.file, seed)


def library() -> list[Loaded]:
    """All scenarios of the library, broken ones too, sorted by their folder's name."""
    folders = [p for p in scenarios().iterdir() if (p / "scenario.yaml").is_file()]
    return [load(folder) for folder in sorted(folders)]


def shipped(name: str) -> Path | None:
    """The folder of the library's scenario of that name, None if there is none; never outside the library."""
    return next(
        (p for p in scenarios().iterdir() if p.name == name and (p / "scenario.yaml").is_file()), None
    )


def find(name: str) -> Path | None:
    """The path of a scenario named by id or by path, or None."""
    if not name:
        return None
    given = Path(name)
    if (folder := shipped(name)) is not None:
        return folder
    return given if given.exists() else None
