"""Opening figures: which variables may have any, in which form, and within which bounds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.core.arrays import Array
from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import Quantity, T
from game.domains.catalogue import OPENINGS, VARIABLES
from game.model.frozen import typed
from game.model.given import Given
from game.model.setting import Setting
from game.model.variable import Variable
from game.model.world import NATION_AXES
from game.scenario.archetypes import archetypes
from game.scenario.build import starts
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

BOUNDS = Saying("S-VALUE-01", T("{where}: {value} is outside {low} to {high} (1 is {one})"))
COMPUTED = Saying("S-VALUE-02", T("{where}: “{name}” is computed from other figures; yours is not used"))
NOT_OF_NATIONS = Saying(
    "S-VALUE-03", T("{where}: “{name}” is not a figure of nations"), T("write it under world:")
)
NO_COLUMNS = Saying("S-VALUE-04", T("{where}: “{name}” is one number, not one for each"))
COLUMN_NATION = Saying("S-VALUE-05", T("{where}: there is no nation “{found}” in this scenario"))
COLUMN_COMMONS = Saying("S-VALUE-06", T("{where}: there is no commons “{found}” in this scenario"))
COLUMN_GOOD = Saying("S-VALUE-11", T("{where}: there is no good “{found}” in this scenario"))
ITSELF = Saying(
    "S-VALUE-07",
    T("{where}: a nation's figure towards itself means nothing"),
    T("delete it"),
    Severity.WARNING,
)
STOCK = Saying(
    "S-VALUE-08", T("{where}: the stock {value} is above the capacity {capacity}"), severity=Severity.WARNING
)
COLLAPSE = Saying("S-VALUE-09", T("{where}: the collapse point {value} is not below the capacity {capacity}"))
LOST = Saying(
    "S-VALUE-10",
    T("{where}: the stock {value} starts below its collapse point {collapse}"),
    severity=Severity.WARNING,
)


def problems(subject: Subject) -> Iterator[Problem]:
    """Figures for variables that take none, of the wrong form, or out of bounds."""
    for name, value in subject.file.world.items():
        if name in VARIABLES:
            yield from _readable(subject, name, ("world", name))
            yield from _bounds(subject, VARIABLES[name], value, ("world", name))
    for number, entry in enumerate(subject.file.nations):
        known = not entry.archetype or entry.archetype in archetypes()
        for name, figure in (starts(entry) if known else entry.start).items():
            own = name in entry.start
            path: Path = ("nations", number, "start", name) if own else ("nations", number, "archetype")
            if name in VARIABLES:
                yield from _figure(subject, VARIABLES[name], figure, path, entry.id)
    yield from _stocks(subject)


def _figure(
    subject: Subject, variable: Variable, figure: float | dict[str, float], path: Path, nation: str
) -> Iterator[Problem]:
    if not any(axis in NATION_AXES for axis in variable.axes):
        yield subject.problem(NOT_OF_NATIONS, path, key=True, name=variable.name)
        return
    yield from _readable(subject, variable.name, path)
    if not isinstance(figure, dict):
        yield from _bounds(subject, variable, figure, path)
        return
    if len(variable.axes) < 2:
        yield subject.problem(NO_COLUMNS, path, name=variable.name)
        return
    over = variable.axes[-1]
    saying, known = {"commons": (COLUMN_COMMONS, subject.commons), "good": (COLUMN_GOOD, subject.goods)}.get(
        over, (COLUMN_NATION, subject.nations)
    )
    for column, value in figure.items():
        at = (*path, column)
        if column not in known:
            yield subject.problem(saying, at, did_you_mean(column, known), key=True, found=column)
        elif column == nation and over in NATION_AXES:
            yield subject.problem(ITSELF, at, key=True)
        yield from _bounds(subject, variable, value, at)


def _readable(subject: Subject, name: str, path: Path) -> Iterator[Problem]:
    if name not in given_variables():
        yield subject.problem(COMPUTED, path, key=True, name=name)


def _bounds(subject: Subject, variable: Variable, value: float, path: Path) -> Iterator[Problem]:
    if not variable.low <= value <= variable.high:
        yield subject.problem(
            BOUNDS,
            path,
            value=f"{value:.12g}",
            low=f"{variable.low:.12g}",
            high=f"{variable.high:.12g}",
            one=Quantity(1, variable.unit),
        )


def _stocks(subject: Subject) -> Iterator[Problem]:
    for number, commons in enumerate(subject.file.commons):
        at: Path = ("commons", number)
        capacity, collapse = f"{commons.capacity:.12g}", f"{commons.collapse:.12g}"
        stock = f"{commons.stock:.12g}"
        if commons.collapse >= commons.capacity:
            yield subject.problem(COLLAPSE, (*at, "collapse"), value=collapse, capacity=capacity)
        if commons.stock > commons.capacity:
            yield subject.problem(STOCK, (*at, "stock"), value=stock, capacity=capacity)
        if commons.stock < commons.collapse:
            yield subject.problem(LOST, (*at, "stock"), value=stock, collapse=collapse)


class _Asked(dict[str, Array]):
    """No figures at all, and a list of those that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def __contains__(self, name: object) -> bool:
        self.names.add(str(name))
        return False

    def get(self, name: str, default: Array | None = None) -> Array | None:  # type: ignore[override]
        """Returns `default`, and records that `name` was asked for."""
        self.names.add(name)
        return default


@cache
def given_variables() -> frozenset[str]:
    """The variables that the openings of the domains read from a scenario, found by running them."""
    word = typed("x")
    setting = Setting.model_validate(
        {
            "id": "x",
            "title": word,
            "question": word,
            "timing": {},
            "nations": ({"id": "a", "name": word}, {"id": "b", "name": word}),
            "commons": (
                {
                    "id": "c",
                    "name": word,
                    "unit": word,
                    "stock": 1,
                    "capacity": 2,
                    "renewal": 0.1,
                    "collapse": 0,
                },
            ),
        }
    )
    asked = _Asked()
    for opening in OPENINGS:
        opening(Given(setting, asked))
    # Pairs of flows are asked for only where some are given.
    return frozenset(asked.names) | {"climate.temperature", "trade.flows"}
