"""The budget of each nation: from output to what a person can spend, item by item."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.domains import defaults
from game.domains.climate import state as climate
from game.domains.commons import state as commons
from game.domains.economy import state as economy
from game.domains.finance import equations
from game.domains.health import state as health
from game.domains.security import state as security
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, Seen, State, variable

TRANSFER = Slot("finance.transfer", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
MONITORING = Slot("finance.monitoring", ("nation",), 0.0, Join.SUM, "USD bn a year")
"""What a nation spends on watching treaties and on applying measures."""
SLOTS = (TRANSFER, MONITORING)

AID = Lever(
    "finance.aid",
    "share of output",
    0.0,
    0.05,
    0.001,
    T("Aid"),
    T("Gives this share of output to poorer nations, most to those in greatest need."),
    start="finance.aid",
)
LEVERS = (AID,)

USUAL_PROGRAMMES = 0.04
"""Share of output for schools and civic work where nothing is said; `society` opens with it too (design)."""

ITEMS: tuple[tuple[str, str], ...] = (
    ("output", "economy.output"),
    ("damage", "climate.damage"),
    ("abatement", "climate.abatement_cost"),
    ("trade", "trade.gains"),
    ("commons", "commons.yield_"),
    ("outbreak", "health.outbreak"),
    ("defence", "security.defence"),
    ("health", "health.spending"),
    ("programmes", "society.programmes"),
    ("saving", "finance.investment"),
    ("technology", ""),
    ("aid_given", "finance.aid"),
    ("aid_received", ""),
    ("transfers", "finance.transfers"),
    ("monitoring", ""),
    ("hidden", "commons.harvest"),
)
"""The items of the budget in their order: the key of the cause and the variable behind it."""


@dataclass(frozen=True, slots=True, eq=False)
class Finance(State):
    """Who gives what to whom, and what is left to spend."""

    domain: ClassVar[str] = "finance"

    transfers: Array = variable(
        "nation",
        unit="USD bn a year",
        low=-1e7,
        high=1e7,
        label=T("Net transfers"),
        doc=T("What the nation receives from others in a year, less what it gives."),
    )
    given: Array = variable(
        "giver",
        "taker",
        unit="USD bn a year",
        low=0,
        high=1e7,
        label=T("Money given"),
        doc=T("What one nation gives another in a year: aid and what treaties promise."),
    )
    aid: Array = variable(
        "nation",
        unit="share of output",
        low=0,
        high=0.05,
        label=T("Aid"),
        doc=T("The share of output that the nation gives to poorer ones."),
    )
    budget: Array = variable(
        "item",
        "nation",
        unit="USD a person",
        low=-1e9,
        high=1e9,
        label=T("Budget"),
        doc=T("What a person makes, and what is added and taken until it can be spent, item by item."),
        digits=3,
        seen=Seen.OWN,
        reported="finance.reported_budget",
    )
    reported_budget: Array = variable(
        "item",
        "nation",
        unit="USD a person",
        low=-1e9,
        high=1e9,
        label=T("Reported budget"),
        doc=T("The budget without what is kept from the others."),
        digits=3,
    )
    income: Array = variable(
        "nation",
        unit="USD a person",
        low=1,
        high=1e8,
        label=T("Income"),
        doc=T("What a person can spend in a year, after damage, costs, public duties and transfers."),
        better=1,
        tracked=True,
        digits=3,
    )
    investment: Array = variable(
        "nation",
        unit="USD bn a year",
        low=0,
        high=1e9,
        label=T("Investment"),
        doc=T("What is put into new capital in a year."),
    )


def opening(given: Given) -> Finance:
    """The opening budget, with all that the opening of the other domains makes of it."""
    output, population = defaults.output(given), defaults.population(given)
    weather, stocks = climate.opening(given), commons.opening(given)
    blank = np.zeros_like(output)
    aid = given.by_nation("finance.aid", 0.0)
    kept = output * (1.0 - weather.damage)
    invested = given.by_nation("economy.saving", economy.SAVING) * kept
    items = equations.Budget(
        output=output,
        damage=-weather.damage * output,
        abatement=-weather.abatement_cost * output,
        trade=blank,
        commons=stocks.yield_,
        outbreak=-equations.OUTBREAK_LOSS * given.by_nation("health.outbreak", 0.0) / 100.0 * output,
        defence=-given.by_nation("security.defence", security.USUAL_DEFENCE) * output,
        health=-given.by_nation("health.spending", health.USUAL_SPENDING) * output,
        programmes=-given.by_nation("society.programmes", USUAL_PROGRAMMES) * output,
        saving=-invested,
        technology=blank,
        aid_given=-aid * output,
        aid_received=blank,
        transfers=given.by_nation("finance.transfers", 0.0),
        monitoring=blank,
        hidden=blank,
    )
    budget = equations.per_person(items, population)
    count = len(output)
    return Finance(
        transfers=items.transfers,
        given=given.array("finance.given", 0.0, count, count),
        aid=aid,
        budget=frozen(budget),
        reported_budget=frozen(budget),
        income=given.by_nation("finance.income", np.maximum(budget.sum(axis=0), 1.0)),
        investment=frozen(invested),
    )
