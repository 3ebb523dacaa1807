"""Mediation: two disputants talk with the help of a third whom both trust (cf. UN Charter art. 33; I Hague
Convention of 1907, arts. 2-8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.domains.security.state import GOOD_OFFICES, TALKS
from game.model.clause import Clause, Lowering, Performance
from game.model.setting import Setting
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides, role_mask


class Mediation(Clause):
    """`mediator` offers good offices to `first` and `second`, who talk; an ally of one does nothing."""

    kind: Literal["mediation"] = "mediation"
    mediator: NationId
    first: NationId
    second: NationId
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "message-square"
    name: ClassVar[Text] = T("Mediation")
    labels: ClassVar[Mapping[str, Text]] = {
        "mediator": T("Mediator"),
        "first": T("One disputant"),
        "second": T("Other disputant"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Mediation")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "{first} and {second} shall settle their dispute by talks under the good offices of {mediator}, "
            "which shall remain neutral and allied to neither.",
            first=Name("nation", self.first),
            second=Name("nation", self.second),
            mediator=Name("nation", self.mediator),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Mediator and disputants must be three different members."""
        yield from both_sides((self.mediator,), (self.first, self.second), members)
        if self.first == self.second:
            yield Problem("O-CLAUSE-72", T("a dispute has two sides"))

    def lower(self, to: Lowering) -> None:
        """Good offices from the mediator to each disputant; talks of each with the other."""
        place = to.world.setting.index
        sides = role_mask(to.world.setting, (self.first, self.second))
        third = role_mask(to.world.setting, (self.mediator,)) & ~sides
        offices = to.out.blank(GOOD_OFFICES)
        offices[np.ix_(third & to.duty, sides & to.benefit)] = 1.0
        to.out.join(GOOD_OFFICES, to.article, offices * to.strength[:, None])
        talks = to.out.blank(TALKS)
        for own, other in ((self.first, self.second), (self.second, self.first)):
            if own != other and to.duty[place(own)] and to.benefit[place(other)]:
                talks[place(own), place(other)] = 1.0
        to.out.join(TALKS, to.article, talks)

    def shortfall(self, seen: Performance) -> Array:
        """Good offices withheld, or talks refused."""
        return frozen(np.maximum(unpaid(seen, GOOD_OFFICES), unpaid(seen, TALKS)))

    def obliges(self, nation: str) -> bool:
        """True for the mediator and the two disputants."""
        return nation in (self.mediator, self.first, self.second)

    def autonomy_cost(self) -> float:
        """0.3 points: a third party takes part in one's own talks."""
        return 0.3
