"""Phase-out: the use of a substance ends by steps, for some later (Montreal Protocol arts. 2A, 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array
from game.core.ids import CommonsId, NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.domains.commons.state import HARVEST_CAP, Commons
from game.domains.finance.state import Finance
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.partial import owing
from game.treaties.lowering.roles import role_mask, uninvited
from game.treaties.lowering.stocks import beyond_cap, no_such_commons


class PhaseOut(Clause):
    """Use falls by `first`, then by `second`, each a number of years after entry into force, and then ends.

    Parties named in `late`, and those whose income a person is under `below`, take each step `grace` years
    later. A ban on trade with outsiders is an article of its own.
    """

    kind: Literal["phase-out"] = "phase-out"
    commons: CommonsId
    first: float = measured("share", ge=0, le=1, step=0.05, default=0.2)
    first_after: int = Field(2, ge=0, le=60, json_schema_extra={"unit": "years", "step": 1})
    second: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    second_after: int = Field(7, ge=0, le=60, json_schema_extra={"unit": "years", "step": 1})
    end_after: int = Field(12, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    late: tuple[NationId, ...] = ()
    below: float = measured("USD a person", ge=0, le=50_000, step=500, default=0.0)
    grace: int = Field(10, ge=0, le=30, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "nature"
    icon: ClassVar[str] = "trending-down"
    shared: ClassVar[bool] = True
    name: ClassVar[Text] = T("Phase-out")
    advanced: ClassVar[frozenset[str]] = frozenset({"second", "second_after", "late", "below", "grace"})
    labels: ClassVar[Mapping[str, Text]] = {
        "commons": T("Commons"),
        "first": T("First cut"),
        "first_after": T("First cut after"),
        "second": T("Second cut"),
        "second_after": T("Second cut after"),
        "end_after": T("End after"),
        "late": T("Later for"),
        "below": T("Later for incomes below"),
        "grace": T("Later by"),
    }
    empties: ClassVar[Mapping[str, Text]] = {"late": T("nobody by name")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Phase-out of {commons}", commons=Name("commons", self.commons))

    def prose(self) -> Text:
        """The text of the article."""
        params: dict[str, Param] = {
            "commons": Name("commons", self.commons),
            "first": Quantity(self.first, "share", digits=0),
            "first_after": Quantity(self.first_after, "years", digits=0),
            "second": Quantity(self.second, "share", digits=0),
            "second_after": Quantity(self.second_after, "years", digits=0),
            "end_after": Quantity(self.end_after, "years", digits=0),
        }
        schedule = T(
            "Each Party shall cut its use of {commons} by {first} after {first_after} and by {second} after "
            "{second_after}, and shall end it after {end_after}.",
            **params,
        )
        late = Listing(tuple(Name("nation", n) for n in self.late))
        below, grace = Quantity(self.below, "USD a person"), Quantity(self.grace, "years", digits=0)
        if self.grace == 0 or not (self.late or self.below):
            return schedule
        if not self.below:
            return T(
                "{schedule} For {late} each step is due {grace} later.",
                schedule=schedule,
                late=late,
                grace=grace,
            )
        if not self.late:
            return T(
                "{schedule} For Parties whose income is below {below} each step is due {grace} later.",
                schedule=schedule,
                below=below,
                grace=grace,
            )
        return T(
            "{schedule} For {late}, and for Parties whose income is below {below}, each step is due {grace} "
            "later.",
            schedule=schedule,
            late=late,
            below=below,
            grace=grace,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The commons must exist, those named be members, and the steps follow one another."""
        yield from no_such_commons(self.commons, setting)
        yield from uninvited(self.late, members)
        if not self.first_after < self.second_after < self.end_after or self.first > self.second:
            yield Problem(
                "O-CLAUSE-21",
                T("the steps of a phase-out follow one another, and none cuts less than the one before"),
            )

    def lower(self, to: Lowering) -> None:
        """Cap the use of those who owe a cut by now; over a turn of several years, their average."""
        column = to.world.setting.commons_index(self.commons)
        poor = to.world[Finance].income < self.below
        late = role_mask(to.world.setting, self.late) | poor
        cut = np.where(late, self._cut(to, self.grace), self._cut(to, 0))
        owed = owing(to) & (cut > 0.0)
        cap = to.out.blank(HARVEST_CAP)
        cap[owed, column] = (to.world[Commons].habit[:, column] * (1.0 - cut * to.strength))[owed]
        to.out.join(HARVEST_CAP, to.article, cap)

    def _cut(self, to: Lowering, grace: int) -> float:
        """The average cut over the years of the coming turn."""
        length = to.world.setting.timing.years_per_turn
        gone = [to.years - length + year - grace for year in range(length)]
        return sum(self._step(years) for years in gone) / length

    def _step(self, gone: float) -> float:
        if gone >= self.end_after:
            return 1.0
        if gone >= self.second_after:
            return self.second
        return self.first if gone >= self.first_after else 0.0

    def shortfall(self, seen: Performance) -> Array:
        """True use above the cap, as a share of the nation's habit."""
        return beyond_cap(seen, self.commons)

    def autonomy_cost(self) -> float:
        """2 points: the use of a substance ends and a trade with it."""
        return 2.0
