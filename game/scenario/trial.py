"""A trial run without any orders: figures must stay possible and no objective may be met.

Not here: playing; the caller, which may use the engine, passes what plays one turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from game.core.os_errors import whereabouts
from game.core.problems import Problem
from game.core.text import Param, Quantity, T
from game.model.variable import Variable
from game.model.world import NATION_AXES, World
from game.scenario.checks.aims import measured
from game.scenario.load import Loaded, begin
from game.scenario.subject import Subject
from game.scenario.trial_words import BROKEN, GIVEN, OUTSIDE, TENSE
from game.validation.spans import Path

LEAST_TURNS = 10
MOST_TOLD = 5
"""Most figures reported for one turn: one that diverges takes others with it."""


def trial(loaded: Loaded, play: Callable[[World], World]) -> list[Problem]:
    """The problems of quiet turns: as many as the game and its legacy have, and at least ten.

    `play` advances a world by one whole turn. A scenario with errors is not run.
    """
    if loaded.file is None or not loaded.is_playable:
        return []
    subject = Subject(loaded.file, loaded.source)
    start = world = begin(loaded, 0)
    end = loaded.file.timing.turns + loaded.file.timing.legacy
    met: list[Problem] = []
    for turn in range(1, max(LEAST_TURNS, end) + 1):
        try:
            with np.errstate(all="ignore"):
                world = play(world)
        except Exception as error:  # whatever it is, it is a fault of this scenario and stays with it
            return [subject.problem(BROKEN, (), turn=turn, what=whereabouts(error))]
        found = list(_outside(subject, world, turn))
        if found:
            return found[:MOST_TOLD]
        if float(world.array("security.world_tension")) >= 100.0:
            met = [subject.problem(TENSE, (), turn=turn)]
            break
        if turn == end:
            met = list(_given(subject, start, world))
    allowed = {code for code, why in loaded.file.allow.items() if why.strip()}
    return [problem for problem in met if problem.code not in allowed]


def _given(subject: Subject, start: World, end: World) -> Iterator[Problem]:
    for number, nation in enumerate(subject.file.nations):
        for place, aim in enumerate(nation.objectives):
            if aim.variable and aim.compared_with != "baseline":
                value = measured(end, aim.variable, number)
                change = value - measured(start, aim.variable, number)
                reached = change if aim.compared_with == "start" else value
                enough = aim.at_least is None or reached >= aim.at_least
                if enough and (aim.at_most is None or reached <= aim.at_most):
                    path: Path = ("nations", number, "objectives", place)
                    yield subject.problem(GIVEN, path, value=f"{reached:.6g}")


def _outside(subject: Subject, world: World, turn: int) -> Iterator[Problem]:
    for name, variable in world.variables().items():
        array = world.array(name)
        wrong = ~((array >= variable.low) & (array <= variable.high))
        if wrong.any():
            place = tuple(int(i) for i in np.argwhere(wrong)[0])
            path, whose = _owner(subject, variable, place)
            yield subject.problem(
                OUTSIDE,
                path,
                turns=Quantity(turn, "quiet turns"),
                name=name,
                whose=whose,
                value=f"{float(array[place]):.6g}",
                low=f"{variable.low:.12g}",
                high=f"{variable.high:.12g}",
            )


def _owner(subject: Subject, variable: Variable, place: tuple[int, ...]) -> tuple[Path, Param]:
    """The nation or commons whose figure it is, with its path; else the world."""
    for axis, number in zip(variable.axes, place, strict=True):
        if axis in NATION_AXES:
            return ("nations", number), subject.nations[number]
        if axis == "commons":
            return ("commons", number), subject.commons[number]
        if axis == "good":
            continue
    return ("world",), T("the world")
