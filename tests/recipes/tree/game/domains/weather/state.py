"""The rain of each nation, and seeding of clouds."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T
from game.model.audience import ALL
from game.model.given import Given
from game.model.obligations import Slot
from game.model.variable import Lever, State, variable

SLOTS: tuple[Slot, ...] = ()
SEEDING = Lever(
    "weather.seeding",
    "share",
    0.0,
    1.0,
    0.05,
    T("Seeding of clouds"),
    T("Makes it rain a little more."),
    audience=ALL,
)
LEVERS = (SEEDING,)


@dataclass(frozen=True, slots=True, eq=False)
class Weather(State):
    """How much it rains."""

    domain: ClassVar[str] = "weather"
    rain: Array = variable(
        "nation", unit="index", low=0.0, high=2.0, label=T("Rain"), doc=T("1 in a usual year."), audience=ALL
    )


def opening(given: Given) -> Weather:
    """A usual year."""
    return Weather(rain=frozen(np.ones(len(given.setting.nations))))
