"""Travel rules: limits on travel in an outbreak lie between two bounds.

Cf. International Health Regulations (2005), art. 43: measures no more restrictive than needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.health.state import TRAVEL_LEAST, TRAVEL_MOST
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import asked


class TravelRules(Clause):
    """While there is an outbreak anywhere, each party stops between `least` and `most` of travel."""

    kind: Literal["travel-rules"] = "travel-rules"
    least: float = measured("share", ge=0, le=1, step=0.05, default=0.2)
    most: float = measured("share", ge=0, le=1, step=0.05, default=0.6)
    field_of: ClassVar[str] = "health"
    icon: ClassVar[str] = "door-open"
    name: ClassVar[Text] = T("Travel rules")
    labels: ClassVar[Mapping[str, Text]] = {"least": T("Least limit"), "most": T("Highest limit")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Travel in an outbreak")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "During an outbreak each Party shall stop at least {least} and at most {most} of travel to its "
            "territory.",
            least=Quantity(self.least, "share", digits=0),
            most=Quantity(self.most, "share", digits=0),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The least limit must not be above the highest."""
        if self.least > self.most:
            yield Problem("O-CLAUSE-73", T("the least limit on travel is above the highest"))

    def lower(self, to: Lowering) -> None:
        """Both bounds for the duty-bound; who owes half of the duty stands half as far from no rule."""
        least = self.least * to.strength * to.duty
        to.out.join(TRAVEL_LEAST, to.article, least)
        most = np.maximum(1.0 - (1.0 - self.most) * to.strength, least)
        to.out.join(TRAVEL_MOST, to.article, np.where(to.duty, most, to.out.blank(TRAVEL_MOST)))

    def shortfall(self, seen: Performance) -> Array:
        """How far limits were outside the bounds, as far as a bound that was not kept can be seen."""
        at = seen.lowering.article
        short = np.zeros(len(seen.lowering.duty))
        ordered = seen.after.levers["health.travel_limits"]
        for slot, sign in ((TRAVEL_LEAST, -1.0), (TRAVEL_MOST, 1.0)):
            due, kept = asked(seen.lowering.out, slot, at), asked(seen.honoured, slot, at)
            beyond = sign * (ordered - np.where(np.isfinite(due), due, ordered))
            short = np.maximum(short, np.where(due == kept, 0.0, beyond))
        return frozen(np.minimum(np.maximum(short, 0.0), 1.0))

    def autonomy_cost(self) -> float:
        """0.7 points: states no longer decide alone who enters in an outbreak."""
        return 0.7
