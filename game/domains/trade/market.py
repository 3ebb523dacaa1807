"""What is made and bought of several goods at given wages: the market that `clearing.py` clears.

Here: incomes of people who move between sectors only so far, demand, and how far markets are from clear. Not
here: how wages find their level. Every array has one batch axis in front, a world a row.
Sources: Costinot & Rodriguez-Clare 2014, Handbook of International Economics 4, ch. 4 (several sectors);
Galle, Rodriguez-Clare & Yi 2023, REStud 90:331 (people tied to sectors, elasticity kappa).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, Mask


class Market(NamedTuple):
    """What does not change while wages look for their level."""

    made: Array  # [row, good, nation] R
    income: Array  # [row, nation] Y
    deficit: Array  # [row, nation] D
    world: Array  # [row, 1] sum Y; 1 where nobody makes anything
    wanted: Array  # [row, good, nation] beta
    cost: Array  # [row, good, exporter, importer] share (tau (1+t))^-eps
    duty: Array  # [row, good, exporter, importer] 1 + t
    net_cost: Array  # [row, good, exporter, importer] cost / duty
    power: Array  # [row, good, 1] eps
    unbought: Array  # [row, good, importer] 1 for a good that a nation does not buy, else 0
    absent: Array  # [row, nation] 1 for a nation that makes nothing or buys nothing, else 0
    mobility: float  # kappa

    @property
    def free(self) -> bool:
        """True if people move freely, so that a nation has one wage."""
        return not np.isfinite(self.mobility)

    def rows(self, kept: Mask) -> Market:
        """The worlds of the rows that are True in `kept` [row]."""
        return Market._make((*(part[kept] for part in self[:-1]), self.mobility))


class Demand(NamedTuple):
    """What is made and bought at given wages; world income is what it was."""

    logs: Array  # [row, good, nation] log wages, moved together to keep world income
    made: Array  # [row, good, nation] R'
    income: Array  # [row, nation] Y'
    bought: Array  # [row, good, exporter, importer] cost w^-eps, its share' but for the total
    total: Array  # [row, good, importer] sum over exporters of `bought`; 1 where nothing is
    kept: Array  # [row, nation] what is left of a dollar spent after duties
    spent: Array  # [row, nation] X'
    flow: Array  # [row, good, exporter, importer] before duties
    sold: Array  # [row, good, nation] sum over importers of `flow`
    excess: Array  # [row, good, nation] sold - R'

    @property
    def share(self) -> Array:
        """The exporters' shares of spending on the good [row, good, exporter, importer]."""
        return self.bought / self.total[..., None, :]

    def rows(self, kept: Mask) -> Demand:
        """The worlds of the rows that are True in `kept` [row]."""
        return Demand(*(part[kept] for part in self))


def market(spending: Array, tariff: Array, iceberg: Array, elasticity: Array, mobility: float) -> Market:
    """The market of the old flows `spending` [row, good, exporter, importer] under new tariffs and costs.

    `tariff` and `iceberg` may have any shape that broadcasts to it; `elasticity` is [good].
    """
    made, bought = spending.sum(axis=-1), spending.sum(axis=-2)
    income, expense = made.sum(axis=-2), bought.sum(axis=-2)
    world = income.sum(axis=-1, keepdims=True)
    unbought = (bought <= 0.0) * 1.0
    absent = ((income <= 0.0) | (expense <= 0.0)) * 1.0
    duty = 1.0 + tariff
    cost = spending / (bought + unbought)[..., None, :] * np.power(iceberg * duty, -elasticity[:, None, None])
    return Market(
        made=made,
        income=income,
        deficit=expense - income,
        world=world + (world <= 0.0),
        wanted=bought / (expense + (expense <= 0.0))[..., None, :],
        cost=cost,
        duty=np.broadcast_to(duty, cost.shape),
        net_cost=cost / duty,
        power=np.broadcast_to(elasticity[:, None], (*made.shape[:-1], 1)),
        unbought=unbought,
        absent=absent,
        mobility=mobility,
    )


def _supply(here: Market, logs: Array) -> tuple[Array, Array]:
    """What each sector [row, good, nation] and each nation [row, nation] earns at log wages.

    Where people move freely the former is not known before it is asked for, and is 0.
    """
    if here.free:
        return np.zeros_like(logs), np.exp(logs[:, 0]) * here.income
    raised = here.made * np.exp(here.mobility * logs)
    nobody = here.income <= 0.0
    base = (raised.sum(axis=-2) + nobody) / (here.income + nobody)
    index = np.power(base, 1.0 / here.mobility)
    return raised * (index / base)[:, None, :], here.income * index


def demand(here: Market, logs: Array) -> Demand:
    """What is bought at log wages [row, good, nation], which are moved together to keep world income.

    The excess demand for the work of a nation of free movers stands in its first good.
    """
    made, income = _supply(here, logs)
    world = income.sum(axis=-1, keepdims=True)
    level = here.world / (world + (world == 0.0))
    logs = logs + np.log(level)[..., None]
    made, income = made * level[..., None], income * level
    factor = np.exp(-here.power * logs)[..., None]
    bought, weight = here.cost * factor, here.net_cost * factor
    total = bought.sum(axis=-2) + here.unbought
    portion = here.wanted / total
    kept = (weight.sum(axis=-2) * portion).sum(axis=-2) + here.absent
    spent = (income + here.deficit) / kept
    flow = weight * (portion * spent[:, None, :])[..., None, :]
    sold = flow.sum(axis=-1)
    if here.free:
        excess = np.zeros_like(sold)
        excess[:, 0] = sold.sum(axis=-2) - income
        made = sold
    else:
        excess = sold - made
    return Demand(logs, made, income, bought, total, kept, spent, flow, sold, excess)


def moving(here: Market, logs: Array) -> Array:
    """Log wages as the market allows: where people move freely, a nation has their mean by what it made."""
    if not here.free:
        return logs
    income = np.where(here.income > 0.0, here.income, 1.0)[:, None, :]
    return np.broadcast_to((logs * here.made / income).sum(axis=-2, keepdims=True), logs.shape)
