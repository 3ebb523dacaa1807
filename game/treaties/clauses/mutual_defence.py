"""Mutual defence: all answer an attack on one (cf. UN Charter art. 51; North Atlantic Treaty art. 5).

Who promises help only against attack deters; who promises it in any conflict emboldens the one who is helped
(Benson 2011).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.security.state import DEFENCE_PACT, UNCONDITIONAL
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import unpaid


class MutualDefence(Clause):
    """Each party stands by every other with `share` of its arms, if attacked or in `any` conflict."""

    kind: Literal["mutual-defence"] = "mutual-defence"
    share: float = measured("share", ge=0, le=1, step=0.05, default=1.0)
    when: Literal["attacked", "any"] = "attacked"
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "link"
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Mutual defence")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Part of the arms"), "when": T("Help is due")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "when": {"attacked": T("if a party is attacked"), "any": T("in any conflict, whoever began it")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Mutual defence")

    def prose(self) -> Text:
        """The text of the article."""
        share = Quantity(self.share, "share", digits=0)
        if self.when == "any":
            return T(
                "If a Party is at war, whoever began it, each of the others shall stand by it with {share} "
                "of its arms.",
                share=share,
            )
        return T(
            "The Parties agree that an armed attack against one of them shall be considered an attack "
            "against them all. Each shall stand by the Party attacked with {share} of its arms.",
            share=share,
        )

    def lower(self, to: Lowering) -> None:
        """Each duty-bound nation owes its arms to each that benefits."""
        owed = to.out.blank(DEFENCE_PACT)
        owed[np.ix_(to.duty, to.benefit)] = self.share
        owed *= to.strength[:, None]
        np.fill_diagonal(owed, 0.0)
        to.out.join(DEFENCE_PACT, to.article, owed)
        if self.when == "any":
            to.out.join(UNCONDITIONAL, to.article, owed)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the help promised that is refused."""
        return unpaid(seen, DEFENCE_PACT)

    def autonomy_cost(self) -> float:
        """2 points for the whole of the arms, 3 if help is due in any conflict: war is no longer decided
        alone."""
        return (2.0 if self.when == "attacked" else 3.0) * self.share
