"""Who buys what from whom, at which tariffs, and what trade is worth to each nation and its sectors."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from game.core.arrays import TINY, Array, frozen
from game.core.text import T
from game.domains import defaults, sanctions
from game.domains.trade import equations, goods
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.setting import Setting
from game.model.variable import Lever, State, variable

PAIR = ("exporter", "importer")
BY_GOOD = ("good", *PAIR)
BOUND_TARIFF = Slot("trade.bound_tariff", BY_GOOD, math.inf, Join.MIN, "share")
TRADE_COST = Slot("trade.trade_cost", BY_GOOD, 1.0, Join.MIN, "factor")
MEASURE_TARIFF = Slot("trade.measure_tariff", BY_GOOD, 0.0, Join.MAX, "share")
COMMON_TARIFF = Slot("trade.common_tariff", BY_GOOD, math.inf, Join.MIN, "share")
"""The one tariff of a customs union on goods from outside, up to what is bound towards them."""
MOST_FAVOURED = Slot("trade.most_favoured", PAIR, 0.0, Join.MAX, "0 or 1")
"""1 where the importer may tax the exporter's goods no higher than anybody's outside a preference."""
PREFERENCE = Slot("trade.preference", BY_GOOD, 0.0, Join.MAX, "0 or 1")
"""1 within a free-trade area or customs union, whose advantages need not be given to others."""
IMPORT_SHARE = Slot("trade.import_share", BY_GOOD, 1.0, Join.MIN, "share")
"""The share of usual imports that a quota leaves."""
EXPORT_LEAST = Slot("trade.export_least", BY_GOOD, 0.0, Join.MAX, "share")
"""The share of usual exports that the exporter lets out at least, whatever it would keep at home."""
STANDARD = Slot("trade.standard", PAIR, 0.0, Join.MAX, "share")
"""How much cleaner than usual goods have to be made to be let in."""
BORDER_CHARGE = Slot("trade.border_charge", PAIR, 0.0, Join.MAX, "share")
"""What is charged at the border for carbon, on top of any tariff."""
SLOTS = (
    *(BOUND_TARIFF, TRADE_COST, MEASURE_TARIFF, COMMON_TARIFF, MOST_FAVOURED, PREFERENCE, IMPORT_SHARE),
    *(*sanctions.SLOTS, EXPORT_LEAST, STANDARD, BORDER_CHARGE),
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
    per="good",
)
EXPORT_BAN = Lever(
    "trade.export_ban",
    "share",
    0.0,
    1.0,
    0.05,
    T("Goods kept at home"),
    T("Holds back what is sold abroad. It gets cheaper here, dearer there, and those who make it lose."),
    per="good",
    audience=ALL,
)
LEVERS = (TARIFF, *sanctions.LEVERS, EXPORT_BAN)

SEVERAL = "Costinot & Rodríguez-Clare 2014; Galle, Rodríguez-Clare & Yi 2023"
_OF_SECTORS: dict[str, Any] = dict(audience=ALL, unit="factor", low=0, high=1e6, source=SEVERAL, digits=9)

USUAL_OPENNESS, USUAL_TARIFF = 0.4, 0.05
"""Exports and imports as a share of output, and the tariff, where nothing is said: middling (design)."""
LEAST_OWN = 0.05
"""Share of its output that a nation uses itself at least, whatever flows are given (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Trade(State):
    """Trade by goods in exact changes (`goods.py`) from the opening flows."""

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
    good_flows: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="USD bn a year",
        low=0,
        high=1e9,
        label=T("Trade at the start, by good"),
        doc=T("What the importer bought of each good from the exporter in the first year."),
    )
    output_share: Array = variable(
        "nation",
        "good",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("What is made here"),
        doc=T("The share of its output that the nation made of the good in the first year."),
    )
    spending_share: Array = variable(
        "nation",
        "good",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("What is bought here"),
        doc=T("The share of its spending that the nation spent on the good in the first year."),
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
        "good",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("General tariff"),
        doc=T("The tax on imports of the good that the nation has set for itself."),
    )
    applied_tariff: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Tariff in effect"),
        doc=T("The tax on goods from the exporter, after sanctions, measures and promises."),
    )
    base_tariff: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Tariff at the start"),
        doc=T("The tax on goods from the exporter in the first year, from which agreed cuts are counted."),
    )
    measure: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Sanctions and measures"),
        doc=T("The part of the tariff in effect that is there as a sanction or an answer to a breach."),
    )
    harsh: Array = variable(
        *PAIR,
        audience=ALL,
        unit="share",
        low=0,
        high=3,
        label=T("Sanctions without exemption"),
        doc=T("The sanctions and measures that stop food and medicine too."),
    )
    iceberg: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="factor",
        low=0.1,
        high=10,
        label=T("Cost of trading"),
        doc=T("What it costs to bring goods from one to the other, compared with the start."),
    )
    barrier: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="factor",
        low=1,
        high=10,
        label=T("Cost of quotas and standards"),
        doc=T("The part of the cost of trading that comes from quotas, bans and product standards."),
    )
    held_back: Array = variable(
        *BY_GOOD,
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Kept from export"),
        doc=T("The part of its usual sales to the importer that the exporter keeps at home."),
    )
    wage: Array = variable(
        "good",
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=1e6,
        label=T("Wage"),
        doc=T("What work in the sector earns compared with a world without tariffs."),
        source=SEVERAL,
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
    earned: Array = variable(
        "good",
        "nation",
        **_OF_SECTORS,
        label=T("Worth of trade to a sector"),
        doc=T("What those who make the good can buy, compared with a world without tariffs."),
    )
    earned_start: Array = variable(
        "good",
        "nation",
        **_OF_SECTORS,
        label=T("Worth of trade to a sector at the start"),
        doc=T("What those who make the good could buy at the start, compared with a world without tariffs."),
    )
    earnings: Array = variable(
        "good",
        "nation",
        audience=ALL,
        unit="share",
        low=-1,
        high=1e6,
        label=T("Earnings in the sector"),
        doc=T("By how much those who make the good can buy more through changes of trade since the start."),
        source=SEVERAL,
        better=1,
        tracked=True,
    )
    price: Array = variable(
        "good",
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=1e6,
        label=T("Price against a free world"),
        doc=T("What the good costs people here, compared with a world without tariffs."),
        source=SEVERAL,
        digits=9,
    )
    price_start: Array = variable(
        "good",
        "nation",
        audience=ALL,
        unit="factor",
        low=1e-6,
        high=1e6,
        label=T("Price at the start"),
        doc=T("What the good cost people here at the start, compared with a world without tariffs."),
        source=SEVERAL,
        digits=9,
    )
    dearer: Array = variable(
        "good",
        "nation",
        audience=ALL,
        unit="share",
        low=-1,
        high=1e6,
        label=T("Price of the good"),
        doc=T("By how much the good is dearer through changes of trade since the start."),
        source=SEVERAL,
        better=-1,
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


def elasticities(setting: Setting) -> Array:
    """Of the trade of each good to its cost, shape (good,)."""
    return frozen([good.elasticity for good in setting.goods])


def opening(given: Given) -> Trade:
    """The opening trade. The flows are those of a world without the tariffs that are on at the start."""
    setting, flows = given.setting, opening_flows(given)
    nations, count = len(setting.nations), len(setting.goods)
    across = 1.0 - np.eye(nations)
    made, wanted = (
        frozen(shares / np.maximum(shares.sum(axis=-1), TINY)[:, None])
        for shares in (
            given.array(f"trade.{name}", 1.0 / count, nations, count)
            for name in ("output_share", "spending_share")
        )
    )
    by_good = flows[None] if count == 1 else goods.split(flows, made.T, wanted.T)
    tariff = given.array("trade.tariff", USUAL_TARIFF, nations, count)
    usual = np.broadcast_to(tariff.T[:, None, :], by_good.shape)
    applied = frozen(given.array("trade.applied_tariff", usual, *by_good.shape) * across)
    iceberg = given.array("trade.iceberg", 1.0, *by_good.shape)
    solved = goods.equilibrium(
        by_good, applied, iceberg, elasticity=elasticities(setting), mobility=setting.mobility
    )
    worth = given.by_nation("trade.welfare_start", solved.welfare_change)
    earned = frozen(solved.earned_change / solved.price_change)
    abroad = (flows * across).sum(axis=-1) + (flows * across).sum(axis=-2)
    return Trade(
        flows=flows,
        good_flows=frozen(by_good),
        output_share=made,
        spending_share=wanted,
        openness=frozen(abroad / np.maximum(flows.sum(axis=-1), TINY)),
        own_share=frozen(np.diagonal(flows) / np.maximum(flows.sum(axis=-2), TINY)),
        tariff=tariff,
        applied_tariff=applied,
        base_tariff=applied,
        measure=frozen(np.zeros(by_good.shape)),
        harsh=frozen(np.zeros(flows.shape)),
        iceberg=iceberg,
        barrier=frozen(np.ones(by_good.shape)),
        held_back=frozen(np.zeros(by_good.shape)),
        wage=frozen(solved.wage_change),
        welfare=frozen(solved.welfare_change),
        welfare_start=worth,
        gains=frozen(solved.welfare_change / worth - 1.0),
        earned=earned,
        earned_start=earned,
        earnings=frozen(np.zeros(earned.shape)),
        price=frozen(solved.cost_change),
        price_start=frozen(solved.cost_change),
        dearer=frozen(np.zeros(earned.shape)),
    )
