"""Set a lever: national policy, freely chosen within the lever's bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import quantised
from game.core.ids import NationId
from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import Name, Quantity, T, Text
from game.domains.catalogue import LEVERS
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.setting import Setting, StageKind
from game.model.variable import Lever
from game.model.view import View
from game.model.world import World
from game.orders.limits import TOLERANCE, lawful_limit


class SetLever(Order):
    """Sets `lever` to `value` from now on.

    `towards` is the nation, commons or good of a lever that has many; of one by good "" means all goods.
    """

    kind: Literal["set-lever"] = "set-lever"
    lever: str
    value: float
    towards: str = ""
    phase: ClassVar[OrderPhase] = "policy"
    stages: ClassVar[tuple[StageKind, ...]] = ("orders",)

    def problems(self, view: View) -> Iterator[Problem]:
        """The lever must exist, be open, and the value lie within its bounds."""
        lever = LEVERS.get(self.lever)
        if lever is None:
            yield Problem(
                "O-LEVER-01", T("no lever {lever}", lever=self.lever), did_you_mean(self.lever, LEVERS)
            )
            return
        if not view.setting.is_open("levers", self.lever, view.world.turn):
            yield Problem("O-LEVER-02", T("this lever is not open in this scenario yet"))
        if not lever.low <= self.value <= lever.high:
            yield Problem(
                "O-LEVER-03",
                T(
                    "{value} is outside {low} to {high}",
                    value=Quantity(self.value, lever.unit),
                    low=Quantity(lever.low, lever.unit),
                    high=Quantity(lever.high, lever.unit),
                ),
            )
        itself = lever.per == "nation" and self.towards == view.nation
        if self.towards not in targets(view.setting, lever) or itself:
            yield Problem(
                "O-LEVER-04",
                T("the lever must say towards whom or what"),
                did_you_mean(self.towards, [t for t in targets(view.setting, lever) if t]),
            )
        elif view.nation is not None:
            yield from _held(view, lever, self.towards, self.value)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the lever standing at its new value."""
        lever = LEVERS[self.lever]
        standing = np.array(world.levers[self.lever])
        here: tuple[int, ...] = (world.setting.index(nation),)
        if lever.per == "nation":
            here = (*here, world.setting.index(self.towards))
        elif lever.per == "commons":
            here = (*here, world.setting.commons_index(self.towards))
        elif lever.per == "good" and self.towards:
            here = (*here, world.setting.good_index(self.towards))
        standing[here] = self.value
        return replace(world, levers={**world.levers, self.lever: quantised(standing)}), []

    def says(self) -> Text:
        """The order in one line."""
        lever = LEVERS[self.lever]
        value = Quantity(self.value, lever.unit)
        if self.towards and lever.per == "good":
            of_what = {"lever": Name("lever", self.lever), "what": Name("good", self.towards)}
            return T("{lever}, {what}: {value}", value=value, **of_what)
        return T("{lever}: {value}", lever=Name("lever", self.lever), value=value)

    def conflicts(self, other: Order) -> bool:
        """True if both set the same lever towards the same nation, commons or good."""
        if not isinstance(other, SetLever) or other.lever != self.lever:
            return False
        every_good = LEVERS[self.lever].per == "good" and "" in (self.towards, other.towards)
        return other.towards == self.towards or every_good


def targets(setting: Setting, lever: Lever) -> tuple[str, ...]:
    """The ids that a lever can be set towards: nations, commons, goods ("" for all of them), or ("",) for a
    lever with one value."""
    goods = setting.good_ids if len(setting.goods) > 1 else ()
    return {
        "": ("",),
        "nation": setting.nation_ids,
        "commons": setting.commons_ids,
        "good": ("", *goods),
    }[lever.per]


def _held(view: View, lever: Lever, towards: str, value: float) -> Iterator[Problem]:
    """Warns that a promise holds the lever lower than what is ordered."""
    limit = lawful_limit(view.world, view.index, lever, towards)
    if value > limit + TOLERANCE:
        yield Problem(
            "O-LEVER-05",
            T(
                "your promises hold it at {limit}; more has no effect unless you break them",
                limit=Quantity(limit, lever.unit),
            ),
            severity=Severity.WARNING,
        )
