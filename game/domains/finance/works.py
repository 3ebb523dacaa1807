"""A year of help that is more than money: works that last, food that feeds and spoils the market.

Design, after M4 and U3 of the design: technical help is slow and stays, food is quick and, if it comes for
long, farms at home give up. Arrays end in [giver, taker] or [nation]; leading axes are free.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.blame import net
from game.domains.finance.state import Finance
from game.model.world import World

TIED_RETURNS = 0.5
"""Part of tied aid that comes back to the donor's economy; the recipient has only the rest."""
WORKS_BRING, WORKS_WEAR = 0.12, 0.02
"""Income a year for all that help has built, and the part of it that wears out in a year."""
PATIENT_TURNS = 2
"""Turns of food aid on end after which farms begin to give up."""
FARMS_GIVE_UP, FARMS_PACE = 0.8, 0.2
"""Part of the free food that farms stop growing in the end, and of the way there (or back) in a year."""


class Food(NamedTuple):
    """The food of a year and what it does to farms, each [..., nation]."""

    food: Array
    years: Array
    farm_loss: Array


def works_next(now: Array, received: Array) -> Array:
    """What help has built, a year on, USD bn [..., nation]; `received` is what the year adds."""
    return np.asarray(now * (1.0 - WORKS_WEAR) + received)


def fed(world: World, given: Array) -> Food:
    """The year of food `given` [..., giver, taker]: after two turns on end farms give up."""
    now, (_, food) = world[Finance], net(given)
    years = np.where(food > 0.0, now.food_years + 1.0, 0.0)
    patient = PATIENT_TURNS * world.setting.timing.years_per_turn
    lost = np.where(years > patient, FARMS_GIVE_UP * food, 0.0)
    return Food(food, years, now.farm_loss + FARMS_PACE * (lost - now.farm_loss))
