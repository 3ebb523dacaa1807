"""Open civic space: parties let citizens organise, petition and protest (cf. ICCPR 1966 arts. 19, 21, 22)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.society.state import CIVIC, Society
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked


class OpenCivicSpace(Clause):
    """Each party keeps its society open by at least `level`."""

    kind: Literal["open-civic-space"] = "open-civic-space"
    level: float = measured("share", ge=0, le=1, step=0.1, default=0.5)
    field_of: ClassVar[str] = "culture"
    icon: ClassVar[str] = "megaphone"
    name: ClassVar[Text] = T("Open civic space")
    labels: ClassVar[Mapping[str, Text]] = {"level": T("How open")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Civic space")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall keep its civic space open by at least {level}: everyone may associate, "
            "assemble, petition and inform.",
            level=Quantity(self.level, "share", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """The least openness of the duty-bound."""
        open_by = to.out.blank(CIVIC)
        open_by[to.duty] = self.level * to.strength[to.duty]
        to.out.join(CIVIC, to.article, open_by)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the promised openness that is missing."""
        owed = asked(seen.lowering.out, CIVIC, seen.lowering.article)
        space = seen.after[Society].civic
        return frozen(np.where(owed > 0, np.maximum(1.0 - space / np.where(owed > 0, owed, 1.0), 0.0), 0.0))

    def autonomy_cost(self) -> float:
        """0.5 to 2 points by the level: citizens can limit what their government does."""
        return 0.5 + 1.5 * self.level
