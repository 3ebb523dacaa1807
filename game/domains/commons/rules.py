"""A year of the commons: who takes what, what renews itself, and what it is worth.

The income of a harvest comes now and to the one who takes it; the stock that is gone is gone for all. Not
here: what stocks mean for people (`health`, `pillars`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array, quantised
from game.core.text import Name
from game.domains.blame import covert, declared, total
from game.domains.commons import equations
from game.domains.commons.state import HARVEST, HARVEST_CAP, PROTECTED, Commons
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.obligations import Obligations
from game.model.setting import Setting
from game.model.world import World

STOCK = declared(Commons, "stock")

MOST_HALVINGS = 10.0
"""Halvings of the world's harvest beyond which a substitute's price falls no further (design)."""


def step(world: World, ctx: TurnContext) -> tuple[Commons, list[Event]]:
    """The commons a year on; harvests keep to the honoured caps and reserves, whatever was ordered."""
    now = world[Commons]
    if not world.setting.commons:
        return now, []
    rate, capacity, collapse, worth, learning = parameters(world.setting)
    stock = quantised(now.stock, STOCK.digits)
    renewed = np.maximum(equations.renewal(stock, rate, capacity, collapse), 0.0)
    wanted = ctx.levers[HARVEST.name] * now.habit
    harvest = equations.rationed(_lawful(wanted, now.habit, ctx.honoured), stock + renewed)
    hidden = covert(ctx, HARVEST_CAP, world.setting)[:, None]
    reported = np.where(hidden, np.minimum(harvest, _lawful(wanted, now.habit, ctx.due)), harvest)
    left = np.minimum(equations.stock_next(stock, renewed, harvest), np.maximum(capacity, stock))
    substitute = _learnt(now, reported, learning)
    after = replace(
        now,
        stock=left,
        effort=reported / np.where(now.habit > 0.0, now.habit, 1.0),
        harvest=harvest,
        reported_harvest=reported,
        protected=np.minimum(ctx.honoured[PROTECTED], 1.0),
        substitute=substitute,
        yield_=_income(harvest, now.habit, worth, substitute),
        reported_yield=_income(reported, now.habit, worth, substitute),
        collapsed=np.where(left < collapse, 1.0, 0.0),
    )
    if ctx.ledger is not None:
        _explain(now, after, renewed, world.setting, ctx)
    return after, _events(now, after, world.setting)


def parameters(setting: Setting) -> tuple[Array, Array, Array, Array, Array]:
    """Renewal, capacity, collapse point, worth and learning of the commons, each (commons,)."""
    rows = [(c.renewal, c.capacity, c.collapse, c.worth, c.learning) for c in setting.commons]
    table = np.array(rows, dtype=np.float64).reshape(-1, 5)
    return table[:, 0], table[:, 1], table[:, 2], table[:, 3], table[:, 4]


def _lawful(wanted: Array, habit: Array, law: Obligations) -> Array:
    """What is wanted, within the caps and outside the reserves."""
    reserve = law[PROTECTED]
    open_part = np.where(reserve > 0.0, habit * (1.0 - np.minimum(reserve, 1.0)), np.inf)
    return np.maximum(np.minimum(np.minimum(wanted, law[HARVEST_CAP]), open_part), 0.0)


def _learnt(now: Commons, harvest: Array, learning: Array) -> Array:
    """The substitutes' prices: they fall by `learning` with each halving of the harvest, and never rise.

    The harvest reported: what makers of substitutes see given up, and no door for secrets.
    """
    usual, taken = total(now.habit, axis=-2), total(harvest, axis=-2)
    fewer = np.log2(np.where(taken > 0.0, usual, 1.0) / np.where(taken > 0.0, taken, 1.0))
    halvings = np.where(taken > 0.0, np.minimum(np.maximum(fewer, 0.0), MOST_HALVINGS), MOST_HALVINGS)
    learnt = np.power(1.0 - learning, np.where(usual > 0.0, halvings, 0.0))
    return np.minimum(now.substitute, learnt)


def _income(harvest: Array, habit: Array, worth: Array, substitute: Array) -> Array:
    """USD bn a year: the harvest's worth, and what substitutes bring for the harvest given up."""
    replaced = np.maximum(habit - harvest, 0.0) * np.maximum(1.0 - substitute, 0.0)[..., None, :]
    return total((harvest + replaced) * worth)


def _explain(now: Commons, after: Commons, renewed: Array, setting: Setting, ctx: TurnContext) -> None:
    """Renewal, and the harvest of each nation as reported; what else is gone somebody took in secret."""
    parts: dict[Cause, Array] = {Cause("stock.renewal"): renewed}
    for row, nation in enumerate(setting.nation_ids):
        parts[Cause("stock.harvest", "commons.harvest", nation)] = -after.reported_harvest[row]
    unreported = total(after.harvest - after.reported_harvest, axis=-2)
    parts[Cause("stock.unreported")] = -unreported
    ctx.explain(STOCK, now.stock, after.stock, parts)


def _events(now: Commons, after: Commons, setting: Setting) -> list[Event]:
    """Stocks that collapsed or came back this year; none in batches."""
    if after.collapsed.ndim > 1:
        return []
    found = []
    for row, commons in enumerate(setting.commons_ids):
        if after.collapsed[row] != now.collapsed[row]:
            kind = "commons.collapsed" if after.collapsed[row] else "commons.recovered"
            found.append(Event(kind, params={"commons": Name("commons", commons)}, audience=TO_ALL))
    return found
