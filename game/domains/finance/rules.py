"""A year of money: aid and promised transfers move, public duties are paid, and what is left is income.

Not here: what the money does later (`economy`, `society`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.core.arrays import Array
from game.core.text import Name
from game.domains.blame import declared, net, speaking, total
from game.domains.civic import CIVIC_COST, MOST_COST
from game.domains.climate.state import TECHNOLOGY, Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.finance import culture, debt, equations, state, stimulus, works
from game.domains.finance.state import (
    AID,
    COMMITMENT,
    DRAWN,
    DUES,
    FLEETING,
    FOOD,
    ITEMS,
    LOAN,
    MONITORING,
    RESERVES,
    TIED,
    TRANSFER,
    WORKS,
    Finance,
)
from game.domains.health.state import Health
from game.domains.security.state import Security
from game.domains.society.state import PROGRAMMES
from game.domains.trade.state import Trade
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.setting import Setting
from game.model.world import World

INCOME = declared(Finance, "income")
LOANS_INVESTED = 0.5
"""Part of new loans that is put into capital; the rest is spent (design)."""
SECRET = [row for row, item in enumerate(ITEMS) if item.secret]
"""The rows of the budget that reports leave out."""


class _Gifts(NamedTuple):
    """What goes from each giver to each taker, USD bn a year [..., giver, taker].

    `tied`, `fleeting` and `food` are parts of what is promised; `works` and `loans` stand beside it.
    """

    aid: Array
    promised: Array
    technology: Array
    works: Array
    loans: Array
    tied: Array
    fleeting: Array
    food: Array


class _Year(NamedTuple):
    """What a year of money comes to."""

    gifts: _Gifts
    stop: debt.Stop
    debts: debt.Debts
    food: works.Food
    spent: stimulus.Stimulus


def step(world: World, ctx: TurnContext) -> tuple[Finance, list[Event]]:
    """Finance a year on; a nation that would give more than a quarter of its output gives that quarter."""
    now, economy = world[Finance], world[Economy]
    gifts, stop = _gifts(world, ctx), debt.sudden_stop(world, ctx)
    spent = stimulus.stimulated(world, ctx, stop.pulled - stop.used)
    owed = debt.debts(world, ctx, gifts.loans, stop.drawn)
    year = _Year(gifts, stop, owed, works.fed(world, gifts.food), spent)
    given = gifts.aid + gifts.promised
    amounts = _amounts(world, ctx, year)
    budget = state.budget(amounts, economy.population)
    reported = _reported(budget)
    put_aside = ctx.levers[RESERVES.name] * economy.output
    after = Finance(
        transfers=total(given, axis=-2) - total(given) + amounts["tied"] + _from_bodies(ctx),
        given=given + gifts.works,
        aid=ctx.levers[AID.name],
        budget=budget,
        reported_budget=reported,
        income=np.maximum(total(budget, axis=-2), INCOME.low),
        investment=amounts["saving"] + stop.inflow,
        fleeting=total(gifts.fleeting, axis=-2),
        works=works.works_next(now.works, net(gifts.works)[1]),
        food=year.food.food,
        food_years=year.food.years,
        farm_loss=year.food.farm_loss,
        debt=year.debts.debt,
        interest=year.debts.interest,
        drawn=year.debts.drawn,
        reserves=now.reserves + put_aside - stop.used,
        foreign_capital=now.foreign_capital - stop.pulled + stop.inflow,
        stop_hazard=stop.hazard,
        slump=spent.slump,
        stimulus=spent.share,
    )
    if ctx.ledger is not None:
        _explain(now, after, ctx)
    return after, _events(stop, world.setting)


def _reported(budget: Array) -> Array:
    """The budget as the others see it; the same array where nothing is hidden."""
    if not budget[..., SECRET, :].any():
        return budget
    reported = budget.copy()
    reported[..., SECRET, :] = 0.0
    return reported


def _gifts(world: World, ctx: TurnContext) -> _Gifts:
    economy, income, kept = world[Economy], world[Finance].income, ctx.honoured
    aid = equations.aid_flows(ctx.levers[AID.name] * economy.output, income, economy.population)
    flows = (aid, kept[TRANSFER], kept[TECHNOLOGY], kept[WORKS], kept[LOAN])
    some = [flow for flow in flows if flow.any()]
    if not some:
        return _Gifts(*flows, kept[TRANSFER], kept[TRANSFER], kept[TRANSFER])
    factor = equations.affordable(sum(some[1:], some[0]), economy.output)
    parts = (np.minimum(kept[slot], kept[TRANSFER]) for slot in (TIED, FLEETING, FOOD))
    return _Gifts(*(flow * factor if flow.any() else flow for flow in (*flows, *parts)))


def _from_bodies(ctx: TurnContext) -> Array:
    """What each nation draws from institutions, less what it pays them, USD bn a year [..., nation]."""
    return ctx.honoured[DRAWN] - ctx.honoured[DUES]


def _amounts(world: World, ctx: TurnContext, year: _Year) -> dict[str, Array]:
    """The items of the budget in USD bn a year. What a secret breach gains stands apart."""
    economy, climate, commons = world[Economy], world[Climate], world[Commons]
    gifts, debts, stop, now = year.gifts, year.debts, year.stop, world[Finance]
    output = economy.output
    kept = output * (1.0 - climate.damage)
    spared = (climate.reported_abatement_cost - climate.abatement_cost) * output
    lent, back = gifts.loans + stop.drawn, works.TIED_RETURNS * gifts.tied
    invested = LOANS_INVESTED * net(gifts.loans)[1]
    return dict(
        output=output,
        damage=climate.damage * output,
        abatement=climate.reported_abatement_cost * output,
        trade=world[Trade].gains * kept,
        commons=commons.reported_yield,
        fossil=equations.fossil_income(
            economy.fossil,
            total(climate.reported_emissions) + climate.elsewhere,
            total(climate.base_emissions) + climate.elsewhere,
        ),
        outbreak=equations.OUTBREAK_LOSS * world[Health].outbreak / 100.0 * output,
        defence=world[Security].defence * output,
        health=world[Health].spending * output,
        programmes=(ctx.levers[PROGRAMMES.name] + np.minimum(ctx.honoured[CIVIC_COST], MOST_COST)) * output,
        saving=economy.saving * kept + invested,
        technology=total(gifts.technology),
        aid_given=total(gifts.aid),
        aid_received=total(gifts.aid, axis=-2),
        transfers=total(gifts.promised, axis=-2) - total(gifts.promised) + _from_bodies(ctx),
        monitoring=ctx.honoured[MONITORING],
        tied=total(back) - total(back, axis=-2),
        works_given=net(gifts.works)[0],
        works=works.WORKS_BRING * now.works,
        farms=year.food.farm_loss,
        lending=_net(lent) + _net(debts.repaid),
        interest=_net(debts.paid),
        reserves=stop.used - ctx.levers[RESERVES.name] * output,
        stop=stop.pulled,
        exchange=culture.exchanges(ctx),
        heritage=culture.heritage(world, ctx),
        rights=culture.officials(world, ctx),
        commitments=np.minimum(ctx.honoured[COMMITMENT], equations.MOST_COMMITTED * output),
        travel=equations.TRAVEL_LOSS * world[Health].travel_limits * output,
        slump=year.spent.lost,
        stimulus=year.spent.paid,
        revived=year.spent.revived,
        spilled=year.spent.spilled,
        hidden=spared + commons.yield_ - commons.reported_yield,
    )


def _net(paid: Array) -> Array:
    """What each nation receives less what it pays, of payments from rows to columns."""
    return total(paid, axis=-2) - total(paid)


def _events(stop: debt.Stop, setting: Setting) -> list[Event]:
    """Whom a sudden stop struck this year; none in batches."""
    if stop.pulled.ndim > 1:
        return []
    struck = [setting.nation_ids[row] for row in np.flatnonzero(stop.pulled > 0.0)]
    return [
        Event("finance.sudden_stop", (nation,), {"nation": Name("nation", nation)}, audience=TO_ALL)
        for nation in struck
    ]


def _explain(now: Finance, after: Finance, ctx: TurnContext) -> None:
    """Each item's change is a cause; what articles bring about is shared out among them."""
    change = after.budget - now.budget
    parts: dict[Cause, Array] = {}
    for row, item in enumerate(ITEMS):
        parts[item.cause] = change[row]
        for ref, share in speaking(ctx.honoured, item.slot) if item.slot else ():
            named = replace(item.cause, article=ref)
            parts[named] = change[row] * share
            parts[item.cause] = parts[item.cause] - parts[named]
    ctx.explain(INCOME, now.income, after.income, parts)
