"""Emissions cut: parties bring their emissions below those of the opening year, along a straight line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.climate.state import EMISSIONS_CAP, Climate
from game.domains.finance.state import Finance
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked
from game.treaties.lowering.partial import owing

TOLERANCE = 0.02
"""Emissions above the cap, as a share of it, that are no breach: inventories are not more exact (design)."""


class EmissionsCut(Clause):
    """`cut` below the opening year's emissions, reached `years` after entry into force.

    With `by` "income" a party owes the cut in proportion to its income per person, the richest party all of
    it (common but differentiated duties).
    """

    kind: Literal["emissions-cut"] = "emissions-cut"
    cut: float = measured("share", ge=0, le=1, step=0.05, default=0.3)
    years: int = Field(10, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    by: Literal["equal", "income"] = "equal"
    field_of: ClassVar[str] = "climate"
    icon: ClassVar[str] = "factory"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "cut"
    name: ClassVar[Text] = T("Cut in emissions")
    labels: ClassVar[Mapping[str, Text]] = {"cut": T("Cut"), "years": T("Within"), "by": T("Divided")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "by": {"equal": T("the same for all"), "income": T("by income per person")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Emissions")

    def prose(self) -> Text:
        """The text of the article."""
        if self.by == "income":
            return T(
                "Each Party shall cut its emissions within {years} by up to {cut} below those of the opening "
                "year, in proportion to its income per person.",
                cut=Quantity(self.cut, "share", digits=0),
                years=Quantity(self.years, "years", digits=0),
            )
        return T(
            "Each Party shall cut its emissions within {years} by {cut} below those of the opening year.",
            cut=Quantity(self.cut, "share", digits=0),
            years=Quantity(self.years, "years", digits=0),
        )

    def lower(self, to: Lowering) -> None:
        """Cap the emissions of the duty-bound on the line between today's and the target."""
        to.out.join(
            EMISSIONS_CAP, to.article, np.where(owing(to), self._cap(to), to.out.blank(EMISSIONS_CAP))
        )

    def _cap(self, to: Lowering) -> Array:
        base = to.world[Climate].base_emissions
        fair = np.ones_like(base)
        if self.by == "income":
            income = to.world[Finance].income
            fair = income / max(float(income[to.parties].max(initial=1.0)), 1.0)
        progress = min(1.0, to.years / self.years)
        return frozen(base * (1.0 - self.cut * np.minimum(fair, 1.0) * progress * to.strength))

    def shortfall(self, seen: Performance) -> Array:
        """True emissions above the cap, as a share of the cap."""
        cap = np.maximum(asked(seen.lowering.out, EMISSIONS_CAP, seen.lowering.article), 1e-6)
        excess = seen.after[Climate].emissions / cap - 1.0 - TOLERANCE
        return frozen(np.minimum(np.maximum(excess, 0.0), 1.0))

    def autonomy_cost(self) -> float:
        """0.5 to 2.5 points by the cut: deeper cuts reach further into national policy."""
        return 0.5 + 2.0 * self.cut
