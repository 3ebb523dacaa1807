"""Who buys from whom, at which tariffs, and what trade is worth to each nation."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import TINY, Array, frozen
from game.core.text import T
from game.domains import defaults
from game.domains.trade import equations
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

PAIR = ("exporter", "importer")
BOUND_TARIFF = Slot("trade.bound_tariff", PAIR, math.inf, Join.MIN, "share")
TRADE_COST = Slot("trade.trade_cost", PAIR, 1.0, Join.MIN, "factor")
MEASURE_TARIFF = Slot("trade.measure_tariff", PAIR, 0.0, Join.MAX, "share")
COMMON_TARIFF = Slot("trade.common_tariff", PAIR, math.inf, Join.MIN, "share")
"""The one tariff of a customs union on goods from outside, up to what is bound towards them."""
MOST_FAVOURED = Slot("trade.most_favoured", PAIR, 0.0, Join.MAX, "0 or 1")
"""1 where the importer may tax the exporter's goods no higher than anybody's outside a preference."""
PREFERENCE = Slot("trade.preference", PAIR, 0.0, Join.MAX, "0 or 1")
"""1 within a free-trade area or customs union, whose advantages need not be given to others."""
IMPORT_SHARE = Slot("trade.import_share", PAIR, 1.0, Join.MIN, "share")
"""The share of usual imports that a quota leaves."""
STANDARD = Slot("trade.standard", PAIR, 0.0, Join.MAX, "share")
"""How much cleaner than usual goods have to be made to be let in."""
BORDER_CHARGE = Slot("trade.border_charge", PAIR, 0.0, Join.MAX, "share")
"""What is charged at the border for carbon, on top of any tariff."""
SLOTS = (
    BOUND_TARIFF,
    TRADE_COST,
    MEASURE_TARIFF,
    COMMON_TARIFF,
    MOST_FAVOURED,
    PREFERENCE,
    IMPORT_SHARE,
    STANDARD,
    BORDER_CHARGE,
)

COST_OF_STANDARD = 0.05
"""Rise of trade costs for goods that are made wholly clean: papers, tests and labels (design)."""

TARIFF = Lever(
    "trade.tariff",
    "share",
    0.0,
    1.0,
    0.01,
    T("Tariff"),
    T("Taxes all imports. You gain a little; those who sell to you lose, and may answer."),
    audience=NATION,
    start="trade.tariff",
)
SANCTION = Lever(
    "trade.sanction",
    "share",
    0.0,
    1.0,
    0.05,
    T("Sanction"),
    T("Taxes what comes from one nation on top. It hurts them, and you, and raises tension."),
    per="nation",
    audience=ALL,
)
LEVERS = (TARIFF, SANCTION)

USUAL_OPENNESS, USUAL_TARIFF = 0.4, 0.05
"""Exports and imports as a share of output, and the tariff, where nothing is said: middling (design)."""
LEAST_OWN = 0.05
"""Share of its output that a nation uses itself at least, whatever flows are given (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Trade(State):
    """One-sector trade in exact changes (Dekle, Eaton & Kortum 2008) from the opening flows."""

    domain: ClassVar[str] = "trade"

    flows: Array = variable(
        *PAIR,
        audience=ALL,
        unit="USD bn a year",
        low=0,
        high=1e9,
        label=T("Trade at the start"),
        doc=T("What the importer bought from the exporter in the first year; own goods on the diagonal."),
    )
    openness: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=6,
        label=T("Openness"),
        doc=T("Exports and imports together, compared with output, in the first year."),
    )
    own_share: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Share of own goods"),
        doc=T("The share of its spending that the nation spends on its own goods."),
        source="Arkolakis, Costinot & Rodríguez-Clare 2012",
    )
    tariff: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("General tariff"),
        doc=T("The tax on all imports that the nation has set for itself."),
    )
    applied_tariff: Array = variable(
        *PAIR,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Tariff in effect"),
        doc=T("The tax on goods from the exporter, after sanctions, measures and promises."),
    )
    base_tariff: Array = variable(
        *PAIR,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Tariff at the start"),
        doc=T("The tax on goods from the exporter in the first year, from which agreed cuts are counted."),
    )
    iceberg: Array = variable(
        *PAIR,
        audience=ALL,
        unit="factor",
        low=0.1,
        high=10,
        label=T("Cost of trading"),
        doc=T("What it costs to bring goods from one to the other, compared with the start."),
    )
    barrier: Array = variable(
        *PAIR,
        audience=ALL,
        unit="factor",
        low=1,
        high=10,
        label=T("Cost of quotas and standards"),
        doc=T("The part of the cost of trading that comes from quotas, bans and product standards."),
    )
    wage: Array = variable(
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=1e6,
        label=T("Earnings"),
        doc=T("What the nation earns compared with a world without tariffs."),
        source="Dekle, Eaton & Kortum 2008",
        digits=12,
    )
    welfare: Array = variable(
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=100,
        label=T("Worth of trade"),
        doc=T("Real income compared with a world without tariffs."),
        source="Dekle, Eaton & Kortum 2008",
        digits=9,
    )
    welfare_start: Array = variable(
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=100,
        label=T("Worth of trade at the start"),
        doc=T("Real income at the start compared with a world without tariffs."),
        source="Dekle, Eaton & Kortum 2008",
        digits=9,
    )
    gains: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=-1,
        high=10,
        label=T("Gains from trade"),
        doc=T("By how much real income is higher through changes of trade since the start."),
        source="Dekle, Eaton & Kortum 2008",
        better=1,
        tracked=True,
    )


def opening_flows(given: Given) -> Array:
    """Flows by gravity from openness, where the scenario gives none; own use is what output leaves."""
    output = defaults.output(given)
    count = len(output)
    openness = given.by_nation("trade.openness", USUAL_OPENNESS)
    estimate = equations.gravity(openness / 2.0, output)
    if not given.has("trade.flows"):
        return frozen(np.maximum(estimate, 0.0))
    across = given.by_pair("trade.flows", estimate) * (1.0 - np.eye(count))
    own = np.maximum(output - across.sum(axis=-1), LEAST_OWN * output)
    return frozen(across + np.eye(count) * own)


def opening(given: Given) -> Trade:
    """The opening trade. The flows are those of a world without the tariffs that are on at the start."""
    flows = opening_flows(given)
    count = flows.shape[-1]
    across = 1.0 - np.eye(count)
    tariff = given.by_nation("trade.tariff", USUAL_TARIFF)
    applied = frozen(given.by_pair("trade.applied_tariff", np.broadcast_to(tariff, (count, count))) * across)
    iceberg = given.by_pair("trade.iceberg", 1.0)
    solved = equations.equilibrium(flows, applied, iceberg)
    worth = given.by_nation("trade.welfare_start", solved.welfare_change)
    expense = flows.sum(axis=-2)
    abroad = (flows * across).sum(axis=-1) + (flows * across).sum(axis=-2)
    return Trade(
        flows=flows,
        openness=frozen(abroad / np.maximum(flows.sum(axis=-1), TINY)),
        own_share=frozen(np.diagonal(flows) / np.maximum(expense, TINY)),
        tariff=tariff,
        applied_tariff=applied,
        base_tariff=applied,
        iceberg=iceberg,
        barrier=frozen(np.ones((count, count))),
        wage=frozen(solved.wage_change),
        welfare=frozen(solved.welfare_change),
        welfare_start=worth,
        gains=frozen(solved.welfare_change / worth - 1.0),
    )
