"""Sources: in a real scenario every opening figure has a fact with a source and a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.problems import Problem, Severity
from game.core.text import T
from game.scenario.schema import Fact
from game.scenario.subject import Saying, Subject

UNCOVERED = Saying(
    "S-FACT-01",
    T("{where}: no fact says where this figure is from"),
    T("add “{name}” to the variables of a fact, with its source"),
)
WORLD = Saying(
    "S-FACT-02",
    T("{where}: no fact says where this figure of the world is from"),
    T("add “{name}” to the variables of a fact, with its source"),
)
SOURCELESS = Saying(
    "S-FACT-03",
    T("{where} has no source"),
    T("write source: with title, publisher, url and licence"),
    Severity.WARNING,
)
DATE = Saying(
    "S-FACT-04", T("{where}: “{found}” is no date"), T("write a year, or 2015-12-12"), Severity.WARNING
)
INVENTED = Saying(
    "S-FACT-05",
    T("{where}: invented figures in a scenario about the real world"),
    T("write quality: estimate and say how it was made, or provenance: fictional"),
    Severity.WARNING,
)
ARCHETYPE = Saying(
    "S-FACT-06",
    T("{where}: archetypes are for fictional nations"),
    T("write the nation's own figures under start:"),
    Severity.WARNING,
)
NO_FACTS = Saying(
    "S-FACT-07",
    T("the scenario says nowhere where its figures are from"),
    T("add facts:; for invented figures one fact with quality: fictional is enough"),
    Severity.WARNING,
)
UNUSED = Saying(
    "S-FACT-08",
    T("{where}: the scenario gives no figure of “{found}”"),
    T("delete it, or give the figure"),
    Severity.HINT,
)

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}([–-]\d{2,4})?")


def problems(subject: Subject) -> Iterator[Problem]:
    """Figures without a source, and facts without one."""
    file = subject.file
    if not file.facts:
        yield subject.problem(NO_FACTS, ())
    for number, fact in enumerate(file.facts):
        path = ("facts", number)
        if fact.source is None and fact.quality != "fictional":
            yield subject.problem(SOURCELESS, path)
        if not _DATE.fullmatch(fact.as_of):
            yield subject.problem(DATE, (*path, "as_of"), found=fact.as_of)
        if fact.quality == "fictional" and file.provenance == "real":
            yield subject.problem(INVENTED, (*path, "quality"))
        yield from _unused(subject, number, fact)
    if file.provenance == "real":
        yield from _uncovered(subject)


def _uncovered(subject: Subject) -> Iterator[Problem]:
    facts = subject.file.facts
    for name in subject.file.world:
        if not any(name in fact.variables for fact in facts):
            yield subject.problem(WORLD, ("world", name), key=True, name=name)
    for number, entry in enumerate(subject.file.nations):
        if entry.archetype:
            yield subject.problem(ARCHETYPE, ("nations", number, "archetype"))
        for name in entry.start:
            if not any(name in f.variables and (not f.nations or entry.id in f.nations) for f in facts):
                yield subject.problem(UNCOVERED, ("nations", number, "start", name), key=True, name=name)


def _unused(subject: Subject, number: int, fact: Fact) -> Iterator[Problem]:
    given = {name for entry in subject.file.nations for name in entry.start} | set(subject.file.world)
    for place, name in enumerate(fact.variables):
        if name not in given:
            yield subject.problem(UNUSED, ("facts", number, "variables", place), found=name)
