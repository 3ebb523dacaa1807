"""Gates: whether their variable can be measured, and their bands are in order."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem, Severity
from game.core.text import T
from game.domains.catalogue import VARIABLES
from game.model.setting import Gate
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

SAME = Saying("S-GATE-01", T("{where}: safe and fragile are the same, so there is no band between"))
TURNED = Saying(
    "S-GATE-02",
    T("{where}: more of “{name}” is {better}, but the bands say the opposite"),
    T("exchange safe and fragile"),
)
WHICH = Saying(
    "S-GATE-03",
    T("{where}: “{name}” has a value for each commons; say which"),
    T("write commons: and its id"),
)
NOT_COMMONS = Saying(
    "S-GATE-04", T("{where}: “{name}” has nothing to do with a commons"), T("delete commons:")
)
OUTSIDE = Saying("S-GATE-05", T("{where}: {value} can never be reached: “{name}” goes from {low} to {high}"))
ABOVE = Saying("S-GATE-06", T("{where}: {value} can never be reached: the stock holds {capacity} at most"))
NONE = Saying(
    "S-GATE-07",
    T("no gate: nothing that happens to the world matters for the stars"),
    T("add a gate, for example on climate.temperature or a commons"),
    Severity.HINT,
)

BETTER, WORSE = T("better"), T("worse")


def problems(subject: Subject) -> Iterator[Problem]:
    """Gates on variables that cannot be measured, or with bands in the wrong order."""
    if not subject.file.gates:
        yield subject.problem(NONE, ())
    for number, gate in enumerate(subject.file.gates):
        if gate.variable in VARIABLES:
            yield from _gate(subject, gate, ("gates", number))


def _gate(subject: Subject, gate: Gate, at: Path) -> Iterator[Problem]:
    variable = VARIABLES[gate.variable]
    if gate.safe == gate.fragile:
        yield subject.problem(SAME, at)
    elif variable.better and (gate.safe > gate.fragile) != (variable.better > 0):
        yield subject.problem(
            TURNED, (*at, "safe"), name=gate.variable, better=BETTER if variable.better > 0 else WORSE
        )
    if "commons" in variable.axes and not gate.commons:
        yield subject.problem(WHICH, (*at, "variable"), name=gate.variable)
    if gate.commons and "commons" not in variable.axes:
        yield subject.problem(NOT_COMMONS, (*at, "commons"), name=gate.variable)
    for field in ("safe", "fragile"):
        value = getattr(gate, field)
        if not variable.low <= value <= variable.high:
            yield subject.problem(
                OUTSIDE,
                (*at, field),
                value=f"{value:.12g}",
                name=gate.variable,
                low=f"{variable.low:.12g}",
                high=f"{variable.high:.12g}",
            )
    capacity = {commons.id: commons.capacity for commons in subject.file.commons}.get(gate.commons)
    if gate.variable == "commons.stock" and capacity is not None and gate.safe > capacity:
        yield subject.problem(ABOVE, (*at, "safe"), value=f"{gate.safe:.12g}", capacity=f"{capacity:.12g}")
