"""The budget of each nation: from output to what a person can spend, item by item."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.domains import defaults
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

TRANSFER = Slot("finance.transfer", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
SLOTS = (TRANSFER,)

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
    """The opening budget: output, and the duties that stand at the start. The first year fills the rest."""
    output = defaults.output(given)
    heads = np.maximum(defaults.population(given), 1e-9) / 1000.0
    shares = {
        "defence": given.by_nation("security.defence", 0.02),
        "health": given.by_nation("health.spending", 0.06),
        "programmes": given.by_nation("society.programmes", 0.04),
        "saving": given.by_nation("economy.saving", 0.24),
        "aid_given": given.by_nation("finance.aid", 0.0),
    }
    rows = {key: -share * output for key, share in shares.items()} | {"output": output}
    blank = np.zeros_like(output)
    budget = np.stack([rows.get(key, blank) for key, _ in ITEMS]) / heads
    count = len(output)
    return Finance(
        transfers=given.by_nation("finance.transfers", 0.0),
        given=given.array("finance.given", 0.0, count, count),
        aid=shares["aid_given"],
        budget=frozen(budget),
        income=given.by_nation("finance.income", frozen(np.maximum(budget.sum(axis=0), 1.0))),
        investment=frozen(shares["saving"] * output),
    )
