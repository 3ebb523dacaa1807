"""The header of the file: its id, the subjects it covers, and its calendar."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from game.core.problems import Problem, Severity
from game.core.text import T
from game.scenario.subject import Saying, Subject

FOLDER = Saying(
    "S-HEAD-01",
    T("{where}: the scenario is called “{found}”, its folder “{folder}”"),
    T("give both the same name"),
    Severity.WARNING,
)
TAG = Saying(
    "S-HEAD-02",
    T("{where}: there is no subject “{found}”"),
    T("the subjects and their codes are listed in docs/authoring.md"),
)
TAG_TWICE = Saying("S-HEAD-03", T("{where}: “{found}” is there twice"), severity=Severity.WARNING)
NO_TAGS = Saying(
    "S-HEAD-04",
    T("the scenario names no subject that it covers"),
    T("for example: tags: [N1, J3, M2]"),
    Severity.HINT,
)
NO_DEBRIEF = Saying(
    "S-HEAD-05",
    T("there is no question for the talk afterwards"),
    T("add two or three under debrief:"),
    Severity.WARNING,
)
YEAR = Saying(
    "S-HEAD-06",
    T("{where}: the year {found} is not one of the real world's record"),
    T("write the year in which the scenario begins"),
    Severity.WARNING,
)

SUBJECTS = {"N": 3, "R": 4, "F": 4, "J": 3, "U": 4, "M": 4, "I": 4, "X": 4, "W": 5}
"""Number of subjects in each field of the coverage table; they count from 1."""


def problems(subject: Subject) -> Iterator[Problem]:
    """Mistakes of id, tags and calendar, and missing entries that the library shows or teachers need."""
    file = subject.file
    place = PurePosixPath(subject.source.file)
    if place.name == "scenario.yaml" and place.parent.name not in ("", file.id):
        yield subject.problem(FOLDER, ("id",), found=file.id, folder=place.parent.name)
    for number, tag in enumerate(file.tags):
        if not 1 <= int(tag[1:]) <= SUBJECTS[tag[0]]:
            yield subject.problem(TAG, ("tags", number), found=tag)
        if tag in file.tags[:number]:
            yield subject.problem(TAG_TWICE, ("tags", number), found=tag)
    if not file.tags:
        yield subject.problem(NO_TAGS, ())
    if not file.debrief:
        yield subject.problem(NO_DEBRIEF, ())
    if file.provenance == "real" and not 1800 <= file.timing.start_year <= 2200:
        yield subject.problem(YEAR, ("timing", "start_year"), found=str(file.timing.start_year))
