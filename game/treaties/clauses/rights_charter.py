"""Rights charter: parties keep rights at home and report on it (cf. CRC 1989 arts. 4, 44)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.society.state import REPORT, RIGHTS
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked
from game.treaties.quantities import turns

SUBSTANCE = 0.5
"""How far a party falls short that gives up the rights in a turn in which no report is due."""


class RightsCharter(Clause):
    """Each party keeps `depth` of a charter of rights and reports on it `every` so many turns."""

    kind: Literal["rights-charter"] = "rights-charter"
    depth: float = measured("share", ge=0, le=1, step=0.1, default=0.5)
    every: int = Field(2, ge=1, le=10, json_schema_extra={"unit": "turns", "step": 1})
    field_of: ClassVar[str] = "culture"
    icon: ClassVar[str] = "users"
    name: ClassVar[Text] = T("Rights charter")
    labels: ClassVar[Mapping[str, Text]] = {"depth": T("How much of the charter"), "every": T("Report every")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Rights")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall secure {depth} of the rights of the charter to everyone within its "
            "jurisdiction, and shall report on it every {turns}.",
            depth=Quantity(self.depth, "share", digits=0),
            turns=turns(self.every),
        )

    def lower(self, to: Lowering) -> None:
        """The rights of this turn, and the report if one is due."""
        rights, report = to.out.blank(RIGHTS), to.out.blank(REPORT)
        rights[to.duty] = self.depth * to.strength[to.duty]
        number = round(to.years / to.world.setting.timing.years_per_turn)
        report[to.duty] = float(number % self.every == 0)
        to.out.join(RIGHTS, to.article, rights)
        to.out.join(REPORT, to.article, report)

    def shortfall(self, seen: Performance) -> Array:
        """A late report falls short in full, rights given up between two reports by half."""
        due, kept, at = seen.lowering.out, seen.honoured, seen.lowering.article
        late = asked(due, REPORT, at) - asked(kept, REPORT, at)
        owed, given = asked(due, RIGHTS, at), asked(kept, RIGHTS, at)
        return frozen(np.maximum(late, np.where(given < owed, SUBSTANCE, 0.0)))

    def autonomy_cost(self) -> float:
        """0.4 to 1.6 points by the depth: others may ask how a nation treats its people."""
        return 0.4 + 1.2 * self.depth
