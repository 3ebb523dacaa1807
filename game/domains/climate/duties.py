"""How much must be abated by what is promised, beside caps: clean shares, carbon prices, product standards.

Shares are 0..1 of the emissions that there would be. Not here: caps on emissions (`rules`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.core.arrays import Array, Mask
from game.domains.blame import total
from game.domains.climate.state import ABATEMENT_FLOOR, CARBON_PRICE
from game.domains.economy import equations as dice
from game.domains.trade.state import STANDARD, Trade
from game.model.causes import ArticleRef
from game.model.obligations import Obligations
from game.model.world import World


def abated(ordered: Array, price: Array, world: World, law: Obligations) -> Array:
    """What is abated by order and by promise [..., nation]; `price` is that of the last tonne, USD/tCO2.

    A floor of the carbon price brings what costs less than it (DICE-2023). Goods for a market with a
    standard are made as clean as it asks, and count by their share in all sales (design).
    """
    least = ordered
    if ABATEMENT_FLOOR in law.arrays:
        least = np.maximum(least, np.minimum(law[ABATEMENT_FLOOR], 1.0))
    if CARBON_PRICE in law.arrays:
        least = np.maximum(least, dice.abatement_at_price(law[CARBON_PRICE], price))
    if STANDARD in law.arrays:
        cleaner = np.maximum(law[STANDARD] - least[..., None], 0.0)
        least = np.minimum(least + total(cleaner * _exported(world)), 1.0)
    return least


def _exported(world: World) -> Array:
    """The share of its sales that each nation sells to each other one [exporter, importer]."""
    flows = world[Trade].flows
    sold = total(flows)[..., None]
    return np.asarray(flows * (1.0 - np.eye(flows.shape[-1])) / np.where(sold > 0.0, sold, 1.0))


def speaking(ordered: Array, law: Obligations) -> Iterator[tuple[ArticleRef, Mask]]:
    """The articles that made nations abate more than they ordered, each with those nations.

    Of clean shares and of prices the highest counts; of standards, all that ask for more than was ordered.
    """
    for slot in (ABATEMENT_FLOOR, CARBON_PRICE):
        for ref, values in law.binding(slot):
            yield ref, (values > 0.0) & (values >= law[slot])
    for ref, values in law.binding(STANDARD):
        yield ref, np.asarray((values > ordered[:, None]).any(axis=-1))
