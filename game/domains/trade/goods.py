"""Trade in several goods, in exact changes, with people who move between sectors only so far.

Here: the equilibrium of many sectors, and how flows are split into goods where only shares are known. Not
here: the single market (`equations.py`), to which one good comes down; what is bought at given wages
(`market.py`); how wages find their level (`clearing.py`). Matrices end in [good, exporter, importer], sectors
in [good, nation]; leading axes are free, one equilibrium a row.
Sources: Costinot & Rodriguez-Clare 2014, Handbook of International Economics 4, ch. 4 (several sectors);
Galle, Rodriguez-Clare & Yi 2023, REStud 90:331 (people tied to sectors, elasticity kappa).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import TINY, Array, Mask
from game.domains.trade import equations
from game.domains.trade.clearing import clear
from game.domains.trade.equations import ELASTICITY, Floats
from game.domains.trade.market import Demand, Market, market

MOBILITY = 1.5
"""Kappa: 1, nobody moves between sectors; the larger, the more freely (Galle et al. 2023: 1.4 to 2 [M])."""
FITTINGS = 200
"""Times that flows are fitted to what each nation makes of each good (design: far more than are needed)."""
SETTLED = 1e-9
"""Excess demand, relative to world income, up to which a result may be used; more only at absurd changes."""

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
    revenue: Array  # [..., nation] of its tariffs, in the unit of the old flows
    residual: Array  # [...] largest excess demand left over, relative to world income

    @property
    def output(self) -> Array:
        """What each sector sells [..., good, nation], in the unit of the old flows: R'."""
        return np.asarray(self.flow.sum(axis=-1))

    @property
    def real_wage_change(self) -> Array:
        """What a given piece of work in the sector buys, new over old [..., good, nation]: w_is/P_i."""
        return self.wage_change / self.price_change[..., None, :]

    @property
    def real_earned_change(self) -> Array:
        """What the people of the sector can buy together, new over old [..., good, nation]: (R'/R)/P_i."""
        return self.earned_change / self.price_change[..., None, :]

    @property
    def settled(self) -> Mask:
        """True for each equilibrium [...] that was found: markets clear to `SETTLED` of world income."""
        return np.asarray(self.residual <= SETTLED)


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
    nation without output, and a good that a nation does not buy, are left as they are. Where tariffs are
    there before the change, two equilibria without them are compared, one with the old and one with the new.
    """
    if spending.shape[GOODS] == 1:
        return _single(spending, tariff, iceberg, elasticity, wages)
    rates, costs = np.asarray(tariff, dtype=np.float64), np.asarray(iceberg, dtype=np.float64)
    behind = (1,) if wages is None else (*wages.shape, 1)
    lead = np.broadcast_shapes(spending.shape, rates.shape, costs.shape, behind)[:GOODS]
    worlds = lead or (1,)
    flows = np.broadcast_to(spending, (*worlds, *spending.shape[GOODS:]))
    flows, rates, costs = (_in_rows(one, worlds, GOODS) for one in (flows, rates, costs))
    power = np.broadcast_to(np.asarray(elasticity, dtype=np.float64), spending.shape[GOODS : GOODS + 1])
    here = market(flows, rates, costs, power, mobility)
    start = 0.0 if wages is None else np.log(_in_rows(wages, worlds, -2))
    start = np.broadcast_to(start, here.made.shape)
    found = _outcome(here, *clear(here, start))
    return GoodsEquilibrium(*(part.reshape((*lead, *part.shape[1:])) for part in found))


def _in_rows(values: Array, lead: tuple[int, ...], axes: int) -> Array:
    """Values with one axis before the last ones, or with none if they have none; always of one layout."""
    if values.ndim > -axes:
        values = np.broadcast_to(values, (*lead, *values.shape[axes:]))
        values = values.reshape(-1, *values.shape[axes:])
    return np.ascontiguousarray(values)


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
        wage_change=wage,
        earned_change=wage,
        cost_change=price[..., None, :],
        price_change=price,
        welfare_change=found.welfare_change,
        share=found.share[..., None, :, :],
        flow=found.flow[..., None, :, :],
        own_share=np.diagonal(found.share, axis1=-2, axis2=-1),
        revenue=(found.flow * only(tariff)).sum(axis=-2),
        residual=found.residual,
    )


def _outcome(here: Market, now: Demand, residual: Array) -> GoodsEquilibrium:
    """The equilibrium where this is what is made and bought; a batch axis in front."""
    share = now.share
    idle, absent = here.made <= 0.0, here.absent > 0.0
    cost = np.power(now.total, -1.0 / here.power)
    price = np.prod(np.power(cost, here.wanted), axis=-2)
    welfare = now.spent / np.where(absent, 1.0, here.income + here.deficit) / price
    return GoodsEquilibrium(
        wage_change=np.where(idle, 1.0, np.exp(now.logs)),
        earned_change=np.where(idle, 1.0, now.made / np.where(idle, 1.0, here.made)),
        cost_change=cost,
        price_change=np.where(absent, 1.0, price),
        welfare_change=np.where(absent, 1.0, welfare),
        share=share,
        flow=now.flow,
        own_share=(np.diagonal(share, axis1=-2, axis2=-1) * here.wanted).sum(axis=-2),
        revenue=(now.flow * (here.duty - 1.0)).sum(axis=(1, 2)),
        residual=residual,
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
