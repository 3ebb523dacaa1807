"""Titles that are no poems."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem, Severity
from game.core.text import T
from game.scenario.subject import Saying, Subject

PLAIN = Saying("S-POEM-01", T("{where}: the title does not rhyme"), severity=Severity.HINT)


def problems(subject: Subject) -> Iterator[Problem]:
    """Every title."""
    yield subject.problem(PLAIN, ("title",))
