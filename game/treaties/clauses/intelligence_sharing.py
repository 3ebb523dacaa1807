"""Intelligence sharing: parties tell each other what they know of armed groups, and part of their own aims.

Cf. UN Security Council resolution 1373 (2001), para. 3(a); the UKUSA Agreement of 1946. What is opened of
secret objectives, the engine shows to the other parties (`engine.observe`) and to nobody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.security.state import INTELLIGENCE
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import unpaid

AIMS: Mapping[str, Text] = {
    "peace": T("peace and arms"),
    "prosperity": T("income and trade"),
    "planet": T("climate and nature"),
    "health": T("health and people"),
    "treaties": T("treaties"),
}
"""The categories of secret objectives."""


class IntelligenceSharing(Clause):
    """Parties share `level` of what they know, and their secret objectives of the category `opens`."""

    kind: Literal["intelligence-sharing"] = "intelligence-sharing"
    level: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    opens: Literal["peace", "prosperity", "planet", "health", "treaties"] = "peace"
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "radar"
    level_field: ClassVar[str] = "level"
    name: ClassVar[Text] = T("Intelligence sharing")
    labels: ClassVar[Mapping[str, Text]] = {
        "level": T("How much is shared"),
        "opens": T("Secret aims that are opened"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"opens": AIMS}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Intelligence")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "The Parties shall exchange {level} of what their services know of armed groups. Each Party "
            "shall disclose to the others, in confidence, its own aims in the field of {opens}.",
            level=Quantity(self.level, "share", digits=0),
            opens=AIMS[self.opens],
        )

    def lower(self, to: Lowering) -> None:
        """Each duty-bound nation tells each that benefits."""
        told = to.out.blank(INTELLIGENCE)
        told[np.ix_(to.duty, to.benefit)] = self.level
        told *= to.strength[:, None]
        np.fill_diagonal(told, 0.0)
        to.out.join(INTELLIGENCE, to.article, told)

    def shortfall(self, seen: Performance) -> Array:
        """The part that was kept back."""
        return unpaid(seen, INTELLIGENCE)

    def autonomy_cost(self) -> float:
        """0.5 to 1.5 points by the level: who tells what it knows and wants has less to bargain with."""
        return 0.5 + self.level
