"""Trade in several goods, in exact changes, with people who move between sectors only so far.

Here: the equilibrium of many sectors, and how flows are split into goods where only shares are known. Not
here: the single market (`equations.py`), to which one good comes down. Matrices end in [good, exporter,
importer], sectors in [good, nation]; leading axes are free, one equilibrium a row.
Sources: Costinot & Rodriguez-Clare 2014, Handbook of International Economics 4, ch. 4 (several sectors);
Galle, Rodriguez-Clare & Yi 2023, REStud 90:331 (people tied to sectors, elasticity kappa).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import TINY, Array
from game.domains.trade import equations
from game.domains.trade.equations import ELASTICITY, LONGEST_STEP, MAX_STEPS, TOLERANCE, Floats, solve

MOBILITY = 1.5
"""Kappa: 1, nobody moves between sectors; the larger, the more freely (Galle et al. 2023: 1.4 to 2 [M])."""
FITTINGS = 200
"""Times that flows are fitted to what each nation makes of each good (design: far more than are needed)."""


GOODS = -3
"""The place of the goods among the axes of matrices that end in [good, exporter, importer]."""


class GoodsEquilibrium(NamedTuple):
    """What a change of trade costs leads to; "change" is the new value over the old."""

    wage_change: Array  # [..., good, nation] for a given piece of work in the sector, world income kept
    earned_change: Array  # [..., good, nation] of what the people of the sector earn together
    cost_change: Array  # [..., good, nation] of what consumers pay for the good
    price_change: Array  # [..., nation] of the consumers' price index
    welfare_change: Array  # [..., nation] of real expenditure
    share: Array  # [..., good, exporter, importer] of the importer's spending on the good, own goods included
    flow: Array  # [..., good, exporter, importer] before tariffs, in the unit of the old flows
    own_share: Array  # [..., nation] of its spending that a nation spends on what it makes itself
    residual: Array  # [...] largest excess demand left over, relative to world income


def equilibrium(
    spending: Array,
    tariff: Floats = 0.0,
    iceberg: Floats = 1.0,
    elasticity: Floats = ELASTICITY,
    mobility: float = MOBILITY,
    wages: Array | None = None,
) -> GoodsEquilibrium:
    """The equilibrium after a change, from one without tariffs.

    `spending`: X, old flows by good with the own goods on the diagonal, any unit of money. `tariff`: new
    rates as fractions. `iceberg`: new trade costs over old ones. `elasticity`: eps, one number or [good].
    `mobility`: kappa, 1 or more, `math.inf` for people who move freely. `wages`: changes to start from.

        share'_ijs = share_ijs (w_is tau_ijs (1+t_ijs))^-eps_s / sum_k(...)
        Phi_i = (sum_s r_is w_is^kappa)^(1/kappa);  Y'_i = Y_i Phi_i
        R'_is = Y_i r_is w_is^kappa Phi_i^(1-kappa)
        X'_j = (Y'_j + D_j) / (1 - sum_is share'_ijs beta_js t_ijs/(1+t_ijs))
        R'_is = sum_j share'_ijs beta_js X'_j / (1+t_ijs);    D_j stays, sum Y' = sum Y

    Of one good all this comes down to `equations.equilibrium`, whose very result it then is. A sector or
    nation without output, and a good that a nation does not buy, are left as they are.
    """
    if spending.shape[-3] == 1:
        return _single(spending, tariff, iceberg, elasticity, wages)
    market = _market(spending, tariff, iceberg, elasticity, mobility)
    start = np.zeros(market.made.shape) if wages is None else np.log(wages)
    logs = np.broadcast_to(start, np.broadcast_shapes(start.shape, market.cost.shape[:-1]))
    logs = _normalised(market, _moving(market, logs))
    for _ in range(MAX_STEPS):
        now = _demand(market, logs)
        residual: Array = np.abs(now.excess).max(axis=(-2, -1)) / market.world
        open_rows = residual > TOLERANCE
        if not open_rows.any():
            break
        step = _step(market, now)
        longest = np.abs(step).max(axis=(-2, -1))
        step = step * np.minimum(1.0, LONGEST_STEP / np.maximum(longest, LONGEST_STEP))[..., None, None]
        logs = np.where(open_rows[..., None, None], _normalised(market, logs + step), logs)
    return _outcome(market, _demand(market, logs), logs, residual)


def _single(
    spending: Array, tariff: Floats, iceberg: Floats, elasticity: Floats, wages: Array | None
) -> GoodsEquilibrium:
    """The result of the single market, with an axis for its one good."""

    def only(values: Floats) -> Floats:
        array = np.asarray(values, dtype=np.float64)
        return array[..., 0, :, :] if array.ndim >= -GOODS else values

    power = np.asarray(elasticity, dtype=np.float64)
    found = equations.equilibrium(
        spending[..., 0, :, :],
        only(tariff),
        only(iceberg),
        power[..., 0] if power.ndim else elasticity,
        None if wages is None else wages[..., 0, :],
    )
    wage, price = found.wage_change[..., None, :], found.price_change
    return GoodsEquilibrium(
        wage,
        wage,
        price[..., None, :],
        price,
        found.welfare_change,
        found.share[..., None, :, :],
        found.flow[..., None, :, :],
        np.diagonal(found.share, axis1=-2, axis2=-1),
        found.residual,
    )


class _Market(NamedTuple):
    """What does not change while wages look for their level."""

    made: Array  # [..., good, nation] R
    income: Array  # [..., nation] Y
    deficit: Array  # [..., nation] D
    world: Array  # [...] sum Y
    expense: Array  # [..., nation] E
    wanted: Array  # [..., good, nation] beta
    cost: Array  # [..., good, exporter, importer] share (tau (1+t))^-eps
    duty: Array  # [..., good, exporter, importer] 1 + t
    power: Array  # [..., good, 1] eps
    mobility: float  # kappa
    idle: Array  # [..., good, nation] sectors that do not exist


class _Demand(NamedTuple):
    """What is made and bought at given wages."""

    made: Array  # [..., good, nation] R'
    income: Array  # [..., nation] Y'
    share: Array  # [..., good, exporter, importer] of spending on the good
    total: Array  # [..., good, importer] sum of cost w^-eps
    kept: Array  # [..., nation] what is left of a dollar spent after duties
    spent: Array  # [..., nation] X'
    flow: Array  # [..., good, exporter, importer] before duties
    excess: Array  # [..., good, nation] sum_j flow_ijs - R'_is


def _market(spending: Array, tariff: Floats, iceberg: Floats, elasticity: Floats, mobility: float) -> _Market:
    made, bought = spending.sum(axis=-1), spending.sum(axis=-2)
    income, expense = made.sum(axis=-2), bought.sum(axis=-2)
    power = np.asarray(elasticity, dtype=np.float64)
    power = np.broadcast_to(power if power.ndim else power[None], made.shape[-2:-1])[..., None]
    duty = 1.0 + np.asarray(tariff, dtype=np.float64)
    share = spending / np.where(bought > 0.0, bought, 1.0)[..., None, :]
    cost = share * np.power(np.asarray(iceberg) * duty, -power[..., None])
    return _Market(
        made=made,
        income=income,
        deficit=expense - income,
        world=income.sum(axis=-1),
        expense=expense,
        wanted=bought / np.where(expense > 0.0, expense, 1.0)[..., None, :],
        cost=cost,
        duty=duty,
        power=power,
        mobility=mobility,
        idle=made <= 0.0,
    )


def _moving(market: _Market, logs: Array) -> Array:
    """Where people move freely there is one wage a nation: the mean by what is made."""
    if np.isfinite(market.mobility):
        return logs
    income = np.where(market.income > 0.0, market.income, 1.0)[..., None, :]
    return np.broadcast_to((logs * market.made / income).sum(axis=-2, keepdims=True), logs.shape)


def _supply(market: _Market, logs: Array) -> tuple[Array, Array]:
    """What each sector earns [..., good, nation] and each nation [..., nation] at log wages; where people
    move freely the former is not known before it is asked for (0)."""
    if not np.isfinite(market.mobility):
        return np.zeros_like(logs), np.exp(logs[..., 0, :]) * market.income
    raised = market.made * np.exp(market.mobility * logs)
    whole = np.where(market.income > 0.0, market.income, 1.0)
    base = np.where(market.income > 0.0, raised.sum(axis=-2), 1.0) / whole
    index = np.power(base, 1.0 / market.mobility)
    return raised * (index / base)[..., None, :], market.income * index


def _demand(market: _Market, logs: Array) -> _Demand:
    """Flows and excess demand at log wages; the excess of a nation of free movers stands in its first row."""
    made, income = _supply(market, logs)
    weight = market.cost * np.exp(-market.power * logs)[..., :, None]
    total = weight.sum(axis=-2)
    share = weight / np.where(total > 0.0, total, 1.0)[..., None, :]
    net = share / market.duty
    kept = 1.0 - (market.wanted * (share - net).sum(axis=-2)).sum(axis=-2)
    spent = (income + market.deficit) / kept
    flow = net * (market.wanted * spent[..., None, :])[..., None, :]
    sold = flow.sum(axis=-1)
    if np.isfinite(market.mobility):
        return _Demand(made, income, share, total, kept, spent, flow, sold - made)
    lacking = np.zeros_like(sold)
    lacking[..., 0, :] = sold.sum(axis=-2) - income
    return _Demand(sold, income, share, total, kept, spent, flow, lacking)


def _step(market: _Market, now: _Demand) -> Array:
    """The Newton step of log wages [..., good, nation].

    With P_s = diag(eps F_s1 + kappa R_s) - eps F_s share_s' (within a good, positive pivots), x = d log X'
    and y = d log Phi, the wages follow from P_s du_s = excess_s + F_s x + (kappa - 1) R_s y - R_s (mean of
    y), and x and y from them: two numbers a nation tie the goods together. The mean keeps world income.
    """
    size = now.flow.shape[-1]
    eps, sold = market.power[..., None], now.flow.sum(axis=-1)
    inner: Array = -eps * np.einsum("...ij,...kj->...ik", now.flow, now.share)
    places = np.arange(size)
    untaxed = 1.0 - 1.0 / market.duty
    mean = (untaxed * now.share).sum(axis=-2, keepdims=True)
    bought = now.share * (untaxed - mean) * (market.power * market.wanted)[..., None, :]
    feedback = bought / now.kept[..., None, None, :]  # [..., good, exporter, importer]: -dx_j / du_is
    earning = now.income / (now.income + market.deficit)
    weight = now.income / now.income.sum(axis=-1, keepdims=True)
    if not np.isfinite(market.mobility):
        return _common_step(market, now, inner, sold, feedback, earning, weight)
    kappa = market.mobility
    inner[..., places, places] += np.where(market.idle, 1.0, market.power * sold + kappa * now.made)
    by_y: Array = -now.made[..., :, None] * weight[..., None, None, :]
    by_y[..., places, places] += (kappa - 1.0) * now.made
    asked = np.concatenate((by_y, now.flow, now.excess[..., None]), axis=-1)
    answer = solve(inner, asked)  # [..., good, nation, 2 N + 1]: du by y, by x, and alone
    part = now.made / np.where(now.income > 0.0, now.income, 1.0)[..., None, :]
    y_rows = (part[..., :, None] * answer).sum(axis=GOODS)
    x_rows = earning[..., :, None] * y_rows - np.einsum("...sij,...sim->...jm", feedback, answer)
    rows = np.concatenate((y_rows, x_rows), axis=-2)
    tied, both = -rows[..., :-1], np.arange(2 * size)
    tied[..., both, both] += 1.0
    known = solve(tied, rows[..., -1:])[..., 0]
    return np.asarray((answer[..., :-1] * known[..., None, None, :]).sum(axis=-1) + answer[..., -1])


def _common_step(
    market: _Market, now: _Demand, inner: Array, sold: Array, feedback: Array, earning: Array, weight: Array
) -> Array:
    """As `_step` where each nation has one wage: one system of its size."""
    places = np.arange(sold.shape[-1])
    flow = now.flow.sum(axis=GOODS)
    slopes: Array = inner.sum(axis=GOODS)
    slopes += np.einsum("...ij,...kj->...ik", flow, feedback.sum(axis=GOODS))
    slopes -= flow * earning[..., None, :]
    slopes += now.income[..., :, None] * weight[..., None, :]
    own = (market.power * sold).sum(axis=-2) + now.income
    slopes[..., places, places] += np.where(market.income > 0.0, own, 1.0)
    step = solve(slopes, now.excess[..., 0, :, None])[..., 0]
    return np.broadcast_to(step[..., None, :], sold.shape)


def _normalised(market: _Market, logs: Array) -> Array:
    """Log wages moved together so that world income is what it was: sum Y' = sum Y."""
    income = _supply(market, logs)[1].sum(axis=-1)
    return np.asarray(logs - np.log(income / market.world)[..., None, None])


def _outcome(market: _Market, now: _Demand, logs: Array, residual: Array) -> GoodsEquilibrium:
    empty = (market.income <= 0.0) | (market.expense <= 0.0)
    bought = now.total > 0.0
    cost = np.where(bought, np.power(np.where(bought, now.total, 1.0), -1.0 / market.power), 1.0)
    price = np.prod(np.power(cost, market.wanted), axis=-2)
    welfare = now.spent / np.where(empty, 1.0, market.expense) / price
    one = np.ones_like(welfare)
    earned = now.made / np.where(market.idle, 1.0, market.made)
    return GoodsEquilibrium(
        np.where(market.idle, 1.0, np.exp(logs)),
        np.where(market.idle, 1.0, earned),
        cost,
        np.where(empty, one, price),
        np.where(empty, one, welfare),
        now.share,
        now.flow,
        (np.diagonal(now.share, axis1=-2, axis2=-1) * market.wanted).sum(axis=-2),
        residual,
    )


def split(flows: Array, made: Array, wanted: Array) -> Array:
    """Flows by good [good, exporter, importer] that sum to `flows` [exporter, importer].

    Each nation makes of each good the share `made` [good, nation] of its output, and buys as near to the
    shares `wanted` [good, nation] as the flows between nations leave: prior flows in proportion to both are
    fitted in turn to the flows and to what is made (Deming & Stephan 1940), a fixed number of times, the
    flows last. Shares are counted against their sum; where none is given, all goods are alike.
    """
    count = made.shape[0]
    made, wanted = (np.where(shares.sum(axis=0) > 0.0, shares, 1.0 / count) for shares in (made, wanted))
    made, wanted = made / made.sum(axis=0), wanted / wanted.sum(axis=0)
    output = flows.sum(axis=1)
    around = (made * output).sum(axis=1) / max(float(output.sum()), TINY)
    prior = made[:, :, None] * wanted[:, None, :] / np.where(around > 0.0, around, 1.0)[:, None, None]
    found = prior * flows
    for _ in range(FITTINGS):
        reached = found.sum(axis=2)
        found = found * (made * output / np.where(reached > 0.0, reached, 1.0))[:, :, None]
        whole = found.sum(axis=0)
        found = found * (flows / np.where(whole > 0.0, whole, 1.0))
    return np.asarray(found)


def gains_from_trade(own_share: Array, wanted: Array, elasticity: Floats = ELASTICITY) -> Array:
    """What autarky costs, as a share of real income [..., nation]: 1 - prod_s lambda_jj,s^(beta_s/eps_s).

    `own_share` and `wanted` are [..., good, nation]; people move freely. C-RC 2014 [A].
    """
    power = np.asarray(elasticity, dtype=np.float64)
    power = power[..., None] if power.ndim else power
    return np.asarray(1.0 - np.prod(np.power(own_share, wanted / power), axis=-2))
