"""The budget of each nation: from output to what a person can spend, item by item."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, NamedTuple

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T, Text
from game.domains import defaults
from game.domains.climate import state as climate
from game.domains.climate.state import TECHNOLOGY
from game.domains.commons import state as commons
from game.domains.economy import state as economy
from game.domains.finance import equations
from game.domains.health import state as health
from game.domains.security import state as security
from game.model.audience import ALL, NATION
from game.model.causes import Cause
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

TRANSFER = Slot("finance.transfer", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
MONITORING = Slot("finance.monitoring", ("nation",), 0.0, Join.SUM, "USD bn a year")
"""What a nation spends on watching treaties and on applying measures."""
TIED = Slot("finance.tied", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The part of the transfers that must be spent on the giver's goods."""
FLEETING = Slot("finance.fleeting", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The part of the transfers that leaves nothing behind: what the giver runs itself."""
FOOD = Slot("finance.food", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The part of the transfers that is food."""
WORKS = Slot("finance.works", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""Help beside the transfers that builds what lasts."""
LOAN = Slot("finance.loan", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
LOAN_COST = Slot("finance.loan_cost", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The yearly interest that a year's new loans bring."""
REPAYMENT = Slot("finance.repayment", ("debtor", "creditor"), 0.0, Join.SUM, "USD bn a year")
SERVICED = Slot("finance.serviced", ("debtor", "creditor"), 0.0, Join.MAX, "0 or 1")
"""Whether the debtor has promised to pay interest and what falls due."""
RELIEF = Slot("finance.relief", ("giver", "taker"), 0.0, Join.MAX, "share a year")
SWAP = Slot("finance.swap", ("giver", "taker"), 0.0, Join.SUM, "USD bn")
SWAP_COST = Slot("finance.swap_cost", ("giver", "taker"), 0.0, Join.SUM, "USD bn a year")
"""The yearly interest if the whole line is drawn."""
COMMITMENT = Slot("finance.commitment", ("nation",), 0.0, Join.SUM, "USD bn a year")
"""What a nation spends on common duties abroad: troops, samples, vaccines, volunteers."""
DUES = Slot("finance.dues", ("nation",), 0.0, Join.SUM, "USD bn a year")
"""What a nation pays to institutions: dues, arrears, what it borrowed."""
DRAWN = Slot("finance.drawn", ("nation",), 0.0, Join.SUM, "USD bn a year")
"""What a nation draws from the funds of institutions."""
STIMULUS = Slot("finance.stimulus", ("nation",), 0.0, Join.MAX, "share of output")
"""What a nation has promised to spend against a slump."""
SLOTS = (
    *(TRANSFER, TIED, FLEETING, FOOD, WORKS, LOAN, LOAN_COST, REPAYMENT, SERVICED, RELIEF),
    *(SWAP, SWAP_COST, MONITORING, COMMITMENT, DUES, DRAWN, STIMULUS),
)

AID = Lever(
    "finance.aid",
    "share of output",
    0.0,
    0.05,
    0.001,
    T("Aid"),
    T("Gives this share of output to poorer nations, most to those in greatest need."),
    audience=NATION,
    start="finance.aid",
)
RESERVES = Lever(
    "finance.reserves",
    "share of output",
    0.0,
    0.05,
    0.005,
    T("Put into reserves"),
    T("Puts this share of output aside each year. Reserves calm lenders and cushion a sudden stop."),
    audience=ALL,
)
MOST_STIMULUS = 0.05
"""Share of output beyond which a nation cannot spend against a slump (design)."""
SPENDING = Lever(
    "finance.stimulus",
    "share of output",
    0.0,
    MOST_STIMULUS,
    0.005,
    T("Stimulus"),
    T("Spends this share of output against a slump. You pay; part of the work goes to those you buy from."),
    audience=NATION,
    start="finance.stimulus",
)
LEVERS = (AID, RESERVES, SPENDING)

USUAL_INTEREST = 0.04
"""Interest a year on opening debts of which nothing else is said (design)."""
USUAL_PROGRAMMES = 0.04
"""Share of output for schools and civic work where nothing is said; `society` opens with it too (design)."""

GAIN, COST, EITHER = 1, -1, 0
"""How an item's amount counts: it is added, it is taken off, or its own sign says which (design)."""


class Item(NamedTuple):
    """A row of the budget: amount, cause `income.{key}` and words all follow from it.

    `behind` is the variable that leads on from its cause. What articles bring about names their `slot`.
    """

    key: str
    sign: int
    label: Text
    behind: str = ""
    slot: Slot | None = None
    secret: bool = False
    """Whether only the nation itself sees it: reports leave it out."""

    @property
    def cause(self) -> Cause:
        """The cause under which a change of this item is booked for income."""
        return Cause(f"income.{self.key}", self.behind, secret=self.secret)


ITEMS = (
    Item("output", GAIN, T("Output"), "economy.output"),
    Item("damage", COST, T("Damage by warming"), "climate.damage"),
    Item("abatement", COST, T("Cost of cutting emissions"), "climate.abatement_cost"),
    Item("trade", EITHER, T("Gains from trade"), "trade.gains"),
    Item("commons", GAIN, T("Income from the commons"), "commons.yield_"),
    Item("fossil", EITHER, T("Fossil fuels: the world burns more or less"), "climate.reported_emissions"),
    Item("outbreak", COST, T("Work lost in outbreaks"), "health.outbreak"),
    Item("defence", COST, T("Defence spending"), "security.defence"),
    Item("health", COST, T("Health spending"), "health.spending"),
    Item("programmes", COST, T("Citizens' programmes"), "society.programmes"),
    Item("saving", COST, T("Saving"), "finance.investment"),
    Item("technology", COST, T("Technology given to others"), slot=TECHNOLOGY),
    Item("aid_given", COST, T("Aid given"), "finance.aid"),
    Item("aid_received", GAIN, T("Aid received")),
    Item("transfers", EITHER, T("Money by treaty"), "finance.transfers", slot=TRANSFER),
    Item("monitoring", COST, T("Watching treaties and applying measures"), slot=MONITORING),
    Item("tied", EITHER, T("Tied aid spent on the donor's goods"), "finance.given", slot=TIED),
    Item("works_given", COST, T("Help given that lasts"), "finance.given", slot=WORKS),
    Item("works", GAIN, T("What help has built"), "finance.works"),
    Item("farms", COST, T("Farms that gave up against free food"), "finance.farm_loss", slot=FOOD),
    Item("lending", EITHER, T("Loans"), "finance.debt", slot=LOAN),
    Item("interest", EITHER, T("Interest"), "finance.interest", slot=SERVICED),
    Item("reserves", EITHER, T("Reserves"), "finance.reserves"),
    Item("stop", COST, T("Foreign capital pulled out"), "finance.foreign_capital"),
    Item("exchange", COST, T("Exchange programmes"), "society.exchange_years"),
    Item("heritage", EITHER, T("Heritage sites: visitors and upkeep"), "society.heritage"),
    Item("rights", COST, T("Keeping the rights charter"), "society.rights"),
    Item("commitments", COST, T("Common duties by treaty"), slot=COMMITMENT),
    Item("travel", COST, T("Limits on travel"), "health.travel_limits"),
    Item("slump", COST, T("Slump: what nobody asks for"), "finance.slump"),
    Item("stimulus", COST, T("Spending against the slump"), "finance.stimulus", slot=STIMULUS),
    Item("revived", GAIN, T("Work that your own stimulus brings back"), "finance.stimulus"),
    Item("spilled", GAIN, T("Work that the stimulus of others brings back")),
    Item("hidden", EITHER, T("What a promise broken in secret brings"), "commons.harvest", secret=True),
)
"""The items of the budget, in their order."""


def budget(amounts: Mapping[str, Array], population: Array) -> Array:
    """The budget in USD a person [..., item, nation] of amounts in USD bn a year; population in millions.

    An item of which nothing is said is 0. KeyError for amounts that are no item.
    """
    if unknown := amounts.keys() - {item.key for item in ITEMS}:
        raise KeyError(f"no items of the budget: {sorted(unknown)}")
    rows = [np.zeros_like(population)] * len(ITEMS)
    for row, item in enumerate(ITEMS):
        if item.key in amounts:
            rows[row] = -amounts[item.key] if item.sign == COST else amounts[item.key]
    return equations.per_person(rows, population)


_sum = partial(variable, audience=ALL, unit="USD bn", low=0, high=1e8)
_rows = partial(variable, "item", "nation", unit="USD a person", low=-1e9, high=1e9, digits=3)
_flow = partial(variable, audience=ALL, unit="USD bn a year", low=0, high=1e7)


@dataclass(frozen=True, slots=True, eq=False)
class Finance(State):
    """Who gives what to whom, and what is left to spend."""

    domain: ClassVar[str] = "finance"

    transfers: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn a year",
        low=-1e7,
        high=1e7,
        label=T("Net transfers"),
        doc=T("What the nation receives from others in a year, less what it gives."),
    )
    given: Array = _flow(
        "giver",
        "taker",
        label=T("Money given"),
        doc=T("What one nation gives another in a year: aid and what treaties promise."),
    )
    aid: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=0.05,
        label=T("Aid"),
        doc=T("The share of output that the nation gives to poorer ones."),
    )
    budget: Array = _rows(
        audience=NATION,
        label=T("Budget"),
        doc=T("What a person makes, and what is added and taken until it can be spent, item by item."),
        reported="finance.reported_budget",
    )
    reported_budget: Array = _rows(
        audience=ALL,
        label=T("Reported budget"),
        doc=T("The budget without what is kept from the others."),
    )
    income: Array = variable(
        "nation",
        audience=ALL,
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
        audience=ALL,
        unit="USD bn a year",
        low=0,
        high=1e9,
        label=T("Investment"),
        doc=T("What is put into new capital in a year."),
    )
    fleeting: Array = _flow(
        "nation",
        label=T("Help that does not last"),
        doc=T("The part of what the nation receives that leaves nothing behind."),
    )
    works: Array = _sum(
        "nation",
        label=T("What help has built"),
        doc=T("Skills and works that help has built. They bring income each year and wear out slowly."),
        better=1,
    )
    food: Array = _flow(
        "nation",
        label=T("Food aid"),
        doc=T("The food that the nation receives in a year."),
    )
    food_years: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=0,
        high=1000,
        label=T("Years of food aid"),
        doc=T("For how many years food has come. Where it comes for long, farms at home give up."),
        better=-1,
    )
    farm_loss: Array = _flow(
        "nation",
        label=T("Farms lost"),
        doc=T("What farms at home no longer bring, because food came for nothing."),
        better=-1,
    )
    debt: Array = _sum(
        "debtor",
        "creditor",
        label=T("Debt"),
        doc=T("What one nation owes another."),
    )
    interest: Array = variable(
        "debtor",
        "creditor",
        audience=ALL,
        unit="USD bn a year",
        low=0,
        high=1e8,
        label=T("Interest"),
        doc=T("The interest that one nation owes another in a year."),
    )
    drawn: Array = _sum(
        "debtor",
        "creditor",
        label=T("Drawn on swap lines"),
        doc=T("The part of the debt that was drawn on a swap line."),
    )
    reserves: Array = _sum(
        "nation",
        label=T("Reserves"),
        doc=T("Foreign money that the central bank holds."),
        better=1,
    )
    foreign_capital: Array = _sum(
        "nation",
        label=T("Foreign capital"),
        doc=T("What foreigners have put into the nation, and may pull out."),
    )
    stop_hazard: Array = variable(
        "nation",
        audience=ALL,
        unit="share a year",
        low=0,
        high=1,
        label=T("Chance of a sudden stop"),
        doc=T("The chance that foreigners pull their capital out within a year."),
        better=-1,
    )

    slump: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=0.5,
        label=T("Slump"),
        doc=T("The share of output that nobody asks for: shops are empty and people have no work."),
        better=-1,
    )
    stimulus: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=MOST_STIMULUS,
        label=T("Stimulus"),
        doc=T("The share of output that the nation spends against a slump."),
    )


