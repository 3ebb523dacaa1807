"""Loading: from a path to a playable scenario, or to all problems with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from game.core.os_errors import whereabouts
from game.core.problems import Problem, ProblemsError, ScenarioError, has_errors
from game.core.remember import remembered
from game.model.world import World
from game.resources import scenarios
from game.scenario.build import opening_world
from game.scenario.checks import check
from game.scenario.include import expanded
from game.scenario.schema import ScenarioFile
from game.scenario.trial_words import UNREAD
from game.validation.shape import validate
from game.validation.source import Source, read_source, source_of
from game.validation.words import fill


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scenario file as read: its content with what it includes (None if its shape is wrong), and its
    problems."""

    path: Path
    file: ScenarioFile | None
    source: Source
    problems: tuple[Problem, ...]

    @property
    def is_playable(self) -> bool:
        """Whether a game can start: there are no errors."""
        return self.file is not None and not has_errors(self.problems)

    @property
    def digest(self) -> str:
        """A hash of the content, independent of line ends, by which a save recognises its scenario."""
        content = self.file.model_dump_json() if self.file else ""
        return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()


def load(path: Path) -> Loaded:
    """The scenario at `path` (a file, or a folder with `scenario.yaml`) with all its problems."""
    return _checked(path, read_source(path / "scenario.yaml" if is_folder(path) else path))


def load_text(text: str, name: str) -> Loaded:
    """The scenario in a text; `name` is used as the file name in problems."""
    return _checked(Path(name), source_of(text, name))


def _checked(path: Path, source: Source) -> Loaded:
    try:
        file, problems = _examined(source)
    except ProblemsError as error:  # a file of the library that it includes is broken
        file, problems = None, error.problems
    except Exception as error:  # what one file does to the checker must not keep anybody from the others
        text = fill(UNREAD.text, {"what": whereabouts(error)})
        file, problems = None, (Problem(UNREAD.code, text, UNREAD.hint, source.place(())),)
    return Loaded(path, file, source, problems)


@remembered(most=12)
def _examined(source: Source) -> tuple[ScenarioFile | None, tuple[Problem, ...]]:
    file, problems = validate(ScenarioFile, source)
    if file is None or has_errors(problems):
        return file, tuple(problems)
    whole = expanded(file, source)
    return whole.file, (*problems, *check(whole.file, whole.source))


def begin(loaded: Loaded, seed: int) -> World:
    """The world in which the game begins; ScenarioError if the scenario has errors."""
    if loaded.file is None or not loaded.is_playable:
        raise ScenarioError(loaded.problems)
    return opening_world(loaded.file, seed)


def library() -> list[Loaded]:
    """All scenarios of the library, those with errors too, sorted by folder name."""
    folders = [p for p in scenarios().iterdir() if is_file(p / "scenario.yaml")]
    return [load(folder) for folder in sorted(folders)]


def find(name: str) -> Path | None:
    """The path of a scenario given by id or by path, or None. An id of the library comes first."""
    given = Path(name)
    return shipped(name) or (given if name and (is_file(given) or is_folder(given)) else None)


def shipped(name: str) -> Path | None:
    """The folder of the scenario of the library that has this id, or None."""
    folder = scenarios() / name
    return folder if name and name == Path(name).name and is_file(folder / "scenario.yaml") else None


def is_file(path: Path) -> bool:
    """Whether it is a file; False also if access is denied or the name is impossible."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether it is a folder; False also if access is denied or the name is impossible."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
