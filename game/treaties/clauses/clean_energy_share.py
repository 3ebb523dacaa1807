"""Clean-energy share: parties bring the clean part of their energy up to a floor, along a straight line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.climate.state import ABATEMENT_FLOOR, Climate
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked


class CleanEnergyShare(Clause):
    """`share` of energy is clean `years` after entry into force: that part of the emissions is abated."""

    kind: Literal["clean-energy-share"] = "clean-energy-share"
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.4)
    years: int = Field(15, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "climate"
    icon: ClassVar[str] = "wind"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Clean-energy share")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Clean share"), "years": T("Within")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Clean energy")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall within {years} raise the clean share of its energy to at least {share}.",
            years=Quantity(self.years, "years", digits=0),
            share=Quantity(self.share, "share", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """A floor under the abatement of the duty-bound on the line from none to the share."""
        progress = min(1.0, to.years / self.years)
        to.out.join(ABATEMENT_FLOOR, to.article, self.share * progress * to.strength * to.duty)

    def shortfall(self, seen: Performance) -> Array:
        """The missing part of the clean share."""
        promised = asked(seen.lowering.out, ABATEMENT_FLOOR, seen.lowering.article)
        missing = 1.0 - seen.after[Climate].abatement / np.maximum(promised, 1e-6)
        return frozen(np.where(promised > 0.0, np.maximum(missing, 0.0), 0.0))

    def autonomy_cost(self) -> float:
        """0.5 to 2 points by the share: how energy is made is otherwise a national choice."""
        return 0.5 + 1.5 * self.share