def opening(given: Given) -> Finance:
    """The opening budget, with all that the opening of the other domains makes of it."""
    output, population = defaults.output(given), defaults.population(given)
    weather, stocks = climate.opening(given), commons.opening(given)
    count = len(output)
    debt = given.by_pair("finance.debt", 0.0)
    interest = given.by_pair("finance.interest", USUAL_INTEREST * debt)
    aid = given.by_nation("finance.aid", 0.0)
    kept = output * (1.0 - weather.damage)
    slump, stimulus = given.by_nation("finance.slump", 0.0), given.by_nation("finance.stimulus", 0.0)
    invested = given.by_nation("economy.saving", economy.SAVING) * kept
    burnt, base = (rows.sum() + weather.elsewhere for rows in (weather.emissions, weather.base_emissions))
    amounts = dict(
        output=output,
        damage=weather.damage * output,
        abatement=weather.abatement_cost * output,
        commons=stocks.yield_,
        fossil=equations.fossil_income(given.by_nation("economy.fossil", 0.0), burnt, base),
        outbreak=equations.OUTBREAK_LOSS * given.by_nation("health.outbreak", 0.0) / 100.0 * output,
        defence=given.by_nation("security.defence", security.USUAL_DEFENCE) * output,
        health=given.by_nation("health.spending", health.USUAL_SPENDING) * output,
        programmes=given.by_nation("society.programmes", USUAL_PROGRAMMES) * output,
        saving=invested,
        aid_given=aid * output,
        transfers=given.by_nation("finance.transfers", 0.0),
        farms=given.by_nation("finance.farm_loss", 0.0),
        interest=interest.sum(axis=0) - interest.sum(axis=1),
        travel=equations.TRAVEL_LOSS * given.by_nation("health.travel_limits", 0.0) * output,
        slump=slump * output,
        stimulus=stimulus * output,
    )
    opened = budget(amounts, population)
    return Finance(
        transfers=amounts["transfers"],
        given=given.array("finance.given", 0.0, count, count),
        aid=aid,
        budget=frozen(opened),
        reported_budget=frozen(opened),
        income=given.by_nation("finance.income", np.maximum(opened.sum(axis=0), 1.0)),
        investment=frozen(invested),
        fleeting=given.by_nation("finance.fleeting", 0.0),
        works=given.by_nation("finance.works", 0.0),
        food=given.by_nation("finance.food", 0.0),
        food_years=given.by_nation("finance.food_years", 0.0),
        farm_loss=given.by_nation("finance.farm_loss", 0.0),
        debt=debt,
        interest=interest,
        drawn=given.by_pair("finance.drawn", 0.0),
        reserves=given.by_nation("finance.reserves", 0.0),
        foreign_capital=given.by_nation("finance.foreign_capital", 0.0),
        stop_hazard=given.by_nation("finance.stop_hazard", 0.0),
        slump=slump,
        stimulus=stimulus,
    )
