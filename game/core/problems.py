"""What is wrong with something that a person wrote or ordered, and the exceptions of the program.

Three words for three faults: *invalid* (cannot be understood), *illegal* (understood, not allowed
here), *unwise* (allowed, suspicious: a warning). A person's mistake is a `Problem` and never
raises inside the rules; a programmer's mistake (`RulesBug`) always does.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from game.core.text import T, Text


class Severity(StrEnum):
    """How bad a problem is: an error forbids, a warning or a hint does not."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is: file and position (from 1), or the path inside the thing, or both."""

    file: str = ""
    line: int = 0
    column: int = 0
    path: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: a stable code, what was found and expected, how to mend it, and where it is."""

    code: str
    text: Text
    hint: Text | None = None
    place: Place = Place()
    severity: Severity = Severity.ERROR


class MufakatError(Exception):
    """Everything that this program raises on purpose."""


class ProblemsError(MufakatError):
    """Carries every problem that was found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.code}: {p.text.template}" for p in self.problems))


class ScenarioError(ProblemsError):
    """A scenario that cannot be used."""


class SaveError(ProblemsError):
    """A save that cannot be read, or not wholly."""


class RulesBug(MufakatError):
    """An invariant of the rules broke: a fault of the program, to be reported with the save."""


def did_you_mean(found: str, known: Iterable[str]) -> Text | None:
    """A hint that names the known word nearest to `found`; None if none is similar."""
    guess = _nearest(found, tuple(sorted(known)))
    return T("did you mean “{guess}”?", guess=guess) if guess else None


@lru_cache(maxsize=512)
def _nearest(found: str, known: tuple[str, ...]) -> str:
    """The known word nearest to `found`, "" if none is similar; whoever tries what is legal asks it again."""
    return next(iter(difflib.get_close_matches(found, known, n=1, cutoff=0.6)), "")


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error (not a warning or a hint)."""
    return any(problem.severity is Severity.ERROR for problem in problems)
