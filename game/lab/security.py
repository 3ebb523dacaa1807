"""Security: arms races, national capability, and the probability of a dispute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final

import numpy as np
from pydantic import Field

from game.core.text import T
from game.domains.security import equations as security
from game.lab.form import Answer, Form, NotNegative, Number, Pair, Positive, Share, array, lengths
from game.lab.model import Model, Plot
from game.validation.shape_faults import ShapeError

Rate = Annotated[float, Field(ge=0.0, le=100.0)]
Polity = Annotated[float, Field(ge=-10.0, le=10.0)]


class ArmsRace(Form):
    """Two rivals in Richardson's model."""

    k: Annotated[Rate, T("how the first answers the arms of the second, a year")]
    l: Annotated[Rate, T("how the second answers the arms of the first, a year")]  # noqa: E741 - the source's
    a: Annotated[Rate, T("fatigue of the first: the part of its arms that it gives up, a year")]
    b: Annotated[Rate, T("fatigue of the second, a year")]
    g: Annotated[Number, T("grievance of the first, arms a year")]
    h: Annotated[Number, T("grievance of the second, arms a year")]
    start: Annotated[Pair, T("arms of both at the start")] = (0.0, 0.0)
    years: Annotated[int, Field(ge=0, le=1000), T("how many years to follow, a step each")] = 10


def run_arms_race(asked: ArmsRace) -> Answer:
    """The equilibrium of the race, if there is one, and its path."""
    race = security.ArmsRace(asked.k, asked.l, asked.a, asked.b, asked.g, asked.h)
    reaction = array([[0.0, asked.k], [asked.l, 0.0]])
    arms = array(asked.start)
    path = [arms]
    for _ in range(asked.years):
        arms = arms + security.arms_change(
            arms, reaction, array([asked.a, asked.b]), array([asked.g, asked.h])
        )
        path.append(arms)
    rests = race.a * race.b != race.k * race.l
    return {
        "equilibrium": security.arms_equilibrium(race) if rests else None,
        "eigenvalues": security.arms_eigenvalues(race),
        "stable": security.is_stable(race),
        "path": path,
    }


COMPONENTS: Final = ("milex", "milper", "irst", "pec", "tpop", "upop")
Component = (
    NotNegative | Annotated[tuple[NotNegative | None, ...], Field(min_length=1, max_length=200)] | None
)


class Components(Form):
    """The six components of national capability, a number or one for each nation; null: not known."""

    milex: Annotated[Component, T("military expenditure")]
    milper: Annotated[Component, T("military personnel")]
    irst: Annotated[Component, T("production of iron and steel")]
    pec: Annotated[Component, T("consumption of primary energy")]
    tpop: Annotated[Component, T("people")]
    upop: Annotated[Component, T("people in cities")]


class Totals(Form):
    """The same six components for the whole world."""

    milex: Positive
    milper: Positive
    irst: Positive
    pec: Positive
    tpop: Positive
    upop: Positive


class Capability(Form):
    """Components of nations, and of the world."""

    components: Annotated[
        Components,
        T("what each nation has: the six components by name, each a list over nations or one number"),
    ]
    totals: Annotated[Totals | None, T("the same of the world (else: the sum of the nations given)")] = None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if lists differ in length, or a single nation is given without the world's totals."""
        lists = {name: getattr(self.components, name) for name in COMPONENTS}
        for fault in lengths(**lists):
            yield ShapeError(fault.text, fault.hint, ("components", *fault.at))


def run_capability(asked: Capability) -> Answer:
    """Each nation's share of the world's capability."""
    given = [getattr(asked.components, name) for name in COMPONENTS]
    several = any(isinstance(one, tuple) for one in given)
    size = max(len(one) if isinstance(one, tuple) else 1 for one in given)
    rows = np.array([np.broadcast_to(np.array(one, dtype=np.float64), (size,)) for one in given])
    totals = None if asked.totals is None else array([getattr(asked.totals, name) for name in COMPONENTS])
    found = security.capability(rows, totals)
    return {"cinc": found if several else found[0]}


class Dispute(Form):
    """The characteristics of a pair of states."""

    major: Annotated[bool | Share, T("whether a great power is in the pair: true or false, or 1 or 0")]
    contiguous: Annotated[bool | Share, T("whether they share a border: true or false, or 1 or 0")]
    power: Annotated[Share, T("balance of power, 0 to 1 = parity")]
    max_democracy: Annotated[Polity, T("Polity score of the more democratic one, −10 to 10")]
    min_democracy: Annotated[Polity, T("Polity score of the less democratic one, −10 to 10")]
    peace_years: Annotated[NotNegative, T("years since their last dispute")]

    def faults(self) -> Iterator[ShapeError]:
        """A fault if the higher score is below the lower one."""
        if self.max_democracy < self.min_democracy:
            yield ShapeError(T("it must not be below min_democracy"), at=("max_democracy",))


def run_dispute(asked: Dispute) -> Answer:
    """The probability of a militarised dispute in a year."""
    found = security.dispute_probability(
        float(asked.major),
        float(asked.contiguous),
        asked.power,
        asked.max_democracy,
        asked.min_democracy,
        asked.peace_years,
    )
    return {"probability": found}


MODELS: Final = (
    Model(
        "arms-race",
        T("two rivals who answer each other's arms"),
        "Richardson 1960, Arms and Insecurity",
        ArmsRace,
        run_arms_race,
        {
            "equilibrium": T("arms at which both stand still (none if ab = kl)"),
            "eigenvalues": T("the two rates of growth a year; the race calms down if both are negative"),
            "stable": T("whether the race comes to rest: ab > kl"),
            "path": T("arms of both, at the start and after each year"),
        },
        {"k": 0.2, "l": 0.3, "a": 0.5, "b": 0.6, "g": 2, "h": 3, "start": [1, 1], "years": 12},
        Plot(lines=("path",)),
    ),
    Model(
        "capability",
        T("a nation's share of the world's power, as the index CINC counts it"),
        "Singer, Bremer & Stuckey 1972; Correlates of War, National Material Capabilities v7.0",
        Capability,
        run_capability,
        {"cinc": T("mean of the six shares, 0 to 1; a component that is not known is left out")},
        {
            "components": {
                "milex": [655388000, 102643000],
                "milper": [1569, 2285],
                "irst": [88695, 731040],
                "pec": [3203902, 5724410],
                "tpop": [317505, 1377065],
                "upop": [183712, 440254],
            },
            "totals": {
                "milex": 1570027000,
                "milper": 20294,
                "irst": 1560129,
                "pec": 21346910,
                "tpop": 7062105,
                "upop": 2071955,
            },
        },
        Plot(bars=("cinc",)),
    ),
    Model(
        "dispute",
        T("the chance that two states come to a militarised dispute within a year"),
        "King & Zeng 2001, IO 55:693",
        Dispute,
        run_dispute,
        {"probability": T("the chance in a year, 0 to 1")},
        {
            "major": 0,
            "contiguous": 1,
            "power": 0.5,
            "max_democracy": 8,
            "min_democracy": -7,
            "peace_years": 0,
        },
        Plot(bars=("probability",)),
    ),
)
