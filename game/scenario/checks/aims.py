"""Objectives: whether each asks for one thing, can be reached, and is not met from the start."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.core.problems import Problem, Severity
from game.core.text import T
from game.domains.catalogue import VARIABLES
from game.model.setting import Objective
from game.model.world import World
from game.scenario.subject import Saying, Subject
from game.treaties.status import status
from game.validation.spans import Path

NEEDS_WORLD = True

NOTHING = Saying(
    "S-AIM-01",
    T("{where}: this objective asks for nothing"),
    T("write variable: with at_least: or at_most:, or party_to_clause:"),
)
BOTH = Saying("S-AIM-02", T("{where}: an objective asks for a variable or for a clause, not for both"))
EMPTY = Saying("S-AIM-03", T("{where}: nothing lies between at_least and at_most"))
OUTSIDE = Saying("S-AIM-04", T("{where}: out of reach: “{name}” starts at {start}, from {low} to {high}"))
MET = Saying(
    "S-AIM-05",
    T("{where}: this objective is met before the game begins"),
    T("ask for more"),
    Severity.WARNING,
)
CLOSED = Saying(
    "S-AIM-06",
    T("{where}: the clause “{found}” is never open in this scenario"),
    T("open it under depth: clauses:"),
)
AXES = Saying("S-AIM-07", T("{where}: “{name}” has no value for a nation or the world"))
NO_LIMIT = Saying("S-AIM-08", T("{where}: at_least: or at_most: is missing"))
STRAY = Saying(
    "S-AIM-09",
    T("{where}: a clause is asked for, so at_least: and at_most: mean nothing"),
    severity=Severity.WARNING,
)


def problems(subject: Subject) -> Iterator[Problem]:
    """Objectives that ask for nothing or for several things, cannot be reached, or are met already."""
    for number, nation in enumerate(subject.file.nations):
        for place, aim in enumerate(nation.objectives):
            at: Path = ("nations", number, "objectives", place)
            yield from _shape(subject, aim, at)
            if aim.party_to_clause:
                yield from _clause(subject, aim, at, number)
            elif aim.variable in VARIABLES:
                yield from _reach(subject, aim, at, number)


def measured(world: World, variable: str, nation: int) -> float:
    """The figure that an objective looks at: the nation's own, else the mean over all nations."""
    array = world.array(variable)
    return float(array[nation] if array.shape == (len(world.setting.nations),) else np.mean(array))


def _shape(subject: Subject, aim: Objective, at: Path) -> Iterator[Problem]:
    limits = (aim.at_least, aim.at_most)
    if not aim.variable and not aim.party_to_clause:
        yield subject.problem(NOTHING, at)
    elif aim.variable and aim.party_to_clause:
        yield subject.problem(BOTH, (*at, "party_to_clause"))
    elif aim.variable and limits == (None, None):
        yield subject.problem(NO_LIMIT, (*at, "variable"))
    elif aim.party_to_clause and limits != (None, None):
        yield subject.problem(STRAY, at)
    if aim.at_least is not None and aim.at_most is not None and aim.at_least > aim.at_most:
        yield subject.problem(EMPTY, (*at, "at_least"))


def _clause(subject: Subject, aim: Objective, at: Path, number: int) -> Iterator[Problem]:
    path = (*at, "party_to_clause")
    opened = subject.file.depth.clauses
    turns = subject.file.timing.turns
    if opened is not None and opened.get(aim.party_to_clause, turns + 1) > turns:
        yield subject.problem(CLOSED, path, found=aim.party_to_clause)
    nation = subject.nations[number]
    for treaty in subject.world.law.treaties:
        kinds = [clause.kind for clause in status.text(treaty).articles]
        if aim.party_to_clause in kinds and nation in status.parties(treaty, 1):
            yield subject.problem(MET, path)
            return


def _reach(subject: Subject, aim: Objective, at: Path, number: int) -> Iterator[Problem]:
    variable, array = VARIABLES[aim.variable], subject.world.array(aim.variable)
    if "commons" in variable.axes and array.size == 0:
        yield subject.problem(AXES, (*at, "variable"), name=aim.variable)
        return
    start = measured(subject.world, aim.variable, number)
    least = -np.inf if aim.at_least is None else aim.at_least
    most = np.inf if aim.at_most is None else aim.at_most
    low, high = _range(aim, start)
    if least > high or most < low:
        yield subject.problem(
            OUTSIDE,
            (*at, "at_least" if least > high else "at_most"),
            name=aim.variable,
            start=f"{start:.6g}",
            low=f"{variable.low:.12g}",
            high=f"{variable.high:.12g}",
        )
    elif aim.compared_with != "value" and least <= 0.0 <= most and not least == -most == -np.inf:
        yield subject.problem(MET, at)


def _range(aim: Objective, start: float) -> tuple[float, float]:
    """Between which the figure that the objective looks at can lie at the end."""
    variable = VARIABLES[aim.variable]
    if aim.compared_with == "value":
        return variable.low, variable.high
    if aim.compared_with == "start":
        return variable.low - start, variable.high - start
    return variable.low - variable.high, variable.high - variable.low
