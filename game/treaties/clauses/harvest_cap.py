"""Harvest cap: parties take less from a commons than they used to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import CommonsId
from game.core.problems import Problem
from game.core.text import Name, Param, Quantity, T, Text
from game.domains.commons.state import HARVEST_CAP, Commons
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import shares
from game.treaties.lowering.partial import owing, towards
from game.treaties.lowering.stocks import beyond_cap, no_such_commons


class HarvestCap(Clause):
    """The parties' total harvest of `commons` falls by `cut` below habit, divided by a key.

    `key`: each in proportion to its own habit, all alike, or by population.
    """

    kind: Literal["harvest-cap"] = "harvest-cap"
    commons: CommonsId
    cut: float = measured("share", ge=0, le=1, step=0.05, default=0.3)
    key: Literal["habit", "equal", "population"] = "habit"
    field_of: ClassVar[str] = "nature"
    icon: ClassVar[str] = "fish"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "cut"
    name: ClassVar[Text] = T("Harvest cap")
    labels: ClassVar[Mapping[str, Text]] = {"commons": T("Commons"), "cut": T("Cut"), "key": T("Divided")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "key": {"habit": T("by habit"), "equal": T("in equal shares"), "population": T("by population")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Harvest of {commons}", commons=Name("commons", self.commons))

    def prose(self) -> Text:
        """The text of the article."""
        params: dict[str, Param] = {
            "commons": Name("commons", self.commons),
            "cut": Quantity(self.cut, "share", digits=0),
        }
        match self.key:
            case "habit":
                return T("Each Party shall take {cut} less of {commons} than it has been used to.", **params)
            case "equal":
                return T(
                    "The Parties shall together take {cut} less of {commons} than they have been used to, in "
                    "equal shares.",
                    **params,
                )
            case _:
                return T(
                    "The Parties shall together take {cut} less of {commons} than they have been used to, in "
                    "proportion to their population.",
                    **params,
                )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The commons must exist."""
        yield from no_such_commons(self.commons, setting)

    def lower(self, to: Lowering) -> None:
        """Cap the harvest of the duty-bound."""
        column = to.world.setting.commons_index(self.commons)
        cap = to.out.blank(HARVEST_CAP)
        start = np.maximum(to.world[Commons].habit[:, column], self._caps(to))
        cap[owing(to), column] = towards(start, self._caps(to), to.strength)[owing(to)]
        to.out.join(HARVEST_CAP, to.article, cap)

    def _caps(self, to: Lowering) -> Array:
        column = to.world.setting.commons_index(self.commons)
        habit = to.world[Commons].habit[:, column]
        if self.key == "habit":
            return frozen(habit * (1.0 - self.cut))
        total = float((habit * to.parties).sum()) * (1.0 - self.cut)
        return frozen(total * shares(to.world, self.key, to.parties))

    def shortfall(self, seen: Performance) -> Array:
        """True harvest above the cap, as a share of the nation's habit."""
        return beyond_cap(seen, self.commons)

    def autonomy_cost(self) -> float:
        """0.5 to 2 points by the cut: a quota limits how people make their living."""
        return 0.5 + 1.5 * self.cut
