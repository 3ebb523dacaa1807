"""A year of money: aid and promised transfers move, public duties are paid, and what is left is income.

Not here: what the money does later (`economy`, `society`).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, Mask
from game.domains.blame import declared, split, total
from game.domains.climate.state import TECHNOLOGY, Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.finance import equations
from game.domains.finance.state import AID, ITEMS, MONITORING, TRANSFER, Finance
from game.domains.health.state import Health
from game.domains.security.state import Security
from game.domains.society.state import PROGRAMMES
from game.domains.trade.state import Trade
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

INCOME = declared(Finance, "income")
HIDDEN = next(row for row, (key, _) in enumerate(ITEMS) if key == "hidden")


class _Gifts(NamedTuple):
    """What goes from each giver to each taker, USD bn a year [..., giver, taker]."""

    aid: Array
    promised: Array
    technology: Array


def step(world: World, ctx: TurnContext) -> tuple[Finance, list[Event]]:
    """Finance a year on; who gives beyond a quarter of his output gives that quarter."""
    now, economy = world[Finance], world[Economy]
    gifts = _gifts(world, ctx)
    given = gifts.aid + gifts.promised
    items = _items(world, ctx, gifts)
    budget = equations.per_person(items, economy.population)
    reported = budget.copy()
    reported[..., HIDDEN, :] = 0.0
    after = Finance(
        transfers=total(given, axis=-2) - total(given),
        given=given,
        aid=ctx.levers[AID.name],
        budget=budget,
        reported_budget=reported,
        income=np.maximum(total(budget, axis=-2), INCOME.low),
        investment=-items.saving,
    )
    if ctx.ledger is not None:
        _explain(now, after, ctx)
    return after, []


def _gifts(world: World, ctx: TurnContext) -> _Gifts:
    economy, income = world[Economy], world[Finance].income
    aid = equations.aid_flows(ctx.levers[AID.name] * economy.output, income, economy.population)
    promised, technology = ctx.honoured[TRANSFER], ctx.honoured[TECHNOLOGY]
    factor = equations.affordable(aid + promised + technology, economy.output)
    return _Gifts(aid * factor, promised * factor, technology * factor)


def _items(world: World, ctx: TurnContext, gifts: _Gifts) -> equations.Budget:
    """The budget in USD bn a year. What a secret breach gains stands apart: reports leave it out."""
    economy, climate, commons = world[Economy], world[Climate], world[Commons]
    output = economy.output
    kept = output * (1.0 - climate.damage)
    spared = (climate.reported_abatement_cost - climate.abatement_cost) * output
    return equations.Budget(
        output=output,
        damage=-climate.damage * output,
        abatement=-climate.reported_abatement_cost * output,
        trade=world[Trade].gains * kept,
        commons=commons.reported_yield,
        outbreak=-equations.OUTBREAK_LOSS * world[Health].outbreak / 100.0 * output,
        defence=-world[Security].defence * output,
        health=-world[Health].spending * output,
        programmes=-ctx.levers[PROGRAMMES.name] * output,
        saving=-economy.saving * kept,
        technology=-total(gifts.technology),
        aid_given=-total(gifts.aid),
        aid_received=total(gifts.aid, axis=-2),
        transfers=total(gifts.promised, axis=-2) - total(gifts.promised),
        monitoring=-ctx.honoured[MONITORING],
        hidden=spared + commons.yield_ - commons.reported_yield,
    )


def _explain(now: Finance, after: Finance, ctx: TurnContext) -> None:
    """Each item's change is a cause; promised money is shared out among the articles that promise it."""
    change = after.budget - now.budget
    parts: dict[Cause, Array] = {}
    for row, (key, variable) in enumerate(ITEMS):
        parts[Cause(f"income.{key}", variable, secret=key == "hidden")] = change[row]
    for key, slot in (("transfers", TRANSFER), ("technology", TECHNOLOGY), ("monitoring", MONITORING)):
        row = next(place for place, item in enumerate(ITEMS) if item[0] == key)
        entries = ctx.honoured.binding(slot)
        speaking = [(ref, _touched(made)) for ref, made in entries]
        plain = Cause(f"income.{key}", ITEMS[row][1])
        for ref, share in split(speaking):
            named = Cause(plain.key, plain.leads_to, article=ref)
            parts[named] = change[row] * share
            parts[plain] = parts[plain] - parts[named]
    ctx.explain(INCOME, now.income, after.income, parts)


def _touched(made: Array) -> Mask:
    """Whom an article's money touches, as payer or as taker, shape (nation,)."""
    return np.asarray((made if made.ndim == 1 else (made + made.T).any(axis=-1)) != 0)
