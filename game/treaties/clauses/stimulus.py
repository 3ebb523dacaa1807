"""Stimulus: in a slump each party spends, for some years, that all may recover (cf. G20, London 2009).

What the money brings, and to whom, is the domain's (`domains.finance.stimulus`). That a party need not spend
alone is said by the article's condition, as of any article (`treaties.lowering.conditions`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.finance.state import MOST_STIMULUS, STIMULUS, Finance
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked


class Stimulus(Clause):
    """Each party spends `share` of its output a year against a slump, for `years` from entry into force."""

    kind: Literal["stimulus"] = "stimulus"
    share: float = measured("share of output", ge=0, le=MOST_STIMULUS, step=0.005, default=0.02)
    years: int = Field(4, ge=1, le=20, json_schema_extra={"unit": "years", "step": 1})
    field_of: ClassVar[str] = "development"
    icon: ClassVar[str] = "trending-up"
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Stimulus")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Spending"), "years": T("For")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Stimulus")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall spend at least {share} a year, for {years}, so that people find work again.",
            share=Quantity(self.share, "share of output"),
            years=Quantity(self.years, "years", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """The share of the duty-bound while the term runs, thinner in a turn in which it ends."""
        length = to.world.setting.timing.years_per_turn
        part = min(1.0, max(0.0, self.years - (to.years - length)) / length)
        to.out.join(STIMULUS, to.article, self.share * part * to.strength * to.duty)

    def shortfall(self, seen: Performance) -> Array:
        """The missing part of the spending; what a nation spent of its own will counts."""
        promised = asked(seen.lowering.out, STIMULUS, seen.lowering.article)
        missing = 1.0 - seen.after[Finance].stimulus / np.maximum(promised, 1e-6)
        return frozen(np.where(promised > 0.0, np.maximum(missing, 0.0), 0.0))

    def autonomy_cost(self) -> float:
        """0.5 to 1.5 points by the share: others set a part of the nation's own budget for some years."""
        return 0.5 + 20.0 * self.share
