"""Climate clubs: who joins when members price carbon and put a tariff on the goods of those who do not.

The static model C-DICE of Nordhaus 2015, AER 105(4):1339, its equations as in a public replication [V].
Arrays end in [region], imports in [importer, exporter]; leading axes of `member` are free: a thousand clubs
at once. Money in bn USD a year.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import Array, Mask

COST_SCALE: Final = 0.837  # on the slopes of abatement cost by McKinsey, so that they give DICE's [V]


class Regions(NamedTuple):
    """The inputs of the model, by region."""

    names: tuple[str, ...]
    gdp: Array  # bn USD a year
    co2: Array  # MtCO2 a year
    cost_slope: Array  # of abatement, before `COST_SCALE`
    terms_of_trade: Array  # alpha: what a tariff on a dollar of imports takes from the exporter
    waste: Array  # beta: what the square of a tariff costs the importer
    imports: Array  # bn USD a year; the diagonal is not read


class Outcome(NamedTuple):
    """The results of a club."""

    cut: Array  # share of the world's emissions that is abated [...]
    benefit: Array  # avoided damage [..., region]
    cost: Array  # of abatement [..., region]
    trade: Array  # gains and losses by the club's tariff [..., region]

    @property
    def net(self) -> Array:
        """Net gain of each region: benefit, cost and trade [..., region]."""
        return self.benefit - self.cost + self.trade


def outcome(regions: Regions, member: Mask, price: float, tariff: float) -> Outcome:
    """The results of a club of `member` [..., region]; its carbon price in USD/tCO2, its tariff a share.

    P_i = P inside, else the region's own SCC_i = P GDP_i/GDP_world;  k_i = CO2_i/GDP_i
    mu_i = P_i k_i/(2 a_i)/1000, at most 1;   cost_i = GDP_i a_i mu_i^2
    benefit_i = (sum_j mu_j CO2_j) SCC_i/1000
    for member i and outsider j:  gain_i = t alpha_i M_ij,  loss_j = -gain_i,  waste_i = -t^2 beta_i M_ij
    """
    own_price = price * regions.gdp / regions.gdp.sum()
    slope = COST_SCALE * regions.cost_slope
    paid = np.where(member, price, own_price)
    abated = np.minimum(paid * regions.co2 / regions.gdp / (2.0 * slope) / 1000.0, 1.0)
    tonnes = (abated * regions.co2).sum(axis=-1)
    gain, loss = _duties(regions, member, tariff)
    return Outcome(
        cut=tonnes / regions.co2.sum(),
        benefit=tonnes[..., None] * own_price / 1000.0,
        cost=regions.gdp * slope * abated * abated,
        trade=gain - loss,
    )


def _duties(regions: Regions, member: Mask, tariff: float) -> tuple[Array, Array]:
    """What members gain by their tariff after its waste, and what outsiders lose [..., region]."""
    inside = np.asarray(member, dtype=np.float64)
    between = np.where(np.eye(len(regions.names), dtype=np.bool_), 0.0, regions.imports)
    taxed = inside[..., :, None] * between * (1.0 - inside[..., None, :])
    per_dollar = tariff * regions.terms_of_trade
    gain = (per_dollar - tariff * tariff * regions.waste) * taxed.sum(axis=-1)
    return gain, (per_dollar[:, None] * taxed).sum(axis=-2)


def regrets(regions: Regions, member: Mask, price: float, tariff: float) -> Array:
    """What each region would gain by switching, in or out of the club [region]; all others stay."""
    here = outcome(regions, member, price, tariff).net
    switched = member ^ np.eye(len(regions.names), dtype=np.bool_)
    return np.asarray(outcome(regions, switched, price, tariff).net.diagonal() - here)


def is_stable(regions: Regions, member: Mask, price: float, tariff: float) -> bool:
    """Whether no region gains by switching alone (a Nash equilibrium)."""
    return bool((regrets(regions, member, price, tariff) <= 0.0).all())


def stable_club(regions: Regions, start: Mask, price: float, tariff: float) -> Mask | None:
    """The club reached from `start` [region] by best responses; None if they go round in a circle.

    Each time the region that gains most by switching does so; with equal gains the first.
    """
    member = np.array(start, dtype=np.bool_)
    seen: set[bytes] = set()
    while member.tobytes() not in seen:
        seen.add(member.tobytes())
        gains = regrets(regions, member, price, tariff)
        best = int(gains.argmax())
        if not gains[best] > 0.0:
            return member
        member[best] = not member[best]
    return None
