"""What everybody draws on: fish, forests, the ozone layer. A stock, its harvests, and their worth."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import TINY, Array, frozen
from game.core.text import T
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

HARVEST_CAP = Slot(
    "commons.harvest_cap", ("nation", "commons"), math.inf, Join.MIN, "unit of the commons a year"
)
PROTECTED = Slot("commons.protected", ("nation", "commons"), 0.0, Join.MAX, "share")
SLOTS = (HARVEST_CAP, PROTECTED)

HARVEST = Lever(
    "commons.harvest",
    "times the usual",
    0.0,
    2.0,
    0.05,
    T("Harvest"),
    T("Takes this many times the usual harvest. The income is yours; what is left is everybody's."),
    audience=NATION,
    start="commons.effort",
    per="commons",
)
LEVERS = (HARVEST,)

TOO_MUCH = 1.1
"""Harvest at the start over what renews itself, where none is given: a tenth too much, so that waiting costs
(design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Commons(State):
    """Stocks that renew themselves (logistic growth, Schaefer 1954), and who takes from them."""

    domain: ClassVar[str] = "commons"

    stock: Array = variable(
        "commons",
        audience=ALL,
        unit="unit of the commons",
        low=0,
        high=1e9,
        label=T("Stock"),
        doc=T("How much there is. It renews itself, unless it falls below the point of collapse."),
        source="Schaefer 1954",
        better=1,
        tracked=True,
    )
    habit: Array = variable(
        "nation",
        "commons",
        audience=ALL,
        unit="unit of the commons a year",
        low=0,
        high=1e9,
        label=T("Usual harvest"),
        doc=T("What the nation took in the first year of the game."),
    )
    effort: Array = variable(
        "nation",
        "commons",
        audience=ALL,
        unit="times the usual",
        low=0,
        high=1e9,
        label=T("Effort"),
        doc=T("The reported harvest compared with the usual one."),
    )
    harvest: Array = variable(
        "nation",
        "commons",
        audience=NATION,
        unit="unit of the commons a year",
        low=0,
        high=1e9,
        label=T("Harvest"),
        doc=T("What the nation takes in a year."),
        reported="commons.reported_harvest",
    )
    reported_harvest: Array = variable(
        "nation",
        "commons",
        audience=ALL,
        unit="unit of the commons a year",
        low=0,
        high=1e9,
        label=T("Reported harvest"),
        doc=T("What the nation says that it takes."),
    )
    protected: Array = variable(
        "nation",
        "commons",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Protected share"),
        doc=T("The share of its part of the commons that the nation leaves alone by treaty."),
    )
    substitute: Array = variable(
        "commons",
        audience=ALL,
        unit="factor",
        low=0,
        high=10,
        label=T("Price of the substitute"),
        doc=T("What it costs to do without, compared with the start. It falls as the world learns."),
        better=-1,
    )
    yield_: Array = variable(
        "nation",
        audience=NATION,
        unit="USD bn a year",
        low=-1e6,
        high=1e6,
        label=T("Income from the commons"),
        doc=T("What the harvest brings in a year, less what substitutes cost."),
        better=1,
        reported="commons.reported_yield",
    )
    reported_yield: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn a year",
        low=-1e6,
        high=1e6,
        label=T("Reported income from the commons"),
        doc=T("What the reported harvest would bring in a year."),
    )
    collapsed: Array = variable(
        "commons",
        audience=ALL,
        unit="0 or 1",
        low=0,
        high=1,
        label=T("Collapsed"),
        doc=T("Whether the stock has fallen below the point where it still renews itself."),
        better=-1,
    )


def opening(given: Given) -> Commons:
    """The opening commons. Where no harvest is given, nations share what renews itself, and a tenth more."""
    listed = given.setting.commons
    count = len(listed)
    stock = given.array("commons.stock", np.array([c.stock for c in listed], dtype=np.float64), count)
    capacity = np.array([c.capacity for c in listed], dtype=np.float64)
    renewal = np.array([c.renewal for c in listed], dtype=np.float64)
    grown = renewal * stock * np.maximum(1.0 - stock / np.maximum(capacity, TINY), 0.0)
    habit = given.by_nation_and_commons("commons.habit", TOO_MUCH * grown / len(given.setting.nations))
    harvest = given.by_nation_and_commons("commons.harvest", habit)
    worth = np.array([c.worth for c in listed], dtype=np.float64)
    income = frozen((harvest * worth).sum(axis=-1))
    return Commons(
        stock=stock,
        habit=habit,
        effort=given.by_nation_and_commons("commons.effort", 1.0),
        harvest=harvest,
        reported_harvest=harvest,
        protected=given.by_nation_and_commons("commons.protected", 0.0),
        substitute=given.array("commons.substitute", 1.0, count),
        yield_=income,
        reported_yield=income,
        collapsed=frozen(stock < np.array([c.collapse for c in listed], dtype=np.float64)),
    )
