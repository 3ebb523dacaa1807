"""Trade in one sector, in exact changes: who buys from whom when tariffs and trade costs change.

Here: the equilibrium of Armington / Eaton-Kortum by exact hat algebra, and an estimate of flows where no
data are at hand. Not here: goods, capital, the clauses that bind tariffs. Matrices end in
[exporter, importer], vectors in [nation]; leading axes are free, one equilibrium a row.
Sources: Dekle, Eaton & Kortum 2008; Arkolakis, Costinot & Rodriguez-Clare 2012, AER 102:94 (ACR);
Costinot & Rodriguez-Clare 2014, Handbook of International Economics 4, ch. 4 (C-RC).
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np

from game.core.arrays import Array

Floats: TypeAlias = Array | float

ELASTICITY = 5.0  # of trade to its cost; C-RC use 5 [V]
TOLERANCE = 1e-12  # of the excess demand, relative to world income
MAX_STEPS = 100  # Newton takes 3 to 6; some 20 where trade costs change tenfold
LONGEST_STEP = 0.2  # of a log wage in one Newton step; longer ones can circle when everything changes at once
MOST_TRADED = 0.9  # of GDP, in the estimate of flows; a design limit
ANCHOR = 1e-6  # keeps the wage of a nation that trades with nobody where it was


class TradeEquilibrium(NamedTuple):
    """What a change of trade costs leads to; "change" is the new value over the old."""

    wage_change: Array  # [..., nation], world income kept
    price_change: Array  # [..., nation] of the consumers' price index
    welfare_change: Array  # [..., nation] of real expenditure
    share: Array  # [..., exporter, importer] of the importer's spending, its own goods included
    flow: Array  # [..., exporter, importer] before tariffs, in the unit of the old flows
    residual: Array  # [...] largest excess demand left over, relative to world income


def equilibrium(
    spending: Array,
    tariff: Floats = 0.0,
    iceberg: Floats = 1.0,
    elasticity: Floats = ELASTICITY,
    wages: Array | None = None,
) -> TradeEquilibrium:
    """The equilibrium after a change, from one without tariffs.

    `spending`: X, old flows with the own goods on the diagonal, any unit of money. `tariff`: new rates as
    fractions, on top of the old situation. `iceberg`: new trade costs over old ones. `elasticity`: eps,
    one number or [...]. `wages`: a wage change to start from (that of the last turn, say).

        share'_ij = share_ij (w_i tau_ij (1+t_ij))^-eps / sum_k(...);  P_j = (sum_k ...)^{-1/eps}
        E'_j = (w_j Y_j + D_j) / sum_i share'_ij/(1+t_ij)       (tariff revenue goes to the people)
        w_i Y_i = sum_j share'_ij E'_j/(1+t_ij);                D_j = E_j - Y_j stays, sum w Y = sum Y

    A nation without income and spending is left as it is. `residual` tells how well markets clear.
    """
    income, expense = spending.sum(axis=-1), spending.sum(axis=-2)
    world = income.sum(axis=-1)
    empty = (income <= 0.0) | (expense <= 0.0)
    share = spending / np.where(empty, 1.0, expense)[..., None, :]
    power = np.asarray(elasticity, dtype=np.float64)[..., None]
    duty = 1.0 + np.asarray(tariff, dtype=np.float64)
    cost = share * np.power(np.asarray(iceberg) * duty, -power[..., None])
    market = _Market(income, expense - income, cost, duty, power, empty)
    guess = np.broadcast_to(0.0 if wages is None else np.log(wages), cost.shape[:-1])
    logs, residual = _clear(market, _normalised(guess, income, world), world)
    return _outcome(market, logs, expense, residual)


class _Market(NamedTuple):
    """What does not change while wages look for their level."""

    income: Array  # [..., nation] Y
    deficit: Array  # [..., nation] D
    cost: Array  # [..., exporter, importer] share (tau (1+t))^-eps
    duty: Array  # [..., exporter, importer] 1 + t
    power: Array  # [..., 1] eps
    empty: Array  # [..., nation] nations that do not exist


class _Demand(NamedTuple):
    """What is bought at given wages."""

    earned: Array  # [..., nation] w Y
    spent: Array  # [..., nation] E' net of duties: w Y + D
    flow: Array  # [..., exporter, importer] before duties
    excess: Array  # [..., nation] sum_j flow_ij - w_i Y_i


def _demand(market: _Market, logs: Array) -> _Demand:
    """Flows and excess demand at log wage changes [..., nation]."""
    earned = np.exp(logs) * market.income
    spent = earned + market.deficit
    weight = market.cost * np.exp(-market.power * logs)[..., :, None] / market.duty
    total = weight.sum(axis=-2)
    flow = weight * (spent / np.where(market.empty, 1.0, total))[..., None, :]
    return _Demand(earned, spent, flow, flow.sum(axis=-1) - earned)


def _clear(market: _Market, logs: Array, world: Array) -> tuple[Array, Array]:
    """Log wages at which all markets clear, and the residual [...]. A row that is done stays as it is."""
    for _ in range(MAX_STEPS):
        now = _demand(market, logs)
        residual: Array = np.abs(now.excess).max(axis=-1) / world
        open_rows = residual > TOLERANCE
        if not open_rows.any():
            break
        step = solve(_slopes(market, now), now.excess[..., None])[..., 0]
        longest = np.abs(step).max(axis=-1)
        step = step * np.minimum(1.0, LONGEST_STEP / np.maximum(longest, LONGEST_STEP))[..., None]
        moved = _normalised(logs + step, market.income, world)
        logs = np.where(open_rows[..., None], moved, logs)
    return logs, residual


def _slopes(market: _Market, now: _Demand) -> Array:
    """Minus the derivative of excess demand by log wages [..., nation, nation].

    d excess = -(eps R + wY) du + F (wY/N) du + eps F (1/N) F' du, F the flows, R their row sums, N = w Y + D.
    The added rank-one term makes a step keep world income; the anchor holds nations that trade with nobody.
    """
    nations = np.arange(now.earned.shape[-1])
    eps = market.power[..., None]
    portion = now.flow / np.where(market.empty, 1.0, now.spent)[..., None, :]
    weight = market.income / market.income.sum(axis=-1, keepdims=True)
    slopes: Array = -eps * np.einsum("...ij,...kj->...ik", portion, now.flow)
    slopes += (weight[..., :, None] - portion) * now.earned[..., None, :]
    own = market.power * now.flow.sum(axis=-1) + now.earned * (1.0 + ANCHOR)
    slopes[..., nations, nations] += np.where(market.empty, 1.0, own)
    return slopes


def solve(matrix: Array, right: Array) -> Array:
    """The solutions x [..., n, m] of matrix x = right, by elimination; pivots of these matrices are positive.

    Not `numpy.linalg`: its bits differ between machines.
    """
    size = matrix.shape[-1]
    work = np.concatenate((matrix, right), axis=-1)
    for k in range(size):
        row = work[..., k, k + 1 :] / work[..., k, k, None]
        column = work[..., :, k].copy()
        column[..., k] = 0.0
        work[..., :, k + 1 :] -= column[..., None] * row[..., None, :]
        work[..., k, k + 1 :] = row
    solution: Array = work[..., size:]
    return solution


def _normalised(logs: Array, income: Array, world: Array) -> Array:
    """Log wages moved together so that world income is what it was: sum w Y = sum Y."""
    moved: Array = logs - np.log((np.exp(logs) * income).sum(axis=-1) / world)[..., None]
    return moved


def _outcome(market: _Market, logs: Array, expense: Array, residual: Array) -> TradeEquilibrium:
    now = _demand(market, logs)
    bought = market.cost * np.exp(-market.power * logs)[..., :, None]
    total = np.where(market.empty, 1.0, bought.sum(axis=-2))
    price = np.power(total, -1.0 / market.power)
    duties_paid = (now.flow * market.duty).sum(axis=-2)
    welfare = duties_paid / np.where(market.empty, 1.0, expense) / price
    wage = np.exp(logs)
    one = np.ones_like(welfare)
    return TradeEquilibrium(
        np.where(market.empty, one, wage),
        np.where(market.empty, one, price),
        np.where(market.empty, one, welfare),
        bought / total[..., None, :],
        now.flow,
        residual,
    )


def gains_from_trade(own_share: Array, elasticity: Floats = ELASTICITY) -> Array:
    """What autarky would cost, as a share of real income [...]: 1 - lambda_jj^{1/eps} (ACR) [A]."""
    return 1.0 - np.power(own_share, 1.0 / np.asarray(elasticity))


def optimal_tariff(partner_own_share: Array, elasticity: Floats = ELASTICITY) -> Array:
    """The rate that serves one of two countries best, if the other stays idle: 1/(eps lambda_ff).

    Gros 1987; Alvarez & Lucas 2007. lambda_ff is the partner's share of own goods at that tariff.
    """
    return 1.0 / (elasticity * partner_own_share)


def gravity(
    openness: Array, gdp: Array, distance: Array | None = None, distance_elasticity: float = 1.0
) -> Array:
    """An ESTIMATE of bilateral flows [exporter, importer] in the unit of `gdp` [nation], own goods included.

    Each nation exports and imports `openness` times its GDP (so the flows are symmetric and balanced), and
    pairs trade in proportion to size over distance^elasticity; fitted by iterative proportional scaling
    (Deming & Stephan 1940), a fixed number of times. Two limits: what a nation passes on beyond
    `MOST_TRADED` of its GDP is not its own making and is left out; and nobody can trade more than all others
    together do. `distance` [nation, nation] has any unit; its diagonal is not read. No GDP, no trade.
    """
    wanted = np.minimum(openness, MOST_TRADED) * gdp
    wanted = np.minimum(wanted, wanted.sum() - wanted)
    same = np.eye(gdp.size, dtype=np.bool_)
    far = np.where(same, 1.0, 1.0 if distance is None else 0.5 * (distance + distance.T))
    apart = np.where(same, 0.0, np.power(far, -distance_elasticity))
    scale = np.sqrt(wanted)
    for _ in range(1000):
        reached = scale * (apart * scale).sum(axis=-1)
        scale = scale * np.sqrt(wanted / np.where(reached > 0.0, reached, 1.0))
    flows: Array = apart * scale[:, None] * scale
    np.fill_diagonal(flows, gdp - flows.sum(axis=-1))
    return flows
