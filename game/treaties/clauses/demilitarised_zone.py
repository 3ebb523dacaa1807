"""Demilitarised zone: named neighbours keep their side of the border free of troops.

Cf. the Korean Armistice Agreement of 1953, art. I (2 km on each side), and the Sinai under the Egypt-Israel
treaty of 1979, annex I.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Quantity, T, Text
from game.domains.security.state import DEMILITARISED, held_back
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import asked
from game.treaties.lowering.roles import both_sides, role_mask

FULL_DEPTH = 10.0
"""Kilometres on each side from which a zone calms no more (design)."""


class DemilitarisedZone(Clause):
    """`one` and `other` face each other across a zone that is `depth` deep on each side."""

    kind: Literal["demilitarised-zone"] = "demilitarised-zone"
    one: tuple[NationId, ...]
    other: tuple[NationId, ...] = ()
    depth: float = measured("km", ge=0.5, le=50, step=0.5, default=5.0)
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "ban"
    level_field: ClassVar[str] = "depth"
    name: ClassVar[Text] = T("Demilitarised zone")
    labels: ClassVar[Mapping[str, Text]] = {
        "one": T("One side"),
        "other": T("Other side"),
        "depth": T("Depth on each side"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Demilitarised zone")

    def prose(self) -> Text:
        """The text of the article."""
        others = (
            Listing(tuple(Name("nation", n) for n in self.other)) if self.other else T("the other Parties")
        )
        return T(
            "{one} and {other} shall withdraw their forces to {depth} behind the border between them and "
            "shall not mobilise against each other.",
            one=Listing(tuple(Name("nation", n) for n in self.one)),
            other=others,
            depth=Quantity(self.depth, "km"),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The two sides are members, and nobody stands on both."""
        yield from both_sides(self.one, self.other, members)

    def lower(self, to: Lowering) -> None:
        """Each side withdraws from the other."""
        here = role_mask(to.world.setting, self.one)
        there = role_mask(to.world.setting, self.other) if self.other else to.parties
        facing = np.outer(here, there & ~here)
        facing = facing | facing.T
        zone = to.out.blank(DEMILITARISED)
        zone[np.ix_(to.duty, to.benefit)] = min(1.0, self.depth / FULL_DEPTH)
        zone = np.where(facing, zone * to.strength[:, None], 0.0)
        to.out.join(DEMILITARISED, to.article, zone)

    def shortfall(self, seen: Performance) -> Array:
        """Half where troops were not withdrawn; up to the whole with mobilisation across the zone."""
        article = seen.lowering.article
        due = asked(seen.lowering.out, DEMILITARISED, article) > 0.0
        refused = due & (asked(seen.honoured, DEMILITARISED, article) <= 0.0)
        ordered = np.where(held_back(seen.honoured), 0.0, seen.after.levers["security.mobilisation"])
        return frozen(np.where(refused, 0.5 + 0.5 * ordered, 0.0).max(axis=-1))

    def obliges(self, nation: str) -> bool:
        """True for both sides; for everybody if `other` names nobody."""
        return not self.other or nation in (*self.one, *self.other)

    def autonomy_cost(self) -> float:
        """0.6 points: a nation may not send troops to a part of its own land."""
        return 0.6
