"""Recognition: parties recognise each other's governments, and their borders if they say so.

Cf. the Declaration on Friendly Relations, UNGA resolution 2625 (XXV) of 1970.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import T, Text
from game.domains.society.state import RECOGNISED
from game.model.clause import Clause, Lowering, Performance
from game.treaties.lowering.measure import unpaid

SIZES = {"government": 0.5, "borders": 1.0}
"""Value of each matter in the slot `RECOGNISED`, where 1 is full recognition."""
MATTERS = {"government": T("the government"), "borders": T("the government and the borders")}


class Recognition(Clause):
    """Each party recognises each other one: its `matter`."""

    kind: Literal["recognition"] = "recognition"
    matter: Literal["government", "borders"] = "government"
    field_of: ClassVar[str] = "diplomacy"
    icon: ClassVar[str] = "handshake"
    name: ClassVar[Text] = T("Recognition")
    labels: ClassVar[Mapping[str, Text]] = {"matter": T("What is recognised")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"matter": MATTERS}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Recognition")

    def prose(self) -> Text:
        """The text of the article."""
        if self.matter == "government":
            return T("Each Party recognises the government of each other Party as the only lawful one.")
        return T(
            "Each Party recognises the government of each other Party as the only lawful one, and the "
            "borders between them as inviolable."
        )

    def lower(self, to: Lowering) -> None:
        """Recognition of all who benefit by all who must."""
        recognised = np.outer(to.duty, to.benefit).astype(np.float64) * SIZES[self.matter]
        np.fill_diagonal(recognised, 0.0)
        to.out.join(RECOGNISED, to.article, recognised)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the recognition that was withdrawn."""
        return unpaid(seen, RECOGNISED)

    def autonomy_cost(self) -> float:
        """1 point for the government, 2 with the borders: a claim is given up."""
        return 2.0 * SIZES[self.matter]
